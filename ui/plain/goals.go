package plain

import (
	"cmp"
	"slices"

	"moot/model"
	"moot/model/align"
)

// tree is what the Goals screen tells: which goals serve which outcome, and which outcome is part of which.
type tree struct {
	*view
	page     *page
	serving  map[string][]*model.Goal
	children map[string][]*model.Outcome
	alone    []*model.Goal
	seen     map[string]bool
	shown    map[model.Ref]bool // what the query shows; nil shows everything
	hidden   int
	told     int // outcomes; behind the first few they are only counted
}

// goals is the Goals screen: outcomes with the goals that serve them, goals that serve none, and the gaps.
func (v *view) goals() *page {
	t := &tree{view: v, page: newPage("Goals, " + v.boardName()), serving: map[string][]*model.Goal{}, children: map[string][]*model.Outcome{}, seen: map[string]bool{}}
	v.filtered(t.page)
	t.filter()
	t.gather()
	for _, outcome := range t.children[""] {
		t.outcome(outcome)
	}
	for _, outcome := range v.board.Outcomes() { // parents in a circle, as merges can make them
		if outcome.Active() {
			t.outcome(outcome)
		}
	}
	t.page.more(t.told-mostOfPart, "outcome", "outcomes")
	t.servingNone()
	t.end()
	return t.page
}

func (t *tree) filter() {
	if t.query.Empty() {
		return
	}
	t.shown = map[model.Ref]bool{}
	for _, kind := range []model.Kind{model.KindGoal, model.KindOutcome} {
		for _, at := range t.query.Positions(t.matcher, kind) {
			t.shown[model.RefOf(t.board.At(kind, int(at)))] = true
		}
	}
}

func (t *tree) shows(record model.Record) bool { return t.shown == nil || t.shown[model.RefOf(record)] }

// gather puts goals to their outcomes and outcomes to their parents. What is closed is counted.
func (t *tree) gather() {
	for _, goal := range t.board.Goals() {
		switch {
		case !goal.Active():
			t.hidden++
		case t.shows(goal):
			t.serve(goal)
		}
	}
	for _, outcome := range t.board.Outcomes() {
		if !outcome.Active() && len(t.serving[outcome.ID]) == 0 {
			t.hidden++
			continue
		}
		parent := outcome.Parent
		if above := t.board.Outcome(parent); above == nil || !above.Active() {
			parent = ""
		}
		t.children[parent] = append(t.children[parent], outcome)
	}
	for _, siblings := range t.children {
		slices.SortFunc(siblings, beforeOutcome)
	}
}

func (t *tree) serve(goal *model.Goal) {
	serves := false
	for _, id := range goal.Outcomes {
		if t.board.Outcome(id) != nil {
			t.serving[id] = append(t.serving[id], goal)
			serves = true
		}
	}
	if !serves {
		t.alone = append(t.alone, goal)
	}
}

// beforeOutcome orders outcomes by their rank, those without one last, then by their title.
func beforeOutcome(a, b *model.Outcome) int {
	rank := func(o *model.Outcome) int {
		if o.Rank.Known {
			return 0
		}
		return 1
	}
	return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a.Rank.Value, b.Rank.Value),
		cmp.Compare(model.Fold(a.Title), model.Fold(b.Title)), cmp.Compare(a.ID, b.ID))
}

// outcome tells an outcome, its goals, and the outcomes that are part of it.
func (t *tree) outcome(outcome *model.Outcome) {
	if t.seen[outcome.ID] {
		return
	}
	t.seen[outcome.ID] = true
	if goals := t.serving[outcome.ID]; t.shows(outcome) || len(goals) > 0 {
		if t.told++; t.told <= mostOfPart {
			t.page.lines = append(t.page.lines, "")
			t.page.item(model.RefOf(outcome), t.outcomeLine(outcome, len(goals)))
			t.list(goals)
		}
	}
	for _, child := range t.children[outcome.ID] {
		t.outcome(child)
	}
}

func (t *tree) outcomeLine(outcome *model.Outcome, goals int) string {
	part, closed := "", ""
	if outcome.Parent != "" {
		part = "part of " + t.title(model.KindOutcome, outcome.Parent)
	}
	if !outcome.Active() {
		closed = outcome.State.String()
	}
	serving := "no goal yet"
	if goals > 0 {
		serving = count(goals, "goal serves it", "goals serve it")
	}
	return sentences("Outcome: "+outcome.Title, closed, part, measureWords(outcome.Measure), t.due(outcome.By), serving)
}

func (v *view) due(by model.Date) string {
	if !by.Known() {
		return ""
	}
	return "by " + v.when(by)
}

// list tells goals by the name of their team, then their title: never by a figure.
func (t *tree) list(goals []*model.Goal) {
	slices.SortFunc(goals, func(a, b *model.Goal) int {
		return cmp.Or(cmp.Compare(min(1, len(b.Team)), min(1, len(a.Team))), // those without a team last
			cmp.Compare(model.Fold(t.name(a.Team)), model.Fold(t.name(b.Team))),
			cmp.Compare(model.Fold(a.Title), model.Fold(b.Title)), cmp.Compare(a.ID, b.ID))
	})
	for _, goal := range goals[:min(len(goals), mostOfPart)] {
		line := t.goalLine(goal)
		if _, told := t.page.numbers[model.RefOf(goal)]; told {
			line = sentences("It serves this outcome too: " + goal.Title)
		}
		t.page.item(model.RefOf(goal), line)
	}
	t.page.more(len(goals)-mostOfPart, "goal", "goals")
}

// goalLine tells a goal in sentences.
func (v *view) goalLine(goal *model.Goal) string {
	team := "Goal of " + v.name(goal.Team)
	if goal.Team == "" {
		team = "Goal without a team"
	}
	paused := ""
	if goal.Active() && len(v.agenda.Paused(goal.ID)) > 0 {
		paused = "paused until a check-in confirms it"
	}
	return sentences(team+": "+goal.Title, measureWords(goal.Measure), healthWords(goal), paused, v.due(goal.By))
}

// healthWords say how a goal stands, or how it ended.
func healthWords(goal *model.Goal) string {
	switch {
	case !goal.Active():
		return spaced(goal.State.String())
	case goal.Health == model.NoHealth || goal.Health == model.HealthUnknown:
		return "no health said"
	}
	return spaced(goal.Health.String())
}

func (t *tree) servingNone() {
	if len(t.alone) > 0 {
		t.page.part("Serving no outcome", len(t.alone))
		t.list(t.alone)
	}
}

// end says what is not listed, and what is missing.
func (t *tree) end() {
	if len(t.page.items) == 0 {
		t.page.part(t.none(), 0)
	}
	if t.hidden > 0 && t.query.Empty() {
		t.page.part(count(t.hidden, "closed goal or outcome is", "closed goals and outcomes are")+" not listed.", 0)
	}
	if t.query.Empty() {
		t.gaps()
	}
}

func (t *tree) none() string {
	if t.board.Count(model.KindGoal)+t.board.Count(model.KindOutcome) == 0 {
		return "No outcomes and no goals yet. An outcome says what will be better, for whom, and why; a goal is what one team sets out to reach for it."
	}
	return "No goal and no outcome to list: all are closed, or none matches the filter."
}

// mostGaps is how many gaps of a kind are told before the rest is counted.
const mostGaps = 10

// gaps tells where goals and outcomes do not hang together, but for what is accepted for now.
func (t *tree) gaps() {
	found, told := align.Compute(t.board, t.today), false
	for _, kind := range align.Kinds {
		gaps := slices.DeleteFunc(found.Of(kind), func(gap align.Gap) bool { return gap.Acknowledged != nil })
		if len(gaps) == 0 {
			continue
		}
		if !told {
			t.page.part("Gaps", 0)
			told = true
		}
		t.page.line(kind.Title() + ", " + count(len(gaps), "item", "items") + ":")
		for _, gap := range gaps[:min(len(gaps), mostGaps)] {
			t.page.item(gap.Ref(), sentences(gap.Title, gap.Detail))
		}
		if left := len(gaps) - mostGaps; left > 0 {
			t.page.line("And " + count(left, "more", "more") + ".")
		}
	}
}
