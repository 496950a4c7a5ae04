package board

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"moot/ui/tui/screen"
)

// restTime is how long a hand rests before the date that it moved is saved: nudges in a row are one change.
const restTime = 700 * time.Millisecond

// rested tells that a moment has passed since a nudge, by its number.
type rested struct{ nudge int }

// nudge moves the date of the selected card by days. It is saved once the hand rests, or does anything else.
func (s *Screen) nudge(days int) tea.Cmd {
	d := s.dependency()
	if d == nil {
		return nil
	}
	if !s.shift.nudged {
		date, why := movable(s.state, d)
		if why != "" && s.shift.id != d.ID {
			return screen.Send(screen.Say{Text: why, Tone: screen.Warn})
		}
		s.begin(d.ID, date)
	}
	if why := s.moveTo(s.shift.to.Add(days)); why != "" {
		said := screen.Send(screen.Say{Text: why, Tone: screen.Warn})
		if s.shift.active() && !s.shift.nudged {
			return tea.Batch(s.letGo(), said)
		}
		return said
	}
	s.shift.nudged = true
	s.nudges++
	return tea.Batch(s.showCard(), s.rests())
}

// rests says when the hand has rested since the last nudge.
func (s *Screen) rests() tea.Cmd {
	nudge := s.nudges
	return tea.Tick(s.rest, func(time.Time) tea.Msg { return rested{nudge} })
}

// rested saves the nudged date, unless it was nudged again meanwhile.
func (s *Screen) rested(msg rested) tea.Cmd {
	if !s.shift.nudged || msg.nudge != s.nudges {
		return nil
	}
	return s.commitShift()
}

// saveFirst saves a nudged date before anything else is done.
func (s *Screen) saveFirst(msg tea.Msg) tea.Cmd {
	if !s.shift.nudged {
		return nil
	}
	switch msg := msg.(type) {
	case screen.Press:
		if movesDate(msg.Name) {
			return nil
		}
	case screen.Select, screen.Open, screen.Click, screen.Leave:
	default:
		return nil
	}
	return s.commitShift()
}

// movesDate tells the keys that move a date, and the one that leaves it where it was.
func movesDate(name string) bool {
	return name == "drag-earlier" || name == "drag-later" || name == "back"
}
