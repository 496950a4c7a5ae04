package card

import (
	"slices"
	"strings"

	"moot/model"
	"moot/model/align"
	"moot/ui/tui/keys"
)

// mender is the key that mends a kind of gap, by its stable name, and what it does, said after the key.
type mender struct{ key, does string }

// menders has every kind of gap. Where the key works on another record than the one that has the gap, it says which.
var menders = map[model.GapKind]mender{
	model.OutcomeWithoutGoal:     {"create", "creates a goal for it"},
	model.OutcomeWithoutMeasure:  {"edit", "adds a measure"},
	model.GoalWithoutOutcome:     {"link", "links it to an outcome"},
	model.GoalWithoutMeasure:     {"edit", "adds a measure"},
	model.GoalWordedAsOutput:     {"edit", "words it as what will be different"},
	model.GoalWithoutTeam:        {"edit", "names a team"},
	model.GoalSilent:             {"check-in", "checks in"},
	model.GoalOnUncommitted:      {"agree", "on the request promises it"},
	model.GoalOverBudget:         {"remove", "on one of them removes it"},
	model.DependencyWithoutStake: {"link", "links a goal of its provider"},
	model.TeamWithManyGoals:      {"decline", "on one of its goals drops it"},
	model.NamesDeleted:           {"edit", "names another"},
}

// Mend is how a kind of gap is mended: the key by its stable name, and a few words with the key as people read it,
// "l links it to an outcome". Both are empty for a kind that there is not.
func Mend(kind model.GapKind) (key, words string) {
	mend, known := menders[kind]
	if !known {
		return "", ""
	}
	return mend.key, keys.ByName(mend.key).Show + " " + mend.does
}

// gaps tells what is missing, and the key that mends it; of some kinds the card has told already.
func (c *drawing) gaps(ref model.Ref, told ...model.GapKind) {
	gaps := slices.DeleteFunc(slices.Clone(c.gapsOf(ref)), func(gap align.Gap) bool { return slices.Contains(told, gap.Kind) })
	if len(gaps) == 0 {
		return
	}
	c.gap()
	c.add(c.theme.Strong.Paint("Gaps"))
	for _, gap := range gaps {
		text, ink := gap.Detail, c.theme.Warn
		if _, mends := Mend(gap.Kind); mends != "" {
			if !strings.HasSuffix(text, "?") {
				text += ":"
			}
			text += " " + mends
		}
		if gap.Accepted() {
			text, ink = gap.Detail+": "+c.accepted(gap.Acknowledged), c.theme.Muted
		}
		c.wrapped(text, ink)
	}
}

// gapsOf are the gaps of the record that the card is of: several parts of it ask.
func (c *drawing) gapsOf(ref model.Ref) []align.Gap {
	if c.state.Gaps != nil && c.looked != ref {
		c.looked, c.found = ref, c.state.Gaps.Of(ref)
	}
	return c.found
}

// gapOf is the gap of a kind that a record has; nil where it has none.
func (c *drawing) gapOf(ref model.Ref, kind model.GapKind) *align.Gap {
	for _, gap := range c.gapsOf(ref) {
		if gap.Kind == kind {
			return &gap
		}
	}
	return nil
}

// accepted is "accepted until Tue 1 Dec: it keeps the licence".
func (c *drawing) accepted(given *model.Acknowledgement) string {
	words := "accepted for now"
	if given.Until.Known() {
		words = "accepted until " + given.Until.InSentence(c.state.Today)
	}
	if reason := strings.Join(strings.Fields(given.Reason), " "); reason != "" {
		words += ": " + reason
	}
	return words
}
