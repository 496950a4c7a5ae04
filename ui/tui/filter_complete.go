package tui

import (
	"slices"
	"strings"

	"github.com/sahilm/fuzzy"

	"moot/model"
	"moot/model/query"
	"moot/ui/tui/widget"
)

// complete gives ways to finish the term at the end of what is typed: what was probably meant where it is wrong, and before
// anything is typed the saved views and what was filtered last.
func (f *filterBar) complete(text string, cursor int) []widget.Suggestion {
	if cursor < len([]rune(text)) {
		return nil
	}
	meant := f.meant(text)
	start := termStart(text)
	head, term := text[:start], text[start:]
	sign := ""
	if strings.HasPrefix(term, "-") {
		sign, term = "-", term[1:]
	}
	name, value, typed := strings.Cut(term, ":")
	switch {
	case typed:
		return append(meant, f.completeValue(head+sign+name+":", name, value)...)
	case text == "":
		return append(f.shortcuts(), completeKey("", "")...)
	}
	return append(meant, completeKey(head+sign, term)...)
}

// termStart is where the last term begins: behind the last space that is in no quotes.
func termStart(text string) int {
	start, quoted := 0, false
	for at, r := range text {
		switch {
		case r == '"':
			quoted = !quoted
		case r == ' ' && !quoted:
			start = at + 1
		}
	}
	return start
}

// meant is what is typed with the word that is wrong replaced by the nearest right one.
func (f *filterBar) meant(text string) []widget.Suggestion {
	wrong := f.wrong(text)
	if wrong == nil || wrong.Nearest == "" || wrong.Offset+wrong.Length > len(text) {
		return nil
	}
	nearest := query.Quote(wrong.Nearest)
	value := text[:wrong.Offset] + nearest + text[wrong.Offset+wrong.Length:]
	return []widget.Suggestion{{Value: value, Show: nearest, Note: "the nearest"}}
}

// The most of each that stand before the keys.
const (
	mostViewsListed   = 2
	mostFiltersListed = 2
)

// shortcuts are whole queries: the views that were saved last, and what was filtered last.
func (f *filterBar) shortcuts() []widget.Suggestion {
	var found []widget.Suggestion
	if f.state.Board == nil {
		return nil
	}
	views := f.state.Board.Settings().SavedViews()
	for _, view := range slices.Backward(views[max(0, len(views)-mostViewsListed):]) {
		found = append(found, widget.Suggestion{Value: view.Query, Show: view.Name, Note: "saved view: " + view.Query})
	}
	for _, text := range f.history.past[:min(len(f.history.past), mostFiltersListed)] {
		found = append(found, widget.Suggestion{Value: text, Show: text, Note: "filtered before"})
	}
	return found
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

// mostValues is how many values are listed at most, and mostGuessed of how many those are found that only hold the letters
// of what is typed: of more, one types a part.
const (
	mostValues  = 50
	mostGuessed = 10_000
)

// completeValue gives the values of a key that what is typed may become, the ones before a comma left as they are.
func (f *filterBar) completeValue(head, name, value string) []widget.Suggestion {
	at := slices.IndexFunc(query.Keys(), func(key query.Key) bool { return key.Name == name })
	if at < 0 || f.state.Matcher == nil {
		return nil
	}
	done, last := lastValue(value)
	taken := strings.Split(done, ",")
	var found []widget.Suggestion
	for _, word := range f.fitting(query.Keys()[at], strings.Trim(last, `"`)) {
		if quoted := query.Quote(word); !slices.Contains(taken, quoted) && !slices.Contains(taken, word) {
			found = append(found, widget.Suggestion{Value: head + done + quoted, Show: word})
		}
	}
	return found
}

// lastValue cuts the values of a key behind the last comma that is in no quotes.
func lastValue(value string) (done, last string) {
	cut, quoted := 0, false
	for at, r := range value {
		switch {
		case r == '"':
			quoted = !quoted
		case r == ',' && !quoted:
			cut = at + 1
		}
	}
	return value[:cut], value[cut:]
}

// fitting are the values of a key that hold what is typed; where none does, those that have its letters in that order.
func (f *filterBar) fitting(key query.Key, typed string) []string {
	found := f.state.Matcher.Completing(key, typed, mostValues)
	if len(found) > 0 {
		return found
	}
	values := f.state.Matcher.Values(key)
	if len(values) > mostGuessed {
		return nil
	}
	for _, match := range fuzzy.Find(typed, values) {
		if found = append(found, match.Str); len(found) == mostValues {
			break
		}
	}
	return found
}
