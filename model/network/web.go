package network

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"moot/model"
	"moot/model/internal/digraph"
)

// web is the graph of the active teams, its nodes in the order of their ids.
type web struct {
	teams        []string
	weights      map[edge]int
	edges        []edge    // by consumer, then provider
	needs        [][]int32 // the providers of each team
	dependencies int
}

type edge struct{ consumer, provider int32 }

func newWeb(dependencies []*model.Dependency, scope Scope) *web {
	found := map[string]int32{} // teams in the order in which they are met
	meet := func(team string) int32 {
		n, known := found[team]
		if !known {
			n = int32(len(found))
			found[team] = n
		}
		return n
	}
	w := &web{weights: map[edge]int{}}
	counts := map[edge]int{}
	for _, d := range dependencies {
		if scope.Includes(d) {
			counts[edge{meet(d.Consumer), meet(d.Provider)}]++
			w.dependencies++
		}
	}
	w.teams = slices.Sorted(maps.Keys(found))
	place := make([]int32, len(found))
	for i, team := range w.teams {
		place[found[team]] = int32(i)
	}
	for e, count := range counts {
		w.weights[edge{place[e.consumer], place[e.provider]}] = count
	}
	w.connect()
	return w
}

// connect lists the edges in order, and the providers of each team.
func (w *web) connect() {
	w.edges = slices.SortedFunc(maps.Keys(w.weights), func(a, b edge) int {
		return cmp.Or(cmp.Compare(a.consumer, b.consumer), cmp.Compare(a.provider, b.provider))
	})
	w.needs = make([][]int32, len(w.teams))
	for _, e := range w.edges {
		w.needs[e.consumer] = append(w.needs[e.consumer], e.provider)
	}
}

func (w *web) successors(team int32) []int32 { return w.needs[team] }

func (w *web) pairs() []Pair {
	pairs := make([]Pair, len(w.edges))
	for i, e := range w.edges {
		pairs[i] = Pair{w.teams[e.consumer], w.teams[e.provider], w.weights[e]}
	}
	slices.SortStableFunc(pairs, func(a, b Pair) int { return cmp.Compare(b.Dependencies, a.Dependencies) })
	return pairs
}

func (w *web) degrees() []Degree {
	degrees := make([]Degree, len(w.teams))
	for i, team := range w.teams {
		degrees[i].Team = team
	}
	for _, e := range w.edges {
		degrees[e.consumer].NeedsTeams++
		degrees[e.consumer].Needs += w.weights[e]
		degrees[e.provider].ProvidesTeams++
		degrees[e.provider].Provides += w.weights[e]
	}
	return degrees
}

// components are the strongly connected components, each with its teams in order.
func (w *web) components() digraph.Components {
	components := digraph.Strong(len(w.teams), w.successors)
	for _, members := range components.Members {
		slices.Sort(members)
	}
	return components
}

func (w *web) loops(c digraph.Components) [][]string {
	loops := [][]string{}
	for _, members := range c.Members {
		if len(members) > 1 {
			loops = append(loops, w.names(members))
		}
	}
	sortGroups(loops)
	return loops
}

func (w *web) longestChain(c digraph.Components) [][]string {
	chain := [][]string{}
	first := func(a, b int32) bool { return c.Members[a][0] < c.Members[b][0] }
	for _, component := range c.Longest(w.successors, first) {
		chain = append(chain, w.names(c.Members[component]))
	}
	return chain
}

func (w *web) names(members []int32) []string {
	names := make([]string, len(members))
	for i, member := range members {
		names[i] = w.teams[member]
	}
	return names
}

// sortGroups puts the largest group first; of one size by the first id.
func sortGroups(groups [][]string) {
	slices.SortFunc(groups, func(a, b []string) int {
		return cmp.Or(cmp.Compare(len(b), len(a)), slices.Compare(a, b))
	})
}

// compare orders by the first two texts, where they are equal by the next two.
func compare(texts ...string) int {
	for i := 0; i+1 < len(texts); i += 2 {
		if order := strings.Compare(texts[i], texts[i+1]); order != 0 {
			return order
		}
	}
	return 0
}
