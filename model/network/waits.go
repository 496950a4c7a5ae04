package network

import (
	"slices"

	"moot/model"
	"moot/model/internal/digraph"
	"moot/model/internal/waits"
)

// WaitGraph is which dependencies wait for which: D1 for D2 when D1's provider goal is D2's goal, and both are in
// scope. Dependencies are ids.
type WaitGraph struct {
	Scope        Scope `json:"scope"`
	Dependencies int   `json:"dependencies"` // in scope
	ThatWait     int   `json:"that_wait"`    // those that wait for at least one other
	Waits        int   `json:"waits"`        // pairs of one that waits and one that it waits for
	// Loops are the groups of two or more that wait for each other: the largest first, then by id.
	Loops [][]string `json:"loops"`
	// LongestChain is a longest path with each loop drawn together into one step; of several as long the first by id.
	LongestChain [][]string `json:"longest_chain"`
}

// Waits is the wait graph of the crossing dependencies of a board. The graph of who waits for whom may have n² edges;
// this goes over goals instead and takes O(n).
func Waits(b *model.Board, scope Scope) *WaitGraph {
	all := b.Dependencies()
	g := waits.New(b, func(i int) bool { return scope.Includes(all[i]) })
	w := &WaitGraph{Scope: scope, Loops: [][]string{}}
	for i, d := range all {
		if !scope.Includes(d) {
			continue
		}
		w.Dependencies++
		if n := waitsOf(g, i); n > 0 {
			w.ThatWait++
			w.Waits += n
		}
	}
	for _, loop := range g.Loops() {
		w.Loops = append(w.Loops, idsOf(all, loop))
	}
	sortGroups(w.Loops)
	w.LongestChain = longestWait(g, all, scope)
	return w
}

// waitsOf is how many others a dependency waits for.
func waitsOf(g *waits.Graph, i int) int {
	n := len(g.Needs.Of(g.ProviderGoal[i]))
	if n > 0 && g.ProviderGoal[i] == g.Goal[i] {
		n--
	}
	return n
}

func idsOf(all []*model.Dependency, positions []int32) []string {
	ids := make([]string, len(positions))
	for i, position := range positions {
		ids[i] = all[position].ID
	}
	return ids
}

// longestWait is the longest chain of dependencies, each waiting for the next.
func longestWait(g *waits.Graph, all []*model.Dependency, scope Scope) [][]string {
	steps := newSteps(g, all, scope)
	chain := [][]string{}
	for step := steps.first(); step != digraph.None; step = steps.next[step] {
		chain = append(chain, idsOf(all, steps.members[step]))
	}
	return chain
}

// steps are the dependencies, each loop drawn together into one, with how long a chain each begins.
type steps struct {
	members [][]int32 // the positions of the dependencies of each step
	length  []int32
	next    []int32
	best    []int32 // of each goal: the step with the longest chain among what it needs
}

func newSteps(g *waits.Graph, all []*model.Dependency, scope Scope) *steps {
	s := &steps{best: noneOf(len(g.Goals))}
	for _, goals := range g.Components.Members {
		for _, goal := range goals {
			for _, i := range g.Needs.Of(goal) {
				if !g.Inside(int(i)) {
					s.offer(goal, s.add(i, s.after(g, i)))
				}
			}
		}
		s.addInside(g, goals)
	}
	for i, d := range all {
		if g.Goal[i] == digraph.None && scope.Includes(d) {
			s.add(int32(i), s.after(g, int32(i)))
		}
	}
	return s
}

// after is the step that a chain which begins with a dependency goes on with.
func (s *steps) after(g *waits.Graph, i int32) int32 {
	if to := g.ProviderGoal[i]; to != digraph.None {
		return s.best[to]
	}
	return digraph.None
}

func (s *steps) add(i, next int32) int32 {
	s.members = append(s.members, []int32{i})
	length := int32(1)
	if next != digraph.None {
		length += s.length[next]
	}
	s.length, s.next = append(s.length, length), append(s.next, next)
	return int32(len(s.members) - 1)
}

// addInside adds the dependencies that stay inside a component as one step: a loop, or the one that waits for itself.
// Its chain goes on with the best of what leaves the component.
func (s *steps) addInside(g *waits.Graph, goals []int32) {
	var members []int32
	next := digraph.None
	for _, goal := range goals {
		for _, i := range g.Needs.Of(goal) {
			if g.Inside(int(i)) {
				members = append(members, i)
			}
		}
		if s.better(s.best[goal], next) {
			next = s.best[goal]
		}
	}
	if members == nil {
		return
	}
	slices.Sort(members)
	step := s.add(members[0], next)
	s.members[step] = members
	for _, goal := range goals {
		s.offer(goal, step)
	}
}

func (s *steps) offer(goal, step int32) {
	if s.better(step, s.best[goal]) {
		s.best[goal] = step
	}
}

// better tells whether a chain that begins with step a goes before one that begins with b: it is longer, or of the
// same length and its first dependency comes first.
func (s *steps) better(a, b int32) bool {
	switch {
	case a == digraph.None || a == b:
		return false
	case b == digraph.None:
		return true
	case s.length[a] != s.length[b]:
		return s.length[a] > s.length[b]
	}
	return s.members[a][0] < s.members[b][0]
}

func (s *steps) first() int32 {
	best := digraph.None
	for step := range s.members {
		if s.better(int32(step), best) {
			best = int32(step)
		}
	}
	return best
}

func noneOf(n int) []int32 {
	list := make([]int32, n)
	for i := range list {
		list[i] = digraph.None
	}
	return list
}
