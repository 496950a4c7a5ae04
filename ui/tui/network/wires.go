package network

import (
	"cmp"
	"fmt"
	"slices"
)

// net is a bundle of links between two neighbouring layers that are drawn as one: every team of the one side is linked with
// every team of the other. It is a line down, on a track, with a branch to each team.
type net struct {
	from, to []int // places
	track    int
}

// netsOf bundles links: by who needs, or by who is needed, as gives fewer. Those with the same teams on the other side are
// one.
func netsOf(links []link) []net {
	byFrom := bundled(links, func(l link) (int, int) { return l.from, l.to })
	byTo := bundled(links, func(l link) (int, int) { return l.to, l.from })
	if len(byTo) >= len(byFrom) {
		return byFrom
	}
	for i, n := range byTo {
		byTo[i].from, byTo[i].to = n.to, n.from
	}
	return byTo
}

// bundled puts links together by their one end, and then those ends together that have the same other ends.
func bundled(links []link, ends func(link) (one, other int)) []net {
	others := map[int][]int{}
	var ones []int
	for _, link := range links {
		one, other := ends(link)
		if others[one] == nil {
			ones = append(ones, one)
		}
		others[one] = append(others[one], other)
	}
	slices.Sort(ones)
	at := map[string]int{}
	var nets []net
	for _, one := range ones {
		slices.Sort(others[one])
		key := fmt.Sprint(others[one])
		i, known := at[key]
		if !known {
			i, at[key] = len(nets), len(nets)
			nets = append(nets, net{to: others[one]})
		}
		nets[i].from = append(nets[i].from, one)
	}
	return nets
}

// span are the lines that a net goes over.
func (n net) span(y []int) (top, bottom int) {
	top, bottom = y[n.from[0]], y[n.from[0]]
	for _, side := range [][]int{n.from, n.to} {
		for _, team := range side {
			top, bottom = min(top, y[team]), max(bottom, y[team])
		}
	}
	return top, bottom
}

// straight tells that a net is one line across: it takes no track.
func (n net) straight(y []int) bool {
	top, bottom := n.span(y)
	return top == bottom
}

// tracked gives each net its track, so that two nets never share a piece of a line: on one track they keep apart, and where
// one leaves a team in the line in which another enters a team, it turns off first. false where that goes round in a circle.
func tracked(nets []net, y []int) (tracks int, ok bool) {
	ahead := turnOffs(nets, y)
	placed := make([]bool, len(nets))
	left := 0
	for i := range nets {
		if nets[i].straight(y) {
			nets[i].track = none
		}
		left++
	}
	for ; left > 0; tracks++ {
		ready := readyFor(nets, ahead, placed, y)
		if len(ready) == 0 {
			return tracks, false
		}
		lowest, used := none, false
		for _, i := range ready {
			if nets[i].track == none {
				placed[i] = true
				left--
				continue
			}
			if top, bottom := nets[i].span(y); lowest == none || top > lowest {
				nets[i].track, lowest, placed[i], used = tracks, bottom, true, true
				left--
			}
		}
		if !used {
			tracks--
		}
	}
	return tracks, true
}

// turnOffs are, for each net, those that must have turned off on an earlier track.
func turnOffs(nets []net, y []int) [][]int {
	leaves := map[int][]int{} // the nets that leave a team, by line
	for i, n := range nets {
		if n.straight(y) { // who else is in its line begins or ends with it
			continue
		}
		for _, team := range n.from {
			leaves[y[team]] = append(leaves[y[team]], i)
		}
	}
	ahead := make([][]int, len(nets))
	for i, n := range nets {
		if n.straight(y) {
			continue
		}
		for _, team := range n.to {
			for _, other := range leaves[y[team]] {
				if other != i && !slices.Contains(ahead[i], other) {
					ahead[i] = append(ahead[i], other)
				}
			}
		}
	}
	return ahead
}

// readyFor are the nets whose turn it is, from the top.
func readyFor(nets []net, ahead [][]int, placed []bool, y []int) []int {
	var ready []int
	for i := range nets {
		if placed[i] || slices.ContainsFunc(ahead[i], func(other int) bool { return !placed[other] }) {
			continue
		}
		ready = append(ready, i)
	}
	slices.SortStableFunc(ready, func(a, b int) int {
		topA, _ := nets[a].span(y)
		topB, _ := nets[b].span(y)
		return cmp.Compare(topA, topB)
	})
	return ready
}
