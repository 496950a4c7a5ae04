package form

import (
	"errors"
	"io"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"

	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// entry is a field of the form of a record: what huh needs, and what its page and its record need of it.
type entry interface {
	huh.Field
	// value is what was filled in, as the model reads it.
	value() string
	// wrong says why it cannot be kept, nil when it can.
	wrong() error
	// below is what stands under the form while this field has the keys: what it is understood as, ways to go on.
	below(width, height int) []string
	// cursor is the terminal's cursor within the field's own lines; nil for none.
	cursor() *tea.Cursor
	// columns says how wide the labels of the page are.
	columns(label int)
	// setTheme changes the colours.
	setTheme(*theme.Theme)
	// rows is how many lines the field takes.
	rows() int
	// accepts tells whether the field wants a key itself that would otherwise move between fields.
	accepts(key string) bool
}

// base is what the fields of a form have in common, and the parts of huh's contract that moot has no use for.
type base struct {
	self       huh.Field
	name       string
	label      string
	theme      *theme.Theme
	focused    bool
	width      int
	labelWidth int
}

// besideLabel is what stands around a label: the bar, a space, and two behind it.
const besideLabel = 4

func (b *base) columns(label int)       { b.labelWidth = label }
func (b *base) setTheme(t *theme.Theme) { b.theme = t }
func (b *base) rows() int               { return 1 }
func (b *base) labelCells() int         { return widget.Width(b.label) }
func (b *base) accepts(string) bool     { return false }
func (b *base) room() int               { return max(1, b.width-b.labelWidth-besideLabel) }

// head is the bar and the label, which stand before every field.
func (b *base) head(wrong bool) string {
	bar, ink := " ", b.theme.Muted
	if b.focused {
		bar, ink = b.theme.Accent.Paint(b.theme.Glyphs.Bar), b.theme.Tab
	}
	mark := " "
	if wrong {
		mark, ink = b.theme.Bad.Paint(b.theme.Glyphs.Risk), b.theme.Bad
	}
	return bar + " " + ink.Paint(widget.Fit(b.label, b.labelWidth)) + mark + " "
}

// Focus implements huh.Field.
func (b *base) Focus() tea.Cmd { b.focused = true; return nil }

// Blur implements huh.Field.
func (b *base) Blur() tea.Cmd { b.focused = false; return nil }

// Init implements huh.Field.
func (b *base) Init() tea.Cmd { return nil }

// Error implements huh.Field. A page with something wrong on it can be left; saving leads back to it.
func (b *base) Error() error { return nil }

// Skip implements huh.Field.
func (b *base) Skip() bool { return false }

// Zoom implements huh.Field.
func (b *base) Zoom() bool { return false }

// KeyBinds implements huh.Field: the dialog says which keys work.
func (b *base) KeyBinds() []key.Binding { return nil }

// Run implements huh.Field: a field of this form never runs alone.
func (b *base) Run() error { return errors.ErrUnsupported }

// RunAccessible implements huh.Field.
func (b *base) RunAccessible(io.Writer, io.Reader) error { return errors.ErrUnsupported }

// WithTheme implements huh.Field: the theme comes with setTheme.
func (b *base) WithTheme(huh.Theme) huh.Field { return b.self }

// WithKeyMap implements huh.Field.
func (b *base) WithKeyMap(*huh.KeyMap) huh.Field { return b.self }

// WithWidth implements huh.Field.
func (b *base) WithWidth(width int) huh.Field { b.width = width; return b.self }

// WithHeight implements huh.Field.
func (b *base) WithHeight(int) huh.Field { return b.self }

// WithPosition implements huh.Field.
func (b *base) WithPosition(huh.FieldPosition) huh.Field { return b.self }

// GetKey implements huh.Field.
func (b *base) GetKey() string { return b.name }
