package network

import (
	"cmp"
	"slices"

	"moot/model/network"
)

// layers is a neighbourhood laid out: teams in layers from left to right, who needs before what is needed, and the links
// that can be drawn, those from a layer to the next. Places are counted through all layers.
type layers struct {
	teams   []string
	layerOf []int          // of each team
	order   [][]int        // the teams of each layer, from top to bottom
	middle  int            // the layer of the team that it is around
	links   []link         // that are drawn
	others  []network.Pair // that are not drawn, as they go back on a line of several, stay in a layer, or go past one
	// further is how many more teams there are before the first layer, and beyond the last.
	before, beyond int
}

// link is a pair of teams in neighbouring layers.
type link struct {
	from, to int // places
	weight   int // dependencies
	back     int // dependencies the other way, on the same line
}

// layersOf lays out the layers from first to last of a neighbourhood, 0 being the middle: −2 are teams whose need is two
// steps away.
func layersOf(n *network.Neighbourhood, first, last int) *layers {
	l := &layers{middle: -first}
	at := map[string]int{}
	for layer := first; layer <= last; layer++ {
		row := make([]int, 0, 8)
		for _, team := range teamsOf(n, layer) {
			at[team] = len(l.teams)
			row = append(row, len(l.teams))
			l.teams, l.layerOf = append(l.teams, team), append(l.layerOf, layer-first)
		}
		l.order = append(l.order, row)
	}
	l.before, l.beyond = countOf(n, -len(n.Needed), first-1), countOf(n, last+1, len(n.Needs))
	for _, pair := range n.Links {
		from, fromKnown := at[pair.Consumer]
		to, toKnown := at[pair.Provider]
		switch {
		case !fromKnown || !toKnown: // further on
		case l.layerOf[to] == l.layerOf[from]+1:
			l.links = append(l.links, link{from: from, to: to, weight: pair.Dependencies})
		default:
			l.others = append(l.others, pair)
		}
	}
	l.turnBack(at)
	l.untangle()
	return l
}

// turnBack draws links that go back on the line between their two teams, where that ends at the one that needs for no other
// link: so all that the team in the middle gives to the next layer.
func (l *layers) turnBack(at map[string]int) {
	entering, between := make([]int, len(l.teams)), make(map[[2]int]int, len(l.links))
	for i, link := range l.links {
		entering[link.to]++
		between[[2]int{link.from, link.to}] = i
	}
	l.others = slices.DeleteFunc(l.others, func(pair network.Pair) bool {
		consumer, provider := at[pair.Consumer], at[pair.Provider]
		i, drawn := between[[2]int{provider, consumer}]
		if drawn = drawn && entering[consumer] == 1; drawn {
			l.links[i].back = pair.Dependencies
		}
		return drawn
	})
}

// busiestFirst orders the links that are not drawn: those of a team first, then by how many dependencies they are. An order of
// pairs says nothing of a team.
func (l *layers) busiestFirst(team string) {
	slices.SortStableFunc(l.others, func(a, b network.Pair) int {
		switch of := concerns(a, team); {
		case of == concerns(b, team):
			return cmp.Compare(b.Dependencies, a.Dependencies)
		case of:
			return -1
		}
		return 1
	})
}

func concerns(pair network.Pair, team string) bool {
	return pair.Consumer == team || pair.Provider == team
}

// teamsOf are the teams of a layer, the middle being 0.
func teamsOf(n *network.Neighbourhood, layer int) []string {
	switch {
	case layer == 0:
		return []string{n.Team}
	case layer < 0:
		return n.Needed[-layer-1]
	}
	return n.Needs[layer-1]
}

// countOf is how many teams the layers from first to last have.
func countOf(n *network.Neighbourhood, first, last int) int {
	count := 0
	for layer := first; layer <= last; layer++ {
		count += len(teamsOf(n, layer))
	}
	return count
}

// sweeps is how often the order of all layers is mended, there and back. More change little (Sugiyama and others 1981).
const sweeps = 8

// untangle orders the teams of each layer so that few links cross: each stands at the barycentre, the mean place, of those
// it is linked with in the layer beside, going there and back. The order with the fewest crossings is kept. Links count
// alike, however many dependencies they are: no team stands higher for a figure.
func (l *layers) untangle() {
	before, after := l.beside()
	best, fewest := l.copyOrder(), l.crossings()
	for range sweeps {
		for layer := 1; layer < len(l.order); layer++ {
			l.mend(layer, before)
		}
		for layer := len(l.order) - 2; layer >= 0; layer-- {
			l.mend(layer, after)
		}
		if crossings := l.crossings(); crossings < fewest {
			best, fewest = l.copyOrder(), crossings
		}
	}
	l.order = best
}

// beside are the teams linked with each, in the layer before and in that after.
func (l *layers) beside() (before, after [][]int) {
	before, after = make([][]int, len(l.teams)), make([][]int, len(l.teams))
	for _, link := range l.links {
		before[link.to] = append(before[link.to], link.from)
		after[link.from] = append(after[link.from], link.to)
	}
	return before, after
}

// mend orders a layer by the mean place of what each is linked with; who is linked with nothing keeps its place.
func (l *layers) mend(layer int, beside [][]int) {
	place, height := l.heights()
	mean := make(map[int]float64, len(l.order[layer]))
	for _, team := range l.order[layer] {
		mean[team] = place[team] / float64(height[l.layerOf[team]])
		if len(beside[team]) == 0 {
			continue
		}
		sum := 0.0
		for _, other := range beside[team] {
			sum += place[other] / float64(height[l.layerOf[other]])
		}
		mean[team] = sum / float64(len(beside[team]))
	}
	slices.SortStableFunc(l.order[layer], func(a, b int) int { return cmp.Compare(mean[a], mean[b]) })
}

// heights are the place of each team in its layer, and how many teams each layer has: places in layers of different
// height compare as parts of them.
func (l *layers) heights() (place []float64, height []int) {
	place, height = make([]float64, len(l.teams)), make([]int, len(l.order))
	for layer, row := range l.order {
		height[layer] = len(row)
		for i, team := range row {
			place[team] = float64(i) + 0.5
		}
	}
	return place, height
}

// crossings counts the links that cross, by the inversions between where they begin and where they end.
func (l *layers) crossings() int {
	place, _ := l.heights()
	perLayer := make([][]link, len(l.order))
	for _, link := range l.links {
		perLayer[l.layerOf[link.from]] = append(perLayer[l.layerOf[link.from]], link)
	}
	count := 0
	for layer, links := range perLayer {
		if len(links) == 0 {
			continue
		}
		slices.SortFunc(links, func(a, b link) int {
			return cmp.Or(cmp.Compare(place[a.from], place[b.from]), cmp.Compare(place[a.to], place[b.to]))
		})
		count += inversions(links, place, len(l.order[layer+1]))
	}
	return count
}

// inversions counts, of links ordered by where they begin, the pairs that end the other way round, with a Fenwick tree over
// where they end.
func inversions(links []link, place []float64, height int) int {
	tree := make([]int, height+1)
	count := 0
	for seen, link := range links {
		end := int(place[link.to]) + 1
		above := 0
		for i := end; i > 0; i -= i & -i {
			above += tree[i]
		}
		count += seen - above
		for i := end; i <= height; i += i & -i {
			tree[i]++
		}
	}
	return count
}

func (l *layers) copyOrder() [][]int {
	order := make([][]int, len(l.order))
	for i, row := range l.order {
		order[i] = slices.Clone(row)
	}
	return order
}
