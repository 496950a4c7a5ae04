package network

import (
	"slices"

	"moot/model"
)

// Boundary is a group of teams that mostly need each other, compared with how work is cut today: what speaks for talking
// about where one team ends and the next begins, and what against.
type Boundary struct {
	Teams []string // ids, sorted
	// Inside are the dependencies in scope within the group, Out those that its teams have on others, In those that others
	// have on its teams. Out and In speak against: a cut around the group would not spare them.
	Inside, Out, In int
	// Needing are those of Teams that need another of them. Of two teams, one may only provide.
	Needing []string
	// Serving is how many of the teams have an active goal for an outcome that is pursued.
	Serving int
	// Outcomes are those that goals of at least two of the teams serve today, Alone those that only one of them serves; ids,
	// sorted.
	Outcomes, Alone []string
	// Goals is how many active goals the teams have, Shared how many of them serve one of Outcomes.
	Goals, Shared int
}

// Boundaries are the groups of a Grouping with the evidence, in its order.
func (g *Grouping) Boundaries(b *model.Board, scope Scope) []Boundary {
	w, group := newWeb(b.Dependencies(), scope.Includes, 0), map[string]int{}
	boundaries := make([]Boundary, len(g.Groups))
	for i, teams := range g.Groups {
		boundaries[i].Teams = teams
		boundaries[i].serve(b)
		for _, team := range teams {
			group[team] = i + 1
		}
	}
	for _, e := range w.edges {
		pair := w.pair(e)
		from, to := group[pair.Consumer], group[pair.Provider]
		if from > 0 {
			boundaries[from-1].count(pair, from == to)
		}
		if to > 0 && from != to {
			boundaries[to-1].In += pair.Dependencies
		}
	}
	return boundaries
}

func (g *Boundary) count(pair Pair, inside bool) {
	if !inside {
		g.Out += pair.Dependencies
		return
	}
	g.Inside += pair.Dependencies
	if !slices.Contains(g.Needing, pair.Consumer) {
		g.Needing = append(g.Needing, pair.Consumer)
	}
}

// serve fills in which outcomes the teams serve, by their active goals.
func (g *Boundary) serve(b *model.Board) {
	teams := map[string]int{} // how many teams serve each outcome
	var goals []*model.Goal
	for _, team := range g.Teams {
		served := map[string]bool{}
		for _, goal := range b.GoalsOf(team) {
			if !goal.Active() {
				continue
			}
			goals = append(goals, goal)
			for _, id := range goal.Outcomes {
				if outcome := b.Outcome(id); outcome != nil && outcome.Active() {
					served[id] = true
				}
			}
		}
		for outcome := range served {
			teams[outcome]++
		}
		if len(served) > 0 {
			g.Serving++
		}
	}
	g.tell(teams, goals)
}

func (g *Boundary) tell(teams map[string]int, goals []*model.Goal) {
	for outcome, n := range teams {
		if n > 1 {
			g.Outcomes = append(g.Outcomes, outcome)
		} else {
			g.Alone = append(g.Alone, outcome)
		}
	}
	slices.Sort(g.Outcomes)
	slices.Sort(g.Alone)
	g.Goals = len(goals)
	for _, goal := range goals {
		if slices.ContainsFunc(goal.Outcomes, func(id string) bool { return teams[id] > 1 }) {
			g.Shared++
		}
	}
}
