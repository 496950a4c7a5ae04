package board

import (
	"fmt"
	"strings"

	"moot/model"
	"moot/model/timeline"
	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// View implements screen.Screen.
func (s *Screen) View() string {
	if s.state.Board == nil || s.pair.Height() <= 0 {
		return s.pair.Blank("")
	}
	list := s.boardView
	if s.layout.asked && (s.layout.line.Count == 0 && len(s.layout.rows) == 0) {
		if list = s.empty; !s.pair.Away() {
			return s.pair.Blank(s.empty())
		}
	}
	return s.pair.View(s.state.Theme, list, s.pair.CardView)
}

// boardView is the board alone: what there is, the columns, the rows, and what stands under the cursor.
func (s *Screen) boardView() string {
	lines := append([]string{s.countLine()}, s.headLines()...)
	if len(s.sight.rows) == 0 {
		lines = append(lines, widget.Block(s.elsewhere(), s.grid.width, s.rowLines())...)
	} else {
		lines = append(lines, s.rowsView()...)
	}
	return strings.Join(append(lines, s.foot()...), "\n")
}

// headLines stand above the rows: the count, the columns, the rule below them.
const headLines = 3

// rowLines is how many lines the rows have.
func (s *Screen) rowLines() int { return max(0, s.pair.Height()-headLines-s.footLines()) }

var byWords = [...]string{timeline.ByProvider: "provider", timeline.ByConsumer: "consumer", timeline.ByGoal: "goal"}

// countLine says how many there are, in the window and without a day.
func (s *Screen) countLine() string {
	inks, width := s.state.Theme, s.grid.width
	if !s.layout.asked {
		return widget.Fit("  "+inks.Muted.Paint("looking …"), width)
	}
	right := s.rowsWords() + "by " + byWords[s.layout.by]
	if s.layout.demand != s.wanted {
		right = "looking …"
	}
	return widget.FitBoth("  "+inks.Text.Paint(s.countWords()), inks.Muted.Paint(right)+" ", width)
}

// rowsWords say which rows are drawn, where not all are.
func (s *Screen) rowsWords() string {
	first, all := s.top.place, len(s.sight.rows)
	if all == 0 {
		return ""
	}
	last, _, there := s.rowAt(s.rowLines() - 1)
	if !there {
		last = all - 1
	}
	if first == 0 && last == all-1 {
		return ""
	}
	return fmt.Sprintf("rows %d–%s of %s · ", first+1, widget.Grouped(last+1), widget.Grouped(all))
}

func (s *Screen) countWords() string {
	count := s.layout.line.Count
	words := widget.Grouped(count) + " open"
	if s.layout.query != "" {
		words = widget.Grouped(count) + " of " + widget.Grouped(s.layout.total) + " match"
	}
	if standing := s.layout.line.Standing; standing > 0 {
		words += " · " + widget.Grouped(standing) + " standing"
	}
	columns := "weeks"
	if s.window.Zoom == timeline.Months {
		columns = "months"
	}
	words += fmt.Sprintf(" · %s in these %s", widget.Grouped(s.sight.within), columns)
	if loose := s.layout.undated(); loose > 0 {
		words += fmt.Sprintf(" · %s without a need-by", widget.Grouped(loose))
		if !s.all {
			words += " (0)"
		}
	}
	return words
}

// headLines are the columns' first days, and a rule below them with a sign at today.
func (s *Screen) headLines() []string {
	inks, g := s.state.Theme, &s.grid
	var heads, rule strings.Builder
	heads.WriteString(widget.Blank(g.name) + inks.Muted.Paint(widget.FitRight(s.edgeHead("earlier", "past"), g.edge-1)+" "))
	rule.WriteString(widget.Blank(g.xs[0]))
	today := -1
	if s.window.Has(s.state.Today) {
		today, _ = s.xOf(s.state.Today)
	}
	for column := range g.count() {
		from, to := g.span(column)
		heads.WriteString(s.columnHead(column, to-from))
		s.ruler(&rule, from, to, today)
	}
	heads.WriteString(inks.Muted.Paint(widget.Fit(" "+s.edgeHead("later", "later"), g.edge)))
	rule.WriteString(widget.Blank(g.edge))
	if g.undated > 0 {
		heads.WriteString(inks.Muted.Paint(widget.Fit(" no need-by", g.width-g.undated)))
		s.ruler(&rule, g.undated, g.width, -1)
	}
	return []string{widget.Fit(heads.String(), g.width), widget.Fit(rule.String(), g.width)}
}

// edgeHead names an edge column, in fewer letters where it is narrow.
func (s *Screen) edgeHead(words, fewer string) string {
	switch s.grid.edge {
	case wideEdge:
		return words
	case narrowEdge:
		return fewer
	}
	return ""
}

// ruler is the part of the rule below a column's heading.
func (s *Screen) ruler(rule *strings.Builder, from, to, today int) {
	inks := s.state.Theme
	if today < from || today >= to {
		rule.WriteString(inks.Faint.Paint("┬" + strings.Repeat(inks.Glyphs.Across, to-from-1)))
		return
	}
	if today > from {
		rule.WriteString(inks.Faint.Paint("┬" + strings.Repeat(inks.Glyphs.Across, today-from-1)))
	}
	rule.WriteString(inks.Tab.Paint(inks.Glyphs.Open))
	rule.WriteString(inks.Faint.Paint(strings.Repeat(inks.Glyphs.Across, to-today-1)))
}

// columnHead is the first day of a column; the one that today is in stands out.
func (s *Screen) columnHead(column, width int) string {
	inks := s.state.Theme
	words, ink := s.columnWords(column), inks.Muted
	if s.window.Column(s.state.Today) == column {
		words, ink = words+" now", inks.Tab
	} else if column == s.at.column && s.at.place >= 0 {
		ink = inks.Text
	}
	return inks.Text.Paint(" ") + ink.Paint(widget.Fit(words, width-1))
}

// columnWords name a column: "23 Nov", "January 2027".
func (s *Screen) columnWords(column int) string {
	start := s.window.Start(column).Time()
	format := "2 Jan"
	if s.window.Zoom == timeline.Months {
		format = "January"
	}
	if year, _, _ := s.state.Today.Date(); start.Year() != year {
		if format == "January" {
			format = "Jan"
		}
		format += " 2006"
	}
	return start.Format(format)
}

// rowsView draws the rows in sight, and only those.
func (s *Screen) rowsView() []string {
	lines := make([]string, 0, s.rowLines())
	skip := s.top.offset
	for place := s.top.place; place < len(s.sight.rows) && len(lines) < s.rowLines(); place++ {
		p := s.place(s.sight.rows[place])
		first := true
		for at := skip; at < p.height && len(lines) < s.rowLines(); at++ {
			lines = append(lines, s.rowLine(p, place, at, first))
			first = false
		}
		if skip = 0; s.sight.airy && place < len(s.sight.rows)-1 && len(lines) < s.rowLines() {
			lines = append(lines, s.fill(0, s.grid.width))
		}
	}
	for len(lines) < s.rowLines() {
		lines = append(lines, widget.Blank(s.grid.width))
	}
	return lines
}

// fill is the ground between two cells of a line: the columns' beginnings.
func (s *Screen) fill(from, to int) string {
	var line strings.Builder
	at := from
	separate := func(x int) {
		if x >= at && x < to {
			line.WriteString(widget.Blank(x-at) + s.state.Theme.Faint.Paint(s.state.Theme.Glyphs.Down))
			at = x + 1
		}
	}
	for _, x := range s.grid.xs {
		separate(x)
	}
	if s.grid.undated > 0 {
		separate(s.grid.undated)
	}
	return line.String() + widget.Blank(to-at)
}

// nameInk is how the name of a row is written: the selected card's own, the other team's, or any.
func (s *Screen) nameInk(row *timeline.Row) theme.Ink {
	switch {
	case row.ID == s.at.row:
		return s.state.Theme.Strong
	case s.lit.rows[row.ID]:
		return s.state.Theme.Tab
	case len(row.Items) == 0:
		return s.state.Theme.Muted
	}
	return s.state.Theme.Text
}

func (s *Screen) day(day model.Date) string { return day.InSentence(s.state.Today) }
