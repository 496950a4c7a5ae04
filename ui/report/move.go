package report

import "moot/model"

// way is a step that is open to whoever is to move, in words.
type way struct {
	step  model.Step
	words string
}

// ways are the steps of whose turn it is, by state. What is open to both sides at any time (removing it) is left out.
var ways = map[model.State][]way{
	model.Requested: {{model.StepAccept, "commit to a date"}, {model.StepPropose, "offer a later one"}, {model.StepDecline, "decline"}},
	model.Countered: {{model.StepAccept, "agree to the proposed date"}, {model.StepPropose, "ask again with another need-by"}},
	model.Declined:  {{model.StepReopen, "ask again"}, {model.StepRemove, "remove it with a lever"}},
	model.Committed: {{model.StepStart, "start"}, {model.StepPropose, "offer another date"}},
	model.Started:   {{model.StepDeliver, "deliver"}, {model.StepPropose, "offer another date"}},
	model.Delivered: {{model.StepAccept, "accept the delivery"}, {model.StepStart, "say what is not right yet"}},
}

// waysOf are the ways open to whose turn it is; one in an unknown state is as good as requested.
func waysOf(d *model.Dependency) []way {
	if d.State == model.StateUnknown {
		return ways[model.Requested]
	}
	return ways[d.State]
}

// mover is the id of the team whose turn it is.
func mover(d *model.Dependency) string {
	if d.ToMove() == model.SideConsumer {
		return d.Consumer
	}
	return d.Provider
}
