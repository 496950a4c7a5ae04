package goals

import (
	"fmt"
	"strings"

	"moot/model"
	"moot/ui/tui/card"
	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// column names a cell of a row.
type column int

// The columns, from the left.
const (
	inTitle column = iota
	inCurrent
	inBaseline
	inBar
	inTarget
	inSign
	inWord
	inProgress
	inBy
	columnCount
)

// look is the columns at a width; those of width 0 do not fit.
type look struct {
	columns []widget.Column
	widths  []int
	team    int
}

// leftMargin is the bar and a space before the tree; the rest is the room between columns and what names of teams take.
const (
	leftMargin = 2
	gap        = 1
	leastTeam  = 4
	mostTeam   = 14
	roomy      = 60
	airy       = 118
)

func lookOf(t *tree, width int) look {
	l := look{columns: make([]widget.Column, columnCount), team: t.cells.team}
	title, bar, by := 34, 10, min(t.cells.by, len("31 Mar 2027"))
	switch {
	case width < roomy:
		title, l.team = 22, min(t.cells.team, 8)
	case width >= airy:
		title, bar, by = 44, 15, t.cells.by
	case width >= 100:
		title, bar = 40, 12
	}
	l.columns[inTitle] = widget.Column{Width: title, Min: title, Flex: 1}
	l.columns[inCurrent] = widget.Column{Width: t.cells.current, Priority: 4}
	l.columns[inBaseline] = widget.Column{Width: t.cells.baseline + 1, Priority: 7}
	l.columns[inBar] = widget.Column{Width: bar, Min: 8, Priority: 3}
	l.columns[inTarget] = widget.Column{Width: t.cells.target + 1, Priority: 7}
	l.columns[inSign] = widget.Column{Width: 1}
	l.columns[inWord] = widget.Column{Width: t.cells.word, Priority: 6}
	l.columns[inProgress] = widget.Column{Width: t.cells.progress + 1}
	l.columns[inBy] = widget.Column{Width: by, Priority: 5}
	l.widths = widget.Layout(l.columns, width-leftMargin-1, gap)
	if l.widths[inBaseline] == 0 || l.widths[inTarget] == 0 || l.widths[inBar] == 0 {
		l.columns[inBaseline], l.columns[inTarget] = widget.Column{}, widget.Column{}
		l.widths = widget.Layout(l.columns, width-leftMargin-1, gap)
	}
	return l
}

// headings name the columns; the bar shows the way from the first figure to the last.
var headings = [columnCount]string{
	inTitle: "outcome, goal", inCurrent: "now", inBaseline: "from", inBar: "way", inTarget: "to", inWord: "health",
	inProgress: "done", inBy: "by",
}

// headLine names the columns, each where its values stand. One narrower than its heading has none.
func (s *Screen) headLine(width int) string {
	var cells []string
	for at, room := range s.look.widths {
		if room == 0 {
			continue
		}
		text := headings[at]
		if column(at) == inProgress {
			cells = append(cells, widget.FitRight(text, room-1)+" ")
			continue
		}
		if widget.Width(text) > room {
			text = ""
		}
		if column(at) == inCurrent || column(at) == inBaseline {
			text = widget.FitRight(text, room)
		}
		cells = append(cells, widget.Fit(text, room))
	}
	line := strings.Join(cells, widget.Blank(gap))
	return widget.Fit(widget.Blank(leftMargin)+s.state.Theme.Muted.Paint(line), width)
}

// row draws row i of the tree.
func (s *Screen) row(i, width int, selected bool) string {
	node, inks := s.node(i), s.state.Theme.Row(selected)
	switch {
	case node.title != "":
		return widget.FitBoth("  "+s.state.Theme.Strong.Paint(node.title), s.state.Theme.Muted.Paint(fmt.Sprint(node.goals))+" ", width)
	case node.ref.ID == "":
		return ""
	}
	before, ink := s.state.Theme.Glyphs.Before(selected, s.marks.Has(i)), inks.Accent
	if s.marks.Has(i) {
		ink = inks.Tab
	}
	line, first := ink.Paint(before)+inks.Text.Paint(" "), true
	for at, width := range s.look.widths {
		columnAt := column(at)
		if width == 0 {
			continue
		}
		if !first {
			line += inks.Text.Paint(widget.Blank(gap))
		}
		first = false
		line += s.cell(inks, node, columnAt, width)
	}
	return line + inks.Text.Paint(" ")
}

// cell draws one cell of a row.
func (s *Screen) cell(inks *theme.Inks, n *node, c column, width int) string {
	measure, by := n.measure()
	progress, known := measure.Progress()
	switch c {
	case inTitle:
		return s.titleCell(inks, n, width)
	case inCurrent:
		return currentCell(inks, measure, width)
	case inBaseline:
		return inks.Muted.Paint(widget.FitRight(card.Compact(measure.Baseline), width))
	case inBar:
		if !known {
			return inks.Text.Paint(widget.Blank(width))
		}
		return widget.ThinBar(s.state.Theme, s.barInk(inks, progress), inks.Faint, width, progress)
	case inTarget:
		return inks.Muted.Paint(widget.Fit(card.Compact(measure.Target), width))
	case inSign:
		return healthInk(inks, n).Paint(widget.Fit(s.sign(n), width))
	case inWord:
		return healthInk(inks, n).Paint(widget.Fit(word(n), width))
	case inProgress:
		return inks.Text.Paint(widget.FitRight(card.Percent(progress, known), width-1) + " ")
	case inBy:
		return s.byCell(inks, by, n, width)
	}
	return ""
}

// titleCell is the branch and title of an outcome with what serves it, or the team and title of a goal.
func (s *Screen) titleCell(inks *theme.Inks, n *node, width int) string {
	indent := widget.Blank(min(2*n.depth, width/3))
	if n.goal != nil {
		return inks.Text.Paint(indent) + s.goalTitle(inks, n.goal, width-len(indent))
	}
	glyph := s.state.Theme.Glyphs.Open
	switch {
	case s.folded[n.key()]:
		glyph = s.state.Theme.Glyphs.Closed
	case n.goals == 0 && n.end > 0 && !s.hasChildren(n):
		glyph = " "
	}
	room := width - len(indent) - 2
	title, serving := n.outcome.Title, serving(n)
	if widget.Width(title)+2+widget.Width(serving) > room {
		serving = ""
	}
	ink := inks.Strong
	if !n.outcome.Active() {
		ink, serving = inks.Muted, n.outcome.State.String()
	}
	line := ink.Paint(title) + inks.Text.Paint("  ") + inks.Muted.Paint(serving)
	return inks.Muted.Paint(indent+glyph+" ") + inks.Text.Cover(widget.Fit(line, room))
}

func (s *Screen) hasChildren(n *node) bool { return s.tree.nodes[n.end-1].key() != n.key() }

// serving says how many goals of how many teams an outcome has.
func serving(n *node) string {
	if n.goals == 0 {
		return "no goal yet"
	}
	return card.Count(n.goals, "goal") + ", " + card.Count(n.teams, "team")
}

func (s *Screen) goalTitle(inks *theme.Inks, goal *model.Goal, width int) string {
	team, ink := card.TeamName(s.tree.board, goal.Team), inks.Text
	if goal.Team == "" {
		team = "no team"
	}
	title := goal.Title
	if !goal.Active() {
		ink = inks.Muted
		title += "  " + words(goal.State.String())
	}
	room := width - s.look.team - 2
	return inks.Muted.Paint(widget.Fit(team, s.look.team)+"  ") + ink.Paint(widget.Fit(title, room))
}

// currentCell is where a measure stands, with its unit; what is not known says so.
func currentCell(inks *theme.Inks, measure model.Measure, width int) string {
	ink, text := inks.Text, currentText(measure)
	if !measure.Current.Known {
		ink = inks.Muted
	}
	if number := card.Compact(measure.Current); widget.Width(text) > width && widget.Width(number) > width-3 {
		text = number
	}
	return ink.Paint(widget.FitRight(text, width))
}

func currentText(measure model.Measure) string {
	if !measure.Current.Known && measure.Name == "" {
		return "no measure"
	}
	return card.Quantity(measure.Current, measure.Unit)
}

func (s *Screen) barInk(inks *theme.Inks, progress float64) theme.Ink {
	switch {
	case progress < 0:
		return inks.Bad
	case progress >= 1:
		return inks.Good
	}
	return inks.Quiet
}

func (s *Screen) byCell(inks *theme.Inks, by model.Date, n *node, width int) string {
	text := by.Words(s.state.Today)
	if len(text) > 4 && width < s.tree.cells.by {
		text = text[4:]
	}
	ink := inks.Text
	if by.Known() && by < s.state.Today && n.active() {
		ink = inks.Bad
	}
	return ink.Paint(widget.Fit(text, width))
}

func (n *node) active() bool {
	if n.goal != nil {
		return n.goal.Active()
	}
	return n.outcome != nil && n.outcome.Active()
}

func (n *node) measure() (model.Measure, model.Date) {
	if n.goal != nil {
		return n.goal.Measure, n.goal.By
	}
	return n.outcome.Measure, n.outcome.By
}

func (s *Screen) sign(n *node) string {
	if n.goal == nil {
		return ""
	}
	return card.HealthSign(s.state.Theme, n.goal.Health)
}

func word(n *node) string {
	if n.goal == nil {
		return ""
	}
	if n.paused {
		return "paused"
	}
	return card.Health(n.goal.Health)
}

func healthInk(inks *theme.Inks, n *node) theme.Ink {
	if n.goal == nil {
		return inks.Muted
	}
	if n.paused {
		return inks.Warn
	}
	return card.HealthInk(inks, n.goal.Health)
}

func words(word string) string {
	if word == "carried-over" {
		return "carried over"
	}
	return word
}
