package model

import (
	"fmt"
	"slices"
	"strings"
)

// GapKind is a kind of alignment gap, as `moot align --json` and acknowledgements spell it. Package align finds them.
type GapKind string

// The kinds of gap.
const (
	OutcomeWithoutGoal     GapKind = "outcome-without-goal"
	OutcomeWithoutMeasure  GapKind = "outcome-without-measure"
	GoalWithoutOutcome     GapKind = "goal-without-outcome"
	GoalWithoutMeasure     GapKind = "goal-without-measure"
	GoalWordedAsOutput     GapKind = "goal-worded-as-output"
	GoalWithoutTeam        GapKind = "goal-without-team"
	GoalSilent             GapKind = "goal-silent"
	GoalOnUncommitted      GapKind = "goal-on-uncommitted"
	GoalOverBudget         GapKind = "goal-over-budget"
	DependencyWithoutStake GapKind = "dependency-without-stake"
	TeamWithManyGoals      GapKind = "team-with-many-goals"
	NamesDeleted           GapKind = "names-deleted"
)

// GapKinds lists the kinds of gap in the order in which they are shown.
var GapKinds = []GapKind{
	OutcomeWithoutGoal, OutcomeWithoutMeasure, GoalWithoutOutcome, GoalWithoutMeasure, GoalWordedAsOutput,
	GoalWithoutTeam, GoalSilent, GoalOnUncommitted, GoalOverBudget, DependencyWithoutStake, TeamWithManyGoals, NamesDeleted,
}

// Valid tells whether there is such a kind.
func (k GapKind) Valid() bool { return slices.Contains(GapKinds, k) }

// Title is the kind as a heading.
func (k GapKind) Title() string { return gapTitles[k] }

var gapTitles = map[GapKind]string{
	OutcomeWithoutGoal:     "Outcomes with no active goal",
	OutcomeWithoutMeasure:  "Outcomes without a measure",
	GoalWithoutOutcome:     "Goals serving no outcome",
	GoalWithoutMeasure:     "Goals without a measure",
	GoalWordedAsOutput:     "Goals worded as output",
	GoalWithoutTeam:        "Goals without a team",
	GoalSilent:             "Goals without a check-in for two forums",
	GoalOnUncommitted:      "Goals leaning on a request without a promise",
	GoalOverBudget:         "Goals over their dependency budget",
	DependencyWithoutStake: "Dependencies whose provider has no stake",
	TeamWithManyGoals:      "Teams with more than three active goals",
	NamesDeleted:           "Records that name what was deleted",
}

// kindsWith are the kinds of record that can have a kind of gap.
var kindsWith = map[GapKind][]Kind{
	OutcomeWithoutGoal:     {KindOutcome},
	OutcomeWithoutMeasure:  {KindOutcome},
	GoalWithoutOutcome:     {KindGoal},
	GoalWithoutMeasure:     {KindGoal},
	GoalWordedAsOutput:     {KindGoal},
	GoalWithoutTeam:        {KindGoal},
	GoalSilent:             {KindGoal},
	GoalOnUncommitted:      {KindGoal},
	GoalOverBudget:         {KindGoal},
	DependencyWithoutStake: {KindDependency},
	TeamWithManyGoals:      {KindTeam},
	NamesDeleted:           {KindOutcome, KindGoal, KindDependency},
}

// KindsWithGaps are the kinds of record that can have a gap.
var KindsWithGaps = []Kind{KindOutcome, KindGoal, KindDependency, KindTeam}

// Fits tells whether records of a kind can have this kind of gap.
func (k GapKind) Fits(kind Kind) bool { return slices.Contains(kindsWith[k], kind) }

// GapKindsOf lists the kinds of gap that records of a kind can have, in the order in which they are shown.
func GapKindsOf(kind Kind) []GapKind {
	var kinds []GapKind
	for _, gap := range GapKinds {
		if gap.Fits(kind) {
			kinds = append(kinds, gap)
		}
	}
	return kinds
}

// CheckGap refuses a kind of gap that there is not, or that records of a kind cannot have, and says what would be right.
// Where kind is none, any kind of gap will do.
func CheckGap(gap string, kind Kind) error {
	switch {
	case !GapKind(gap).Valid():
		return noneOf("gap", gap, gapWords(GapKinds))
	case kind == 0 || GapKind(gap).Fits(kind):
		return nil
	case len(GapKindsOf(kind)) == 0:
		return fmt.Errorf("gap: %s has no gaps; outcomes, goals, dependencies and teams have", kind.WithArticle())
	}
	return fmt.Errorf("gap: %s is no gap of %s; its gaps are %s", gap, kind.WithArticle(), strings.Join(gapWords(GapKindsOf(kind)), ", "))
}

func gapWords(kinds []GapKind) []string {
	words := make([]string, len(kinds))
	for i, kind := range kinds {
		words[i] = string(kind)
	}
	return words
}
