package plain

import (
	"slices"

	"moot/model"
)

// tree is which goals serve which outcome, and which outcome is part of which: what the Goals screen tells, and the matrix.
type tree struct {
	*view
	page     *page
	serving  map[string][]*model.Goal
	children map[string][]*model.Outcome
	alone    []*model.Goal
	shown    map[model.Ref]bool // what the query shows; nil shows everything
	hidden   int
	told     int // outcomes; behind the first few they are only counted
}

// newTree gathers what the query shows, for a page.
func newTree(v *view, p *page) *tree {
	t := &tree{view: v, page: p, serving: map[string][]*model.Goal{}, children: map[string][]*model.Outcome{}}
	v.filtered(p)
	t.shown = v.matching(model.KindGoal, model.KindOutcome)
	t.gather()
	return t
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
		slices.SortFunc(siblings, model.ByRank)
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

// each tells every outcome that is shown or that a shown goal serves, before those that are part of it. Behind the first
// few they are only counted.
func (t *tree) each(tell func(*model.Outcome, []*model.Goal)) {
	seen := map[string]bool{}
	var visit func(*model.Outcome)
	visit = func(outcome *model.Outcome) {
		if seen[outcome.ID] {
			return
		}
		seen[outcome.ID] = true
		if goals := t.serving[outcome.ID]; t.shows(outcome) || len(goals) > 0 {
			if t.told++; t.told <= mostOfPart {
				tell(outcome, goals)
			}
		}
		for _, child := range t.children[outcome.ID] {
			visit(child)
		}
	}
	for _, outcome := range t.children[""] {
		visit(outcome)
	}
	for _, outcome := range t.board.Outcomes() { // parents in a circle, as merges can make them
		if outcome.Active() {
			visit(outcome)
		}
	}
	t.page.more(t.told-mostOfPart, "outcome", "outcomes")
}

// none says why nothing is told.
func (t *tree) none() string {
	if t.board.Count(model.KindGoal)+t.board.Count(model.KindOutcome) == 0 {
		return "No outcomes and no goals yet. An outcome says what will be better, for whom, and why; a goal is what one team sets out to reach for it."
	}
	return "No goal and no outcome to list: all are closed, or none matches the filter."
}
