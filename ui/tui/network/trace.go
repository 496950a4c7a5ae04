package network

import "strconv"

// trace draws the lines: first all that go down, then those that go across, which pass under them.
func (d *drawing) trace() {
	d.lines = make([][]stroke, d.height)
	for y := range d.lines {
		d.lines[y] = make([]stroke, d.width)
	}
	d.onLine = make([][]int, d.height)
	for _, row := range d.order {
		for _, place := range row {
			d.onLine[d.y[place]] = append(d.onLine[d.y[place]], place)
		}
	}
	d.netOf = make(map[[2]int]net, len(d.links))
	for layer, nets := range d.nets {
		for _, n := range nets {
			d.index(n)
			if n.track != none {
				d.traceDown(n, d.trackX(layer, n.track))
			}
		}
	}
	for _, link := range d.links {
		d.along(link, func(x, y int, s stroke) {
			if at := d.lines[y][x]; s == across && at&across == 0 && at != 0 {
				return // under a line that goes down
			}
			d.lines[y][x] |= s
		})
	}
	d.number()
}

func (d *drawing) index(n net) {
	for _, from := range n.from {
		for _, to := range n.to {
			d.netOf[[2]int{from, to}] = n
		}
	}
}

func (d *drawing) traceDown(n net, x int) {
	top, bottom := n.span(d.y)
	for y := top; y <= bottom; y++ {
		s := upright
		if y == top {
			s &^= up
		}
		if y == bottom {
			s &^= down
		}
		d.lines[y][x] |= s
	}
	for _, team := range n.from {
		d.lines[d.y[team]][x] |= left
	}
	for _, team := range n.to {
		d.lines[d.y[team]][x] |= right
	}
}

// along goes over the cells of a link from the one team to the other, the arrow's not among them: those where it goes across
// are told as across, those on its track as what it is there.
func (d *drawing) along(l link, visit func(x, y int, s stroke)) {
	layer, from, to := d.layerOf[l.from], d.y[l.from], d.y[l.to]
	begin, end := d.end[l.from]+arrowRoom, d.x[layer+1]-1
	n := d.netOf[[2]int{l.from, l.to}]
	if n.track == none {
		for x := begin; x < end; x++ {
			visit(x, from, across)
		}
		return
	}
	track := d.trackX(layer, n.track)
	for x := begin; x < track; x++ {
		visit(x, from, across)
	}
	for y := min(from, to); y <= max(from, to); y++ {
		visit(track, y, 0)
	}
	for x := track + 1; x < end; x++ {
		visit(x, to, across)
	}
}

// number puts numbers of dependencies where lines end: before each team that is needed, of all lines that end there; and
// behind a team that needs, where that does not tell what each of its lines is. A link that goes back has its own before its
// arrow.
func (d *drawing) number() {
	d.labels, d.heads = make(map[[2]int]string, len(d.links)), map[[2]int]bool{}
	entering, needed, needs := make([]int, len(d.teams)), make([]int, len(d.teams)), make([]int, len(d.teams))
	for _, link := range d.links {
		entering[link.to]++
		needed[link.to] += link.weight
		needs[link.from] += link.weight
	}
	for _, link := range d.links {
		layer := d.layerOf[link.from]
		end := d.x[layer+1] - 1
		if text := strconv.Itoa(link.back); link.back > 0 && len(text) <= numberWidth {
			d.heads[[2]int{end - 1, d.y[link.to]}] = true
			d.labels[[2]int{end - 1 - len(text), d.y[link.to]}] = text
			end -= len(text) + 2
		}
		if text := strconv.Itoa(needed[link.to]); len(text) <= numberWidth {
			d.labels[[2]int{end - len(text), d.y[link.to]}] = text
		}
		if text := strconv.Itoa(needs[link.from]); entering[link.to] > 1 && len(text) <= numberWidth {
			d.labels[[2]int{d.x[layer] + d.w[layer] + arrowRoom, d.y[link.from]}] = text
		}
	}
}

// glyphs are the signs of strokes.
var glyphs = [across + upright + 1]string{
	upright: "│", across: "─", down | right: "╭", down | left: "╮", up | right: "╰", up | left: "╯",
	upright | right: "├", upright | left: "┤", across | down: "┬", across | up: "┴", upright | across: "┼",
	left: "─", right: "─", up: "│", down: "│",
}
