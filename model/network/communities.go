package network

import (
	"math/rand/v2"
	"slices"

	"gonum.org/v1/gonum/graph"
	"gonum.org/v1/gonum/graph/community"
	"gonum.org/v1/gonum/graph/simple"
)

// The seeds of the one random thing here: the order in which Louvain's method looks at teams.
const seedHigh, seedLow = 0x6d6f6f74, 1

// communities are the groups of two teams or more that mostly need each other, by directed modularity
//
//	Q = 1/m Σ_ij [A_ij − kout_i·kin_j/m] δ(c_i, c_j)
//
// (Leicht and Newman 2008), found with Louvain's method from a fixed seed, and the Q that they and the teams in none
// of them give. nil where there is no dependency.
func (w *web) communities() ([][]string, *float64) {
	groups := [][]string{}
	if len(w.edges) == 0 {
		return groups, nil
	}
	g := simple.NewWeightedDirectedGraph(0, 0)
	for i := range w.teams {
		g.AddNode(simple.Node(i))
	}
	for _, e := range w.edges {
		g.SetWeightedEdge(simple.WeightedEdge{
			F: simple.Node(e.consumer), T: simple.Node(e.provider), W: float64(w.weights[e]),
		})
	}
	found := community.Modularize(g, 1, rand.NewPCG(seedHigh, seedLow)).Communities()
	for _, members := range found {
		if len(members) > 1 {
			groups = append(groups, w.namesOf(members))
		}
	}
	sortGroups(groups)
	q := community.Q(g, found, 1)
	return groups, &q
}

func (w *web) namesOf(members []graph.Node) []string {
	names := make([]string, len(members))
	for i, member := range members {
		names[i] = w.teams[member.ID()]
	}
	slices.Sort(names)
	return names
}
