package exchange

import (
	"cmp"
	"slices"

	"gonum.org/v1/gonum/graph/simple"
	"gonum.org/v1/gonum/graph/topo"
)

// mostInLoop is how many teams a loop has at most that is drawn around: a larger one would be most of the graph.
const mostInLoop = 12

// loopLabel says what stands in a frame.
const loopLabel = "wait for each other"

// loops are the teams that need each other, directly or through others, by their places: what is drawn as one frame.
func (g *graph) loops() [][]int {
	directed := simple.NewDirectedGraph()
	for i := range g.teams {
		directed.AddNode(simple.Node(i))
	}
	for _, e := range g.edges {
		if e.consumer != e.provider {
			directed.SetEdge(simple.Edge{F: simple.Node(e.consumer), T: simple.Node(e.provider)})
		}
	}
	var loops [][]int
	for _, members := range topo.TarjanSCC(directed) {
		if len(members) < 2 || len(members) > mostInLoop {
			continue
		}
		loop := make([]int, len(members))
		for i, member := range members {
			loop[i] = int(member.ID())
		}
		slices.Sort(loop)
		loops = append(loops, loop)
	}
	slices.SortFunc(loops, func(x, y []int) int { return cmp.Compare(x[0], y[0]) })
	return loops
}
