package form

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// tell shows lines to read.
type tell struct {
	room
	title string
	lines func(state screen.State, width int) []string
	text  widget.Scroll
}

// Tell shows something to read: lines made for a width, which scroll where there are many.
func Tell(title string, lines func(state screen.State, width int) []string) screen.Dialog {
	return &tell{title: title, lines: lines}
}

// SetState implements screen.Dialog.
func (t *tell) SetState(state screen.State) {
	t.room.SetState(state)
	t.text.Hint = state.Theme.Faint
	if t.width > 0 {
		t.fill()
	}
}

// SetSize implements screen.Dialog.
func (t *tell) SetSize(width, height int) {
	t.room.SetSize(width, height)
	t.fill()
}

func (t *tell) fill() {
	inner := t.within(sheetWidth)
	lines := t.lines(t.state, inner-2)
	t.text.SetSize(inner, min(len(lines), t.height))
	t.text.SetLines(lines)
}

// Init implements screen.Dialog.
func (t *tell) Init() tea.Cmd { return nil }

// Title implements screen.Dialog.
func (t *tell) Title() string { return t.title }

// Update implements screen.Dialog.
func (t *tell) Update(msg tea.Msg) (bool, tea.Cmd) {
	switch msg := msg.(type) {
	case screen.Wheel:
		t.text.By(msg.Lines)
	case tea.KeyPressMsg:
		switch msg.String() {
		case "enter", "q", "=":
			return true, nil
		default:
			t.text.Press(msg.String())
		}
	}
	return false, nil
}

// View implements screen.Dialog.
func (t *tell) View() string { return strings.TrimRight(t.text.View(), "\n") }

// Hints implements screen.Dialog.
func (t *tell) Hints() []screen.Hint {
	hints := []screen.Hint{{Key: "esc", Verb: "back"}}
	if !t.text.Fits() {
		hints = append(hints, screen.Hint{Key: "pgdown", Verb: "further down"})
	}
	return hints
}
