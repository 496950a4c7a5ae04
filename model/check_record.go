package model

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// needed are the fields that a record of a kind is not made, or left, without. What an import left out is no
// hindrance to editing the rest.
var needed = map[Kind][]string{
	KindBoard:      {"name"},
	KindTeam:       {"name"},
	KindOutcome:    {"title"},
	KindGuardrail:  {"title"},
	KindGoal:       {"title"},
	KindAction:     {"text"},
	KindDependency: {"consumer", "provider", "title"},
}

// checkRecord refuses a record that lost what its kind needs, or came to contradict another. before is nil when it is new.
func checkRecord(v View, before, after Record) error {
	ref := RefOf(after)
	for _, name := range needed[ref.Kind] {
		field := FieldNamed(ref.Kind, name)
		if field.Get(after) == "" && (before == nil || field.Get(before) != "") {
			return refuse(ref, "%s needs a %s", ref.Kind.WithArticle(), strings.Join(needed[ref.Kind], ", a "))
		}
	}
	switch after := after.(type) {
	case *Team:
		was, _ := before.(*Team)
		return checkTeam(v, was, after)
	case *Outcome:
		return checkParents(v, after)
	case *Settings:
		was, _ := before.(*Settings)
		return checkFigures(was, after)
	case *Goal:
		was, is := before.(*Goal)
		if !is {
			was = &Goal{}
		}
		return budgetFigure(was.Budget, after.Budget).check()
	case *Acknowledgement:
		was, is := before.(*Acknowledgement)
		if after.Gap != "" && (!is || was.Gap != after.Gap || was.Record != after.Record) {
			return CheckGap(after.Gap, after.Record.Kind)
		}
	}
	return nil
}

// Beyond these the board's figures mean nothing any more: ten years, and more dependencies than a goal ever has.
const (
	mostHorizon = 3650
	mostBudget  = 1000
)

// checkFigures keeps the board's figures such that they count something. It asks of new ones only.
func checkFigures(before, after *Settings) error {
	if before == nil {
		before = &Settings{}
	}
	if err := (figure{"horizon", before.Horizon, after.Horizon, 1, mostHorizon, "days"}).check(); err != nil {
		return err
	}
	return budgetFigure(before.Budget, after.Budget).check()
}

// budgetFigure is how many dependencies a goal may lean on, of the board or of one goal.
func budgetFigure(was, now Number) figure {
	return figure{"budget", was, now, 0, mostBudget, "dependencies"}
}

// figure is a number that counts something.
type figure struct {
	name        string
	was, now    Number
	least, most float64
	of          string
}

// check refuses a new figure that counts nothing.
func (f figure) check() error {
	switch {
	case !f.now.Known || f.now == f.was:
	case f.now.Value > f.most:
		return fmt.Errorf("%s: %s is more than it can be; write %g %s or fewer", f.name, f.now, f.most, f.of)
	case f.now.Value < f.least:
		return fmt.Errorf("%s: %s is no number of %s; write %g or more", f.name, f.now, f.of, f.least)
	case f.now.Value != math.Trunc(f.now.Value):
		return fmt.Errorf("%s: %s is no number of %s; write a whole number", f.name, f.now, f.of)
	}
	return nil
}

// checkTeam keeps the names of teams apart, so that each means one team. It asks of new names only.
func checkTeam(v View, before, after *Team) error {
	for _, name := range after.names() {
		if before != nil && slices.Contains(before.names(), name) {
			continue
		}
		for _, other := range findNamed(v, KindTeam, name) {
			if other.ID != after.ID {
				return refuse(RefOf(after), "%s is a name of the team %s already; choose another", quoted(name), known(v, other))
			}
		}
	}
	return nil
}

// checkParents refuses outcomes that are their own ancestors.
func checkParents(v View, outcome *Outcome) error {
	seen := []string{outcome.ID}
	for id := outcome.Parent; id != ""; {
		if slices.Contains(seen, id) {
			return refuse(RefOf(outcome), "%s cannot be its parent: an outcome would be its own ancestor", known(v, Ref{KindOutcome, outcome.Parent}))
		}
		seen = append(seen, id)
		parent := Named[*Outcome](v, KindOutcome, id)
		if parent == nil {
			return nil
		}
		id = parent.Parent
	}
	return nil
}

// beginIn gives a new record the state that it begins in, where none was said.
func beginIn(record Record, today Date) {
	switch r := record.(type) {
	case *Outcome:
		if r.State == OutcomeStateUnknown {
			r.State = OutcomeActive
		}
	case *Goal:
		if r.State == GoalStateUnknown {
			r.State = GoalActive
		}
		r.Created = knownOr(r.Created, today)
		if !r.Active() {
			r.Closed = knownOr(r.Closed, today)
		}
	case *Action:
		if r.State == ActionStateUnknown {
			r.State = ActionOpen
		}
	case *Forum:
		if r.State == ForumStateUnknown {
			r.State = ForumPlanned
		}
	}
}

// closeGoal dates the end of a goal, unless a date was given; one that is taken up again has no end.
func closeGoal(before, after Record, set []assigned, today Date) {
	was, isGoal := before.(*Goal)
	if !isGoal {
		return
	}
	now := after.(*Goal)
	given := slices.ContainsFunc(set, func(a assigned) bool { return a.field.Name == "closed" })
	if given || was.Active() == now.Active() {
		return
	}
	now.Closed = today
	if now.Active() {
		now.Closed = 0
	}
}
