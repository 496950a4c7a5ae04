package answer

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"moot/model"
	"moot/ui/tui/form"
	"moot/ui/tui/mark"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// clock is the moment an act was asked for.
type clock struct{ now time.Time }

func clockOf(state screen.State) clock {
	if state.Clock == nil {
		return clock{}
	}
	return clock{state.Clock()}
}

// mostReason is how many cells of a reason the bottom line has room for.
const mostReason = 36

// shortly is a reason in few words: "committed already" of "it is committed already: the provider starts it next".
func shortly(why string) string {
	for _, end := range []string{": ", "; ", ", "} {
		why, _, _ = strings.Cut(why, end)
	}
	why = strings.TrimPrefix(why, "it is ")
	return strings.TrimSpace(widget.Fit(why, min(mostReason, widget.Width(why))))
}

// words say what was done, and of how many; and where some could not, how many and why: "agreed to 7 of 9; 2 not: committed
// already".
func (r *result) words() (text string, partly bool) {
	if len(r.refused) == 0 {
		return r.did + " " + countKinds(r.done), false
	}
	return fmt.Sprintf("%s %s of %s; %s not: %s", r.did, widget.Grouped(len(r.done)), widget.Grouped(len(r.refs)),
		widget.Grouped(len(r.refused)), commonest(r.refused)), true
}

// nothingListed says why no key acts on marks that are all out of sight.
const nothingListed = "nothing that is marked is listed now: esc unmarks"

// noneError says that an act reached nothing, and why.
type noneError struct{ *result }

// Error is the sentence.
func (e noneError) Error() string {
	if len(e.refs) == 0 {
		return nothingListed
	}
	if len(e.refused) == 1 {
		return e.refused[0].Why
	}
	return "none of the " + widget.Grouped(len(e.refused)) + " marked: " + commonest(e.refused) + " (= tells)"
}

// commonest is the reason that most have, and whether there are others.
func commonest(refused []mark.Refusal) string {
	counts, most := map[string]int{}, ""
	for _, refusal := range refused {
		counts[refusal.Why]++
	}
	for _, refusal := range refused { // the first of the commonest, so that it is the same each time
		if most == "" || counts[refusal.Why] > counts[most] {
			most = refusal.Why
		}
	}
	words := shortly(most)
	if len(counts) > 1 {
		words += ", and other reasons"
	}
	return words
}

// countKinds is a number of records in words: "9 dependencies", "2 goals, 1 outcome".
func countKinds(refs []model.Ref) string {
	counts := map[model.Kind]int{}
	for _, ref := range refs {
		counts[ref.Kind]++
	}
	return countOf(func(kind model.Kind) int { return counts[kind] })
}

// counted are the kinds that can be marked.
var counted = append(slices.Clone(every), model.KindTeam)

func countOf(number func(model.Kind) int) string {
	var words []string
	for _, kind := range counted {
		if n := number(kind); n > 0 {
			words = append(words, countKind(n, kind))
		}
	}
	return strings.Join(words, ", ")
}

// countSet is how many of which kind are marked, in words.
func countSet(taken *mark.Set) string { return countOf(taken.Of) }

func countKind(n int, kind model.Kind) string {
	if n == 1 {
		return "1 " + kind.String()
	}
	return widget.Grouped(n) + " " + kind.Plural()
}

// mostTold is how many records a reason is told of before the rest is counted.
const mostTold = 100

// whyNot tells of each record that the last act did not reach why not, those of one reason together.
func whyNot(marks *mark.Marks) screen.Dialog {
	refused := marks.Refused()
	var reasons []string
	of := map[string][]model.Ref{}
	for _, refusal := range refused {
		if of[refusal.Why] == nil {
			reasons = append(reasons, refusal.Why)
		}
		of[refusal.Why] = append(of[refusal.Why], refusal.Ref)
	}
	return form.Tell("Why not these "+widget.Grouped(len(refused)), func(state screen.State, width int) []string {
		var lines []string
		for i, why := range reasons {
			if i > 0 {
				lines = append(lines, "")
			}
			lines = append(lines, tellReason(state, why, of[why], width)...)
		}
		return lines
	})
}

func tellReason(state screen.State, why string, refs []model.Ref, width int) []string {
	var lines []string
	for _, line := range widget.Wrap(strings.ToUpper(why[:1])+why[1:], width) {
		lines = append(lines, state.Theme.Strong.Paint(line))
	}
	for _, ref := range refs[:min(len(refs), mostTold)] {
		title := state.Theme.Text.Paint(model.Title(state.Board, ref))
		lines = append(lines, widget.Fit("  "+title, width))
	}
	if more := len(refs) - mostTold; more > 0 {
		lines = append(lines, "  "+state.Theme.Muted.Paint("and "+widget.Grouped(more)+" more"))
	}
	return lines
}
