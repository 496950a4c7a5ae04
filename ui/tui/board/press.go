package board

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/timeline"
	"moot/ui/tui/answer"
	"moot/ui/tui/screen"
)

func (s *Screen) press(name string) tea.Cmd {
	if name == "back" && s.shift.loose() {
		s.grab = grab{}
		return s.letGo()
	}
	if said := s.sayGone(name); said != nil {
		return said
	}
	if cmd, done := s.pair.Press(name); done {
		return cmd
	}
	if s.pair.Away() {
		return s.actAway(name)
	}
	if !s.pair.OnCard {
		if cmd, done := s.pressBoard(name); done {
			return cmd
		}
	}
	if s.pair.Turn(name, s.dependency() != nil) {
		return nil
	}
	return s.act(name)
}

// pressBoard does what a key does to the board itself; false when it is none of these keys.
func (s *Screen) pressBoard(name string) (tea.Cmd, bool) {
	if cmd, done := s.move(name); done {
		return cmd, true
	}
	switch name {
	case "earlier-weeks":
		return s.shiftWindow(-1), true
	case "later-weeks":
		return s.shiftWindow(1), true
	case "zoom":
		return s.zoom(), true
	case "view":
		s.by = (s.by + 1) % (byGoal + 1)
		return s.ask(), true
	case "all":
		s.all = !s.all
		return s.ask(), true
	case "open":
		return s.open()
	case "back":
		return s.back()
	case "first", "last": // there is no row
		return s.toElsewhere(name == "last"), true
	}
	return nil, false
}

// open opens what is no card: a count at the edge, a line that says how many more there are.
func (s *Screen) open() (tea.Cmd, bool) {
	if s.at.place < 0 || s.dependency() != nil {
		return nil, false
	}
	row := s.row(s.sight.rows[s.at.place])
	switch {
	case s.isEdge(s.at.column):
		return s.followEdge(), true
	case s.opened.row != "":
		return nil, true
	case len(s.cards(row, s.at.column)) > 0:
		s.opened = where{row.ID, s.at.column}
		s.settle(true)
		s.stand(s.at.place, s.at.column, s.at.at)
		return s.showCard(), true
	}
	return nil, true
}

// back closes the cell that was opened.
func (s *Screen) back() (tea.Cmd, bool) {
	if s.opened == (where{}) {
		return nil, false
	}
	s.shut()
	if s.at.place >= 0 {
		s.stand(s.at.place, s.at.column, min(s.at.at, max(0, s.stops(s.at.place, s.at.column)-1)))
	}
	return s.showCard(), true
}

// toElsewhere moves an empty window to the nearest day at which something is needed.
func (s *Screen) toElsewhere(later bool) tea.Cmd {
	nearest := s.neighbour(later)
	if !nearest.Known() {
		return nil
	}
	s.window = s.showing(nearest)
	s.settle(true)
	return s.showCard()
}

// neighbour is the nearest day at which something is needed later than the window, or earlier; not known where there is none.
func (s *Screen) neighbour(later bool) (nearest model.Date) {
	from, to := s.window.First, s.window.Start(s.window.Count)
	for i := range s.layout.rows {
		row := s.row(i)
		if at := row.Before(to); later && at < row.Dated() && (!nearest.Known() || row.Items[at].NeedBy < nearest) {
			nearest = row.Items[at].NeedBy
		}
		if at := row.Before(from); !later && at > 0 {
			nearest = max(nearest, row.Items[at-1].NeedBy)
		}
	}
	return nearest
}

// openWhereSomethingIs moves the window with which the board opens to the next week at which something is needed, else to the
// last one at which something was, where the weeks from now on are empty. It says so.
func (s *Screen) openWhereSomethingIs() tea.Cmd {
	if s.sight.within > 0 {
		return nil
	}
	words := "nothing is needed in the weeks from now on: these begin where something is"
	day := s.neighbour(true)
	if !day.Known() {
		words = "nothing is needed from now on: these weeks begin where something was last"
		day = s.neighbour(false)
	}
	if !day.Known() {
		return nil
	}
	s.window = timeline.NewWindow(day, s.window.Count, s.window.Zoom)
	s.settle(true)
	s.goTo(0, 0, true)
	return screen.Send(screen.Say{Text: words})
}

// act does what a key does to the selected card.
func (s *Screen) act(name string) tea.Cmd {
	if name == "create" {
		return s.create()
	}
	d := s.dependency()
	if d == nil {
		if name == "what-if" {
			return screen.Send(screen.WhatIf{})
		}
		return nil
	}
	switch name {
	case "drag-earlier":
		return s.nudge(-1)
	case "drag-later":
		return s.nudge(1)
	case "why":
		return s.why(d)
	case "what-if":
		return whatIf(d)
	}
	if cmd, done := answer.Press(s.state, name, d); done {
		return cmd
	}
	cmd, _ := answer.PressRecord(s.state, name, model.RefOf(d))
	return cmd
}

// actAway does what a key does to the record that was reached from a card.
func (s *Screen) actAway(name string) tea.Cmd {
	ref := s.Selected()
	if name == "create" {
		return answer.Create(s.state, ref)
	}
	if name == "what-if" {
		return screen.Send(screen.WhatIf{})
	}
	cmd, _ := answer.PressAny(s.state, name, ref)
	return cmd
}
