package network

import (
	tea "charm.land/bubbletea/v2"

	"moot/ui/tui/screen"
)

func (s *Screen) click(msg screen.Click) tea.Cmd {
	if cmd, done := s.pair.Click(msg); done || s.state.Board == nil {
		return cmd
	}
	if s.bundle != nil {
		return s.clickBundle(msg)
	}
	if !s.clicked(msg.X, msg.Y-headLines) {
		return nil
	}
	s.pair.Leave()
	if msg.Double {
		return s.open()
	}
	return s.showCard()
}

// clicked puts the cursor where the mouse pressed, y counted from below the head line; false where there is nothing.
func (s *Screen) clicked(x, y int) bool {
	switch s.face {
	case onMatrix:
		row, column, ok := s.grid.at(x, y)
		if !ok {
			return false
		}
		if row == none { // the name above a column is that of its own row
			row, column = column, onName
		}
		s.grid.moved = true
		s.grid.stand(row, column)
		return true
	case onAround:
		team := s.around.teamAt(x-leftMargin, y-1)
		if team != "" {
			s.around.stand(team)
		}
		return team != ""
	}
	return s.rows.Click(y)
}

func (s *Screen) clickBundle(msg screen.Click) tea.Cmd {
	if !s.bundle.list.Click(msg.Y - headLines) {
		return nil
	}
	s.pair.Leave()
	cmd := s.showCard()
	if msg.Double {
		s.pair.Turn("open", true)
	}
	return cmd
}

func (s *Screen) wheel(msg screen.Wheel) tea.Cmd {
	switch {
	case s.pair.InCard(msg.X):
		s.pair.Card.Wheel(msg.Lines)
		return nil
	case s.bundle != nil:
		s.bundle.list.Wheel(msg.Lines)
	case s.face == onMatrix:
		s.grid.wheel(msg.Lines)
	case s.face == onAround:
		s.around.wheel(msg.Lines)
		return nil
	default:
		s.rows.Wheel(msg.Lines)
	}
	return s.showCard()
}
