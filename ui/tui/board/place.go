package board

import (
	"sort"

	"moot/model"
	"moot/model/timeline"
	"moot/ui/tui/widget"
)

// placed is a row with everything in it where it stands, for the window as it is.
type placed struct {
	row     *timeline.Row
	cells   []cell // by column; the one of the edge after the window is empty
	trails  []trail
	taken   [][]bool // by line and column: something stands there, or a line trails through it
	crossed []int    // by column: how many lines trail through it
	height  int
}

// cell is the cards in a column.
type cell struct {
	items []timeline.Item
	shown int   // as many cards stand in it
	lines []int // of the row: the first of each of them, then that of the line that counts the others
	lasts []int // the last column that each card takes
	end   int   // the line behind the last one
}

// more is how many cards do not stand in it: a line says so.
func (c *cell) more() int { return len(c.items) - c.shown }

// stops is how many places of it the cursor can stand on.
func (c *cell) stops() int { return c.shown + min(1, c.more()) }

// line is the line of a place.
func (c *cell) line(at int) int {
	if at >= 0 && at < len(c.lines) {
		return c.lines[at]
	}
	return 0
}

// at is the place that a line of the row belongs to: the last one above it, or on it; 0 where none is.
func (c *cell) at(line int) int {
	above := sort.SearchInts(c.lines, line+1)
	return max(0, above-1)
}

// trail is a line from behind a card to where it is expected.
type trail struct {
	item   timeline.Item
	column int  // of its card
	line   int  // of the row
	to     int  // the cell where it ends
	beyond bool // it is expected beyond the window
}

// What a cell shows at most, and by how many lines a row may grow for its trails.
const (
	fewestShown = 3
	mostShown   = 8
	mostOpened  = 200
	mostTrails  = 2
)

// limit is how many cards of a cell stand in it before the others are counted: more where there is much room.
func (s *Screen) limit() int {
	return max(fewestShown, min(mostShown, s.rowLines()/max(1, len(s.sight.rows)*s.sight.deep)-1))
}

// place puts the cards of a row where they stand. What it gives holds for as long as nothing that it depends on changes, so
// a key places each row in sight once.
func (s *Screen) place(i int) *placed {
	here := placing{s.layout, s.window, s.grid.width, s.pair.Height(), s.sight.deep, s.sight.whole, len(s.sight.rows), s.opened, s.at.id, s.shift.id, s.shift.to}
	if s.placing != here {
		s.placing = here
		clear(s.placed)
	}
	p, known := s.placed[i]
	if !known {
		p = s.placeRow(i)
		s.placed[i] = p
	}
	return p
}

// placing is what the places of cards depend on.
type placing struct {
	layout              *layout
	window              timeline.Window
	width, height, deep int
	whole               bool
	count               int
	opened              where
	selected, shifted   string
	moved               model.Date
}

func (s *Screen) placeRow(i int) *placed {
	_, last := s.grid.columns()
	p := &placed{row: s.row(i), height: 1, cells: make([]cell, last+1), crossed: make([]int, last+1)}
	limit, most := s.limit(), 1
	for column := range p.cells {
		if column == s.grid.after() {
			continue
		}
		c := &p.cells[column]
		c.items = s.cards(p.row, column)
		c.shown = len(c.items)
		shown := limit
		if s.opened == (where{p.row.ID, column}) {
			shown = mostOpened
		}
		if c.shown > shown+1 { // a line that says "+1 more" may as well be that one
			c.shown = shown
		}
		most = max(most, s.needs(c))
	}
	for column := range p.cells {
		s.fillCell(p, column, most+mostTrails)
	}
	return p
}

// needs is how many lines a cell takes at least.
func (s *Screen) needs(c *cell) int { return c.shown*s.sight.deep + min(1, c.more()) }

// fillCell gives each card of a cell its lines: the next ones where it, and what trails from it, meet nothing.
func (s *Screen) fillCell(p *placed, column, most int) {
	c, line := &p.cells[column], 0
	for _, item := range c.items[:c.shown] {
		last, trails := s.reachOf(p, column, item, most)
		line = p.gap(line, s.sight.deep, column, last)
		c.lines, c.lasts = append(c.lines, line), append(c.lasts, last)
		p.take(line, column, last)
		if s.sight.deep > 1 {
			p.take(line+1, column, column)
		}
		if trails {
			p.trailFrom(s, column, line, item)
		}
		line += s.sight.deep
	}
	if c.more() > 0 {
		line = p.gap(line, 1, column, column)
		c.lines = append(c.lines, line)
		p.take(line, column, column)
		line++
	}
	c.end = line
	p.height = max(p.height, line)
}

// reachOf is the last column that a card takes, with the line that trails from it, where that has the room: the row may
// grow by a few lines for it. The selected card always has one.
func (s *Screen) reachOf(p *placed, column int, item timeline.Item, most int) (last int, trails bool) {
	last = column
	if column >= s.grid.count() {
		return last, false
	}
	if item.Late() && s.window.Column(item.Until()) > column {
		last, trails = min(s.grid.count()-1, s.window.Column(item.Until())), true
		for c := column + 1; c <= last && item.Dependency.ID != s.at.id; c++ {
			trails = trails && p.crossed[c]+s.needs(&p.cells[c]) < most
		}
		if trails {
			return last, true
		}
	}
	last = column
	for s.sight.whole && last < s.grid.count()-1 && titleRoom(s.grid.xs[last+1]-s.grid.xs[column]) < widget.Width(item.Dependency.Title) {
		last++
	}
	return last, false
}

// trailFrom draws a line from behind a card to where it is expected.
func (p *placed) trailFrom(s *Screen, column, line int, item timeline.Item) {
	t := trail{item: item, column: column, line: line}
	t.to, t.beyond = s.xOf(item.Until())
	for c := column + 1; c < s.grid.count() && s.grid.xs[c] <= t.to; c++ {
		p.crossed[c]++
	}
	p.trails = append(p.trails, t)
}

// gap is the next line from one on where a card so deep, and what belongs to it, meets nothing.
func (p *placed) gap(line, deep, column, last int) int {
	for !p.free(line, column, last) || deep > 1 && !p.free(line+1, column, column) {
		line++
	}
	return line
}

// free tells whether nothing stands on a line, from one column to another.
func (p *placed) free(line, column, last int) bool {
	if line >= len(p.taken) {
		return true
	}
	for ; column <= last; column++ {
		if p.taken[line][column] {
			return false
		}
	}
	return true
}

func (p *placed) take(line, column, last int) {
	for line >= len(p.taken) {
		p.taken = append(p.taken, make([]bool, len(p.cells)))
	}
	for ; column <= last; column++ {
		p.taken[line][column] = true
	}
}

// cell is what stands in a column, nothing for the edges.
func (p *placed) cell(column int) *cell {
	if column >= 0 && column < len(p.cells) {
		return &p.cells[column]
	}
	return &cell{}
}

// xOf is the cell where a day stands; beyond the window its last cell.
func (s *Screen) xOf(day model.Date) (x int, beyond bool) {
	column := s.window.Column(day)
	switch {
	case column < 0:
		return s.grid.xs[0], true
	case column >= s.grid.count():
		return s.grid.xs[s.grid.count()] - 1, true
	}
	from, to := s.grid.span(column)
	return from + (day.Sub(s.window.Start(column))*(to-from))/s.window.Days(column), false
}

// dayAt is the day at a cell of the window; in the columns around it the day nearest to it.
func (s *Screen) dayAt(x int) model.Date {
	x = max(s.grid.xs[0], min(s.grid.xs[s.grid.count()]-1, x))
	column, _ := s.grid.columnAt(x)
	from, to := s.grid.span(column)
	return s.window.Start(column).Add((x - from) * s.window.Days(column) / (to - from))
}
