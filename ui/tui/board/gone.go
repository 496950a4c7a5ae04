package board

import (
	tea "charm.land/bubbletea/v2"

	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// noteGone remembers the selected card where a new layout of the same question has it no more: somebody else closed it or
// took it away, and the cursor goes to a neighbour.
func (s *Screen) noteGone(next *layout) {
	if s.at.id == "" || !s.layout.asked || next.by != s.layout.by || next.query != s.layout.query {
		return
	}
	_, before := s.layout.find(s.at.id)
	if _, after := next.find(s.at.id); before != nil && after == nil {
		s.gone = before.Dependency.Title
	}
}

// sayGone keeps the first key that would move a date from a card that came under the cursor unasked.
func (s *Screen) sayGone(name string) tea.Cmd {
	gone, d := s.gone, s.dependency()
	s.gone = ""
	if gone == "" || d == nil || name != "drag-earlier" && name != "drag-later" {
		return nil
	}
	return screen.Send(screen.Say{
		Text: widget.Steady(gone) + " is not on the board any more: press again to move " + widget.Steady(d.Title), Tone: screen.Warn,
	})
}
