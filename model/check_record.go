package model

import "slices"

// checkRecord refuses a record that lacks what its kind needs, or contradicts another.
func checkRecord(v View, record Record) error {
	ref := RefOf(record)
	switch r := record.(type) {
	case *Team:
		return checkTeam(v, r)
	case *Outcome:
		if r.Title == "" {
			return refuse(ref, "an outcome needs a title")
		}
		return checkParents(v, r)
	case *Goal:
		if r.Title == "" {
			return refuse(ref, "a goal needs a title")
		}
	case *Guardrail:
		if r.Title == "" {
			return refuse(ref, "a guardrail needs a title")
		}
	case *Action:
		if r.Text == "" {
			return refuse(ref, "an action needs a text")
		}
	case *Dependency:
		if r.Consumer == "" || r.Provider == "" || r.Title == "" {
			return refuse(ref, "a dependency needs a consumer, a provider and a title")
		}
	}
	return nil
}

// checkTeam keeps the names of teams apart, so that each means one team.
func checkTeam(v View, team *Team) error {
	for _, name := range append([]string{team.Name}, team.Aliases...) {
		if name == "" {
			continue
		}
		for _, other := range findNamed(v, KindTeam, name) {
			if other.ID != team.ID {
				return refuse(RefOf(team), "%s is a name of the team %s already", quoted(name), other.ID)
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
			return refuse(RefOf(outcome), "%s cannot be its parent: an outcome would be its own ancestor", outcome.Parent)
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
