package forum

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/card"
	"moot/ui/tui/form"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// View implements screen.Screen.
func (s *Screen) View() string {
	if s.state.Board == nil || s.height == 0 {
		return strings.Join(widget.Block("", s.width, s.height), "\n")
	}
	if len(s.rows) == 0 {
		return strings.Join(widget.Block(s.empty(), s.width, s.height), "\n")
	}
	switch {
	case s.wide():
		rule := " " + s.state.Theme.Faint.Paint(s.state.Theme.Glyphs.Down) + " "
		return widget.Join(s.list.View(), s.card.View(), s.listWidth, s.cardWidth(), s.height, rule)
	case s.onCard:
		return widget.Join("", s.card.View(), 1, s.cardWidth()+1, s.height, "")
	}
	return s.list.View()
}

// empty says why there is nothing, and which key adds something.
func (s *Screen) empty() string {
	inks := s.state.Theme
	if !s.state.Query.Empty() {
		return "\n  " + inks.Strong.Paint("Nothing on the agenda matches the filter.") + "\n\n  " +
			inks.Muted.Paint("esc clears it. Screen 4 lists every dependency.")
	}
	if s.state.Board.Count(model.KindDependency) == 0 {
		lines := []string{"", inks.Strong.Paint("No dependencies yet."), "",
			"The forum talks about what one team needs from another.",
			"Press " + inks.Tab.Paint("c") + " to ask another team for something;",
			"what needs people then stands here, the most pressing first."}
		return strings.Join(lines, "\n  ")
	}
	return "\n  " + inks.Strong.Paint("Nothing needs the forum.") + "\n\n  " +
		"Every promise stands, nothing is due within the horizon, nothing changed.\n  " +
		inks.Muted.Paint("Send everybody home; screen 4 lists all dependencies.")
}

// showCard draws the card of what is selected, and reads its history when that is not here yet.
func (s *Screen) showCard() tea.Cmd {
	if s.state.Board == nil {
		return nil
	}
	ref, width := s.Selected(), s.card.TextWidth()
	if ref == s.shown.ref && s.state.Revision == s.shown.revision && width == s.shown.width {
		return nil
	}
	changed := ref != s.shown.ref
	fresh := changed || s.state.Revision != s.shown.revision
	changes, have := s.shown.changes, s.shown.have
	if changed {
		changes, have = nil, false
		s.card.Top()
	}
	s.shown = shown{ref, s.state.Revision, width, changes, have}
	s.drawCard()
	if !fresh && have || ref.ID == "" || s.read == nil {
		return nil
	}
	read, revision := s.read, s.state.Revision
	return func() tea.Msg {
		changes, err := read(ref)
		return historyRead{ref, revision, changes, err}
	}
}

func (s *Screen) drawCard() {
	if s.shown.ref.ID == "" {
		s.card.SetLines(nil)
		return
	}
	s.card.SetLines(card.Of(s.state, s.shown.ref, s.shown.changes, s.card.TextWidth()))
}

// historyRead draws the card again, unless another record was selected meanwhile.
func (s *Screen) historyRead(msg historyRead) tea.Cmd {
	if msg.ref != s.shown.ref || msg.revision != s.shown.revision || s.shown.width < 0 {
		return nil
	}
	if msg.err != nil {
		return screen.Send(screen.Say{Text: "its history cannot be read: " + msg.err.Error(), Tone: screen.Warn})
	}
	s.shown.changes, s.shown.have = msg.changes, true
	s.drawCard()
	return nil
}

// ask opens the form for a new dependency, with my team as the consumer.
func (s *Screen) ask() tea.Cmd {
	var preset []model.Assignment
	if s.state.Team != "" {
		preset = append(preset, model.Assignment{Field: "consumer", Value: s.state.Team})
	}
	if s.state.Board.Count(model.KindTeam) < 2 {
		return screen.Send(screen.Show{Dialog: form.Record(s.state, model.KindTeam, nil, nil)})
	}
	return screen.Send(screen.Show{Dialog: form.Record(s.state, model.KindDependency, nil, preset)})
}
