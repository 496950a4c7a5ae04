package form

import (
	"strings"

	"moot/ui/tui/widget"
)

// inner is as wide as the longest choice asks for, within reason.
func (c *choose) inner() int {
	wanted := max(36, widget.Width(c.title))
	if c.text != "" {
		wanted = promptWidth
	}
	label, help := c.widest()
	wanted = max(wanted, c.before()+label+1)
	if help > 0 {
		wanted = max(wanted, c.before()+label+gapToHelp+help+1)
	}
	return c.within(min(wanted, mostWide))
}

// What a choice takes at most, and the room between its label and the line on what it means.
const (
	mostWide  = 90
	mostLabel = 44
	gapToHelp = 2
	mostSeen  = 200 // choices looked at to find how wide they are
)

// before is the bar and the key in front of a label.
func (c *choose) before() int {
	if c.keys != nil {
		return 4
	}
	return 2
}

// widest are the cells of the longest label, and of the longest line on what a choice means.
func (c *choose) widest() (label, help int) {
	for _, choice := range c.choices[:min(len(c.choices), mostSeen)] {
		label = max(label, widget.Width(choice.Label))
		help = max(help, widget.Width(choice.Help))
	}
	return min(label, mostLabel), help
}

// beside tells whether the lines on what choices mean stand beside them: whole, or of many choices as far as they go. Else
// the one of the selected choice stands below; nothing is said twice.
func (c *choose) beside() bool {
	label, help := c.widest()
	if c.keys == nil {
		help = min(help, 40)
	}
	return help > 0 && c.before()+label+gapToHelp+help < c.inner()
}

// The lines under the list that what a choice means may take, with the empty one above it.
const mostBelow = 3

// below is the number of lines under the list, for what the selected choice means where that is not beside it.
func (c *choose) below() int {
	if _, help := c.widest(); help == 0 || c.beside() {
		return 0
	}
	most := 0
	for _, choice := range c.choices[:min(len(c.choices), mostSeen)] {
		most = max(most, len(widget.Wrap(choice.Help, c.inner()-c.before())))
	}
	return min(most+1, mostBelow)
}

// above is the number of lines above the list.
func (c *choose) above() int {
	lines := len(c.told())
	if c.input != nil {
		lines += 2
	}
	return lines
}

func (c *choose) told() []string {
	if c.text == "" {
		return nil
	}
	lines := widget.Wrap(c.text, c.inner())
	most := max(1, c.height-1-min(len(c.choices), mostByKey)) // the choices go first
	return append(firstLines(lines, most, c.inner(), c.state.Theme.Glyphs.Ellipsis), "")
}

// View implements screen.Dialog.
func (c *choose) View() string {
	var lines []string
	for _, line := range c.told() {
		lines = append(lines, c.state.Theme.Text.Paint(line))
	}
	if c.input != nil {
		lines = append(lines, c.input.View(), "")
	}
	rows := c.list.Lines()
	if len(c.found) == 0 && len(rows) > 0 {
		rows[0] = c.state.Theme.Muted.Paint("Nothing is called that. Fewer letters find more.")
	}
	lines = append(append(lines, c.barred(rows)...), c.meaning()...)
	return strings.Join(padded(lines, c.inner(), c.height), "\n")
}

// barred puts the scroll bar beside the rows, and below them how many are further down.
func (c *choose) barred(rows []string) []string {
	if !c.long {
		return rows
	}
	width, height := c.list.Size()
	first, last := c.list.Visible()
	from, to := widget.Thumb(len(c.found), first, height)
	for i, row := range rows {
		if i >= from && i < to {
			rows[i] = widget.Fit(row, width+1) + c.state.Theme.Faint.Paint("┃")
		}
	}
	more := ""
	if left := len(c.found) - last; left > 0 {
		more = widget.Blank(c.before()) + c.state.Theme.Muted.Paint("and "+widget.Grouped(left)+" more")
	}
	return append(rows, more)
}

// meaning is the line on what the selected choice means, where it stands below the list.
func (c *choose) meaning() []string {
	if c.below() == 0 {
		return nil
	}
	lines := []string{""}
	if at := c.list.Cursor(); at >= 0 {
		width := c.inner() - c.before()
		wrapped := widget.Wrap(c.choices[c.found[at]].Help, width)
		for _, line := range firstLines(wrapped, c.below()-1, width, c.state.Theme.Glyphs.Ellipsis) {
			lines = append(lines, widget.Blank(c.before())+c.state.Theme.Muted.Paint(line))
		}
	}
	return pad(lines, c.below())
}

func (c *choose) row(i, width int, selected bool) string {
	inks, choice := c.state.Theme.Row(selected), c.choices[c.found[i]]
	bar := " "
	if selected {
		bar = c.state.Theme.Glyphs.Bar
	}
	line := inks.Accent.Paint(bar)
	if c.keys != nil {
		line += inks.Tab.Paint(widget.Fit(c.keys[c.found[i]], 1)) + " "
	}
	if label, _ := c.widest(); c.beside() {
		line += " " + inks.Text.Paint(widget.Fit(choice.Label, label)) + widget.Blank(gapToHelp) + inks.Muted.Paint(choice.Help)
	} else {
		line += " " + inks.Text.Paint(choice.Label)
	}
	return inks.Text.Cover(widget.Fit(line, width))
}
