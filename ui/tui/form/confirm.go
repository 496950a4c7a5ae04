package form

import (
	tea "charm.land/bubbletea/v2"

	"moot/ui/tui/screen"
)

// Confirm asks before something is done. yes says what is done: "delete".
func Confirm(title, text, yes string, submit func() tea.Cmd) screen.Dialog {
	choices := []Choice{{Key: "y", Label: yes}, {Key: "n", Label: "no, leave it"}}
	return newChoose(title, text, choices, func(choice Choice) tea.Cmd {
		if choice.Key != "y" {
			return nil
		}
		return submit()
	})
}
