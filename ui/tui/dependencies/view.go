package dependencies

import (
	"fmt"
	"strings"

	"moot/model"
	"moot/ui/tui/widget"
)

// View implements screen.Screen.
func (s *Screen) View() string {
	if s.state.Board == nil || s.pair.Height() <= 0 {
		return s.pair.Blank("")
	}
	list := s.listView
	if s.table.found == 0 && s.table.asked {
		if list = s.empty; !s.pair.Away() {
			return s.pair.Blank(s.empty())
		}
	}
	return s.pair.View(s.state.Theme, list, s.pair.CardView)
}

func (s *Screen) listView() string {
	width := s.pair.ListWidth()
	return s.countLine(width) + "\n" + s.headLine(width) + "\n" + s.list.View()
}

// countLine says how many there are, and how they stand.
func (s *Screen) countLine(width int) string {
	inks, t := s.state.Theme, s.table
	if !t.asked {
		return widget.Fit("  "+inks.Muted.Paint("looking …"), width)
	}
	words := fmt.Sprintf("%s, %s open", count(t.found, "dependency", "dependencies"), widget.Grouped(t.open))
	if t.query != "" {
		words = fmt.Sprintf("%s of %s match, %s open", widget.Grouped(t.found), widget.Grouped(t.total), widget.Grouped(t.open))
	}
	right := "by " + s.view.grouping.String() + ", then " + s.view.order.String()
	if s.view.grouping == byNothing {
		right = "by " + s.view.order.String()
	}
	if s.view.reverse {
		right += ", last first"
	}
	if t.demand != s.wanted {
		right = "looking …"
	}
	if marked := s.marks.Words(); marked != "" {
		return widget.FitBoth("  "+inks.Tab.Paint(marked), inks.Muted.Paint("of "+widget.Grouped(t.found))+" ", width)
	}
	return widget.FitBoth("  "+inks.Text.Paint(words), inks.Muted.Paint(right)+" ", width)
}

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return widget.Grouped(n) + " " + many
}

// empty says what belongs here, and which key adds it.
func (s *Screen) empty() string {
	inks := s.state.Theme
	if s.table.total > 0 {
		return "\n  " + inks.Strong.Paint("No dependency matches the filter.") + "\n\n  " +
			inks.Text.Paint(fmt.Sprintf("There %s without it.", areThere(s.table.total))) + "\n  " +
			inks.Muted.Paint("esc clears it, / changes it.")
	}
	lines := []string{
		"", inks.Strong.Paint("No dependencies yet."), "",
		"A dependency is what one team needs from another:",
		inks.Muted.Paint("Payments ← Identity   token exchange   Wed 2 Dec"), "",
	}
	return strings.Join(append(lines, s.firstStep()...), "\n  ")
}

// firstStep is how to come to a first dependency: by two teams, then by asking.
func (s *Screen) firstStep() []string {
	inks := s.state.Theme
	if s.state.ReadOnly {
		return []string{inks.Muted.Paint("It is open for reading only: moot without --readonly adds one.")}
	}
	spreadsheet := inks.Muted.Paint("moot import brings in what stands in a spreadsheet.")
	if s.state.Board.Count(model.KindTeam) < 2 {
		return []string{"That takes two teams: press " + inks.Tab.Paint(":") + " and type " + inks.Strong.Paint("new team") + " to add one.", spreadsheet}
	}
	return []string{"Press " + inks.Tab.Paint("c") + " to ask another team for something.", spreadsheet}
}

func areThere(n int) string {
	if n == 1 {
		return "is 1"
	}
	return "are " + widget.Grouped(n)
}
