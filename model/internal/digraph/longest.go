package digraph

// Longest is a longest path of a graph whose every loop is drawn together into one step: components, each leading to
// the next. Of several as long, it is the one whose first step comes first by before, then the second, and so on.
func (c Components) Longest(successors func(node int32) []int32, before func(a, b int32) bool) []int32 {
	length := make([]int32, c.Count())
	next := make([]int32, c.Count())
	best := None
	for i, members := range c.Members {
		next[i] = None
		for _, member := range members {
			for _, other := range successors(member) {
				if to := c.Of[other]; to != int32(i) && c.longer(length, next[i], to, before) {
					next[i] = to
				}
			}
		}
		length[i] = 1
		if next[i] != None {
			length[i] += length[next[i]]
		}
		if c.longer(length, best, int32(i), before) {
			best = int32(i)
		}
	}
	var path []int32
	for ; best != None; best = next[best] {
		path = append(path, best)
	}
	return path
}

// longer tells whether candidate makes a better step than the one so far.
func (c Components) longer(length []int32, sofar, candidate int32, before func(a, b int32) bool) bool {
	switch {
	case sofar == None:
		return true
	case length[candidate] != length[sofar]:
		return length[candidate] > length[sofar]
	}
	return candidate != sofar && before(candidate, sofar)
}
