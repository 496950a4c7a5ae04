package waits

import (
	"slices"

	"moot/model/internal/digraph"
)

// Reaching tells of each dependency whether it waits, directly or along a chain, for one that marked says yes to.
// Chains run through loops.
func (g *Graph) Reaching(marked func(i int) bool) []bool {
	below := make([]bool, g.Components.Count()) // a marked dependency of the component's goals, or below them
	for c, members := range g.Components.Members {
		for _, goal := range members {
			for _, i := range g.Needs.Of(goal) {
				to := g.ProviderGoal[i]
				if marked(int(i)) || to != digraph.None && below[g.Components.Of[to]] {
					below[c] = true
				}
			}
		}
	}
	reaching := make([]bool, len(g.Goal))
	for i, to := range g.ProviderGoal {
		reaching[i] = to != digraph.None && below[g.Components.Of[to]]
	}
	for i := range reaching {
		if reaching[i] && g.Inside(i) && g.Loop(i) == digraph.None { // it may be what it found itself
			reaching[i] = slices.ContainsFunc(g.For(i), func(other int32) bool {
				return marked(int(other)) || reaching[other]
			})
		}
	}
	return reaching
}

// Few is how many goals Downstream counts at most.
const Few = 3

// few is a set of at most Few goals.
type few struct {
	goals [Few]int32
	count int8
}

func (f *few) add(goal int32) {
	if f.count < Few && !slices.Contains(f.goals[:f.count], goal) {
		f.goals[f.count] = goal
		f.count++
	}
}

// Downstream counts, for each dependency, the distinct goals that counts says yes to and that wait for it: its own goal
// directly, others along chains. It counts up to Few; DownstreamOf has them all.
func (g *Graph) Downstream(counts func(goal int32) bool) []int8 {
	above := make([]few, g.Components.Count())
	for c, members := range slices.Backward(g.Components.Members) {
		for _, goal := range members {
			if counts(goal) {
				above[c].add(goal)
			}
			for _, i := range g.Delivers.Of(goal) {
				if from := g.Goal[i]; from != digraph.None {
					source := above[g.Components.Of[from]]
					for _, other := range source.goals[:source.count] {
						above[c].add(other)
					}
				}
			}
		}
	}
	downstream := make([]int8, len(g.Goal))
	for i, goal := range g.Goal {
		if goal != digraph.None {
			downstream[i] = above[g.Components.Of[goal]].count
		}
	}
	return downstream
}

// DownstreamOf are the goals that wait for the i-th dependency, directly (its own goal) or along chains.
func (g *Graph) DownstreamOf(i int) []int32 { return follow(g.Goal[i], g.Delivers, g.Goal) }

// AheadOf are the dependencies that the i-th one waits for, directly or along chains, itself left out, in order.
func (g *Graph) AheadOf(i int) []int32 {
	return along(i, g.ProviderGoal, g.Needs)
}

// BehindOf are the dependencies that wait for the i-th one, directly or along chains, itself left out, in order.
func (g *Graph) BehindOf(i int) []int32 {
	return along(i, g.Goal, g.Delivers)
}

// along are the dependencies listed for the goals that can be reached from that of the i-th one, itself left out, in order.
func along(i int, to []int32, listed digraph.Lists) []int32 {
	var found []int32
	for _, goal := range follow(to[i], listed, to) {
		found = append(found, without(listed.Of(goal), i)...)
	}
	slices.Sort(found)
	return found
}

// follow is a goal and all that can be reached from it: along the dependencies listed for a goal, to the goal of each.
func follow(from int32, listed digraph.Lists, to []int32) []int32 {
	if from == digraph.None {
		return nil
	}
	found, seen := []int32{from}, map[int32]bool{from: true}
	for at := 0; at < len(found); at++ {
		for _, i := range listed.Of(found[at]) {
			if goal := to[i]; goal != digraph.None && !seen[goal] {
				seen[goal] = true
				found = append(found, goal)
			}
		}
	}
	return found
}
