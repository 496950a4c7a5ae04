package plain

import (
	"cmp"
	"slices"

	"moot/model"
	"moot/model/agenda"
	"moot/model/trend"
	"moot/store"
)

// record is a record as it is, or as it was when it was deleted; nil where there was none.
func record(v model.View, ref model.Ref) model.Record {
	if live := v.Get(ref); live != nil {
		return live
	}
	return v.Gone(ref)
}

// card tells all there is of a record: its facts, what is computed of it, what names it, and its history. changes are
// those that edited it, newest first.
func (v *view) card(ref model.Ref, changes []store.Kept) *page {
	p := newPage(upperFirst(kindWord(ref.Kind)) + ": " + v.titleOf(ref))
	p.fact("id", v.board.Short(ref))
	known := record(v.board, ref)
	if known == nil {
		p.line("It is not on the board any more.")
		return p
	}
	switch r := known.(type) {
	case *model.Dependency:
		p.line(sentences(v.pairWords(r), v.stateWords(r), v.signs(r)))
		v.outlook(p, r)
	case *model.Goal:
		p.line(v.goalLine(r))
	case *model.Outcome:
		p.line(sentences(measureWords(r.Measure), v.due(r.By)))
	}
	v.clashes(p, known)
	v.facts(p, known)
	v.pulling(p, known)
	v.gapsOf(p, ref)
	goal, isGoal := known.(*model.Goal)
	if isGoal {
		v.chance(p, goal)
		v.needs(p, goal)
	}
	v.said(p, ref)
	if isGoal {
		v.guardrails(p)
	}
	v.namedBy(p, ref)
	v.history(p, ref, changes)
	return p
}

// facts are the fields that are known, but for the one that the title is.
func (v *view) facts(p *page, known model.Record) {
	for _, field := range model.Fields(known.Kind()) {
		switch field.Name {
		case "title", "name", "text":
			continue
		}
		text := v.shown(field, known)
		if day, isDay := field.Pointer(known).(*model.Date); isDay && day.Known() {
			text = v.when(*day)
		}
		p.fact(field.Label(), text)
	}
	if known.Base().Deleted {
		p.line("It is deleted; undoing the change that did it brings it back.")
	}
}

// value is a field's canonical text as people read it: days in words, records by their titles.
func (v *view) value(field *model.Field, text string) string {
	if field.Name == "behalf" { // a team's id, or the words of a file
		return v.name(text)
	}
	switch field.Type {
	case model.Day:
		if day, err := model.ParseISO(text); err == nil {
			return day.InSentence(v.today)
		}
	case model.Word:
		return spaced(text)
	case model.Reference, model.References:
		var titles []string
		for _, id := range model.SplitList(text) {
			titles = append(titles, v.title(field.Of, id))
		}
		return listed(", ", titles...)
	case model.AnyReference:
		if ref, ok := model.ParseRef(text); ok {
			return kindWord(ref.Kind) + " " + oneLine(model.Title(v.board, ref))
		}
	case model.Texts:
		return listed(", ", model.SplitList(text)...)
	case model.YesNo:
		if text == "no" {
			return ""
		}
	}
	return oneLine(text)
}

// shown is a field of a record as people read it, a value of a measure with its unit.
func (v *view) shown(field *model.Field, record model.Record) string {
	if field.Measured {
		return model.Shown(v.board, field, record)
	}
	return v.value(field, field.Get(record))
}

// outlook is what is computed of an open dependency.
func (v *view) outlook(p *page, d *model.Dependency) {
	facts := v.agenda.Facts(d.ID)
	if facts.Expected.Known() && facts.Expected != d.CommitBy {
		p.fact("expected", v.when(facts.Expected))
	}
	p.fact("margin", agenda.MarginWords(d, v.agenda.Outlook(d.ID)))
	v.ownChance(p, d)
	p.fact("waits for", v.dependencyNames(facts.Waits))
	p.fact("holds up", v.dependencyNames(facts.WaitedBy))
	var goals []string
	for _, goal := range facts.Downstream {
		goals = append(goals, oneLine(goal.Title))
	}
	p.fact("goals that wait for it", listed("; ", goals...))
}

func (v *view) dependencyNames(all []*model.Dependency) string {
	var names []string
	for _, d := range all {
		names = append(names, oneLine(d.Title)+" ("+v.pairWords(d)+")")
	}
	return listed("; ", names...)
}

// clashes tell what two copies of the board disagree on.
func (v *view) clashes(p *page, known model.Record) {
	for _, clash := range model.Clashes(known) {
		var heads []string
		for _, head := range clash.Heads {
			heads = append(heads, v.headWords(head))
		}
		label := model.FieldNumbered(clash.Ref.Kind, clash.Register).Label()
		p.line("Two copies of the board disagree on its " + label + ": " + listed("; or ", heads...) + ". Settle says which holds.")
	}
}

// headWords are the values of one side of a clash, and whose they are.
func (v *view) headWords(head model.Head) string {
	var values []string
	for _, value := range head.Values {
		if value.Text != "" {
			values = append(values, value.Field.Label()+" "+v.value(value.Field, value.Text))
		}
	}
	return cmp.Or(listed(", ", values...), "nothing") + ", by " + head.By.Author
}

// mostRelated is how many records of a kind a card names before it counts the rest.
const mostRelated = 12

// said tells the check-ins, the newest first.
func (v *view) said(p *page, ref model.Ref) {
	all := slices.Clone(v.board.CheckInsOf(ref))
	slices.Reverse(all)
	unit := model.MeasureOf(record(v.board, ref)).Unit
	if len(all) > 0 {
		p.part("Check-ins", len(all))
	}
	for _, one := range all[:min(len(all), mostRelated)] {
		value := ""
		if one.Value.Known {
			value = one.Value.In(unit)
		}
		p.line(upperFirst(v.when(one.On)) + ": " + sentences(listed(", ", value, spaced(one.Health.String())), one.Note))
	}
	of := record(v.board, ref)
	for _, sentence := range trend.Of(v.board, of, v.today).Sentences(func(n model.Number) string { return n.In(unit) }) {
		p.line(sentence)
	}
}

// namedBy lists the records that name this one, by kind, but for those that stand above already.
func (v *view) namedBy(p *page, ref model.Ref) {
	byKind := map[model.Kind][]model.Record{}
	for other := range v.board.Naming(ref) {
		above := other.Kind() == model.KindCheckIn || ref.Kind == model.KindGoal && other.Kind() == model.KindDependency
		if !above {
			byKind[other.Kind()] = append(byKind[other.Kind()], other)
		}
	}
	for _, kind := range model.Kinds {
		others := byKind[kind]
		if len(others) == 0 {
			continue
		}
		p.part(upperFirst(kind.Plural()), len(others))
		for _, other := range others[:min(len(others), mostRelated)] {
			p.line(v.recordLine(other))
		}
		if left := len(others) - mostRelated; left > 0 {
			p.line("And " + count(left, "more", "more") + ".")
		}
	}
}

// recordLine tells a record of any kind in a line, with the id by which it can be named.
func (v *view) recordLine(other model.Record) string {
	id := " (id " + v.board.Short(model.RefOf(other)) + ")"
	switch r := other.(type) {
	case *model.Dependency:
		return v.dependencyLine(r, v.signs(r)) + id
	case *model.Goal:
		return v.goalLine(r) + id
	}
	return sentence(v.titleOf(model.RefOf(other))) + id
}
