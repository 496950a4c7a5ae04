package board

import "moot/ui/tui/widget"

// grid is where the columns are: a pure function of the width.
type grid struct {
	width int
	name  int   // cells of the names at the left, with a margin on either side
	edge  int   // cells of the edge columns before and after the window
	xs    []int // where each column of the window begins; the last is where the one after it does
	// undated is where the column of what has no need-by begins; 0 where there is none.
	undated int
}

// The columns beside those of the window.
const beforeColumn = -1

// after is the edge column beyond the window, loose the one of what has no need-by.
func (g *grid) after() int { return g.count() }
func (g *grid) loose() int { return g.count() + 1 }

// count is how many columns the window has.
func (g *grid) count() int { return max(1, len(g.xs)-1) }

// The cells that things take at least or at most.
const (
	leastName  = 6
	mostName   = 28
	mostLoose  = 30
	nameMargin = 3 // two cells before, one behind
	leastEdge  = 5
	narrowEdge = 6
	wideEdge   = 8
)

// edgeFor is what an edge column takes of a width.
func edgeFor(width int) int {
	switch {
	case width < 60:
		return leastEdge
	case width < 100:
		return narrowEdge
	}
	return wideEdge
}

// comfortable is what a column takes: more where there is more, so that a card says more. A card needs twelve.
func comfortable(room int) int {
	switch {
	case room < 60:
		return 13
	case room < 90:
		return 15
	}
	return 18
}

// newGrid divides a width. name is what a row's name takes, loose tells whether there is a column of what has no need-by.
func newGrid(width, name int, loose bool) grid {
	g := grid{width: width, edge: edgeFor(width), name: nameMargin + name}
	room := max(0, width-g.name-2*g.edge)
	wide := 0
	if loose && room/comfortable(room) > 1 {
		wide = min(mostLoose, room/2)
	}
	dated := room - wide
	parts := max(1, dated/comfortable(room))
	x := g.name + g.edge
	for i := range parts {
		g.xs = append(g.xs, x)
		x += dated / parts
		if i < dated%parts {
			x++
		}
	}
	g.xs = append(g.xs, x)
	if wide > 0 {
		g.undated = x + g.edge
	}
	return g
}

// span is where a column begins and ends.
func (g *grid) span(column int) (from, to int) {
	switch {
	case column == beforeColumn:
		return g.name, g.name + g.edge
	case column < g.count():
		return g.xs[column], g.xs[column+1]
	case column == g.after():
		return g.xs[column], g.xs[column] + g.edge
	}
	return g.undated, g.width
}

// columns are all columns, from the left.
func (g *grid) columns() (first, last int) {
	if g.undated > 0 {
		return beforeColumn, g.loose()
	}
	return beforeColumn, g.after()
}

// columnAt is the column that cell x belongs to; false for the names.
func (g *grid) columnAt(x int) (int, bool) {
	first, last := g.columns()
	for column := first; column <= last; column++ {
		if from, to := g.span(column); x >= from && x < to {
			return column, true
		}
	}
	return 0, false
}

// cutWithin cuts a text that is longer than there is room for in its middle: what tells it from another may be its end.
func cutWithin(text string, room int) string {
	text = widget.Steady(text)
	width := widget.Width(text)
	if width <= room || room < leastName {
		return widget.Shortly(text, room)
	}
	tail := (room - 1) / 2
	return widget.Cut(text, 0, room-1-tail) + "…" + widget.Cut(text, width-tail, width)
}
