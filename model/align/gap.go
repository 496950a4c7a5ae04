package align

import "moot/model"

// Kind is a kind of gap, as `moot align --json` spells it.
type Kind string

// The kinds of gap.
const (
	OutcomeWithoutGoal     Kind = "outcome-without-goal"
	OutcomeWithoutMeasure  Kind = "outcome-without-measure"
	GoalWithoutOutcome     Kind = "goal-without-outcome"
	GoalWithoutMeasure     Kind = "goal-without-measure"
	GoalWordedAsOutput     Kind = "goal-worded-as-output"
	GoalWithoutTeam        Kind = "goal-without-team"
	GoalSilent             Kind = "goal-silent"
	GoalOnUncommitted      Kind = "goal-on-uncommitted"
	GoalOverBudget         Kind = "goal-over-budget"
	DependencyWithoutStake Kind = "dependency-without-stake"
	TeamWithManyGoals      Kind = "team-with-many-goals"
)

// Kinds lists the kinds of gap in the order in which they are shown.
var Kinds = []Kind{
	OutcomeWithoutGoal, OutcomeWithoutMeasure, GoalWithoutOutcome, GoalWithoutMeasure, GoalWordedAsOutput,
	GoalWithoutTeam, GoalSilent, GoalOnUncommitted, GoalOverBudget, DependencyWithoutStake, TeamWithManyGoals,
}

// Title is the kind as a heading.
func (k Kind) Title() string { return titles[k] }

var titles = map[Kind]string{
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
}

// Gap is one place where things do not hang together.
type Gap struct {
	Kind Kind `json:"kind"`
	// Record is the kind of the record that has the gap, ID its id.
	Record string `json:"record"`
	ID     string `json:"id"`
	Title  string `json:"title"`
	Detail string `json:"detail"` // what makes it a gap, in words
	// Acknowledged is why the gap is accepted for now; nil when it is not.
	Acknowledged *model.Acknowledgement `json:"-"`
}

// Ref names the record that has the gap.
func (g Gap) Ref() model.Ref {
	kind, _ := model.ParseKind(g.Record)
	return model.Ref{Kind: kind, ID: g.ID}
}
