package answer

import (
	tea "charm.land/bubbletea/v2"

	"moot/ui/tui/mark"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// PressMarks does what a key does to the marks of a list that has the keys, and to all that is marked; false where it does
// neither. changed is called where other rows are marked than before.
func PressMarks(state screen.State, name string, marks *mark.Marks, list *widget.List, changed func() tea.Cmd) (tea.Cmd, bool) {
	switch {
	case marks.Press(name, list):
		return changed(), true
	case marks.Count() == 0:
		return nil, false
	case name == "back":
		marks.Clear()
		return changed(), true
	}
	return PressAll(state, name, marks)
}
