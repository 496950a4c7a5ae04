package form

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"

	"moot/model"
	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// noteRows is how many lines of a long text are in sight while it is written; at rest it shows its first.
const noteRows = 3

// note is a field of many lines: huh's, folded to one line while another field has the keys.
type note struct {
	*huh.Text
	base  base // for its look at rest
	text  string
	lines int // in sight while it is written
}

func newNote(name, label, text string, t *theme.Theme) *note {
	return newLongNote(name, label, text, t, noteRows)
}

// newLongNote is a note with as many lines in sight as what it begins with wants.
func newLongNote(name, label, text string, t *theme.Theme, lines int) *note {
	n := &note{text: text, lines: lines, base: base{name: name, label: label, theme: t}}
	n.Text = huh.NewText().Key(name).Title(label).Lines(lines).CharLimit(model.MaxText).
		ExternalEditor(false).ShowLineNumbers(false).Value(&n.text)
	return n
}

// Update implements huh.Field.
func (n *note) Update(msg tea.Msg) (huh.Model, tea.Cmd) {
	_, cmd := n.Text.Update(msg)
	return n, cmd
}

// Focus implements huh.Field.
func (n *note) Focus() tea.Cmd {
	n.base.focused = true
	return n.Text.Focus()
}

// Blur implements huh.Field.
func (n *note) Blur() tea.Cmd {
	n.base.focused = false
	return n.Text.Blur()
}

// WithWidth implements huh.Field.
func (n *note) WithWidth(width int) huh.Field {
	n.base.width = width
	n.Text.WithWidth(width)
	return n
}

// WithHeight implements huh.Field: the text keeps its lines, and the page scrolls.
func (n *note) WithHeight(int) huh.Field { return n }

// View implements huh.Field.
func (n *note) View() string {
	if !n.base.focused {
		return widget.Fit(n.base.head(n.wrong() != nil)+n.atRest(), n.base.width)
	}
	lines := strings.Split(n.Text.View(), "\n")
	return strings.Join(padded(pad(lines, n.rows()), n.base.width, n.rows()), "\n")
}

// atRest is the first line of the text, and whether there are more.
func (n *note) atRest() string {
	first, more, several := strings.Cut(n.text, "\n")
	switch {
	case n.text == "":
		return n.base.theme.Faint.Paint(n.base.theme.Glyphs.Dot)
	case several && more != "":
		first = strings.TrimRight(widget.Fit(first, n.base.room()-1), " ") + n.base.theme.Glyphs.Ellipsis
	}
	return n.base.theme.Text.Paint(first)
}

func (n *note) value() string           { return strings.TrimRight(n.text, "\n ") }
func (n *note) wrong() error            { return model.CheckText(n.text) }
func (n *note) cursor() *tea.Cursor     { return nil } // huh's text draws its own
func (n *note) columns(label int)       { n.base.labelWidth = label }
func (n *note) setTheme(t *theme.Theme) { n.base.theme = t }
func (n *note) labelCells() int         { return widget.Width(n.base.label) }

func (n *note) rows() int {
	if n.base.focused {
		return n.lines + 1
	}
	return 1
}

func (n *note) below(_, _ int) []string {
	return []string{"  " + n.base.theme.Muted.Paint("ctrl+j begins a new line")}
}

// accepts keeps the arrows within the text.
func (n *note) accepts(key string) bool { return key == "up" || key == "down" }
