package network

import (
	"slices"

	"moot/model"
)

// Neighbourhood is a team with all that it needs, directly and along the chain, and all that need it. Each team stands in it
// once: in the layer of its shortest way from the middle. A team that is both needed and needs, in a loop with the middle,
// stands where its way is shorter, and in Needs of the same length.
type Neighbourhood struct {
	Team string
	// Needs are the layers of what the team needs, Needed of what needs it: the nearest first, each by name. The first are
	// one step away, the second two. A layer can be empty when all of its teams have a shorter way on the other side; the
	// last never is.
	Needs, Needed [][]string
	// Links are the pairs between the teams in it, in the order in which the chain is read: from the farthest of Needed
	// over the team to the farthest of Needs, by consumer, then provider.
	Links []Pair
}

// Around is the neighbourhood of a team, no further than reach steps from it; 0 for no limit.
func Around(b *model.Board, scope Scope, team string, reach int) *Neighbourhood {
	w, n := newWeb(b.Dependencies(), scope.Includes, 0), &Neighbourhood{Team: team}
	middle, active := w.place(team)
	if !active {
		return n
	}
	needs, needed := distances(w.needs, middle), distances(w.givers(), middle)
	for other := range w.teams {
		down, up := needs[other], needed[other]
		switch {
		case down > 0 && (up <= 0 || down <= up):
			n.Needs = put(n.Needs, down, reach, w.teams[other])
		case up > 0:
			n.Needed = put(n.Needed, up, reach, w.teams[other])
		}
	}
	by := byName(b)
	for _, layer := range slices.Concat(n.Needs, n.Needed) {
		slices.SortFunc(layer, by)
	}
	n.link(w)
	return n
}

// put adds a team to the layer that is so many steps away.
func put(layers [][]string, steps int32, reach int, team string) [][]string {
	if reach > 0 && int(steps) > reach {
		return layers
	}
	for len(layers) < int(steps) {
		layers = append(layers, nil)
	}
	layers[steps-1] = append(layers[steps-1], team)
	return layers
}

func (n *Neighbourhood) link(w *web) {
	place := map[string]int{}
	add := func(layer []string) {
		for _, team := range layer {
			place[team] = len(place) + 1
		}
	}
	for _, layer := range slices.Backward(n.Needed) {
		add(layer)
	}
	add([]string{n.Team})
	for _, layer := range n.Needs {
		add(layer)
	}
	for _, e := range w.edges {
		if pair := w.pair(e); place[pair.Consumer] > 0 && place[pair.Provider] > 0 {
			n.Links = append(n.Links, pair)
		}
	}
	slices.SortFunc(n.Links, func(x, y Pair) int {
		if x.Consumer != y.Consumer {
			return place[x.Consumer] - place[y.Consumer]
		}
		return place[x.Provider] - place[y.Provider]
	})
}

// givers are the consumers of each team.
func (w *web) givers() [][]int32 {
	to := make([][]int32, len(w.teams))
	for _, e := range w.edges {
		to[e.provider] = append(to[e.provider], e.consumer)
	}
	return to
}

// distances are how many steps each node is away from one; -1 where there is no way.
func distances(next [][]int32, from int32) []int32 {
	steps := slices.Repeat([]int32{-1}, len(next))
	steps[from] = 0
	for queue := []int32{from}; len(queue) > 0; queue = queue[1:] {
		node := queue[0]
		for _, other := range next[node] {
			if steps[other] < 0 {
				steps[other] = steps[node] + 1
				queue = append(queue, other)
			}
		}
	}
	return steps
}
