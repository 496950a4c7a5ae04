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
	edges        []edge    // by consumer, then provider
	needs        [][]int32 // the providers of each team
	dependencies int
}

// edge is all that one team needs of another.
type edge struct {
	consumer, provider int32
	tally
}

// newWeb is the graph of the dependencies that include says yes to. Only who asks for the wait needs a day.
func newWeb(dependencies []*model.Dependency, include func(*model.Dependency) bool, today model.Date) *web {
	met := map[string]int32{} // teams in the order in which they are met
	meet := func(team string) int32 {
		n, known := met[team]
		if !known {
			n = int32(len(met))
			met[team] = n
		}
		return n
	}
	each := make([]edge, 0, len(dependencies))
	for _, d := range dependencies {
		if include(d) {
			each = append(each, edge{meet(d.Consumer), meet(d.Provider), tallyOf(d, today)})
		}
	}
	w := &web{teams: slices.Sorted(maps.Keys(met)), dependencies: len(each)}
	place := make([]int32, len(met))
	for i, team := range w.teams {
		place[met[team]] = int32(i)
	}
	consumers := make([]int32, len(each))
	for i := range each {
		consumers[i], each[i].provider = place[each[i].consumer], place[each[i].provider]
	}
	w.connect(each, digraph.Group(len(w.teams), consumers))
	return w
}

// connect makes the edges out of those of each dependency, and the providers of each team. It goes over what one team needs
// at a time, so that a list as long as there are teams tells which are the same: a map of pairs takes twice as long.
func (w *web) connect(each []edge, needs digraph.Lists) {
	w.needs = make([][]int32, len(w.teams))
	row := make([]tally, len(w.teams))
	for consumer := range int32(len(w.teams)) {
		var needed []int32
		for _, i := range needs.Of(consumer) {
			provider := each[i].provider
			if row[provider].dependencies == 0 {
				needed = append(needed, provider)
			}
			row[provider].add(each[i].tally)
		}
		slices.Sort(needed)
		for _, provider := range needed {
			w.edges = append(w.edges, edge{consumer, provider, row[provider]})
			row[provider] = tally{}
		}
		w.needs[consumer] = needed
	}
}

func (w *web) successors(team int32) []int32 { return w.needs[team] }

// place is where a team stands in teams; false where it is not active.
func (w *web) place(team string) (int32, bool) {
	at, found := slices.BinarySearch(w.teams, team)
	return int32(at), found
}

func (w *web) pairs() []Pair {
	pairs := make([]Pair, len(w.edges))
	for i, e := range w.edges {
		pairs[i] = w.pair(e)
	}
	slices.SortStableFunc(pairs, func(a, b Pair) int { return cmp.Compare(b.Dependencies, a.Dependencies) })
	return pairs
}

func (w *web) pair(e edge) Pair {
	return Pair{w.teams[e.consumer], w.teams[e.provider], int(e.dependencies)}
}

func (w *web) degrees() []Degree {
	degrees := make([]Degree, len(w.teams))
	for i, team := range w.teams {
		degrees[i].Team = team
	}
	for _, e := range w.edges {
		degrees[e.consumer].NeedsTeams++
		degrees[e.consumer].Needs += int(e.dependencies)
		degrees[e.provider].ProvidesTeams++
		degrees[e.provider].Provides += int(e.dependencies)
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
func sortGroups(groups [][]string) { slices.SortFunc(groups, compareGroups) }

func compareGroups(a, b []string) int {
	return cmp.Or(cmp.Compare(len(b), len(a)), slices.Compare(a, b))
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
