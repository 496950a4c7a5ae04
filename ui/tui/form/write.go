package form

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/screen"
)

// write asks for a text of many lines.
type write struct {
	sheet
	title string
}

// Write asks for a text that may have many lines, beginning with the one that is there. submit gets the cleaned text,
// which may be empty.
func Write(state screen.State, title, label, text string, submit func(string) tea.Cmd) screen.Dialog {
	w := &write{title: title}
	w.state, w.small = state, true
	w.add("", []entry{newNote("text", label, text, state.Theme)})
	w.remember()
	w.save = func() (tea.Cmd, string, error) {
		if len(w.changed()) == 0 {
			return nil, "", nil
		}
		text, _ := model.CleanNote(w.entryNamed("text").value())
		return submit(text), "", nil
	}
	return w
}

// Title implements screen.Dialog.
func (w *write) Title() string { return w.title }
