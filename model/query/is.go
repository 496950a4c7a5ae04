package query

import (
	"slices"

	"moot/model"
	"moot/model/agenda"
)

// isTests are the words after is:, in the order in which help shows them.
var isTests = []struct {
	word string
	test func(*Context, row) bool
}{
	{"open", isOpen},
	{"closed", func(c *Context, r row) bool { return !isOpen(c, r) }},
	{"late", isLate},
	{"risk", isAtRisk},
	{"blocked", func(c *Context, r row) bool { return c.outlook(r).Blocked }},
	{"uncommitted", ofDependency((*model.Dependency).Uncommitted)},
	{"loop", func(c *Context, r row) bool { return c.outlook(r).InLoop }},
	{"crossing", ofDependency((*model.Dependency).Crossing)},
	{"internal", ofDependency(func(d *model.Dependency) bool { return !d.Crossing() })},
	{"standing", ofDependency((*model.Dependency).Standing)},
	{"silent", isSilent},
}

func isWords() []string {
	words := make([]string, len(isTests))
	for i, is := range isTests {
		words[i] = is.word
	}
	return words
}

func isTest(c *Context, t Term) test {
	var tests []func(*Context, row) bool
	for _, is := range isTests {
		if slices.Contains(t.Values, is.word) {
			tests = append(tests, is.test)
		}
	}
	return func(r row) bool {
		for _, test := range tests {
			if test(c, r) {
				return true
			}
		}
		return false
	}
}

func ofDependency(is func(*model.Dependency) bool) func(*Context, row) bool {
	return func(_ *Context, r row) bool {
		d, dependency := r.record.(*model.Dependency)
		return dependency && is(d)
	}
}

// isOpen: a dependency not accepted and not removed, a goal or outcome still pursued, an action not yet done, a forum
// still to close, a team that has not left. Records that do not end are open.
func isOpen(c *Context, r row) bool {
	switch record := r.record.(type) {
	case *model.Dependency:
		return record.Open()
	case *model.Goal:
		return record.Active()
	case *model.Outcome:
		return record.Active()
	case *model.Action:
		return record.Open()
	case *model.Forum:
		return record.State != model.ForumClosed && record.State != model.ForumSkipped
	case *model.Team:
		return !record.HasLeft(c.today)
	}
	return true
}

// isLate: see the agenda; of other kinds, open with its day in the past.
func isLate(c *Context, r row) bool {
	switch r.record.(type) {
	case *model.Dependency:
		return c.outlook(r).Late
	case *model.Goal, *model.Outcome, *model.Action:
		due := dueOf(r.record)
		return due.Known() && due < c.today && isOpen(c, r)
	}
	return false
}

// isSilent: nobody touched a dependency for two forums, see the agenda; or checked in on a goal, see align.
func isSilent(c *Context, r row) bool {
	switch {
	case r.record.Kind() == model.KindGoal:
		return slices.Contains(c.gaps()[model.RefOf(r.record)], model.GoalSilent)
	case r.record.Kind() != model.KindDependency:
		return false
	case r.position < 0:
		return c.agenda().AsksForHand(r.record.Base().ID)
	}
	return c.agenda().SilentAt(r.position) >= agenda.SilentAsksForHand
}

// isAtRisk: see the agenda; a goal, when its health says so.
func isAtRisk(c *Context, r row) bool {
	if goal, is := r.record.(*model.Goal); is {
		return goal.Active() && (goal.Health == model.AtRisk || goal.Health == model.OffTrack)
	}
	return c.outlook(r).AtRisk
}
