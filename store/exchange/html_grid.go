package exchange

import (
	"moot/model"
	"moot/model/agenda"
	"moot/model/timeline"
)

// grid is where the weeks of a board stand in its drawing: the names, what was needed before the first week, the weeks, what
// is needed after the last. The outer two are there only where something is in them.
type grid struct {
	names    pageNames
	outlooks *agenda.Agenda
	line     *timeline.Timeline
	window   timeline.Window
	past     bool
	far      bool
	columns  []boardColumn
	week     int // how wide one is
	first    int // where the first begins
	last     int // where the last ends
	lanes    int // cards that stand above each other in a row at most
	hidden   int
	states   map[model.State]bool
}

// boardColumn is a column with its heading.
type boardColumn struct {
	X, Width int
	Head     string
	Edge     bool
}

const (
	boardWidth = 1080
	boardEdge  = 118 // how wide what is before and after the weeks is
	mostName   = 140
	nameFont   = 13.5 // names are bold, and so a little wider
)

// lanesFor is how many cards stand above each other where there are so many rows: a page must not grow without end.
func lanesFor(rows int) int {
	switch {
	case rows <= 40:
		return 8
	case rows <= 120:
		return 4
	}
	return 2
}

func newGrid(names pageNames, outlooks *agenda.Agenda, line *timeline.Timeline) *grid {
	const week, fewest, most = 7, 4, 8
	weeks := (names.board.Settings().HorizonDays() + week - 1) / week
	g := &grid{
		names: names, outlooks: outlooks, line: line, lanes: lanesFor(len(line.Rows)), states: map[model.State]bool{},
		window: timeline.NewWindow(names.today, min(most, max(fewest, weeks)), timeline.Weeks),
	}
	for _, row := range line.Rows {
		for _, item := range row.Items {
			g.past = g.past || item.NeedBy.Known() && item.NeedBy < g.window.First
			g.far = g.far || max(item.NeedBy, item.Until()) >= g.window.Start(g.window.Count) && item.NeedBy.Known()
		}
	}
	g.divide()
	return g
}

// divide gives every column its place.
func (g *grid) divide() {
	x := g.namesWidth()
	room := boardWidth - x
	if g.past {
		room -= boardEdge
		g.columns = append(g.columns, boardColumn{x, boardEdge, "before " + shortDay(g.window.First), true})
		x += boardEdge
	}
	if g.far {
		room -= boardEdge
	}
	g.first, g.week = x, room/g.window.Count
	for i := range g.window.Count {
		g.columns = append(g.columns, boardColumn{x, g.week, shortDay(g.window.Start(i)), false})
		x += g.week
	}
	if g.last = x; g.far {
		g.columns = append(g.columns, boardColumn{x, boardWidth - x, "from " + shortDay(g.window.Start(g.window.Count)), true})
	}
}

// namesWidth is the room for the names of the rows.
func (g *grid) namesWidth() int {
	const least, gap = 60, 16
	widest := 0.0
	for _, row := range g.line.Rows {
		widest = max(widest, textWidth(g.names.team(row.ID), nameFont))
	}
	return max(least, min(mostName, int(widest))+gap)
}

// column is where the card of a day begins, and how wide it is.
func (g *grid) column(day model.Date) boardColumn {
	at := g.window.Column(day)
	if g.past {
		at++
	}
	return g.columns[max(0, min(at, len(g.columns)-1))]
}

// x is where a day begins; days outside of the weeks are at their edges.
func (g *grid) x(day model.Date) int {
	const week = 7
	days := max(0, min(day.Sub(g.window.First), week*g.window.Count))
	return g.first + days*g.week/week
}

// figures are the board in numbers. What simply goes on has no place in it, and is counted.
func (g *grid) figures(standing int) []string {
	if g.line.Count == 0 && standing > 0 {
		return []string{quantity(standing, "need that simply goes on", "needs that simply go on") + ", and nothing with a day"}
	}
	late := 0
	for _, row := range g.line.Rows {
		for _, item := range row.Items {
			if g.presses(item) {
				late++
			}
		}
	}
	told := []string{model.Grouped(g.line.Count) + " with a day or to answer, of " + quantity(len(g.line.Rows), "team", "teams")}
	if standing > 0 {
		told = append(told, quantity(standing, "standing need is", "standing needs are")+" not on the board")
	}
	if late > 0 {
		told = append(told, model.Grouped(late)+" late, or expected or offered after the day of need")
	}
	if g.line.Undated > 0 {
		told = append(told, model.Grouped(g.line.Undated)+" without a day of need, in the list only")
	}
	return told
}
