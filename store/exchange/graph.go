package exchange

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"moot/model"
)

// mostEdges is how many dependencies of one team on another are drawn one by one; more of them are one edge with a count.
const mostEdges = 3

// graph is who needs what of whom: teams, and edges from the team that provides to the team that needs.
type graph struct {
	title string
	teams []graphTeam // by name, then id; only those that an edge has an end at
	edges []graphEdge // by the places of needing and providing team, then title, then id
}

type graphTeam struct{ id, name string }

// graphEdge is one dependency, or all that one team needs of another.
type graphEdge struct {
	consumer, provider int // places in teams
	label              []string
	firmness           firmness
}

// firmness is how an edge is drawn: a promise is a line, its absence a dotted one, work on it a thick one.
type firmness uint8

const (
	promised firmness = iota
	unpromised
	underWay
	many // dependencies in states of their own
)

// newGraph gathers the dependencies that are included, by default those that are open and stand between two teams. It holds no figure of a team, and its
// order is that of names.
func newGraph(b *model.Board, options ExportOptions) *graph {
	g := &graph{title: spaced(b.Settings().Name)}
	chosen := chosenDependencies(b, options)
	places := g.place(b, chosen)
	sortPairs(chosen, places)
	for len(chosen) > 0 {
		pair := samePair(chosen)
		g.pair(places, chosen[:pair])
		chosen = chosen[pair:]
	}
	return g
}

func chosenDependencies(b *model.Board, options ExportOptions) []*model.Dependency {
	var chosen []*model.Dependency
	for _, d := range b.Dependencies() {
		if options.Include == nil && d.Open() && d.Crossing() || options.Include != nil && options.Include(d) {
			chosen = append(chosen, d)
		}
	}
	return chosen
}

// place gives every team that is named its place; a team that is not known is one of its own.
func (g *graph) place(b *model.Board, chosen []*model.Dependency) map[string]int {
	places := map[string]int{}
	for _, d := range chosen {
		places[d.Consumer], places[d.Provider] = 0, 0
	}
	for id := range places {
		name := "nobody yet"
		if id != "" {
			name = spaced(model.Title(b, model.Ref{Kind: model.KindTeam, ID: id}))
		}
		g.teams = append(g.teams, graphTeam{id, name})
	}
	slices.SortFunc(g.teams, func(x, y graphTeam) int {
		return cmp.Or(cmp.Compare(strings.ToLower(x.name), strings.ToLower(y.name)), cmp.Compare(x.id, y.id))
	})
	for i, team := range g.teams {
		places[team.id] = i
	}
	return places
}

func sortPairs(chosen []*model.Dependency, places map[string]int) {
	slices.SortFunc(chosen, func(x, y *model.Dependency) int {
		return cmp.Or(
			cmp.Compare(places[x.Consumer], places[y.Consumer]), cmp.Compare(places[x.Provider], places[y.Provider]),
			cmp.Compare(x.Title, y.Title), cmp.Compare(x.ID, y.ID),
		)
	})
}

// samePair is how many dependencies at the beginning stand between the same two teams, in the same direction.
func samePair(sorted []*model.Dependency) int {
	first := sorted[0]
	for i, d := range sorted {
		if d.Consumer != first.Consumer || d.Provider != first.Provider {
			return i
		}
	}
	return len(sorted)
}

func (g *graph) pair(places map[string]int, needs []*model.Dependency) {
	ends := graphEdge{consumer: places[needs[0].Consumer], provider: places[needs[0].Provider]}
	if len(needs) > mostEdges {
		ends.label, ends.firmness = counted(needs), many
		g.edges = append(g.edges, ends)
		return
	}
	for _, d := range needs {
		ends.label, ends.firmness = []string{spaced(cmp.Or(d.Title, d.ID)), stateWord(d)}, firmnessOf(d.State)
		g.edges = append(g.edges, ends)
	}
}

// counted is "12 dependencies" and, below, "5 requested, 7 committed", in the order of a dependency's life.
func counted(needs []*model.Dependency) []string {
	states := map[string]int{}
	for _, d := range needs {
		states[stateWord(d)]++
	}
	var parts []string
	for _, state := range append([]model.State{model.StateUnknown}, model.States...) {
		word := stateWord(&model.Dependency{State: state})
		if n := states[word]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, word))
		}
	}
	return []string{fmt.Sprintf("%d dependencies", len(needs)), strings.Join(parts, ", ")}
}

func stateWord(d *model.Dependency) string { return cmp.Or(d.State.String(), "state not known") }

func firmnessOf(state model.State) firmness {
	switch state {
	case model.Committed, model.Accepted:
		return promised
	case model.Started, model.Delivered:
		return underWay
	}
	return unpromised
}

// spaced is people's text on one line.
func spaced(text string) string { return strings.Join(strings.Fields(text), " ") }
