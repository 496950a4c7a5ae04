package form

import (
	tea "charm.land/bubbletea/v2"

	"moot/ui/tui/screen"
)

// YesNo is a question before something is done, in the words of what it is about.
type YesNo struct {
	Title, Text string
	Yes         string // what is done: "delete them"
	No          string // what is not: "keep them"
	// Careful begins on the no: for what touches many records, or cannot be taken back.
	Careful bool
	Submit  func() tea.Cmd
}

// Dialog asks the question.
func (y YesNo) Dialog() screen.Dialog {
	choices := []Choice{{Key: "y", Label: y.Yes}, {Key: "n", Label: "no, " + y.No}}
	c := newChoose(y.Title, y.Text, choices, func(choice Choice) tea.Cmd {
		if choice.Key != "y" {
			return nil
		}
		return y.Submit()
	})
	c.yesNo = &y
	if y.Careful {
		c.list.Last()
	}
	return c
}

// hints say what enter does on a choice, and esc.
func (y YesNo) hints(at int) []screen.Hint {
	if at > 0 {
		return []screen.Hint{{Key: "enter", Verb: y.No}, {Key: "esc", Verb: y.No}, {Key: "y", Verb: y.Yes}}
	}
	return []screen.Hint{{Key: "enter", Verb: y.Yes}, {Key: "esc", Verb: y.No}}
}

// Confirm asks before something is done that can be taken back. yes says what is done: "close it".
func Confirm(title, text, yes string, submit func() tea.Cmd) screen.Dialog {
	return YesNo{Title: title, Text: text, Yes: yes, No: "leave it", Submit: submit}.Dialog()
}
