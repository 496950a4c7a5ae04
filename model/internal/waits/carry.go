package waits

import (
	"slices"

	"moot/model"
	"moot/model/internal/digraph"
)

// Back carries dates from what is waited for to what waits: the value of a dependency is own(i, carried), where carried
// is the latest value among those that it waits for, unknown ones left out. Values are never carried from one member
// of a loop to another.
func (g *Graph) Back(own func(i int, carried model.Date) model.Date) []model.Date {
	flow := flow{g: g, from: g.ProviderGoal, into: g.Goal, arrive: g.Needs, own: own, later: true}
	return flow.run(func(visit func(members []int32)) {
		for _, members := range g.Components.Members {
			visit(members)
		}
	})
}

// Forth carries dates from what waits to what it waits for, the earliest one, in the same way.
func (g *Graph) Forth(own func(i int, carried model.Date) model.Date) []model.Date {
	flow := flow{g: g, from: g.Goal, into: g.ProviderGoal, arrive: g.Delivers, own: own}
	return flow.run(func(visit func(members []int32)) {
		for _, members := range slices.Backward(g.Components.Members) {
			visit(members)
		}
	})
}

// flow is dates on their way through the graph: each dependency takes the date kept at the goal from[i] and leaves its
// own at into[i]. Two sums are kept per goal: all dates left there, and those of dependencies that come from outside
// the goal's loop, which are all that the loop's own members may take.
type flow struct {
	g            *Graph
	from, into   []int32
	arrive       digraph.Lists // dependencies by into
	own          func(int, model.Date) model.Date
	later        bool // the latest counts, else the earliest
	all, outside []model.Date
	values       []model.Date
}

func (f *flow) run(order func(visit func(members []int32))) []model.Date {
	f.all, f.outside = make([]model.Date, len(f.g.Goals)), make([]model.Date, len(f.g.Goals))
	f.values = make([]model.Date, len(f.from))
	order(func(members []int32) {
		f.pass(members, false)
		for _, goal := range members {
			f.outside[goal] = f.all[goal]
		}
		f.pass(members, true)
	})
	for i, into := range f.into {
		if into == digraph.None {
			f.values[i] = f.own(i, f.at(f.all, f.from[i]))
		}
	}
	return f.values
}

// pass settles the dependencies that arrive at the members of one component: first those from outside it, then those
// within.
func (f *flow) pass(members []int32, within bool) {
	for _, goal := range members {
		for _, i := range f.arrive.Of(goal) {
			if f.g.Inside(int(i)) != within {
				continue
			}
			kept := f.all
			if within {
				kept = f.outside
			}
			f.values[i] = f.own(int(i), f.at(kept, f.from[i]))
			f.all[goal] = f.pick(f.all[goal], f.values[i])
		}
	}
}

func (f *flow) at(kept []model.Date, goal int32) model.Date {
	if goal == digraph.None {
		return 0
	}
	return kept[goal]
}

func (f *flow) pick(a, b model.Date) model.Date {
	if f.later {
		return max(a, b)
	}
	return Earliest(a, b)
}

// Earliest is the earlier of two dates; where one is not known, the other.
func Earliest(a, b model.Date) model.Date {
	if !a.Known() || b.Known() && b < a {
		return b
	}
	return a
}
