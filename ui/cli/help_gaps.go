package cli

import (
	"strings"

	"moot/model"
	"moot/model/align"
	"moot/ui/tui/card"
	"moot/ui/tui/widget"
)

// gapMeanings say what each kind of gap is.
var gapMeanings = map[model.GapKind]string{
	model.OutcomeWithoutGoal:     "an outcome that no active goal serves",
	model.OutcomeWithoutMeasure:  "an outcome whose measure has no name: nothing would show that it was reached",
	model.GoalWithoutOutcome:     "a goal that serves no outcome, or only deleted ones",
	model.GoalWithoutMeasure:     "a goal whose measure has no name",
	model.GoalWordedAsOutput:     "a goal that names a thing to make instead of what it will change: see below",
	model.GoalWithoutTeam:        "a goal that no team pursues, or only a deleted one",
	model.GoalSilent:             "a goal without a check-in since the forum before the last one",
	model.GoalOnUncommitted:      "a goal that leans on a request nobody has promised yet",
	model.GoalOverBudget:         "a goal with more open dependencies than its budget, or the board's",
	model.DependencyWithoutStake: "a dependency for a goal whose outcomes no active goal of the provider serves",
	model.TeamWithManyGoals:      "a team with more than three active goals",
	model.NamesDeleted:           "an outcome, goal or dependency that names what was deleted meanwhile",
}

// gapsPage lists the kinds of gap: what each is, the key and the command that mend it.
func gapsPage() string {
	var page strings.Builder
	for _, kind := range model.GapKinds {
		_, keys := card.Mend(kind)
		page.WriteString("  " + string(kind) + "\n")
		hangs(&page, "      ", gapMeanings[kind])
		hangs(&page, "      ", "mend: "+keys)
		hangs(&page, "            ", mends[kind])
	}
	return page.String()
}

// outputWordsPage and outputUnitsPage are the words of the rule for goals worded as output.
func outputWordsPage() string { return indented(strings.Join(align.BuiltInOutputWords(), ", ")) }

func outputUnitsPage() string { return indented(strings.Join(align.OutputUnits(), ", ")) }

func indented(text string) string {
	var page strings.Builder
	hangs(&page, "  ", text)
	return page.String()
}

// hangs writes text in lines that begin with the same blanks.
func hangs(page *strings.Builder, blanks, text string) {
	for _, line := range widget.Wrap(text, pageWidth-len(blanks)) {
		page.WriteString(blanks + line + "\n")
	}
}
