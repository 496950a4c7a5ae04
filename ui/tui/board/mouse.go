package board

import (
	tea "charm.land/bubbletea/v2"

	"moot/ui/tui/screen"
)

// grab is the card that the mouse holds.
type grab struct {
	id    string
	x     int // where it was taken
	date  dated
	why   string // what keeps its date where it is
	moved bool
}

func (s *Screen) click(msg screen.Click) tea.Cmd {
	s.grab, s.gone = grab{}, ""
	if cmd, done := s.pair.Click(msg); done {
		return cmd
	}
	y := msg.Y - headLines
	if y < 0 || y >= s.rowLines() || s.layout.line == nil {
		return nil
	}
	place, at, there := s.rowAt(y)
	if !there {
		return nil
	}
	column, there := s.grid.columnAt(msg.X)
	if !there {
		column = s.cellNear(place, s.at.wish)
	}
	s.pair.Leave()
	s.at.wish = column
	s.stand(place, column, max(0, min(s.place(s.sight.rows[place]).cell(column).at(at), s.stops(place, column)-1)))
	if d := s.dependency(); d != nil && there {
		s.grab = grab{id: d.ID, x: msg.X}
		s.grab.date, s.grab.why = movable(s.state, d)
	}
	cmd := s.showCard()
	if msg.Double {
		if opened, done := s.open(); done {
			return tea.Batch(cmd, opened)
		}
		s.pair.Turn("open", s.dependency() != nil)
	}
	return cmd
}

// drag moves the date of the card that the mouse holds by as many days as it was moved.
func (s *Screen) drag(msg screen.Drag) tea.Cmd {
	s.pair.Drag(msg)
	if s.grab.id == "" || s.grab.id != s.at.id || msg.X == s.grab.x && !s.grab.moved {
		return nil
	}
	s.grab.moved = true
	if s.grab.why != "" {
		return nil
	}
	if s.shift.id != s.grab.id || !s.shift.held {
		s.begin(s.grab.id, s.grab.date)
		s.shift.held = true
	}
	day := s.shift.day.Add(s.dayAt(msg.X).Sub(s.dayAt(s.grab.x)))
	if day < s.state.Today && day < s.shift.day {
		day = min(s.state.Today, s.shift.day)
	}
	s.moveTo(day)
	return s.showCard()
}

// release saves the date where the mouse let go.
func (s *Screen) release() tea.Cmd {
	held := s.grab
	s.grab = grab{}
	switch {
	case held.moved && held.why != "":
		return screen.Send(screen.Say{Text: held.why, Tone: screen.Warn})
	case !s.shift.held:
		return nil
	}
	return s.commitShift()
}

func (s *Screen) wheel(msg screen.Wheel) tea.Cmd {
	if s.pair.InCard(msg.X) {
		s.pair.Card.Wheel(msg.Lines)
		return nil
	}
	if s.at.place < 0 {
		return nil
	}
	s.scroll(msg.Lines)
	return s.showCard()
}
