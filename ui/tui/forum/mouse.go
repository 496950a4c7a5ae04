package forum

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/meeting"
	"moot/ui/tui/screen"
)

func (s *Screen) click(msg screen.Click) tea.Cmd {
	above := 0
	if s.meets() {
		above = s.clockHeight()
	}
	if cmd, done := s.clickClock(msg, above); done {
		return cmd
	}
	onCard := msg
	onCard.Y -= above
	if cmd, done := s.pair.Click(onCard); done {
		return cmd
	}
	if !s.pair.Wide() {
		msg.Y -= above
	}
	switch {
	case s.reads() || !s.list.Click(msg.Y):
		return nil
	case msg.X < markCells && !s.meets():
		s.pair.Leave()
		return s.toggle()
	}
	return s.clickRow(msg.Double)
}

// clickRow does what a click on a row does that is selected by it: where it is asked who is here it ticks the team, twice
// in a short time opens the card.
func (s *Screen) clickRow(double bool) tea.Cmd {
	s.pair.Leave()
	cmd := s.showCard()
	if double {
		s.pair.Turn("open", s.Selected().ID != "")
		return cmd
	}
	if s.asksWhoIsHere() && s.Selected().Kind == model.KindTeam {
		return tea.Batch(cmd, s.tick(s.Selected().ID))
	}
	return cmd
}

// asksWhoIsHere tells whether the forum that is held here is at its first phase.
func (s *Screen) asksWhoIsHere() bool {
	return s.holds() && meeting.PhaseOf(s.running().Phase) == meeting.Here
}

// clickClock goes to the phase whose name was clicked, where the phases stand one below the other and the forum is held
// here. A click anywhere on the clock does nothing else.
func (s *Screen) clickClock(msg screen.Click, above int) (tea.Cmd, bool) {
	if msg.Y >= above || s.pair.Wide() && !s.pair.BesideList(msg.X) {
		return nil, false
	}
	if to := meeting.Phase(msg.Y); s.stacked() && s.holds() && msg.Y < len(meeting.Phases) {
		if by := int(to) - int(meeting.PhaseOf(s.running().Phase)); by != 0 {
			return s.turn(by), true
		}
	}
	return nil, true
}

func (s *Screen) wheel(msg screen.Wheel) tea.Cmd {
	switch {
	case s.pair.InCard(msg.X):
		s.pair.Card.Wheel(msg.Lines)
		return nil
	case s.reads():
		s.room.paper.By(msg.Lines)
		return nil
	}
	s.list.Wheel(msg.Lines)
	return s.showCard()
}
