package tui

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/query"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// suggestions is how many ways to go on the filter bar lists.
const suggestions = 6

// filterBar is the line in which a query is typed; the screens follow with every key.
type filterBar struct {
	input  *widget.Input
	before string // what to go back to
	state  screen.State
}

func (a *app) openFilter() tea.Cmd {
	bar := &filterBar{input: widget.NewInput(a.state.Theme, "/ "), before: a.state.Query.String(), state: a.state}
	bar.input.Placeholder = "words, team:payments, state:requested, need<6w, is:late …"
	bar.input.Complete = bar.complete
	bar.input.Check = bar.check
	bar.input.SetSize(a.width-2, min(suggestions, a.height/3))
	if bar.before != "" {
		bar.input.SetValue(bar.before + " ")
	}
	a.filter = bar
	return nil
}

func (f *filterBar) setState(state screen.State) {
	f.state = state
	f.input.SetTheme(state.Theme)
}

func (f *filterBar) update(msg tea.Msg) tea.Cmd { return f.input.Update(msg) }

func (f *filterBar) hints() []screen.Hint {
	return []screen.Hint{{Key: "enter", Verb: "keep"}, {Key: "esc", Verb: "clear"}, {Key: "tab", Verb: "complete"}}
}

// area is where the bar is drawn: above the bottom line, as tall as it is now.
func (f *filterBar) area(width, height int) widget.Rect {
	tall := min(f.input.Height(), height-3)
	return widget.Rect{X: 1, Y: height - 1 - tall, W: width - 2, H: tall}
}

func (a *app) pressFilter(msg tea.KeyPressMsg) tea.Cmd {
	switch msg.String() {
	case "esc":
		a.filter = nil
		return a.setQueryText("")
	case "enter":
		if chosen, ok := a.filter.input.Chosen(); ok {
			a.filter.input.SetValue(chosen.Value)
			return a.filterChanged(nil)
		}
		if a.filter.input.Err() != nil {
			return nil
		}
		text := a.filter.input.Value()
		a.filter = nil
		return a.setQueryText(text)
	}
	return a.filterChanged(a.filter.update(msg))
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

// complete gives ways to finish the term at the end of what is typed.
func (f *filterBar) complete(text string, cursor int) []widget.Suggestion {
	if cursor < len([]rune(text)) {
		return nil
	}
	start := strings.LastIndexByte(text, ' ') + 1
	head, term := text[:start], text[start:]
	sign := ""
	if strings.HasPrefix(term, "-") {
		sign, term = "-", term[1:]
	}
	name, value, typed := strings.Cut(term, ":")
	if !typed {
		return completeKey(head+sign, term)
	}
	return f.completeValue(head+sign+name+":", name, value)
}

func completeKey(head, term string) []widget.Suggestion {
	var found []widget.Suggestion
	for _, key := range query.Keys() {
		if term != "" && strings.HasPrefix(key.Name, model.Fold(term)) || term == "" && head == "" {
			sign := ":"
			if key.Compares {
				sign = "<"
			}
			found = append(found, widget.Suggestion{Value: head + key.Name + sign, Show: key.Name + sign, Note: key.Help})
		}
	}
	return found
}

func (f *filterBar) completeValue(head, name, value string) []widget.Suggestion {
	done, last := "", value
	if comma := strings.LastIndexByte(value, ','); comma >= 0 {
		done, last = value[:comma+1], value[comma+1:]
	}
	last = model.Fold(strings.Trim(last, `"`))
	var found []widget.Suggestion
	for _, word := range f.values(name) {
		if len(found) == 50 {
			break
		}
		if strings.Contains(model.Fold(word), last) && !slices.Contains(strings.Split(value, ","), word) {
			found = append(found, widget.Suggestion{Value: head + done + query.Quote(word), Show: word})
		}
	}
	return found
}

// values are what a key can be followed by on this board.
func (f *filterBar) values(name string) []string {
	at := slices.IndexFunc(query.Keys(), func(key query.Key) bool { return key.Name == name })
	if at < 0 || f.state.Matcher == nil {
		return nil
	}
	return f.state.Matcher.Values(query.Keys()[at])
}

// check says what is wrong with what is typed, the names of the board's records included.
func (f *filterBar) check(text string) error {
	typed, err := query.Parse(text)
	if err == nil && f.state.Matcher != nil {
		err = typed.Check(f.state.Matcher)
	}
	var wrong *query.Error
	if errors.As(err, &wrong) && wrong.Nearest != "" {
		return fmt.Errorf("did you mean %s? %s", query.Quote(wrong.Nearest), wrong.Msg) // what helps stands first: the line is cut
	}
	return err
}

// beginsKey tells whether a word may become one of the keys.
func beginsKey(word string) bool {
	return word != "" && slices.ContainsFunc(query.Keys(), func(key query.Key) bool {
		return strings.HasPrefix(key.Name, model.Fold(word))
	})
}
