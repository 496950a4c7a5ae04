package form

import (
	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"

	"moot/model"
	"moot/ui/tui/theme"
)

// noteRows is how many lines of a long text are in sight.
const noteRows = 4

// note is a field of many lines.
type note struct {
	*huh.Text
	name  string
	text  string
	theme *theme.Theme
}

func newNote(name, label, text string, t *theme.Theme) *note {
	n := &note{name: name, text: text, theme: t}
	n.Text = huh.NewText().Key(name).Title(label).Lines(noteRows).CharLimit(model.MaxText).
		ExternalEditor(false).ShowLineNumbers(false).Value(&n.text)
	return n
}

// Update implements huh.Field.
func (n *note) Update(msg tea.Msg) (huh.Model, tea.Cmd) {
	_, cmd := n.Text.Update(msg)
	return n, cmd
}

func (n *note) value() string           { return n.text }
func (n *note) wrong() error            { return model.CheckText(n.text) }
func (n *note) cursor() *tea.Cursor     { return nil }
func (n *note) columns(int)             {}
func (n *note) setTheme(t *theme.Theme) { n.theme = t }
func (n *note) rows() int               { return noteRows + 1 }
func (n *note) below(_, _ int) []string {
	return []string{"  " + n.theme.Muted.Paint("ctrl+j begins a new line")}
}

// accepts keeps the arrows within the text.
func (n *note) accepts(key string) bool { return key == "up" || key == "down" }
