// Package answer is the keys that answer a dependency, wherever one is selected: agree, propose, decline, start,
// deliver, remove with a lever, risk, reopen. Screens offer what Offers gives and hand what was pressed to Press.
// GoalOffers and PressGoal are the same for a goal or an outcome, RecordOffers and PressRecord for any record.
//
// It knows the rules only through the model: what a key would do is tried against the newest records when it is saved.
package answer

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/meeting"
	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
)

// step is a key, what it does to a dependency, and the method that does it.
type step struct {
	name  string
	step  model.Step
	press func(screen.State, *model.Dependency) tea.Cmd
}

var steps = []step{
	{"agree", model.StepAccept, agree},
	{"propose", model.StepPropose, propose},
	{"decline", model.StepDecline, decline},
	{"start", model.StepStart, start},
	{"deliver", model.StepDeliver, deliver},
	{"remove", model.StepRemove, remove},
	{"reopen", model.StepReopen, reopen},
	{"risk", model.StepRisk, risk},
}

// likeliest is, for each state, the keys that people reach for first.
var likeliest = map[model.State][]string{
	model.Requested: {"agree", "propose", "decline", "remove"},
	model.Countered: {"agree", "propose", "remove"},
	model.Declined:  {"reopen", "remove"},
	model.Committed: {"start", "deliver", "propose", "remove"},
	model.Started:   {"deliver", "propose", "remove"},
	model.Delivered: {"agree", "start", "remove"},
	model.Accepted:  {"reopen"},
	model.Removed:   {"reopen"},
}

// Offers are the keys for a dependency, the likeliest in its state first; those that cannot act say why.
func Offers(state screen.State, d *model.Dependency) []keys.Offer {
	if d == nil {
		return nil
	}
	var offers []keys.Offer
	first := likeliest[d.State]
	for _, name := range first {
		offers = append(offers, offer(state, d, named(name)))
	}
	for _, step := range steps {
		if _, offered := keys.Find(offers, keys.ByName(step.name).Key()); !offered {
			offers = append(offers, offer(state, d, step))
		}
	}
	return offers
}

func named(name string) step {
	for _, step := range steps {
		if step.name == name {
			return step
		}
	}
	return step{}
}

func offer(state screen.State, d *model.Dependency, s step) keys.Offer {
	if state.ReadOnly {
		return keys.Cannot(s.name, screen.ReadOnly)
	}
	if why := refusal(d, s.step); why != "" {
		return keys.Cannot(s.name, why)
	}
	return keys.Named(s.name, verb(s.name, d.State)).Briefly(briefly[s.name])
}

// briefly are the words for a key where there is little room.
var briefly = map[string]string{"agree": "agree", "propose": "date", "start": "start", "deliver": "deliver", "reopen": "reopen"}

// verb says what the key does to a dependency in this state, where the table's word is too general.
func verb(name string, state model.State) string {
	switch {
	case name == "agree" && state == model.Delivered:
		return "accept"
	case name == "agree" && state == model.Countered:
		return "agree to the date"
	case name == "propose" && state == model.Countered:
		return "another need-by"
	case name == "start" && state == model.Delivered:
		return "not yet right"
	case name == "reopen" && state == model.Declined:
		return "ask again"
	}
	return keys.ByName(name).Verb
}

// Press does what a key of that name does to d; false when it is none of these keys.
func Press(state screen.State, name string, d *model.Dependency) (tea.Cmd, bool) {
	step := named(name)
	if step.press == nil || d == nil {
		return nil, false
	}
	if why := offer(state, d, step).Why; why != "" {
		return screen.Send(screen.Say{Text: why, Tone: screen.Warn}), true
	}
	return step.press(state, d), true
}

// commit is the intent to take a step on d; edit is called with the newest records. Where a forum is held here, the step is
// its decision.
func commit(state screen.State, s model.Step, what string, d *model.Dependency, edit meeting.Edit) tea.Cmd {
	if state.Holds != "" {
		edit = decided(state, s, d, edit)
	}
	return screen.Send(screen.Commit{
		What: what + ": " + d.Title, Edit: edit, Select: model.RefOf(d),
	})
}

func decided(state screen.State, s model.Step, d *model.Dependency, edit meeting.Edit) meeting.Edit {
	forum, id, today, now := state.Holds, state.NewID(), state.Today, state.Clock()
	return func(view model.View) (model.Change, error) {
		return meeting.Decide(view, forum, id, d.ID, s, edit, today, now)
	}
}
