package form

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"

	"moot/model"
	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// words is a field whose value is one of a few words, all in sight where they fit.
type words struct {
	base
	words   []string                 // the first is "", not known
	meaning func(word string) string // nil where no word has more to say
	at      int
}

func newWords(name, label, text string, t *theme.Theme, list []string, meaning func(string) string) *words {
	w := &words{base: base{name: name, label: label, theme: t}, words: list, meaning: meaning}
	w.self = w
	for i, word := range list {
		if word == text {
			w.at = i
		}
	}
	return w
}

func (w *words) value() string       { return w.words[w.at] }
func (w *words) wrong() error        { return nil }
func (w *words) cursor() *tea.Cursor { return nil }

// GetValue implements huh.Field.
func (w *words) GetValue() any { return w.value() }

// Update implements huh.Field: arrows go to the next word, a letter to the next one that begins with it.
func (w *words) Update(msg tea.Msg) (huh.Model, tea.Cmd) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return w, nil
	}
	switch key := press.String(); key {
	case "right", "space":
		w.at = (w.at + 1) % len(w.words)
	case "left":
		w.at = (w.at + len(w.words) - 1) % len(w.words)
	case "backspace", "delete":
		w.at = 0
	default:
		w.letter(model.Fold(key))
	}
	return w, nil
}

func (w *words) letter(letter string) {
	if widget.Width(letter) != 1 {
		return
	}
	for i := range w.words {
		next := (w.at + 1 + i) % len(w.words)
		if strings.HasPrefix(w.words[next], letter) {
			w.at = next
			return
		}
	}
}

// View implements huh.Field.
func (w *words) View() string {
	return widget.Fit(w.head(false)+w.choices(), w.width)
}

// choices shows every word with the chosen one marked, or, where they do not fit, the chosen one alone.
func (w *words) choices() string {
	if !w.focused {
		if w.value() == "" {
			return w.theme.Faint.Paint(w.theme.Glyphs.Dot)
		}
		return w.theme.Text.Paint(spaced(w.value()))
	}
	var all []string
	total := 0
	for i, word := range w.words {
		shown := spaced(word)
		if word == "" {
			shown = "none"
		}
		total += widget.Width(shown) + 2
		if i == w.at {
			all = append(all, w.theme.Selected.Tab.Paint(" "+shown+" "))
		} else {
			all = append(all, w.theme.Muted.Paint(" "+shown+" "))
		}
	}
	if total <= w.room() {
		return strings.Join(all, "")
	}
	g := w.theme.Glyphs
	return w.theme.Accent.Paint(g.Left) + all[w.at] + w.theme.Accent.Paint(g.Right) +
		w.theme.Muted.Paint(fmt.Sprintf("  %d of %d", w.at+1, len(w.words)))
}

// spaced is a word as people read it: "at risk".
func spaced(word string) string { return strings.ReplaceAll(word, "-", " ") }

// below implements entry.
func (w *words) below(width, height int) []string {
	words := ""
	if w.meaning != nil {
		words = w.meaning(w.value())
	}
	if words == "" {
		words = w.theme.Glyphs.Left + " " + w.theme.Glyphs.Right + " choose"
	}
	lines := widget.Wrap(words, width-2)
	lines = lines[:min(len(lines), max(1, height))]
	for i, line := range lines {
		lines[i] = widget.Fit("  "+w.theme.Muted.Paint(line), width)
	}
	return lines
}
