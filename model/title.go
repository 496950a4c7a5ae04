package model

import "cmp"

// Title is what people call a record: its title or name. A deleted one is "deleted: NAME"; what is not known at all is
// its id.
func Title(v View, ref Ref) string {
	if record := v.Get(ref); record != nil {
		return titleOf(v, record)
	}
	if record := v.Gone(ref); record != nil {
		return "deleted: " + titleOf(v, record)
	}
	return ref.ID
}

func titleOf(v View, record Record) string {
	title := ""
	switch r := record.(type) {
	case *Settings:
		title = r.Name
	case *Team:
		title = r.Name
	case *Outcome:
		title = r.Title
	case *Guardrail:
		title = r.Title
	case *Goal:
		title = r.Title
	case *Dependency:
		title = r.Title
	case *CheckIn:
		title = joinTitle("check-in", r.On, Title(v, r.Of))
	case *Forum:
		title = joinTitle("forum", r.On, "")
	case *Decision:
		title = Title(v, decisionOn(r))
	case *Action:
		title = r.Text
	case *Acknowledgement:
		title = acknowledgedTitle(v, r)
	}
	if title == "" {
		return record.Base().ID
	}
	return title
}

// acknowledgedTitle is the kind of gap as its heading has it, and whose gap it is: "Goals without a team: Guest checkout".
func acknowledgedTitle(v View, a *Acknowledgement) string {
	kind := cmp.Or(GapKind(a.Gap).Title(), a.Gap)
	if a.Record.ID == "" || kind == "" {
		return kind
	}
	return kind + ": " + Title(v, a.Record)
}

func joinTitle(kind string, on Date, of string) string {
	if on.Known() {
		kind += " " + on.String()
	}
	if of != "" {
		kind += " " + of
	}
	return kind
}

func decisionOn(d *Decision) Ref {
	if d.Dependency != "" {
		return Ref{KindDependency, d.Dependency}
	}
	return Ref{KindGoal, d.Goal}
}
