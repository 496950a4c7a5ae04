package network

import (
	"slices"
	"strings"

	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// structureView draws the list of what the structure makes.
func (s *Screen) structureView(int, int) []string { return s.rows.Scrolled(s.state.Theme.Faint) }

// structureRow draws a row of it.
func (s *Screen) structureRow(i, width int, selected bool) string {
	l, t := s.lines[i], s.state.Theme
	inks := t.Row(selected)
	before := inks.Accent.Paint(t.Glyphs.Before(selected, false)) + inks.Text.Paint(" ")
	switch l.kind {
	case inHeading:
		return widget.Fit("  "+t.Strong.Paint(l.text)+t.Muted.Paint("   "+l.right), width)
	case inText:
		return widget.Fit("  "+t.Muted.Paint(l.text), width)
	}
	return before + s.itemRow(inks, l, width-leftMargin)
}

// chainRow is a team of the chain: its name, what it needs of the next, and the time left for it.
func (s *Screen) chainRow(inks *theme.Inks, ink theme.Ink, l line, width int) string {
	name := min(s.nameColumn(width), max(16, width/4))
	middle := min(s.linkWidth, (width-name-4)/2)
	if l.right == "" {
		middle = width - name - 4
	}
	return ink.Paint(widget.Fit(l.text, name)) + inks.Muted.Paint("  "+widget.Fit(l.middle, middle)) + inks.Text.Paint("  ") +
		l.tone.ink(inks).Paint(widget.Fit(l.right, max(0, width-name-middle-4)))
}

// itemRow is a row with figures: its words, its past, its figures.
func (s *Screen) itemRow(inks *theme.Inks, l line, width int) string {
	ink := inks.Text
	if s.rows.Cursor() >= 0 && s.lines[s.rows.Cursor()].key == l.key {
		ink = inks.Strong
	}
	if l.middle != "" {
		return s.chainRow(inks, ink, l, width-2)
	}
	room := width - 1
	past := ""
	if len(l.weeks) > 0 {
		past = inks.Muted.Paint(sparks(s.state.Theme, l.weeks)) + inks.Text.Paint("  ")
		room -= pastWeeks + 2
	}
	figures := min(widget.Width(l.right), room*2/3)
	name := max(0, min(room-figures-2, s.nameColumn(width)))
	return ink.Paint(widget.Fit(s.lineText(l, name), name)) + inks.Text.Paint("  ") + past + l.tone.ink(inks).Paint(widget.Fit(l.right, room-name-1))
}

// lineText are the first words of a row. The names of a pair share the room and keep their ends: else two pairs could read
// the same.
func (s *Screen) lineText(l line, room int) string {
	if l.pair[0] == "" || widget.Width(l.text) <= room {
		return l.text
	}
	between := " " + s.state.Theme.Glyphs.Left + " "
	room -= widget.Width(between)
	one := withoutMiddle(l.pair[0], max(room/2, room-widget.Width(l.pair[1])))
	return one + between + withoutMiddle(l.pair[1], room-widget.Width(one))
}

// nameColumn is what names take, so that figures stand below each other.
func (s *Screen) nameColumn(width int) int { return min(52, max(24, width*2/5)) }

func (t tone) ink(inks *theme.Inks) theme.Ink {
	switch t {
	case hushed:
		return inks.Muted
	case alarming:
		return inks.Bad
	}
	return inks.Text
}

// sparks draw the past of a pair, from the fewest to the most there were: a pair that is always busy changes in sight too,
// and one that never changed is a low line. They stay below the line above: rows of full blocks would make a wall.
func sparks(t *theme.Theme, weeks []int) string {
	const highest = 5
	least, most := slices.Min(weeks), slices.Max(weeks)
	span := max(1, most-least)
	var line strings.Builder
	for _, n := range weeks {
		line.WriteString(t.Glyphs.Sparks[((n-least)*highest+span-1)/span])
	}
	return line.String()
}
