package model

import "slices"

// Side is whose part somebody takes in a dependency.
type Side uint8

// The sides of a dependency. A facilitator may take either, which is recorded as on behalf of a team.
const (
	SideConsumer Side = iota + 1
	SideProvider
	SideFacilitator
)

// fieldSides says who edits which field of a dependency; fields in none are edited by both sides.
var fieldSides = map[Side][]string{
	SideConsumer: {"title", "why", "consumer", "provider", "goal", "capability", "impact", "requested", "need_by", "first_need_by", "closed", "lever"},
	SideProvider: {"provider_goal", "size", "proposed", "commit_by", "answered", "started", "delivered"},
}

// MayEdit tells whether a side may edit a field of a dependency: the consumer's side what is asked for and when, the
// provider's side what is promised. The state moves by steps, see MayStep. In a local file all is allowed and recorded.
func MayEdit(side Side, field string) bool {
	if side == SideFacilitator {
		return true
	}
	if FieldNamed(KindDependency, field) == nil || field == "deleted" {
		return side == SideConsumer && field == "deleted"
	}
	other := SideConsumer
	if side == SideConsumer {
		other = SideProvider
	}
	return side != 0 && field != "state" && !slices.Contains(fieldSides[other], field)
}

// MayStep tells whether a side may take a step on a dependency as it stands. It does not tell whether the step is
// possible at all: see CanDo.
func MayStep(side Side, step Step, d *Dependency) bool {
	switch {
	case side == SideFacilitator || step == StepRisk:
		return side != 0
	case side == SideConsumer:
		return consumerSteps(step, d.State)
	}
	return side == SideProvider && !consumerSteps(step, d.State)
}

func consumerSteps(step Step, state State) bool {
	switch step {
	case StepRemove, StepReopen:
		return true
	case StepAccept:
		return state == Countered || state == Delivered
	case StepPropose:
		return state == Countered
	case StepStart:
		return state == Delivered
	}
	return false
}
