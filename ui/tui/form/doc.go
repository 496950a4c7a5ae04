// Package form holds the dialogs in which people type: a line, a date, a choice, a yes or no, and the form of a whole
// record, made from the model's table of fields. Every screen opens them with screen.Show; what they are filled in with
// leaves as a screen.Commit or through the function their owner gave.
//
// It imports the model, the screen contract, the widgets and the theme; huh drives the forms of records.
package form

import (
	"strings"

	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// What stands around a dialog's content on the terminal: the box, and the bottom line below it.
const (
	aroundWidth  = 6
	aroundHeight = 5
)

// room is what every dialog knows: the newest state and the cells it may fill.
type room struct {
	state         screen.State
	width, height int
}

// SetState implements screen.Dialog.
func (r *room) SetState(state screen.State) { r.state = state }

// SetSize implements screen.Dialog.
func (r *room) SetSize(width, height int) {
	r.width, r.height = max(1, width-aroundWidth), max(1, height-aroundHeight)
}

// within is the width a dialog takes that would like to have so many cells.
func (r *room) within(wanted int) int { return min(wanted, r.width) }

// padded makes every line exactly width cells, and at most height lines.
func padded(lines []string, width, height int) []string {
	lines = lines[:min(len(lines), height)]
	for i, line := range lines {
		lines[i] = widget.Fit(line, width)
	}
	return lines
}

// firstLines are the first lines of a text, at most so many; the last of them tells that there are more.
func firstLines(lines []string, most, width int, ellipsis string) []string {
	if len(lines) <= most || most < 1 {
		return lines[:min(len(lines), max(0, most))]
	}
	last := strings.TrimRight(widget.Fit(strings.TrimRight(lines[most-1], " "), width-1), " ")
	return append(lines[:most-1:most-1], strings.TrimSuffix(last, ellipsis)+ellipsis)
}

// pad makes lines exactly n.
func pad(lines []string, n int) []string {
	for len(lines) < n {
		lines = append(lines, "")
	}
	return lines[:n]
}
