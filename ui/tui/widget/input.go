package widget

import (
	"errors"
	"strings"
	"unicode/utf8"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"moot/ui/tui/theme"
)

// Suggestion is one way to go on typing.
type Suggestion struct {
	Value string // what the whole input becomes
	Show  string // what is listed; "" shows Value
	Note  string // muted words beside it
}

// Spanned is an error that knows which part of the text is wrong: length bytes from offset on. Input underlines it.
type Spanned interface {
	error
	Span() (offset, length int)
}

// Input is a prompt of one line, with what is wrong with it and ways to go on
// below. Tab takes a suggestion, up and down choose one; enter and esc are its
// owner's. It never reads the clipboard of the machine it runs on: text is
// pasted through the terminal.
type Input struct {
	// Prompt stands before the text, Placeholder in its place while it is empty.
	Prompt, Placeholder string
	// Complete gives ways to go on from a value and a cursor in runes; nil for none.
	Complete func(value string, cursor int) []Suggestion
	// Check says what is wrong with the value, or nil.
	Check func(value string) error
	// Quiet leaves it to the owner to say what is wrong: it is only underlined.
	Quiet bool

	theme       *theme.Theme
	field       textinput.Model
	width       int
	rows        int    // suggestions shown at most
	value       string // the text; with where the cursor stands in it and what it takes, in cells: long ones are asked for often
	column      int
	cells       int
	scroll      int // cells of the text left of the window
	err         error
	suggestions []Suggestion
	chosen      int // −1 until up or down was pressed
}

// NewInput makes a focused prompt.
func NewInput(t *theme.Theme, prompt string) *Input {
	field := textinput.New()
	field.Prompt = ""
	field.SetVirtualCursor(false)
	field.KeyMap.Paste.SetEnabled(false)
	field.Focus()
	return &Input{Prompt: prompt, theme: t, field: field, rows: 6, chosen: -1}
}

// SetTheme changes the colours.
func (in *Input) SetTheme(t *theme.Theme) { in.theme = t }

// SetSize sets the width in cells and the number of suggestions listed at most.
func (in *Input) SetSize(width, suggestions int) {
	in.rows = max(0, suggestions)
	if width = max(0, width); width != in.width {
		in.width = width
		in.follow()
	}
}

// SetLimit bounds the text, in runes; 0 for no bound.
func (in *Input) SetLimit(runes int) { in.field.CharLimit = runes }

// Value is the text as typed.
func (in *Input) Value() string { return in.value }

// SetValue replaces the text and puts the cursor behind it.
func (in *Input) SetValue(value string) {
	in.field.SetValue(value)
	in.field.CursorEnd()
	in.changed()
}

// Err is what Check or SetError said about the text.
func (in *Input) Err() error { return in.err }

// SetError shows what is wrong with the text until it changes.
func (in *Input) SetError(err error) { in.err = err }

// Chosen is the suggestion that up or down chose.
func (in *Input) Chosen() (Suggestion, bool) {
	if in.chosen < 0 || in.chosen >= len(in.suggestions) {
		return Suggestion{}, false
	}
	return in.suggestions[in.chosen], true
}

// Refresh asks Complete and Check again, when what they know has changed.
func (in *Input) Refresh() { in.changed() }

// Update takes a key or a paste.
func (in *Input) Update(msg tea.Msg) tea.Cmd {
	if press, ok := msg.(tea.KeyPressMsg); ok && in.choose(press.String()) {
		return nil
	}
	before, at := in.value, in.field.Position()
	var cmd tea.Cmd
	in.field, cmd = in.field.Update(msg)
	if in.field.Position() != at || in.field.Value() != before {
		in.changed()
	}
	return cmd
}

// choose acts on the keys of the list of suggestions.
func (in *Input) choose(key string) bool {
	if len(in.suggestions) == 0 {
		return false
	}
	switch key {
	case "down":
		in.chosen = min(in.chosen+1, len(in.suggestions)-1)
	case "up":
		in.chosen = max(in.chosen-1, -1)
	case "tab":
		in.SetValue(in.suggestions[max(0, in.chosen)].Value)
	default:
		return false
	}
	return true
}

// changed looks at the new text.
func (in *Input) changed() {
	in.measure()
	in.chosen, in.suggestions, in.err = -1, nil, nil
	if in.Complete != nil {
		in.suggestions = in.Complete(in.value, in.field.Position())
	}
	if in.Check != nil {
		in.err = in.Check(in.value)
	}
	in.follow()
}

// room is the cells for the text, the cursor behind its end included.
func (in *Input) room() int { return max(1, in.width-Width(in.Prompt)) }

// measure notes the text, where the cursor stands in it, and what it takes. (The cursor of textinput counts runes.)
func (in *Input) measure() {
	in.value = in.field.Value()
	in.cells = Width(Steady(in.value))
	in.column = in.cells
	at := in.field.Position()
	for i := range in.value {
		if at == 0 {
			in.column = Width(Steady(in.value[:i]))
			return
		}
		at--
	}
}

// follow scrolls the text so that the cursor can be seen.
func (in *Input) follow() {
	room := in.room()
	in.scroll = clamp(in.scroll, in.column-room+1, in.column)
	in.scroll = min(in.scroll, max(0, in.cells-room+1))
}

// Cursor is the terminal's cursor, counted from the first cell of View.
func (in *Input) Cursor() *tea.Cursor {
	x := Width(in.Prompt) + in.column - in.scroll
	return tea.NewCursor(min(x, max(0, in.width-1)), 0)
}

// Height is the number of lines View draws now.
func (in *Input) Height() int { return strings.Count(in.View(), "\n") + 1 }

// View draws the prompt, the error below it, then the suggestions: every line
// of exactly the width.
func (in *Input) View() string {
	lines := []string{Fit(in.theme.Tab.Paint(in.Prompt)+in.text(), in.width)}
	for _, line := range in.wrong() {
		lines = append(lines, Fit(Blank(Width(in.Prompt))+in.theme.Bad.Paint(line), in.width))
	}
	return strings.Join(append(lines, in.list()...), "\n")
}

// mostWrong is how many lines are said of what is wrong.
const mostWrong = 3

// wrong is what is wrong with the text, in lines; none where it is only underlined.
func (in *Input) wrong() []string {
	if in.err == nil || in.Quiet {
		return nil
	}
	lines := Wrap(in.err.Error(), max(1, in.width-Width(in.Prompt)))
	return lines[:min(len(lines), mostWrong)]
}

// text is the part of the text that is in the window.
func (in *Input) text() string {
	if in.value == "" {
		return in.theme.Ghost.Paint(Fit(in.Placeholder, in.room()))
	}
	return Cut(in.painted(in.value), in.scroll, in.scroll+in.room())
}

// painted is the text with what is wrong in it underlined.
func (in *Input) painted(value string) string {
	var wrong Spanned
	if !errors.As(in.err, &wrong) {
		return in.theme.Text.Paint(Steady(value))
	}
	offset, length := wrong.Span()
	from := clamp(offset, 0, len(value))
	to := clamp(offset+length, from, len(value))
	return in.theme.Text.Paint(Steady(value[:from])) + in.theme.Error.Paint(Steady(value[from:to])) + in.theme.Text.Paint(Steady(value[to:]))
}

// list draws the suggestions around the chosen one.
func (in *Input) list() []string {
	from := clamp(in.chosen-in.rows+1, 0, max(0, len(in.suggestions)-in.rows))
	to := min(len(in.suggestions), from+in.rows)
	var lines []string
	column := 0
	for _, s := range in.suggestions[from:to] {
		column = max(column, Width(s.shown()))
	}
	for i := from; i < to; i++ {
		lines = append(lines, in.suggestion(in.suggestions[i], column, i == in.chosen))
	}
	return lines
}

func (s Suggestion) shown() string {
	if s.Show == "" {
		return s.Value
	}
	return s.Show
}

// leastNote is the room from which a note is worth showing.
const leastNote = 8

// suggestion draws one, with its note in a column of its own where there is room beside the widest.
func (in *Input) suggestion(s Suggestion, column int, chosen bool) string {
	inks := in.theme.Row(chosen)
	bar := " "
	if chosen {
		bar = in.theme.Glyphs.Bar
	}
	indent := max(1, Width(in.Prompt))
	body := inks.Text.Paint(s.shown())
	if s.Note != "" && indent+column+3+leastNote <= in.width {
		body = Fit(body, column) + Blank(3) + inks.Muted.Paint(s.Note)
	}
	return inks.Text.Cover(Fit(inks.Accent.Paint(bar)+Blank(indent-1)+body, in.width))
}

// SuggestionAt gives the suggestion drawn in line y of View, or −1; Pick takes it.
func (in *Input) SuggestionAt(y int) int {
	first := 1 + len(in.wrong())
	from := clamp(in.chosen-in.rows+1, 0, max(0, len(in.suggestions)-in.rows))
	i := from + y - first
	if y < first || i >= min(len(in.suggestions), from+in.rows) {
		return -1
	}
	return i
}

// Pick makes suggestion i the text.
func (in *Input) Pick(i int) {
	if i >= 0 && i < len(in.suggestions) {
		in.SetValue(in.suggestions[i].Value)
	}
}

// CursorRune is the cursor's place in the text, in runes.
func (in *Input) CursorRune() int {
	return min(in.field.Position(), utf8.RuneCountInString(in.value))
}

// Suggestions are the ways to go on that are listed.
func (in *Input) Suggestions() []Suggestion { return in.suggestions }
