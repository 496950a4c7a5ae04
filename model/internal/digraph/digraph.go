// Package digraph has the little that the computed views need of graphs: nodes that are small numbers, lists kept in
// two slices, and gonum's strongly connected components over them. Only packages below model import it.
package digraph

import (
	"gonum.org/v1/gonum/graph"
	"gonum.org/v1/gonum/graph/topo"
)

// None is the node that is no node.
const None int32 = -1

// Lists are lists of small numbers, one per node, kept in two slices.
type Lists struct {
	start, items []int32
}

// Group lists, for every node below n, the positions i with nodes[i] == node, in order. None is in no list.
func Group(n int, nodes []int32) Lists {
	start := make([]int32, n+1)
	for _, node := range nodes {
		if node != None {
			start[node+1]++
		}
	}
	for i := range n {
		start[i+1] += start[i]
	}
	next := append([]int32(nil), start[:n]...)
	items := make([]int32, start[n])
	for i, node := range nodes {
		if node != None {
			items[next[node]] = int32(i)
			next[node]++
		}
	}
	return Lists{start, items}
}

// Of is the list of a node; empty for None. It must not be altered.
func (l Lists) Of(node int32) []int32 {
	if node == None {
		return nil
	}
	return l.items[l.start[node]:l.start[node+1]:l.start[node+1]]
}

// Components are the strongly connected components of a graph: sets of nodes each of which reaches all others.
type Components struct {
	// Of is the component of each node.
	Of []int32
	// Members are the nodes of each component, sinks first: an edge out of a component leads to an earlier one.
	Members [][]int32
}

// Count is how many components there are.
func (c Components) Count() int { return len(c.Members) }

// Strong finds the strongly connected components of the nodes below n by Tarjan's algorithm. successors may name a
// node more than once.
func Strong(n int, successors func(node int32) []int32) Components {
	b := builder{Components: Components{Of: make([]int32, n)}, room: make([]int32, 0, n)}
	ends, inner, starts := sortOut(n, successors)
	for _, node := range ends {
		b.add(node)
	}
	for _, members := range topo.TarjanSCC(newView(inner, successors)) {
		b.addNodes(members)
	}
	for _, node := range starts {
		b.add(node)
	}
	return b.Components
}

// sortOut parts the nodes: those that lead nowhere, those that nothing leads to, and those in between. Only those in
// between can be in a loop, and mostly they are few.
func sortOut(n int, successors func(node int32) []int32) (ends, inner, starts []int32) {
	leads, led := make([]bool, n), make([]bool, n)
	for node := range int32(n) {
		for _, other := range successors(node) {
			leads[node], led[other] = true, true
		}
	}
	for node := range int32(n) {
		switch {
		case !leads[node]:
			ends = append(ends, node)
		case led[node]:
			inner = append(inner, node)
		default:
			starts = append(starts, node)
		}
	}
	return ends, inner, starts
}

// builder gathers components. The members of all are cut from one slice.
type builder struct {
	Components
	room []int32
}

func (b *builder) add(members ...int32) {
	first := len(b.room)
	for _, member := range members {
		b.Of[member] = int32(len(b.Members))
	}
	b.room = append(b.room, members...)
	b.Members = append(b.Members, b.room[first:len(b.room):len(b.room)])
}

func (b *builder) addNodes(members []graph.Node) {
	numbers := make([]int32, len(members))
	for i, member := range members {
		numbers[i] = int32(member.ID())
	}
	b.add(numbers...)
}
