package cli

import "moot/model"

// mends are the commands that mend each kind of gap; ID is the record that has it.
var mends = map[model.GapKind]string{
	model.OutcomeWithoutGoal:     `moot set GOAL outcomes="ID;…", with those it serves already; or moot set ID state=dropped`,
	model.OutcomeWithoutMeasure:  "moot set ID measure=NAME unit=UNIT baseline=N target=N",
	model.GoalWithoutOutcome:     "moot set ID outcomes=OUTCOME",
	model.GoalWithoutMeasure:     "moot set ID measure=NAME unit=UNIT baseline=N target=N",
	model.GoalWordedAsOutput:     "moot set ID title=… measure=NAME: what it changes, for whom",
	model.GoalWithoutTeam:        "moot set ID team=TEAM",
	model.GoalSilent:             "moot checkin ID VALUE, or moot set ID state=dropped",
	model.GoalOnUncommitted:      "the provider: moot accept DEPENDENCY; or moot remove DEPENDENCY --lever LEVER",
	model.GoalOverBudget:         "moot remove DEPENDENCY --lever LEVER, or moot set ID budget=N",
	model.DependencyWithoutStake: `moot set GOAL outcomes="OUTCOME;…", a goal of the provider; or moot remove ID --lever LEVER`,
	model.TeamWithManyGoals:      "moot set GOAL state=dropped, or team=TEAM",
	model.NamesDeleted:           "moot set ID FIELD=…, or moot rm ID",
}
