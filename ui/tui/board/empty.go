package board

import (
	"fmt"
	"strings"

	"moot/model"
	"moot/model/timeline"
	"moot/ui/tui/widget"
)

// empty says what belongs here, and which key adds it.
func (s *Screen) empty() string {
	inks := s.state.Theme
	if s.layout.total > 0 {
		return strings.Join([]string{
			"", inks.Strong.Paint("Nothing on the board matches the filter."), "",
			inks.Text.Paint(fmt.Sprintf("There %s without it.", areThere(s.layout.total))),
			inks.Muted.Paint("esc clears it, / changes it."),
		}, "\n  ")
	}
	lines := append([]string{"", inks.Strong.Paint(s.nothingDated()), ""}, s.example()...)
	return strings.Join(append(lines, s.firstStep()...), "\n  ")
}

// nothingDated says that nothing stands here, and where the needs are that simply go on.
func (s *Screen) nothingDated() string {
	switch standing := s.layout.standing; standing {
	case 0:
		return "Nothing is asked of another team."
	case 1:
		return "1 need that simply goes on, and nothing with a day: 5 Map shows it."
	default:
		return widget.Grouped(standing) + " needs that simply go on, and nothing with a day: 5 Map shows them."
	}
}

// example draws what a board looks like, in the weeks to come.
func (s *Screen) example() []string {
	const name, column, weeks = 12, 15, 3
	inks, heads := s.state.Theme, widget.Blank(name)
	first := timeline.NewWindow(s.state.Today, weeks, timeline.Weeks)
	for week := range weeks {
		heads += widget.Fit(first.Start(week).Time().Format("2 Jan"), column)
	}
	return []string{
		"Here stands what one team needs from another, in the week it is needed:",
		inks.Muted.Paint(heads),
		inks.Muted.Paint("Identity    │              │" + inks.Glyphs.Requested + " token exch. │"), "",
	}
}

// firstStep is how to come to a first card: by two teams, then by asking.
func (s *Screen) firstStep() []string {
	inks := s.state.Theme
	switch {
	case s.state.ReadOnly:
		return []string{inks.Muted.Paint("It is open for reading only: moot without --readonly adds something.")}
	case s.state.Board.Count(model.KindTeam) < 2:
		return []string{"That takes two teams: press " + inks.Tab.Paint(":") + " and type " + inks.Strong.Paint("new team") + " to add one."}
	}
	return []string{
		"Press " + inks.Tab.Paint("c") + " to ask another team for something.",
		inks.Muted.Paint("What is closed, a team's own work, and needs that simply go on stand on 4 Dependencies."),
	}
}

// elsewhere says where there is something, while there is nothing in the window.
func (s *Screen) elsewhere() string {
	inks := s.state.Theme
	lines := []string{"", inks.Strong.Paint("Nothing is needed between " + s.day(s.window.First) + " and " +
		s.day(s.window.Start(s.window.Count).Add(-1)) + ".")}
	say := func(key, words string) { lines = append(lines, inks.Tab.Paint(key)+" "+inks.Text.Paint(words)) }
	lines = append(lines, "")
	if s.sight.before > 0 {
		say("g", fmt.Sprintf("goes to the first of %s needed earlier", widget.Grouped(s.sight.before)))
	}
	if s.sight.beyond > 0 {
		say("G", fmt.Sprintf("goes to the first of %s needed later", widget.Grouped(s.sight.beyond)))
	}
	if loose := s.layout.undated(); loose > 0 {
		say("0", fmt.Sprintf("shows %s without a need-by, and every row", widget.Grouped(loose)))
	}
	return strings.Join(lines, "\n  ")
}

func areThere(n int) string {
	if n == 1 {
		return "is 1"
	}
	return "are " + widget.Grouped(n)
}
