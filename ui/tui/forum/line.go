package forum

import (
	"strings"

	"moot/model"
	"moot/model/agenda"
	"moot/ui/tui/card"
	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// row is a line of the list: an item of the agenda, of which there may be tens of thousands, or anything else.
type row struct {
	item *agenda.Item
	line *line
}

// line is a row that is no item of the agenda: a heading, a text, a record of another kind.
type line struct {
	key   string    // names it; "" cannot be selected
	ref   model.Ref // the record it is about, for the card and the keys; none for some
	title string    // of a heading
	about any       // what the phase that made it needs to know of it
	draw  func(width int, selected bool) string
}

func (r row) key() string {
	switch {
	case r.item != nil:
		return r.item.Dependency.ID
	case r.line != nil:
		return r.line.key
	}
	return ""
}

func (r row) ref() model.Ref {
	switch {
	case r.item != nil:
		return model.RefOf(r.item.Dependency)
	case r.line != nil:
		return r.line.ref
	}
	return model.Ref{}
}

func (s *Screen) draw(i, width int, selected bool) string {
	if s.marked(i) {
		return s.drawMarked(i, width, selected)
	}
	return s.drawRow(i, width, selected)
}

func (s *Screen) drawRow(i, width int, selected bool) string {
	switch row := s.rows[i]; {
	case row.item != nil:
		return s.itemRow(row.item, width, selected)
	case row.line != nil:
		return row.line.draw(width, selected)
	}
	return ""
}

// text is a line to read.
func text(painted string) row {
	return row{line: &line{draw: func(int, bool) string { return painted }}}
}

// blank is an empty line between parts.
func blank() row { return text("") }

// heading is the title of a part, and how many lines it has; 0 says nothing.
func (s *Screen) heading(title string, count int) row {
	inks := s.state.Theme
	return row{line: &line{title: title, draw: func(width int, _ bool) string {
		number := ""
		if count > 0 {
			number = widget.Grouped(count)
		}
		return widget.FitBoth("  "+inks.Strong.Paint(title), inks.Muted.Paint(number)+" ", width)
	}}}
}

// wrapped are lines to read, broken to the list's width.
func (s *Screen) wrapped(words string, ink theme.Ink) []row {
	var rows []row
	for _, one := range widget.Wrap(words, max(10, s.pair.ListWidth()-4)) {
		rows = append(rows, text("  "+ink.Paint(one)))
	}
	return rows
}

// mostListed is how many rows a part of the meeting lists before it counts the rest: nobody goes through more of them.
const mostListed = 200

// more counts what a part of the meeting does not list; nothing where it lists all.
func (s *Screen) more(all int) []row {
	if all <= mostListed {
		return nil
	}
	return []row{text("  " + s.state.Theme.Muted.Paint("and "+widget.Grouped(all-mostListed)+" more"))}
}

// bar is what stands before a row: the accent's where it is selected.
func bar(inks *theme.Inks, glyphs theme.Glyphs, selected bool) string {
	if selected {
		return inks.Accent.Paint(glyphs.Bar) + inks.Text.Paint(" ")
	}
	return inks.Text.Paint("  ")
}

// beside is what a row of a dependency takes beside names, title and what stands at its right: bar, sign, arrow, gaps.
const beside = 11

// dependencyRow draws a dependency: its sign, who needs it from whom, its title, and what stands at the right, painted,
// in so many cells.
func (s *Screen) dependencyRow(d *model.Dependency, right string, cells, width int, selected bool) string {
	inks, glyphs, board := s.state.Theme.Row(selected), s.state.Theme.Glyphs, s.state.Board
	left := bar(inks, glyphs, selected) + card.StateInk(inks, d.State).Paint(card.Sign(s.state.Theme, d.State)) + inks.Text.Paint(" "+
		widget.Fit(card.TeamName(board, d.Consumer), s.teams[0])+" "+glyphs.Left+" "+widget.Fit(card.TeamName(board, d.Provider), s.teams[1])+"  ")
	room := width - beside - s.teams[0] - s.teams[1] - cells
	return left + inks.Text.Paint(widget.Fit(d.Title, max(0, room))+" ") + inks.Text.Cover(widget.FitRight(right, cells)) + inks.Text.Paint(" ")
}

// day is a date as the width allows: without its weekday where the list is narrow or the year takes the room.
func (s *Screen) day(day model.Date) string {
	words := day.Words(s.state.Today)
	if day.Known() && (s.pair.ListWidth() < 52 || s.pair.ListWidth() < 80 && len(words) > len("Wed  2 Dec")) {
		return shortly(day, s.state.Today)
	}
	return words
}

// shortly is a day without its weekday.
func shortly(day, today model.Date) string {
	if !day.Known() {
		return ""
	}
	return strings.TrimSpace(day.Words(today)[4:])
}
