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
	type names struct{ consumer, provider string }
	counts := map[names]int{}
	w := &web{weights: map[edge]int{}}
	for _, d := range dependencies {
		if scope.Includes(d) {
			counts[names{d.Consumer, d.Provider}]++
			w.dependencies++
		}
	}
	active := map[string]bool{}
	for pair := range counts {
		active[pair.consumer], active[pair.provider] = true, true
	}
	w.teams = slices.Sorted(maps.Keys(active))
	nodes := make(map[string]int32, len(w.teams))
	for i, team := range w.teams {
		nodes[team] = int32(i)
	}
	for pair, count := range counts {
		w.weights[edge{nodes[pair.consumer], nodes[pair.provider]}] = count
	}
	w.edges = slices.SortedFunc(maps.Keys(w.weights), func(a, b edge) int {
		return cmp.Or(cmp.Compare(a.consumer, b.consumer), cmp.Compare(a.provider, b.provider))
	})
	w.needs = make([][]int32, len(w.teams))
	for _, e := range w.edges {
		w.needs[e.consumer] = append(w.needs[e.consumer], e.provider)
	}
	return w
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
