package model

import "slices"

// Step is what a person does to a dependency with one key.
type Step uint8

// The steps of a dependency's life.
const (
	StepAccept  Step = iota + 1 // the natural yes: to the request, the proposed date, the delivery
	StepPropose                 // a date: the provider's, or on a counter the consumer's new need-by
	StepDecline
	StepStart
	StepDeliver
	StepRemove
	StepReopen
	StepRisk
)

// Steps lists the steps.
var Steps = []Step{StepAccept, StepPropose, StepDecline, StepStart, StepDeliver, StepRemove, StepReopen, StepRisk}

var stepNames = [...]string{"", "accept", "propose", "decline", "start", "deliver", "remove", "reopen", "risk"}

// String is the verb of the step.
func (s Step) String() string { return stepNames[s] }

// object is what follows the verb in a sentence.
func (s Step) object() string {
	if s == StepPropose {
		return "a date"
	}
	return "it"
}

// stepStates are the states in which a step is possible.
var stepStates = [...][]State{
	StepAccept:  {StateUnknown, Requested, Countered, Delivered},
	StepPropose: {StateUnknown, Requested, Countered, Committed, Started},
	StepDecline: {StateUnknown, Requested},
	StepStart:   {Committed, Delivered},
	StepDeliver: {Started},
	StepRemove:  {StateUnknown, Requested, Countered, Declined, Committed, Started, Delivered},
	StepReopen:  {Declined, Accepted, Removed},
	StepRisk:    append([]State{StateUnknown}, States...),
}

// stepWhy say why a step is not possible, where the state alone does not explain it.
var stepWhy = map[Step]map[State]string{
	StepAccept: {
		Declined:  "it is declined: ask again or remove it",
		Committed: "it is committed already: the provider starts it next",
		Started:   "it is started: the provider delivers it next",
		Accepted:  "it is accepted already",
		Removed:   "it is removed: reopen it to ask again",
	},
	StepPropose: {
		Declined:  "it is declined: ask again first",
		Delivered: "it is delivered: accept it, or start it again",
	},
	StepStart: {
		StateUnknown: "the provider has not committed to a date yet",
		Requested:    "the provider has not committed to a date yet",
		Countered:    "the consumer has not agreed to the proposed date yet",
		Started:      "it is started already",
	},
	StepDeliver: {
		StateUnknown: "the provider has not committed to a date yet",
		Requested:    "the provider has not committed to a date yet",
		Countered:    "the consumer has not agreed to the proposed date yet",
		Committed:    "it has not been started yet",
		Delivered:    "it is delivered already",
	},
	StepRemove: {Removed: "it is removed already"},
	StepReopen: {
		Requested: "it is requested already",
		Countered: "propose a new need-by to ask again",
	},
}

// stateNext say what can be done instead, by the verbs of the steps.
var stateNext = map[State]string{
	StateUnknown: "accept it, propose a date or decline it",
	Requested:    "accept it, propose a date or decline it",
	Countered:    "accept the date, or propose another",
	Declined:     "ask again, or remove it",
	Committed:    "start it, propose another date or remove it",
	Started:      "deliver it, propose another date or remove it",
	Delivered:    "accept it, or start it again",
}

// CanDo tells why a step is not possible now and what is instead, in a sentence without a full stop that fits a line
// (60 cells); "" when it is possible.
func CanDo(d *Dependency, step Step) (why string) {
	if slices.Contains(stepStates[step], d.State) {
		return ""
	}
	if why := stepWhy[step][d.State]; why != "" {
		return why
	}
	if !d.Open() {
		return "it is " + d.State.String() + ": reopen it first"
	}
	if d.State == StateUnknown {
		return "it has no state yet: " + stateNext[d.State]
	}
	return "it is " + d.State.String() + ": " + stateNext[d.State]
}

// refuseStep is the error of a step that is not possible. Where the state alone is why, it names all that it can become.
func refuseStep(d *Dependency, step Step, why string) *RuleError {
	if stepWhy[step][d.State] == "" && d.Open() && d.State != StateUnknown {
		why = "it is " + d.State.String() + "; it can become " + allowedWords(d.State)
	}
	err := refuse(RefOf(d), "cannot %s %s: %s", step, step.object(), why)
	err.Allowed = slices.Clone(Transitions(d.State))
	return err
}
