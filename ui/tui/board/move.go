package board

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/timeline"
	"moot/ui/tui/screen"
)

// move does what a key that moves the cursor does; false when it is none.
func (s *Screen) move(name string) (tea.Cmd, bool) {
	if s.at.place < 0 {
		return nil, false
	}
	switch name {
	case "down":
		s.down()
	case "up":
		s.up()
	case "left":
		return s.sideways(-1), true
	case "right":
		return s.sideways(1), true
	case "first":
		s.goTo(0, s.at.wish, true)
	case "last":
		s.goTo(len(s.sight.rows)-1, s.at.wish, false)
	case "page-down":
		s.page(1)
	case "page-up":
		s.page(-1)
	default:
		return nil, false
	}
	return s.showCard(), true
}

// down goes to the card below, in the same cell or in the next row.
func (s *Screen) down() {
	if s.at.at+1 < s.stops(s.at.place, s.at.column) {
		s.stand(s.at.place, s.at.column, s.at.at+1)
	} else if s.at.place+1 < len(s.sight.rows) {
		s.goTo(s.at.place+1, s.at.wish, true)
	}
}

func (s *Screen) up() {
	if s.at.at > 0 {
		s.stand(s.at.place, s.at.column, s.at.at-1)
	} else if s.at.place > 0 {
		s.goTo(s.at.place-1, s.at.wish, false)
	}
}

// goTo goes to a row, to its cell that is nearest to a column: to the first or the last card in it.
func (s *Screen) goTo(place, column int, first bool) {
	place = max(0, min(len(s.sight.rows)-1, place))
	column = s.cellNear(place, column)
	at := 0
	if !first {
		at = max(0, s.stops(place, column)-1)
	}
	s.stand(place, column, at)
}

// page goes on by the rows in sight.
func (s *Screen) page(direction int) {
	height := max(1, s.rowLines()-1)
	if s.stops(s.at.place, s.at.column) > height { // a cell taller than the screen
		at := max(0, min(s.stops(s.at.place, s.at.column)-1, s.at.at+direction*height))
		if at != s.at.at {
			s.stand(s.at.place, s.at.column, at)
			return
		}
	}
	place := s.at.place
	for lines := 0; place+direction >= 0 && place+direction < len(s.sight.rows); place += direction {
		if lines += s.lines(place); lines > height {
			break
		}
	}
	if place == s.at.place {
		place += direction
	}
	s.goTo(place, s.at.wish, direction > 0)
}

// sideways goes to the next cell of the row with something in it. From the edge of the window the window moves on.
func (s *Screen) sideways(direction int) tea.Cmd {
	first, last := s.grid.columns()
	row := s.row(s.sight.rows[s.at.place])
	if len(row.Items) == 0 {
		return s.throughEmpty(direction)
	}
	for column := s.at.column + direction; column >= first && column <= last; column += direction {
		if len(s.cards(row, column)) > 0 && !s.leaves(direction) {
			s.at.wish = column
			s.stand(s.at.place, column, min(s.at.at, s.stops(s.at.place, column)-1))
			return s.showCard()
		}
	}
	if s.leaves(direction) {
		return s.followEdge()
	}
	return nil
}

// leaves tells whether the cursor stands on the count at the edge that a step leads beyond.
func (s *Screen) leaves(direction int) bool {
	if direction < 0 {
		return s.at.column == beforeColumn
	}
	return s.at.column == s.grid.after() && (s.grid.undated == 0 || len(s.cards(s.row(s.sight.rows[s.at.place]), s.grid.loose())) == 0)
}

// throughEmpty goes from column to column in a row with nothing in it, so that something can be asked for there.
func (s *Screen) throughEmpty(direction int) tea.Cmd {
	column := s.at.column + direction
	if column < 0 || column >= s.grid.count() {
		return s.shiftWindow(direction)
	}
	s.at.wish = column
	s.stand(s.at.place, column, 0)
	return s.showCard()
}

// followEdge moves the window to what is counted at its edge: to the nearest card there.
func (s *Screen) followEdge() tea.Cmd {
	row := s.row(s.sight.rows[s.at.place])
	items := s.cards(row, s.at.column)
	if len(items) == 0 {
		return nil
	}
	next := items[0]
	if s.at.column == beforeColumn {
		next = items[len(items)-1]
	}
	s.window = s.showing(next.NeedBy)
	s.at.id = next.Dependency.ID
	s.settle(true)
	s.at.wish = s.at.column
	return s.showCard()
}

// showing is the window moved by as little as brings a day into it.
func (s *Screen) showing(day model.Date) timeline.Window {
	switch ahead := s.window.Ahead(day); {
	case ahead < 0:
		return s.window.Moved(ahead)
	case ahead >= s.window.Count:
		return s.window.Moved(ahead - s.window.Count + 1)
	}
	return s.window
}

// shiftWindow moves the window by columns; the cursor stays with its card as long as that is in it.
func (s *Screen) shiftWindow(columns int) tea.Cmd {
	moved := s.window.Moved(columns)
	if moved == s.window {
		return screen.Send(screen.Say{Text: "there are no days beyond these"})
	}
	s.window, s.opened = moved, where{}
	s.settle(false)
	return s.showCard()
}

// zoom turns weeks into months and back. The window goes on showing the selected card, else where it began.
func (s *Screen) zoom() tea.Cmd {
	zoom, day := timeline.Months, s.window.First
	if s.window.Zoom == timeline.Months {
		zoom = timeline.Weeks
		if s.window.Has(s.state.Today) {
			day = s.state.Today
		}
	}
	s.window, s.opened = timeline.NewWindow(day, s.window.Count, zoom), where{}
	s.settle(true)
	return s.showCard()
}
