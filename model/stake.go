package model

import "slices"

// LinkProviderGoal says which active goal of the provider delivers a dependency. Where that goal serves none of the outcomes
// that the dependency is needed for it serves outcome from now on as well, which is one of them, so that its team has a stake
// in it: both are one change. outcome is "" where none is to be added.
func LinkProviderGoal(v View, dependency, goal, outcome string, today Date) (Change, error) {
	d := Named[*Dependency](v, KindDependency, dependency)
	if d == nil {
		return Change{}, unknown(v, KindDependency, dependency)
	}
	delivers := Named[*Goal](v, KindGoal, goal)
	switch {
	case delivers == nil:
		return Change{}, unknown(v, KindGoal, goal)
	case delivers.Team != d.Provider:
		return Change{}, refuse(RefOf(delivers), "it is no goal of the provider: only the team that provides can deliver; choose one of its goals")
	case !delivers.Active():
		return Change{}, refuse(RefOf(delivers), "it is closed: choose one that is pursued, or reopen it")
	case outcome != "" && Named[*Outcome](v, KindOutcome, outcome) == nil:
		return Change{}, unknown(v, KindOutcome, outcome)
	}
	draft := NewDraft(v, today)
	linked := d.Clone().(*Dependency)
	linked.ProviderGoal = goal
	draft.Put(linked)
	if outcome != "" && !delivers.servesOneOf(neededFor(v, d)) {
		serving := delivers.Clone().(*Goal)
		serving.Outcomes = append(slices.Clone(delivers.Outcomes), outcome)
		draft.Put(serving)
	}
	return draft.Change(), nil
}

// neededFor are the outcomes that are pursued of the goal that needs a dependency.
func neededFor(v View, d *Dependency) []string {
	goal := Named[*Goal](v, KindGoal, d.Goal)
	if goal == nil {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(goal.Outcomes), func(id string) bool {
		outcome := Named[*Outcome](v, KindOutcome, id)
		return outcome == nil || !outcome.Active()
	})
}

// WithoutStake are the outcomes that a dependency is needed for and that are pursued, where its provider has no active goal
// for any of them; nil where it has one, where the goal that needs it serves none or is not known, and where there is no such
// provider: then there is nothing to have a stake in, or nobody.
func WithoutStake(b *Board, d *Dependency) []string {
	needed := neededFor(b, d)
	if len(needed) == 0 || b.Team(d.Provider) == nil {
		return nil
	}
	for _, own := range b.GoalsOf(d.Provider) {
		if own.Active() && own.servesOneOf(needed) {
			return nil
		}
	}
	return needed
}

func (g *Goal) servesOneOf(outcomes []string) bool {
	return slices.ContainsFunc(g.Outcomes, func(id string) bool { return slices.Contains(outcomes, id) })
}
