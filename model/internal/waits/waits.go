// Package waits has the graph of what waits for what. D1 waits for D2 when D1's provider goal is D2's goal. So goals
// are its nodes and dependencies its edges, each from its goal to its provider goal, and a board of n dependencies
// takes O(n), however many wait for each other. Only packages below model import it.
package waits

import (
	"strings"

	"moot/model"
	"moot/model/internal/digraph"
)

// Graph is the graph over some dependencies of a board, which it knows by their position in the board's list.
type Graph struct {
	// Goals are the ids of the nodes: first every goal of the board, in the board's order, then those that only
	// dependencies name.
	Goals []string
	// Goal and ProviderGoal are the nodes of each dependency's goals, None where it names none or is left out.
	Goal, ProviderGoal []int32
	// Needs are the dependencies whose goal a node is, Delivers those whose provider goal it is.
	Needs, Delivers digraph.Lists
	// Components are the loops of goals, and the goals in none by themselves; those that wait for nothing first.
	Components digraph.Components

	loop []int32 // of each component: how many dependencies lie within it
}

// New makes the graph of the dependencies of a board, by position, that include says yes to.
func New(b *model.Board, include func(i int) bool) *Graph {
	dependencies := b.Dependencies()
	g := &Graph{Goal: make([]int32, len(dependencies)), ProviderGoal: make([]int32, len(dependencies))}
	nodes := g.number(b.Goals())
	for i, d := range dependencies {
		g.Goal[i], g.ProviderGoal[i] = digraph.None, digraph.None
		if include(i) {
			g.Goal[i], g.ProviderGoal[i] = g.node(nodes, d.Goal), g.node(nodes, d.ProviderGoal)
		}
	}
	g.Needs = digraph.Group(len(g.Goals), g.Goal)
	g.Delivers = digraph.Group(len(g.Goals), g.ProviderGoal)
	g.Components = digraph.Strong(len(g.Goals), g.successors)
	g.countLoops()
	return g
}

// number makes the board's goals the first nodes. Their ids are copied to one place: looking up many thousand ids that
// lie all over memory takes twice as long.
func (g *Graph) number(goals []*model.Goal) map[string]int32 {
	var all strings.Builder
	for _, goal := range goals {
		all.WriteString(goal.ID)
	}
	rest := all.String()
	g.Goals = make([]string, len(goals))
	nodes := make(map[string]int32, len(goals))
	for i, goal := range goals {
		g.Goals[i], rest = rest[:len(goal.ID)], rest[len(goal.ID):]
		nodes[g.Goals[i]] = int32(i)
	}
	return nodes
}

func (g *Graph) node(nodes map[string]int32, goal string) int32 {
	if goal == "" {
		return digraph.None
	}
	node, known := nodes[goal]
	if !known {
		node = int32(len(g.Goals))
		nodes[goal] = node
		g.Goals = append(g.Goals, goal)
	}
	return node
}

func (g *Graph) successors(goal int32) []int32 {
	var to []int32
	for _, i := range g.Needs.Of(goal) {
		if other := g.ProviderGoal[i]; other != digraph.None {
			to = append(to, other)
		}
	}
	return to
}

func (g *Graph) countLoops() {
	g.loop = make([]int32, g.Components.Count())
	for i := range g.Goal {
		if component, inside := g.inside(i); inside {
			g.loop[component]++
		}
	}
}

// Inside tells whether a dependency leads from a component back into it: it lies in a loop, or its goal and provider
// goal are the same.
func (g *Graph) Inside(i int) bool {
	_, inside := g.inside(i)
	return inside
}

func (g *Graph) inside(i int) (int32, bool) {
	from, to := g.Goal[i], g.ProviderGoal[i]
	if from == digraph.None || to == digraph.None {
		return digraph.None, false
	}
	component := g.Components.Of[from]
	return component, component == g.Components.Of[to]
}

// Loop is the component that a dependency lies in a loop of, None when it is in no loop. A dependency whose goal and
// provider goal are the same waits for itself alone: that is no loop.
func (g *Graph) Loop(i int) int32 {
	if component, inside := g.inside(i); inside && g.loop[component] > 1 {
		return component
	}
	return digraph.None
}

// For are the dependencies that the i-th one waits for, itself left out.
func (g *Graph) For(i int) []int32 { return without(g.Needs.Of(g.ProviderGoal[i]), i) }

// On are the dependencies that wait for the i-th one, itself left out.
func (g *Graph) On(i int) []int32 { return without(g.Delivers.Of(g.Goal[i]), i) }

func without(list []int32, i int) []int32 {
	rest := make([]int32, 0, len(list))
	for _, other := range list {
		if other != int32(i) {
			rest = append(rest, other)
		}
	}
	return rest
}

// Loops are the loops, each as the positions of its dependencies in order, by their first.
func (g *Graph) Loops() [][]int32 {
	place := map[int32]int{}
	var loops [][]int32
	for i := range g.Goal {
		component := g.Loop(i)
		if component == digraph.None {
			continue
		}
		at, known := place[component]
		if !known {
			at = len(loops)
			place[component] = at
			loops = append(loops, nil)
		}
		loops[at] = append(loops[at], int32(i))
	}
	return loops
}
