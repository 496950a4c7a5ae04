package form

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"

	"moot/model"
	"moot/ui/tui/screen"
	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// reader understands what is typed into a line.
type reader interface {
	// read gives the value as the model reads it, what it is understood as, and what is wrong with it.
	read(text string) (value, preview string, err error)
	// suggest gives ways to go on.
	suggest(text string) []widget.Suggestion
}

// line is a field of one line.
type line struct {
	base
	input  *widget.Input
	reader reader
	given  string // the value
	told   string // what it is understood as
	err    error
	short  bool   // the text is short, so what it is understood as stands beside it
	about  string // what the field is for
	needed bool   // it must not stay empty
	// proposed: nobody typed what stands in it, so that the first letter takes its place.
	proposed bool
}

func newLine(name, label, text, placeholder string, t *theme.Theme, reader reader) *line {
	l := &line{base: base{name: name, label: label, theme: t}, reader: reader}
	l.self = l
	l.input = widget.NewInput(t, "")
	l.input.Placeholder = placeholder
	l.input.SetLimit(model.MaxText)
	l.input.SetSize(40, 0)
	l.input.Complete = l.complete
	l.input.SetValue(text)
	l.look()
	return l
}

// complete lists ways to go on while the field has the keys.
func (l *line) complete(text string, _ int) []widget.Suggestion {
	if !l.focused {
		return nil
	}
	return l.reader.suggest(text)
}

func (l *line) look() { l.given, l.told, l.err = l.reader.read(l.input.Value()) }

// Focus implements huh.Field.
func (l *line) Focus() tea.Cmd {
	l.focused = true
	l.input.Refresh()
	return nil
}

// Blur implements huh.Field. What arrows chose, or the only thing that was meant, is taken.
func (l *line) Blur() tea.Cmd {
	l.take()
	l.focused = false
	l.input.Refresh()
	return nil
}

func (l *line) take() {
	if chosen, ok := l.input.Chosen(); ok {
		l.input.SetValue(chosen.Value)
	} else if text := l.input.Value(); text != "" && l.err != nil {
		if ways := l.reader.suggest(text); len(ways) == 1 {
			l.input.SetValue(ways[0].Value)
		}
	}
	l.look()
	if tidy, ok := l.reader.(interface{ tidy(string) string }); ok && l.err == nil {
		l.input.SetValue(tidy.tidy(l.input.Value()))
		l.look()
	}
}

// accepts tells whether the keys of the list of suggestions have something to do.
func (l *line) accepts(key string) bool {
	switch key {
	case "down":
		return len(l.complete(l.input.Value(), 0)) > 0
	case "up":
		_, chosen := l.input.Chosen()
		return chosen
	case "tab":
		_, chosen := l.input.Chosen()
		return !chosen && l.err != nil && l.input.Value() != "" && len(l.complete(l.input.Value(), 0)) > 0
	}
	return false
}

// Update implements huh.Field.
func (l *line) Update(msg tea.Msg) (huh.Model, tea.Cmd) {
	var cmd tea.Cmd
	switch msg.(type) {
	case tea.KeyPressMsg, tea.PasteMsg:
		l.replace(msg)
		cmd = l.input.Update(msg)
		l.look()
	}
	return l, cmd
}

// replace makes room for what is typed where the text was only proposed; a key that moves about in it keeps it.
func (l *line) replace(msg tea.Msg) {
	if !l.proposed {
		return
	}
	l.proposed = false
	if key, is := msg.(tea.KeyPressMsg); !is || key.Text != "" {
		l.input.SetValue("")
	}
}

func (l *line) value() string { return l.given }
func (l *line) wrong() error  { return l.err }
func (l *line) GetValue() any { return l.given }
func (l *line) inputWidth() int {
	if l.beside() && l.input.Value() != "" { // an example needs the whole room
		return min(18, l.room())
	}
	return l.room()
}

// neededWord stands in a field at rest that must not stay empty.
const neededWord = "needed"

// beside tells whether what the text is understood as stands beside it.
func (l *line) beside() bool { return l.short && l.room() >= 40 }

// setTheme implements entry.
func (l *line) setTheme(t *theme.Theme) {
	l.theme = t
	l.input.SetTheme(t)
}

// View implements huh.Field.
func (l *line) View() string {
	text := ""
	if l.focused {
		l.input.SetSize(l.inputWidth(), 0)
		text = l.input.View()
	} else {
		text = l.atRest()
	}
	row := l.head(l.err != nil && !l.focused) + text
	if l.beside() && l.input.Value() != "" {
		row += "  " + l.saying()
	}
	return widget.Fit(row, l.width)
}

// atRest is the text while another field has the keys, from its beginning.
func (l *line) atRest() string {
	if l.input.Value() == "" {
		if l.needed {
			return l.theme.Muted.Paint(widget.Fit(neededWord, l.inputWidth()))
		}
		return l.theme.Faint.Paint(widget.Fit(l.theme.Glyphs.Dot, l.inputWidth()))
	}
	return l.theme.Text.Paint(widget.Fit(l.input.Value(), l.inputWidth()))
}

// saying is what the text is understood as, or what is wrong with it.
func (l *line) saying() string {
	switch {
	case l.err == nil:
		return l.theme.Muted.Paint(l.told)
	case l.focused:
		return "" // it stands below, in full
	}
	return l.theme.Bad.Paint(l.err.Error())
}

// below implements entry.
func (l *line) below(width, height int) []string {
	var lines []string
	if !l.beside() || l.err != nil {
		words := l.told
		switch {
		case l.err != nil && len(l.complete(l.input.Value(), 0)) > 0:
			words = "" // it may still become one of these
		case l.err != nil && l.input.Value() != "":
			words = l.err.Error()
		}
		lines = l.said(lines, words, width)
	}
	if l.err == nil && (height > belowLeast || len(l.input.Suggestions()) == 0) {
		lines = l.said(lines, l.purpose(), width)
	}
	return append(lines, l.ways(width, max(0, height-len(lines)))...)
}

// purpose is what the field is for, and whether it may stay empty.
func (l *line) purpose() string {
	switch {
	case !l.needed || l.input.Value() != "":
		return l.about
	case l.about == "":
		return "this is needed"
	}
	return "needed: " + l.about
}

// ways lists ways to go on in at most so many lines; the last one counts those that are not in sight.
func (l *line) ways(width, height int) []string {
	all := len(l.input.Suggestions())
	shown := min(all, height)
	if shown < all {
		shown = max(1, height-1)
	}
	l.input.SetSize(width-1, shown)
	var lines []string
	for _, listed := range strings.Split(l.input.View(), "\n")[1:] {
		lines = append(lines, " "+listed)
	}
	if shown >= all || height <= shown {
		return lines
	}
	words := "and " + widget.Grouped(all-shown) + " more"
	if all == mostSuggested {
		words = "and more: type a part of it"
	}
	return append(lines, "  "+l.theme.Muted.Paint(words))
}

// hints are the keys of the ways to go on, as they work now; none where there are none.
func (l *line) hints() []screen.Hint {
	ways := l.input.Suggestions()
	_, chosen := l.input.Chosen()
	switch {
	case len(ways) == 0:
		return nil
	case chosen:
		return []screen.Hint{{Key: "enter", Verb: "take it"}, {Key: "↓", Verb: "another"}, {Key: "↑", Verb: "back"}}
	case l.accepts("tab"):
		return []screen.Hint{{Key: "tab", Verb: "take the first"}, {Key: "↓", Verb: "choose"}}
	}
	return []screen.Hint{{Key: "↓", Verb: "choose"}, {Key: "tab", Verb: "next"}}
}

// said adds a sentence to what stands under the form.
func (l *line) said(lines []string, words string, width int) []string {
	for _, line := range widget.Wrap(words, width-2) {
		if line != "" {
			lines = append(lines, "  "+l.theme.Muted.Paint(line))
		}
	}
	return lines
}

// cursor implements entry.
func (l *line) cursor() *tea.Cursor {
	l.input.SetSize(l.inputWidth(), 0)
	cursor := l.input.Cursor()
	cursor.X += l.labelWidth + besideLabel
	return cursor
}
