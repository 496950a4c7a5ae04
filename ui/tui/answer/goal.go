package answer

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/card"
	"moot/ui/tui/form"
	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
)

// GoalOffers are the keys for a goal or an outcome: check in, its health, drop, reopen, why. Those that cannot act say
// why; any other record has none. RecordOffers has the rest.
func GoalOffers(state screen.State, record model.Record) []keys.Offer {
	if !aims(record) {
		return nil
	}
	offers := []keys.Offer{edits(state, "check-in")}
	for _, name := range []string{"on-track", "at-risk", "off-track"} {
		offers = append(offers, healthOffer(state, name, record))
	}
	return append(offers, dropOffer(state, record), reopenOffer(state, record), keys.Can("why"))
}

// aims tells whether a record is a goal or an outcome. It is false for a nil record.
func aims(record model.Record) bool {
	switch record.(type) {
	case *model.Goal, *model.Outcome:
		return true
	}
	return false
}

func active(record model.Record) bool {
	switch r := record.(type) {
	case *model.Goal:
		return r.Active()
	case *model.Outcome:
		return r.Active()
	}
	return false
}

func healthOffer(state screen.State, name string, record model.Record) keys.Offer {
	if _, isGoal := record.(*model.Goal); !isGoal {
		return keys.Cannot(name, "an outcome has no health of its own: its goals have")
	}
	return edits(state, name)
}

func dropOffer(state screen.State, record model.Record) keys.Offer {
	offer := edits(state, "decline")
	if !active(record) {
		return keys.Cannot("decline", "it is closed already")
	}
	if offer.Why == "" {
		offer.Verb = "drop"
	}
	return offer
}

func reopenOffer(state screen.State, record model.Record) keys.Offer {
	if active(record) {
		return keys.Cannot("reopen", "it is not closed")
	}
	return edits(state, "reopen")
}

var healths = map[string]model.Health{"on-track": model.OnTrack, "at-risk": model.AtRisk, "off-track": model.OffTrack}

// PressGoal does what a key of GoalOffers does to a goal or an outcome; false when it is none of them, or the record
// neither.
func PressGoal(state screen.State, name string, record model.Record) (tea.Cmd, bool) {
	offers := GoalOffers(state, record)
	offer, offered := keys.Find(offers, keys.ByName(name).Key())
	if !offered || offer.Name != name {
		return nil, false
	}
	if offer.Why != "" {
		return screen.Send(screen.Say{Text: offer.Why, Tone: screen.Warn}), true
	}
	ref := model.RefOf(record)
	switch name {
	case "check-in":
		return show(form.CheckIn(state, ref)), true
	case "decline":
		return drop(state, ref), true
	case "reopen":
		return set("reopened", state, ref, state.Today, model.Assignment{Field: "state", Value: "active"}), true
	case "why":
		return WhyProgress(state, ref), true
	}
	return setHealth(state, ref, healths[name]), true
}

func show(dialog screen.Dialog) tea.Cmd { return screen.Send(screen.Show{Dialog: dialog}) }

// setHealth is a check-in without a value: how it stands, and a line where somebody has one.
func setHealth(state screen.State, ref model.Ref, health model.Health) tea.Cmd {
	id, today, title := state.NewID(), state.Today, model.Title(state.Board, ref)
	return show(form.Prompt(form.PromptOptions{
		Title: title + ": " + card.Health(health), Label: "a line", Placeholder: "why, if it helps; enter alone will do", Optional: true,
		Submit: func(note string) tea.Cmd {
			return screen.Send(screen.Commit{
				What: card.Health(health) + ": " + title, Select: ref,
				Edit: func(view model.View) (model.Change, error) {
					return model.CheckInOn(view, ref, model.Number{}, health, note, "", id, today)
				},
			})
		},
	}))
}
