package board

import (
	"cmp"
	"slices"
	"strings"

	"moot/model"
	"moot/model/timeline"
	"moot/ui/tui/card"
	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// piece is something in a line: from a cell on, as wide as it is.
type piece struct {
	x, width int
	text     string
}

// rowLine draws a line of a row.
func (s *Screen) rowLine(p *placed, place, at int, first bool) string {
	var pieces []piece
	if first {
		pieces = append(pieces, s.name(p.row), s.edge(p, place, beforeColumn), s.edge(p, place, s.grid.after()))
	}
	for column := range p.cells {
		if s.isEdge(column) {
			continue
		}
		c := &p.cells[column]
		number := c.at(at)
		here := place == s.at.place && column == s.at.column && number == s.at.at
		switch line := at - c.line(number); {
		case len(c.items) == 0 && here && at == 0:
			pieces = append(pieces, s.emptyCell(column))
		case line < 0 || len(c.items) == 0:
		case number < c.shown && line == 0:
			pieces = append(pieces, s.card(p, column, number, here))
		case number < c.shown && line < s.sight.deep:
			pieces = append(pieces, s.forWhom(p, column, number, here))
		case number == c.shown && line == 0:
			pieces = append(pieces, s.moreLine(c, column, here))
		}
	}
	for _, t := range p.trails {
		if t.line == at {
			pieces = append(pieces, s.trailPieces(p, t)...)
		}
	}
	return s.joined(pieces)
}

// joined puts pieces into a line, and the ground between them.
func (s *Screen) joined(pieces []piece) string {
	slices.SortFunc(pieces, func(a, b piece) int { return cmp.Compare(a.x, b.x) })
	var line strings.Builder
	x := 0
	for i, one := range pieces {
		if i+1 < len(pieces) { // what stands behind it goes first
			if room := pieces[i+1].x - one.x; room < one.width {
				one.text, one.width = widget.Cut(one.text, 0, room), room
			}
		}
		line.WriteString(s.fill(x, one.x) + one.text)
		x = one.x + one.width
	}
	return line.String() + s.fill(x, s.grid.width)
}

// name is the name of a row, with a sign where the team is a platform.
func (s *Screen) name(row *timeline.Row) piece {
	width := s.grid.name - nameMargin
	ink, cut := s.nameInk(row), widget.Shortly
	if s.layout.apart > width {
		cut = cutWithin
	}
	text := ""
	if s.layout.shared[row.ID] && width > leastName {
		text = ink.Paint(cut(row.Name, width-2)) + " " + s.state.Theme.Muted.Paint(s.state.Theme.Glyphs.Shared)
	} else {
		text = ink.Paint(cut(row.Name, width))
	}
	return piece{0, s.grid.name, widget.Fit("  "+text, s.grid.name)}
}

// edge is the count of what a row has before or beyond the window.
func (s *Screen) edge(p *placed, place, column int) piece {
	from, to := s.grid.span(column)
	here := place == s.at.place && column == s.at.column
	inks := s.state.Theme.Row(here)
	n := len(s.cards(p.row, column))
	text, ink := "", inks.Muted
	switch {
	case n == 0 && !here:
	case column == beforeColumn:
		text = s.state.Theme.Glyphs.Under + " " + few(n)
		if p.row.Missed(n) > 0 {
			text, ink = text+s.state.Theme.Glyphs.Risk, inks.Bad
		}
	default:
		text = few(n) + " " + s.state.Theme.Glyphs.Over
	}
	if to-from < wideEdge {
		text = strings.ReplaceAll(text, " ", "")
	}
	if widget.Width(text) > to-from-2 { // what stands at its end says more than the arrow
		text = strings.Trim(text, s.state.Theme.Glyphs.Under+s.state.Theme.Glyphs.Over+" ")
	}
	bar := inks.Accent.Paint(s.state.Theme.Glyphs.Before(here, false))
	if column == beforeColumn {
		room := max(to-from-2, min(to-from-1, widget.Width(text)))
		return piece{from, to - from, bar + ink.Paint(widget.FitRight(text, room)) + inks.Text.Paint(widget.Blank(to-from-1-room))}
	}
	if !here {
		bar = s.fill(from, from+1)
	}
	return piece{from, to - from, bar + ink.Paint(widget.Fit(text, to-from-1))}
}

// few is a number in few cells.
func few(n int) string {
	if n > 999 {
		return ">999"
	}
	return widget.Grouped(n)
}

// bar is the first cell of a column: where it begins, or that it is selected.
func (s *Screen) bar(inks *theme.Inks, from int, here bool) string {
	if here {
		return inks.Accent.Paint(s.state.Theme.Glyphs.Bar)
	}
	return s.fill(from, from+1)
}

// card draws a card: its state, its title, and at its end whether it is expected later.
func (s *Screen) card(p *placed, column, at int, here bool) piece {
	from, to := s.grid.span(column)
	item, inks := p.cells[column].items[at], s.state.Theme.Row(here)
	d := item.Dependency
	before := s.bar(inks, from, here) + card.StateInk(inks, d.State).Paint(card.Sign(s.state.Theme, d.State)) + inks.Text.Paint(" ")
	room, end, title := titleRoom(to-from), " ", s.cardInk(inks, item, here)
	switch own := p.trailOf(d.ID); {
	case own != nil: // its line begins behind the title
		room = own.titleRoom(from)
	case item.Late():
		room, end = room-1, " "+s.lateSign(column, item)
	default:
		room = max(room, min(widget.Width(d.Title), titleRoom(s.freeFrom(p, p.cells[column].lasts[at], p.cells[column].line(at))-from)))
	}
	return piece{from, room + 3 + widget.Width(end), before + title.Paint(widget.Fit(d.Title, room)+end)}
}

// titleRoom is what a title takes of a card: the bar, the state's sign, and a cell on either side are not its own.
func titleRoom(card int) int { return max(1, card-4) }

// titleRoom is what the title of a card that begins at a cell takes, when the trail begins behind it on the same line.
func (t *trail) titleRoom(from int) int {
	const leastTrail = 3
	return min(widget.Width(t.item.Dependency.Title), max(1, t.to-from-4-leastTrail))
}

// freeFrom is where the next thing stands on a line behind a column: a title goes on over columns with nothing in them.
func (s *Screen) freeFrom(p *placed, column, line int) int {
	end := column + 1
	for end < s.grid.count() && p.free(line, end, end) {
		end++
	}
	return s.grid.xs[min(end, s.grid.count())]
}

// forWhom is the second line of a card: the other team.
func (s *Screen) forWhom(p *placed, column, at int, here bool) piece {
	from, to := s.grid.span(column)
	inks, d := s.state.Theme.Row(here), p.cells[column].items[at].Dependency
	text := "for " + card.TeamName(s.state.Board, d.Consumer)
	if s.layout.by != timeline.ByProvider {
		text = "from " + card.TeamName(s.state.Board, d.Provider)
	}
	room := titleRoom(to - from)
	room = max(room, min(widget.Width(text), titleRoom(s.freeFrom(p, column, p.cells[column].line(at)+1)-from)))
	return piece{from, room + 4, s.bar(inks, from, here) + inks.Muted.Paint(widget.Fit("  "+text, room+2)+" ")}
}

// lateSign stands at the end of a card that no line trails from: it is expected in the same column, or there was no room.
func (s *Screen) lateSign(column int, item timeline.Item) string {
	if column == s.grid.loose() || s.window.Column(item.Until()) > column {
		return s.state.Theme.Glyphs.Over
	}
	return trailEnd
}

// cardInk is how a title is written: by what is to worry about, by its part in the selected card's chain.
func (s *Screen) cardInk(inks *theme.Inks, item timeline.Item, here bool) theme.Ink {
	switch {
	case here && s.opened.row == "":
		return inks.Strong
	case s.lit.cards[item.Dependency.ID]:
		return inks.Accent
	case item.Dependency.State == model.Delivered:
		return inks.Muted
	case item.Late() && !item.Missed:
		return s.trailInk(inks, item)
	case item.Missed:
		return inks.Bad
	case item.AtRisk:
		return inks.Warn
	case len(s.lit.cards) > 0 && !here:
		return inks.Muted
	}
	return inks.Text
}

// moreLine says how many more cards a cell has.
func (s *Screen) moreLine(c *cell, column int, here bool) piece {
	from, to := s.grid.span(column)
	inks := s.state.Theme.Row(here)
	ink := inks.Muted
	if slices.ContainsFunc(c.items[c.shown:min(len(c.items), c.shown+mostOpened)], func(i timeline.Item) bool { return i.Missed }) {
		ink = inks.Bad
	}
	text := "+" + widget.Grouped(c.more()) + " more"
	return piece{from, to - from, s.bar(inks, from, here) + ink.Paint(widget.Fit(text, to-from-1))}
}

// emptyCell is the cursor in a cell with nothing in it.
func (s *Screen) emptyCell(column int) piece {
	from, to := s.grid.span(column)
	inks := s.state.Theme.Row(true)
	return piece{from, to - from, s.bar(inks, from, true) + inks.Text.Paint(widget.Blank(to-from-1))}
}
