// Package digraph has the little that the computed views need of graphs: nodes that are small numbers, lists kept in
// two slices, and gonum's strongly connected components over them. Only packages below model import it.
package digraph

import (
	"gonum.org/v1/gonum/graph"
	"gonum.org/v1/gonum/graph/iterator"
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
	g := newView(n, successors)
	found := topo.TarjanSCC(g)
	c := Components{Of: make([]int32, n), Members: make([][]int32, len(found))}
	room := make([]int32, 0, n)
	for i, component := range found {
		first := len(room)
		for _, member := range component {
			room = append(room, int32(member.ID()))
			c.Of[member.ID()] = int32(i)
		}
		c.Members[i] = room[first:len(room):len(room)]
	}
	return c
}

// view shows a graph to gonum.
type view struct {
	nodes      []graph.Node
	successors func(int32) []int32
}

type node int64

// ID implements graph.Node.
func (n node) ID() int64 { return int64(n) }

func newView(n int, successors func(int32) []int32) *view {
	v := &view{nodes: make([]graph.Node, n), successors: successors}
	for i := range v.nodes {
		v.nodes[i] = node(i)
	}
	return v
}

// Node implements graph.Graph.
func (v *view) Node(id int64) graph.Node { return v.nodes[id] }

// Nodes implements graph.Graph.
func (v *view) Nodes() graph.Nodes { return iterator.NewOrderedNodes(v.nodes) }

// From implements graph.Graph.
func (v *view) From(id int64) graph.Nodes {
	to := v.successors(int32(id))
	if len(to) == 0 {
		return graph.Empty
	}
	nodes := make([]graph.Node, len(to))
	for i, other := range to {
		nodes[i] = v.nodes[other]
	}
	return iterator.NewOrderedNodes(nodes)
}

// To implements graph.Directed. Finding components asks for nothing but nodes and successors.
func (v *view) To(int64) graph.Nodes { return graph.Empty }

// HasEdgeFromTo implements graph.Directed.
func (v *view) HasEdgeFromTo(from, to int64) bool {
	for _, other := range v.successors(int32(from)) {
		if int64(other) == to {
			return true
		}
	}
	return false
}

// HasEdgeBetween implements graph.Graph.
func (v *view) HasEdgeBetween(a, b int64) bool { return v.HasEdgeFromTo(a, b) || v.HasEdgeFromTo(b, a) }

// Edge implements graph.Graph.
func (v *view) Edge(from, to int64) graph.Edge {
	if !v.HasEdgeFromTo(from, to) {
		return nil
	}
	return edge{v.nodes[from], v.nodes[to]}
}

type edge struct{ from, to graph.Node }

// From implements graph.Edge.
func (e edge) From() graph.Node { return e.from }

// To implements graph.Edge.
func (e edge) To() graph.Node { return e.to }

// ReversedEdge implements graph.Edge.
func (e edge) ReversedEdge() graph.Edge { return edge{e.to, e.from} }
