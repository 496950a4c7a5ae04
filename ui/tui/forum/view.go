package forum

import (
	"fmt"
	"strings"

	"moot/model"
	"moot/ui/tui/widget"
)

// View implements screen.Screen.
func (s *Screen) View() string {
	switch {
	case s.state.Board == nil || s.pair.Height() == 0:
		return s.pair.Blank("")
	case s.meets():
		return s.meetingView()
	case len(s.rows) == 0 && s.pair.Away():
		return s.pair.View(s.state.Theme, s.empty, s.pair.CardView)
	case len(s.rows) == 0:
		return s.pair.Blank(s.empty())
	}
	return s.pair.View(s.state.Theme, func() string { return s.list.View() + s.markLine() }, s.pair.CardView)
}

// meetingView draws the clock with the list and the card: above the card where they stand beside each other, above
// whichever has its turn where they do not.
func (s *Screen) meetingView() string {
	left := s.list.View
	if s.reads() {
		left = s.room.paper.View
	}
	if s.pair.Wide() {
		clock := s.clockLines(s.pair.CardWidth())
		return s.pair.View(s.state.Theme, left, func() string { return strings.Join(clock, "\n") + "\n" + s.besideList() })
	}
	clock := strings.Join(s.clockLines(s.pair.CardWidth()), "\n")
	if s.pair.OnCard {
		return s.pair.View(s.state.Theme, left, func() string { return clock + "\n" + s.pair.CardView() })
	}
	return s.pair.Blank(" " + strings.ReplaceAll(clock, "\n", "\n ") + "\n" + left())
}

// besideList is the card of what is selected; of a lever that could be pulled, what it would do away with.
func (s *Screen) besideList() string {
	c, is := s.candidate()
	if !is || s.pair.Away() {
		return s.pair.CardView()
	}
	return strings.Join(widget.Block(strings.Join(s.candidateLines(c, s.pair.CardWidth()-cardMargin), "\n"), s.pair.CardWidth(),
		max(0, s.pair.Height()-s.clockHeight())), "\n")
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
			"The forum talks about what one team needs from another."}
		return strings.Join(append(lines, s.firstStep()...), "\n  ")
	}
	if open := s.undated(); open > 0 {
		return "\n  " + inks.Strong.Paint("Nothing needs the forum.") + "\n\n  " +
			fmt.Sprintf("%s open %s no need-by, so nothing is due; nothing changed.", widget.Grouped(open), have(open)) + "\n  " +
			inks.Muted.Paint("Screen 4 lists all dependencies.")
	}
	return "\n  " + inks.Strong.Paint("Nothing needs the forum.") + "\n\n  " +
		"Every promise stands, nothing is due within the horizon, nothing changed.\n  " +
		inks.Muted.Paint("Send everybody home; screen 4 lists all dependencies.")
}

// firstStep is how to come to a first dependency: by two teams, then by asking.
func (s *Screen) firstStep() []string {
	inks := s.state.Theme
	switch {
	case s.state.ReadOnly:
		return []string{inks.Muted.Paint("It is open for reading only: moot without --readonly adds one.")}
	case s.state.Board.Count(model.KindTeam) < 2:
		return []string{
			"That takes two teams: press " + inks.Tab.Paint(":") + " and type " + inks.Strong.Paint("new team") + " to add one,",
			"then " + inks.Tab.Paint("c") + " to ask it for something."}
	}
	return []string{
		"Press " + inks.Tab.Paint("c") + " to ask another team for something;",
		"what needs people then stands here, the most pressing first."}
}

// undated is how many open dependencies between teams have no need-by.
func (s *Screen) undated() int {
	n := 0
	for _, d := range s.state.Board.Dependencies() {
		if d.Open() && d.Crossing() && !d.NeedBy.Known() {
			n++
		}
	}
	return n
}

func have(n int) string {
	if n == 1 {
		return "dependency has"
	}
	return "dependencies have"
}
