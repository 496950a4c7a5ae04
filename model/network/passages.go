package network

import (
	"slices"

	"moot/model"
)

// Passage is a component team with the ways that lead through it: a team drawn along a technical layer makes dependencies
// by design.
type Passage struct {
	Team string
	// Through is how many ordered pairs of other teams have a shortest way, from who needs to who provides, that leads
	// through the team; Of is how many ordered pairs of other teams have a way at all.
	Through, Of int
}

// Passages are the component teams that some way leads through, by name.
//
// A shortest way from s to t, over as few teams as can be, leads through v when steps(s, v) + steps(v, t) = steps(s, t).
func Passages(b *model.Board, scope Scope) []Passage {
	w := newWeb(b.Dependencies(), scope.Includes, 0)
	var passages []Passage
	var steps [][]int32 // from each team to each
	for team, id := range w.teams {
		if record := b.Team(id); record == nil || record.Type != model.Component {
			continue
		}
		if steps == nil {
			steps = w.steps()
		}
		if p := passage(steps, int32(team)); p.Through > 0 {
			p.Team = id
			passages = append(passages, p)
		}
	}
	by := byName(b)
	slices.SortFunc(passages, func(x, y Passage) int { return by(x.Team, y.Team) })
	return passages
}

func (w *web) steps() [][]int32 {
	steps := make([][]int32, len(w.teams))
	for team := range w.teams {
		steps[team] = distances(w.needs, int32(team))
	}
	return steps
}

func passage(steps [][]int32, through int32) Passage {
	var p Passage
	for from, row := range steps {
		if from == int(through) {
			continue
		}
		for to, direct := range row {
			if direct <= 0 || to == int(through) {
				continue
			}
			p.Of++
			if first, then := row[through], steps[through][to]; first > 0 && then > 0 && first+then == direct {
				p.Through++
			}
		}
	}
	return p
}
