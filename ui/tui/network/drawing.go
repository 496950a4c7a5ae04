package network

import (
	"slices"

	"moot/model/network"
	"moot/ui/tui/widget"
)

// drawing is a neighbourhood as it is drawn: where each team stands, and the lines between the layers.
type drawing struct {
	*layers
	nets   [][]net        // by the layer they begin in
	netOf  map[[2]int]net // by the teams of a link
	x, w   []int          // of each layer: where its names begin, and the widest of them
	text   []string       // of each team: its name as it is written
	cut    bool           // a name is not written whole
	spread int            // cells more between two layers than lines need
	end    []int          // of each team: the cell behind its name
	y      []int          // of each team: its line
	height int
	width  int
	lines  [][]stroke
	onLine [][]int           // the places of teams, by line, from left to right
	heads  map[[2]int]bool   // the cells of the arrows of links that go back
	labels map[[2]int]string // how many dependencies a line is, by the cell that its number begins in
}

// stroke is what of a line goes through a cell: to which sides.
type stroke uint8

const (
	up stroke = 1 << iota
	down
	left
	right
)

const (
	upright = up | down
	across  = left | right
)

// drawFrom draws as many layers around the team as fit the width, one to each side at least, and then gives names and lines
// the width that is left. focus is the layer to begin from, 0 for the middle: another one is there with the one before it, on
// the way from the middle.
func drawFrom(focus int, hood *network.Neighbourhood, n *names, width, height int) *drawing {
	p := plan{hood: hood, names: n, width: width, height: height}
	p.first, p.last = reach(focus, hood)
	p.most = max(leastShown, min(mostShown, (width-(fewestLayers-1)*gapWidth(1))/fewestLayers))
	best := p.draw()
	if over := best.width - width; over > 0 {
		p.most = max(leastShown, p.most-(over+len(best.order)-1)/len(best.order))
		best = p.place(best.layers)
	}
	for leftOpen, rightOpen := true, true; leftOpen || rightOpen; {
		wider := p
		wider.last++
		if rightOpen = rightOpen && p.last < len(hood.Needs); rightOpen {
			if rightOpen = take(wider.draw(), &best, width); rightOpen {
				p = wider
			}
		}
		wider = p
		wider.first--
		if leftOpen = leftOpen && -p.first < len(hood.Needed); leftOpen {
			if leftOpen = take(wider.draw(), &best, width); leftOpen {
				p = wider
			}
		}
	}
	p.widen(&best)
	best.busiestFirst(hood.Team)
	return best
}

// reach are the layers that are drawn in any case: around the middle one to each side, else the nearest that has teams.
func reach(focus int, hood *network.Neighbourhood) (first, last int) {
	first, last = max(-1, -len(hood.Needed)), min(1, len(hood.Needs))
	focus = max(-len(hood.Needed), min(focus, len(hood.Needs))) // it may have been farther on the board before
	switch {
	case focus > 0:
		last = focus
		for first = last - 1; len(teamsOf(hood, first)) == 0; first-- {
		}
	case focus < 0:
		first = focus
		for last = first + 1; len(teamsOf(hood, last)) == 0; last++ {
		}
	}
	return first, last
}

// plan is what is to be drawn: the layers from first to last, in so much room.
type plan struct {
	hood          *network.Neighbourhood
	names         *names
	first, last   int
	width, height int
	most          int // cells of a name
	spread        int // cells more between two layers
}

const (
	leastShown   = 6  // cells of a name
	mostShown    = 22 // the same while more layers may find room
	mostSpread   = 8
	fewestLayers = 3
)

// take puts a drawing in place of another, where it fits the width.
func take(d *drawing, best **drawing, width int) bool {
	if d.width > width {
		return false
	}
	*best = d
	return true
}

// widen gives names that are cut the width that is left, then the lines.
func (p plan) widen(best **drawing) {
	for (*best).cut {
		layers := len((*best).order)
		spare := (p.width - (*best).width) / layers
		p.most += spare
		if spare <= 0 || !take(p.place((*best).layers), best, p.width) {
			return
		}
	}
	if gaps := len((*best).order) - 1; gaps > 0 && (*best).width < p.width {
		p.spread = min(mostSpread, (p.width-(*best).width)/gaps)
		take(p.place((*best).layers), best, p.width)
	}
}

// draw draws the layers: with one or two empty lines between teams where the height allows it, what is not drawn below it
// included, else without; and where lines would get in each other's way, with every other layer half a step lower.
func (p plan) draw() *drawing { return p.place(layersOf(p.hood, p.first, p.last)) }

// place draws layers that are laid out.
func (p plan) place(l *layers) *drawing {
	d := &drawing{layers: l, spread: p.spread}
	d.measure(p.names, p.most)
	tallest := 0
	for _, row := range d.order {
		tallest = max(tallest, len(row))
	}
	for pitch := 3; pitch > 0; pitch-- {
		if pitch > 1 && (tallest-1)*pitch+1+len(d.others) > p.height-2 {
			continue
		}
		if d.wire(tallest, pitch, false) {
			d.trace()
			return d
		}
	}
	d.wire(tallest, 2, true)
	d.trace()
	return d
}

// measure finds how names are written, and how wide they are.
func (d *drawing) measure(n *names, most int) {
	d.w, d.end, d.text = make([]int, len(d.order)), make([]int, len(d.teams)), make([]string, len(d.teams))
	rooms := make([]int, len(d.teams))
	for place, team := range d.teams {
		d.text[place], rooms[place] = n.name(team), most
		if n.component(team) {
			rooms[place] -= signWidth
		}
	}
	d.text, d.cut = apart(d.text, rooms)
	for place := range d.teams {
		d.end[place] = widget.Width(d.text[place]) + most - rooms[place]
		layer := d.layerOf[place]
		d.w[layer] = max(d.w[layer], d.end[place])
	}
}

// wire stands the teams in their lines and gives the nets their tracks; false where that cannot be done.
func (d *drawing) wire(tallest, pitch int, stepped bool) bool {
	d.y, d.height = make([]int, len(d.teams)), (tallest-1)*pitch+1
	for layer, row := range d.order {
		top := (tallest - len(row)) * pitch / 2
		if stepped {
			top = (tallest-len(row))/2*pitch + layer%2
			d.height = max(d.height, tallest*pitch)
		}
		for i, team := range row {
			d.y[team] = top + i*pitch
		}
	}
	return d.route()
}

// route gives the nets of each gap their tracks, and the layers the room that those need.
func (d *drawing) route() bool {
	d.nets, d.x = make([][]net, len(d.order)), make([]int, len(d.order))
	between := make([][]link, len(d.order))
	for _, link := range d.links {
		layer := d.layerOf[link.from]
		between[layer] = append(between[layer], link)
	}
	x := 0
	for layer := range d.order {
		d.x[layer] = x
		d.nets[layer] = netsOf(between[layer])
		tracks, ok := tracked(d.nets[layer], d.y)
		if !ok {
			return false
		}
		x += d.w[layer]
		if layer < len(d.order)-1 && len(d.order[layer]) > 0 {
			x += gapWidth(tracks) + d.spread + backRoom(between[layer])
		}
	}
	d.width = x
	for place := range d.end {
		d.end[place] += d.x[d.layerOf[place]]
	}
	return true
}

// A gap between two layers: a space, an arrow, room for a number, the tracks, room for another number, and a space.
const (
	arrowRoom   = 2
	numberWidth = 4
)

func gapWidth(tracks int) int { return arrowRoom + numberWidth + 2*max(1, tracks) + numberWidth + 1 }

// backRoom is what numbers and arrows of links that go back take in a gap.
func backRoom(links []link) int {
	if slices.ContainsFunc(links, func(l link) bool { return l.back > 0 }) {
		return 1 + numberWidth + 1
	}
	return 0
}

// trackX is the cell of a track in the gap behind a layer.
func (d *drawing) trackX(layer, track int) int {
	return d.x[layer] + d.w[layer] + arrowRoom + numberWidth + 2*track
}
