package digraph

import (
	"slices"

	"gonum.org/v1/gonum/graph"
	"gonum.org/v1/gonum/graph/iterator"
	"gonum.org/v1/gonum/graph/simple"
)

// view shows some nodes of a graph, and the edges between them, to gonum.
type view struct {
	boxed      []graph.Node         // in order
	node       map[int64]graph.Node // by id
	successors func(int32) []int32
}

type node int64

// ID implements graph.Node.
func (n node) ID() int64 { return int64(n) }

func newView(among []int32, successors func(int32) []int32) *view {
	v := &view{
		boxed: make([]graph.Node, len(among)), node: make(map[int64]graph.Node, len(among)), successors: successors,
	}
	for i, id := range among {
		v.boxed[i] = node(id)
		v.node[int64(id)] = v.boxed[i]
	}
	return v
}

// Node implements graph.Graph.
func (v *view) Node(id int64) graph.Node { return v.node[id] }

// Nodes implements graph.Graph.
func (v *view) Nodes() graph.Nodes { return iterator.NewOrderedNodes(v.boxed) }

// From implements graph.Graph.
func (v *view) From(id int64) graph.Nodes {
	var to []graph.Node
	for _, other := range v.successors(int32(id)) {
		if node, known := v.node[int64(other)]; known {
			to = append(to, node)
		}
	}
	if to == nil {
		return graph.Empty
	}
	return iterator.NewOrderedNodes(to)
}

// To implements graph.Directed. Finding components asks for nothing but nodes and successors.
func (v *view) To(int64) graph.Nodes { return graph.Empty }

// HasEdgeFromTo implements graph.Directed.
func (v *view) HasEdgeFromTo(from, to int64) bool {
	return v.node[to] != nil && slices.Contains(v.successors(int32(from)), int32(to))
}

// HasEdgeBetween implements graph.Graph.
func (v *view) HasEdgeBetween(a, b int64) bool { return v.HasEdgeFromTo(a, b) || v.HasEdgeFromTo(b, a) }

// Edge implements graph.Graph.
func (v *view) Edge(from, to int64) graph.Edge {
	if !v.HasEdgeFromTo(from, to) {
		return nil
	}
	return simple.Edge{F: v.node[from], T: v.node[to]}
}
