package network

import (
	"cmp"
	"slices"

	"moot/model/internal/digraph"
)

// ordering puts the teams of a web in the order of a Matrix.
type ordering struct {
	*web
	loops digraph.Components
	rank  []int32 // of each team: its place by name
	group []int32 // of each team: the place of its group, len(groups) for none, so that they come last
	none  int32
}

func newOrdering(w *web, groups [][]string, byName func(x, y string) int) *ordering {
	n := len(w.teams)
	o := &ordering{
		web: w, loops: w.components(), rank: make([]int32, n), none: int32(len(groups)),
		group: slices.Repeat([]int32{int32(len(groups))}, n),
	}
	for place, team := range slices.SortedFunc(slices.Values(w.teams), byName) {
		at, _ := w.place(team)
		o.rank[at] = int32(place)
	}
	for i, teams := range groups {
		for _, team := range teams {
			if at, active := w.place(team); active {
				o.group[at] = int32(i)
			}
		}
	}
	return o
}

// order is who needs before who provides. Each step takes, of the loops and single teams that all who need them stand
// before, the first by name of those with a team of the group that stands last, else the first by name.
func (o *ordering) order() []int32 {
	before := o.consumersOf()
	var ready, order []int32
	for component := range o.loops.Members {
		o.inside(o.loops.Members[component])
		if before[component] == 0 {
			ready = append(ready, int32(component))
		}
	}
	slices.SortFunc(ready, o.byRank)
	for len(ready) > 0 {
		at := o.next(ready, order)
		component := ready[at]
		ready = slices.Delete(ready, at, at+1)
		order = append(order, o.loops.Members[component]...)
		for _, other := range o.needsOf(component) {
			if before[other]--; before[other] == 0 {
				at, _ := slices.BinarySearchFunc(ready, other, o.byRank)
				ready = slices.Insert(ready, at, other)
			}
		}
	}
	return order
}

// inside orders the teams of a loop by group, then name.
func (o *ordering) inside(teams []int32) {
	slices.SortFunc(teams, func(x, y int32) int {
		return cmp.Or(cmp.Compare(o.group[x], o.group[y]), cmp.Compare(o.rank[x], o.rank[y]))
	})
}

// byRank orders components by the name of the team of theirs that stands first.
func (o *ordering) byRank(x, y int32) int {
	return cmp.Compare(o.rank[o.loops.Members[x][0]], o.rank[o.loops.Members[y][0]])
}

// next is the place in ready of what comes next.
func (o *ordering) next(ready, order []int32) int {
	if len(order) == 0 {
		return 0
	}
	last := o.group[order[len(order)-1]]
	if last == o.none {
		return 0
	}
	return max(0, slices.IndexFunc(ready, func(component int32) bool {
		return slices.ContainsFunc(o.loops.Members[component], func(team int32) bool { return o.group[team] == last })
	}))
}

// needsOf are the components that one needs, each once.
func (o *ordering) needsOf(component int32) []int32 {
	var needs []int32
	for _, team := range o.loops.Members[component] {
		for _, provider := range o.needs[team] {
			if other := o.loops.Of[provider]; other != component {
				needs = append(needs, other)
			}
		}
	}
	slices.Sort(needs)
	return slices.Compact(needs)
}

// consumersOf is how many components need each.
func (o *ordering) consumersOf() []int {
	consumers := make([]int, o.loops.Count())
	for component := range o.loops.Members {
		for _, other := range o.needsOf(int32(component)) {
			consumers[other]++
		}
	}
	return consumers
}

// blocks are the loops, and the runs of teams of one group that are not just the teams of one loop.
func (o *ordering) blocks(order []int32) []Block {
	var blocks []Block
	loops := runs(order, func(x, y int32) bool { return o.loops.Of[x] == o.loops.Of[y] })
	for _, run := range loops {
		blocks = append(blocks, Block{run.From, run.To, true})
	}
	for _, run := range runs(order, func(x, y int32) bool { return o.group[x] == o.group[y] && o.group[x] != o.none }) {
		if !slices.Contains(loops, run) {
			blocks = append(blocks, run)
		}
	}
	slices.SortStableFunc(blocks, func(x, y Block) int { return cmp.Compare(x.From, y.From) })
	return blocks
}

// runs are the longest runs, of two or more, of neighbours that are alike.
func runs(order []int32, alike func(x, y int32) bool) []Block {
	var runs []Block
	for from := 0; from < len(order); {
		to := from + 1
		for to < len(order) && alike(order[from], order[to]) {
			to++
		}
		if to-from > 1 {
			runs = append(runs, Block{From: from, To: to})
		}
		from = to
	}
	return runs
}
