package report

import (
	"slices"
	"strings"

	"moot/model"
	"moot/model/align"
	"moot/ui/tui/widget"
)

// gapWords says a kind of gap of one record and of several, and whether the gap's own detail adds to that.
type gapWords struct {
	one, many string
	detailed  bool
}

var gapsInWords = map[model.GapKind]gapWords{
	model.OutcomeWithoutGoal:     {"1 outcome has no active goal", "outcomes have no active goal", false},
	model.OutcomeWithoutMeasure:  {"1 outcome has no measure", "outcomes have no measure", false},
	model.GoalWithoutOutcome:     {"1 goal serves no outcome", "goals serve no outcome", false},
	model.GoalWithoutMeasure:     {"1 goal has no measure", "goals have no measure", false},
	model.GoalWordedAsOutput:     {"1 goal names work instead of what it changes", "goals name work instead of what they change", true},
	model.GoalWithoutTeam:        {"1 goal has no team", "goals have no team", true},
	model.GoalSilent:             {"1 goal was not spoken of for two forums", "goals were not spoken of for two forums", true},
	model.GoalOnUncommitted:      {"1 goal leans on what nobody has promised", "goals lean on what nobody has promised", true},
	model.GoalOverBudget:         {"1 goal needs more of others than it set out to", "goals need more of others than they set out to", true},
	model.DependencyWithoutStake: {"1 dependency has a provider without a stake in it", "dependencies have a provider without a stake in them", true},
	model.TeamWithManyGoals:      {"1 team pursues more than three goals", "teams pursue more than three goals", true},
	model.NamesDeleted:           {"1 record names what was deleted", "records name what was deleted", true},
}

// told is "2 goals serve no outcome".
func (g gapWords) told(n int) string {
	if n == 1 {
		return g.one
	}
	return widget.Grouped(n) + " " + g.many
}

// alignLists is where all gaps are.
const alignLists = "moot align lists them"

// gaps are where outcomes, goals and promises do not hang together, by kind, and then what of it is accepted for now.
func (w *planWriter) gaps() {
	var items []Item
	open, accepted := w.gapsByKind()
	for _, kind := range model.GapKinds {
		if gaps := open[kind]; len(gaps) > 0 {
			items = append(items, Item{Words: Strong(gapsInWords[kind].told(len(gaps))), Under: gapLines(gaps)})
		}
	}
	w.section("Gaps", items)
	w.short("Gaps accepted for now", w.accepted(accepted), alignLists)
}

// gapsShortly are the gaps in a line of a kind: "2 goals serve no outcome: Halve the wait; Sign in once".
func (w *briefWriter) gapsShortly() {
	var items []Item
	open, accepted := w.gapsByKind()
	for _, kind := range model.GapKinds {
		if gaps := open[kind]; len(gaps) > 0 {
			items = append(items, Item{Words: Plain(gapsInWords[kind].told(len(gaps)) + ": " + fewTitles(gaps))})
		}
	}
	w.section("Gaps", items)
	w.short("Gaps accepted for now", w.accepted(accepted), alignLists)
}

// mostTitles is how many gaps of a kind a brief names.
const mostTitles = 3

func fewTitles(gaps []align.Gap) string {
	var titles []string
	for _, gap := range gaps[:min(len(gaps), mostTitles)] {
		titles = append(titles, oneLine(gap.Title))
	}
	words := strings.Join(titles, "; ")
	if left := len(gaps) - mostTitles; left > 0 {
		words += "; and " + widget.Grouped(left) + " more"
	}
	return words
}

// gapsByKind are the gaps that a report is about, and those of them that are accepted for now, in the order of kinds.
func (w *briefWriter) gapsByKind() (open map[model.GapKind][]align.Gap, accepted []align.Gap) {
	if w.in.Gaps == nil {
		return nil, nil
	}
	return align.ByKind(slices.DeleteFunc(slices.Clone(w.in.Gaps.Gaps), func(gap align.Gap) bool { return !w.in.ConcernsGap(gap) }))
}

// gapLines are the gaps of a kind, at most mostItems and how many there are beside them.
func gapLines(gaps []align.Gap) []Words {
	var lines []Words
	for _, gap := range gaps[:min(len(gaps), mostItems)] {
		lines = append(lines, Plain(gapLine(gap)))
	}
	if left := len(gaps) - mostItems; left > 0 {
		lines = append(lines, Plain(more(left, alignLists)))
	}
	return lines
}

// gapLine is the record that has a gap, with what the kind alone does not say.
func gapLine(gap align.Gap) string {
	if !gapsInWords[gap.Kind].detailed {
		return oneLine(gap.Title)
	}
	return oneLine(gap.Title) + ": " + oneLine(gap.Detail)
}

// accepted are gaps with why they are accepted, by whom and until when: "Company accounts: it serves no outcome. Until
// Thu 24 Dec (Ana): it keeps the licence."
func (w *briefWriter) accepted(gaps []align.Gap) []Item {
	var items []Item
	for _, gap := range gaps {
		items = append(items, Item{Words: Strong(oneLine(gap.Title)).And(spaced(sentences(gap.Detail, w.until(gap.Acknowledged))))})
	}
	return items
}

func (w *briefWriter) until(given *model.Acknowledgement) string {
	until := "For good"
	if given.Until.Known() {
		until = "Until " + w.weekday(given.Until)
	}
	if by := oneLine(given.Author); by != "" {
		until += " (" + by + ")"
	}
	if reason := oneLine(given.Reason); reason != "" {
		until += ": " + reason
	}
	return until
}
