package query

import (
	"slices"

	"moot/model"
)

func (c *Context) teamsHaving(word string) *set {
	ids := map[string]bool{}
	for _, choice := range c.teamChoices() {
		for _, name := range choice.folded {
			if containsText(name, word) {
				ids[choice.id] = true
			}
		}
	}
	return c.newSet(ids)
}

// teamTest: either side of a dependency, the team of a goal, the team itself.
func teamTest(c *Context, t Term) test {
	teams := c.chosen(c.teamChoices(), t)
	return func(r row) bool { return teams.either(c, r) }
}

// fromTest: the consumer.
func fromTest(c *Context, t Term) test {
	teams := c.chosen(c.teamChoices(), t)
	return func(r row) bool {
		d, is := r.record.(*model.Dependency)
		return is && teams.in(c, r, consumers, d.Consumer)
	}
}

// toTest: the provider.
func toTest(c *Context, t Term) test {
	teams := c.chosen(c.teamChoices(), t)
	return func(r row) bool {
		d, is := r.record.(*model.Dependency)
		return is && teams.in(c, r, providers, d.Provider)
	}
}

// goalTest: the goal that needs a dependency, the goal that a check-in is of, the goal itself.
func goalTest(c *Context, t Term) test {
	wanted := c.chosen(c.goalChoices(), t)
	return func(r row) bool {
		switch record := r.record.(type) {
		case *model.Dependency:
			return wanted.in(c, r, goals, record.Goal)
		case *model.Goal:
			return wanted.contains(record.ID)
		case *model.CheckIn:
			return record.Of.Kind == model.KindGoal && wanted.contains(record.Of.ID)
		case *model.Decision:
			return wanted.contains(record.Goal)
		}
		return false
	}
}

// outcomeTest: an outcome that the goal of a dependency serves, or that a goal serves, the outcome itself.
func outcomeTest(c *Context, t Term) test {
	wanted := c.chosen(c.outcomeChoices(), t)
	serving := map[string]bool{}
	for _, goal := range c.board.Goals() {
		if slices.ContainsFunc(goal.Outcomes, wanted.contains) {
			serving[goal.ID] = true
		}
	}
	needing := c.newSet(serving)
	return func(r row) bool {
		switch record := r.record.(type) {
		case *model.Dependency:
			return needing.in(c, r, goals, record.Goal)
		case *model.Goal:
			return needing.contains(record.ID)
		case *model.Outcome:
			return wanted.contains(record.ID) || wanted.contains(record.Parent)
		case *model.CheckIn:
			return record.Of.Kind == model.KindOutcome && wanted.contains(record.Of.ID)
		}
		return false
	}
}

// capabilityTest: what a dependency asks for, what a team owns.
func capabilityTest(c *Context, t Term) test {
	wanted := c.chosen(c.capabilityChoices(), t)
	return func(r row) bool {
		d, is := r.record.(*model.Dependency)
		return is && wanted.contains(d.Capability)
	}
}

func tagTest(c *Context, t Term) test {
	wanted := c.chosen(c.tagChoices(), t)
	return func(r row) bool { return slices.ContainsFunc(tagsOf(r.record), wanted.contains) }
}

func tagsOf(r model.Record) []string {
	switch r := r.(type) {
	case *model.Dependency:
		return r.Tags
	case *model.Goal:
		return r.Tags
	case *model.Team:
		return r.Tags
	}
	return nil
}
