package network

import (
	"context"
	"math/rand/v2"
	"slices"

	"gonum.org/v1/gonum/graph"
	"gonum.org/v1/gonum/graph/community"
	"gonum.org/v1/gonum/graph/simple"

	"moot/model"
)

// Starts is from how many beginnings groups are looked for unless somebody asks for another number: the best is kept.
const Starts = 16

// seed begins the one random thing here: the order in which Louvain's method looks at teams.
const seed = 0x6d6f6f74

// leastModularity is from which Q on groups are more than what chance makes of any network.
const leastModularity = 0.3

// Grouping is the best of many attempts to part the active teams into groups that mostly need each other.
type Grouping struct {
	Groups [][]string // ids, of two teams or more: the largest first, then by id
	// Modularity is Q of Groups and all teams in none, directed; nil where there is no dependency.
	Modularity *float64
	Starts     int // from how many beginnings they were looked for
	Agree      int // how many of them came to the same Q: few means that other cuts are about as good

	score int // Q times the square of all dependencies, a whole number
}

// Weak tells whether the groups are barely clearer than those that chance would make.
func (g *Grouping) Weak() bool { return g.Modularity == nil || *g.Modularity < leastModularity }

// FindGroups looks for groups from starts beginnings, at least one, with fixed seeds, so the same board gives the same
// groups. progress, which may be nil, is told after each how many are done. It ends early, with ctx's error, when ctx ends.
//
// Groups are those of the highest directed modularity
//
//	Q = 1/m Σ_ij [A_ij − kout_i·kin_j/m] δ(c_i, c_j)
//
// (Leicht and Newman 2008) that Louvain's method (Blondel and others 2008) finds; of several as high the first by
// size, then ids. It is counted in whole numbers, so that as high is exactly as high.
func FindGroups(ctx context.Context, b *model.Board, scope Scope, starts int, progress func(done int)) (*Grouping, error) {
	return newWeb(b.Dependencies(), scope.Includes, 0).bestGroups(ctx, starts, progress)
}

func (w *web) bestGroups(ctx context.Context, starts int, progress func(done int)) (*Grouping, error) {
	best := &Grouping{Groups: [][]string{}}
	if w.dependencies == 0 {
		return best, ctx.Err()
	}
	drawn := w.drawn()
	for start := range max(1, starts) {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		best = best.better(w.grouping(drawn, uint64(start)))
		best.Starts++
		if progress != nil {
			progress(best.Starts)
		}
	}
	all := float64(w.dependencies)
	q := float64(best.score) / all / all
	best.Modularity = &q
	return best, nil
}

// drawn is the graph of the teams as gonum looks at it.
func (w *web) drawn() *simple.WeightedDirectedGraph {
	g := simple.NewWeightedDirectedGraph(0, 0)
	for team := range w.teams {
		g.AddNode(simple.Node(team))
	}
	for _, e := range w.edges {
		g.SetWeightedEdge(simple.WeightedEdge{F: simple.Node(e.consumer), T: simple.Node(e.provider), W: float64(e.dependencies)})
	}
	return g
}

// grouping is what one beginning leads to.
func (w *web) grouping(drawn *simple.WeightedDirectedGraph, start uint64) *Grouping {
	found := community.Modularize(drawn, 1, rand.NewPCG(seed, start)).Communities()
	g := &Grouping{Groups: [][]string{}, Agree: 1, score: w.score(found)}
	for _, members := range found {
		if len(members) > 1 {
			g.Groups = append(g.Groups, w.namesOf(members))
		}
	}
	sortGroups(g.Groups)
	return g
}

func (w *web) namesOf(members []graph.Node) []string {
	names := make([]string, len(members))
	for i, member := range members {
		names[i] = w.teams[member.ID()]
	}
	slices.Sort(names)
	return names
}

// score is the modularity of groups, times the square of all dependencies.
func (w *web) score(groups [][]graph.Node) int {
	of := make([]int, len(w.teams))
	for g, members := range groups {
		for _, member := range members {
			of[member.ID()] = g
		}
	}
	score, needs, gives := 0, make([]int, len(groups)), make([]int, len(groups))
	for _, e := range w.edges {
		needs[of[e.consumer]] += int(e.dependencies)
		gives[of[e.provider]] += int(e.dependencies)
		if of[e.consumer] == of[e.provider] {
			score += w.dependencies * int(e.dependencies)
		}
	}
	for g := range groups {
		score -= needs[g] * gives[g]
	}
	return score
}

// better is the better of the best so far and what another start led to.
func (g *Grouping) better(other *Grouping) *Grouping {
	other.Starts = g.Starts
	switch {
	case g.Starts == 0 || other.score > g.score:
		return other
	case other.score < g.score:
		return g
	}
	other.Agree += g.Agree
	if slices.CompareFunc(other.Groups, g.Groups, compareGroups) < 0 {
		return other
	}
	g.Agree = other.Agree
	return g
}
