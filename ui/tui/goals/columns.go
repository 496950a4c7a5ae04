package goals

import (
	"fmt"
	"strings"

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
	inChance
	columnCount
)

// look is the columns at a width; those of width 0 do not fit.
type look struct {
	columns []widget.Column
	widths  []int
	team    int
}

// leftMargin is the bar and a space before the tree, gap the room between columns; names of teams take leastTeam to
// mostTeam. From roomy and airy on there is room for longer titles, days and bars.
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
		title = 38
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
	l.columns[inChance] = widget.Column{Width: chanceWidth(t), Priority: 8}
	l.widths = widget.Layout(l.columns, width-leftMargin-1, gap)
	if l.widths[inBaseline] == 0 || l.widths[inTarget] == 0 || l.widths[inBar] == 0 {
		l.columns[inBaseline], l.columns[inTarget] = widget.Column{}, widget.Column{}
		l.widths = widget.Layout(l.columns, width-leftMargin-1, gap)
	}
	return l
}

// chanceWidth is what the chances take, with a space more before them as they are no part of the day beside them; nothing
// where no goal waits for something.
func chanceWidth(t *tree) int {
	if t.cells.chance == 0 {
		return 0
	}
	return max(1+t.cells.chance, len(headings[inChance]))
}

// headings name the columns; the bar shows the way from the first figure to the last.
var headings = [columnCount]string{
	inTitle: "outcome, goal", inCurrent: "now", inBaseline: "from", inBar: "way", inTarget: "to", inWord: "health",
	inProgress: "done", inBy: "by", inChance: " chance",
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
