package tui

import (
	"errors"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/query"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// suggestions is how many ways to go on the filter bar lists.
const suggestions = 10

// filterBar is the line in which a query is typed; the screens follow with every key.
type filterBar struct {
	input   *widget.Input
	state   screen.State
	before  string // the query when it was opened: esc goes back to it
	history history
	checked checked
}

func (a *app) openFilter() tea.Cmd {
	bar := &filterBar{input: widget.NewInput(a.state.Theme, "/ "), state: a.state, history: history{past: a.filters}}
	bar.input.Placeholder = "words, team:payments, state:requested, need<6w, is:late …"
	bar.input.Complete = bar.complete
	bar.input.Check = bar.check
	bar.setSize(a.width, a.height)
	if bar.before = a.state.Query.String(); bar.before != "" {
		bar.input.SetValue(bar.before + " ")
	} else {
		bar.input.Refresh()
	}
	a.filter = bar
	return nil
}

func (f *filterBar) setState(state screen.State) {
	f.state = state
	f.input.SetTheme(state.Theme)
}

// setSize fits the bar to the terminal: it takes a third of it at most.
func (f *filterBar) setSize(width, height int) { f.input.SetSize(width-2, min(suggestions, height/3)) }

func (f *filterBar) update(msg tea.Msg) tea.Cmd { return f.input.Update(msg) }

func (f *filterBar) hints() []screen.Hint {
	hints := []screen.Hint{{Key: "enter", Verb: "keep"}, {Key: "esc", Verb: "leave as it was"}, {Key: "tab", Verb: "complete"}}
	if len(f.history.past) > 0 {
		hints = append(hints, screen.Hint{Key: "↑", Verb: "earlier filters"})
	}
	return append(hints, screen.Hint{Key: "ctrl+s", Verb: "save as a view"})
}

// area is where the bar is drawn: above the bottom line, as tall as it is now.
func (f *filterBar) area(width, height int) widget.Rect {
	tall := min(f.input.Height(), height-3)
	return widget.Rect{X: 1, Y: height - 1 - tall, W: width - 2, H: tall}
}

func (a *app) pressFilter(msg tea.KeyPressMsg) tea.Cmd {
	switch key := msg.String(); key {
	case "esc":
		before := a.filter.before
		a.filter = nil
		return a.setQueryText(before)
	case "enter":
		return a.keepFilter()
	case "ctrl+s":
		return a.saveTyped()
	case "up", "down":
		if _, choosing := a.filter.input.Chosen(); !choosing {
			if text, moved := a.filter.history.move(key == "up", a.filter.input.Value()); moved {
				a.filter.input.SetValue(text)
				return a.filterChanged(nil)
			}
		}
	}
	return a.filterChanged(a.filter.update(msg))
}

// keepFilter takes the suggestion that was chosen; else it leaves the bar, and what it filters stays.
func (a *app) keepFilter() tea.Cmd {
	if chosen, ok := a.filter.input.Chosen(); ok {
		a.filter.input.SetValue(chosen.Value)
		return a.filterChanged(nil)
	}
	if a.filter.input.Err() != nil {
		return nil
	}
	text := a.filter.input.Value()
	a.filter = nil
	return tea.Batch(a.setQueryText(text), a.filteredBy(a.state.Query.String()))
}

// filterChanged puts the query that is typed to work as soon as it can be read. A word at the end that may become a key
// ("sta" of "state:") waits for what comes next, lest the list empties while the key is typed.
func (a *app) filterChanged(cmd tea.Cmd) tea.Cmd {
	text := a.filter.input.Value()
	if start := strings.LastIndexByte(text, ' ') + 1; beginsKey(strings.TrimPrefix(text[start:], "-")) {
		text = text[:start]
	}
	typed, err := query.Parse(text)
	if err != nil || typed.String() == a.state.Query.String() {
		return cmd
	}
	a.state.Query = typed
	return tea.Batch(cmd, a.handOver())
}

// setQueryText filters by a query that was not typed.
func (a *app) setQueryText(text string) tea.Cmd {
	wanted, err := query.Parse(text)
	if err != nil {
		return a.say(sentence(err), screen.Warn)
	}
	a.state.Query = wanted
	return a.handOver()
}

func (a *app) withFilter(base string) string {
	if a.filter == nil || len(a.dialogs) > 0 {
		return base
	}
	at := a.filter.area(a.width, a.height)
	lines := strings.Split(a.filter.input.View(), "\n")
	box := make([]string, 0, at.H)
	for i := range at.H {
		box = append(box, " "+widget.Fit(lines[i], a.width-1))
	}
	over, _ := widget.OverlayAt(base, strings.Join(box, "\n"), a.width, a.height, 0, at.Y)
	return over
}

// wrongQuery is what is wrong with a query, with what helps first: the line under the text may be cut.
type wrongQuery struct{ found *query.Error }

// Error implements error.
func (w wrongQuery) Error() string {
	if w.found.Nearest == "" {
		return w.found.Msg
	}
	return "did you mean " + query.Quote(w.found.Nearest) + "? " + w.found.Msg
}

// Span implements widget.Spanned.
func (w wrongQuery) Span() (offset, length int) { return w.found.Offset, w.found.Length }

// check says what is wrong with what is typed, the names of the board's records included.
func (f *filterBar) check(text string) error {
	if wrong := f.wrong(text); wrong != nil {
		return wrongQuery{wrong}
	}
	return nil
}

// wrong is what is wrong with a text. It is asked for twice with every key, and looked for once.
func (f *filterBar) wrong(text string) *query.Error {
	if f.checked.of == f.state.Matcher && f.checked.text == text && f.checked.done {
		return f.checked.wrong
	}
	typed, err := query.Parse(text)
	if err == nil && f.state.Matcher != nil {
		err = typed.Check(f.state.Matcher)
	}
	f.checked = checked{text: text, of: f.state.Matcher, done: true}
	errors.As(err, &f.checked.wrong)
	return f.checked.wrong
}

// checked is a text that was looked at, and what was wrong with it on a board.
type checked struct {
	text  string
	of    *query.Context
	wrong *query.Error
	done  bool
}

// beginsKey tells whether a word may become one of the keys.
func beginsKey(word string) bool {
	return word != "" && slices.ContainsFunc(query.Keys(), func(key query.Key) bool {
		return strings.HasPrefix(key.Name, model.Fold(word))
	})
}
