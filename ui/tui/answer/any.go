package answer

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
)

// AnyOffers are the keys for a record of whatever kind, where nothing is known but the record: those that answer a
// dependency or a goal, then those of every record.
func AnyOffers(state screen.State, ref model.Ref) []keys.Offer {
	var offers []keys.Offer
	switch record := recordOf(state, ref).(type) {
	case *model.Dependency:
		if offers = Offers(state, record); hasOdds(state, record) {
			offers = append(offers, keys.Can("why"))
		}
	case *model.Goal, *model.Outcome:
		offers = GoalOffers(state, record)
	}
	return append(offers, RecordOffers(state, ref)...)
}

// PressAny does what a key of AnyOffers does to the record; false when it is none of them.
func PressAny(state screen.State, name string, ref model.Ref) (tea.Cmd, bool) {
	switch record := recordOf(state, ref).(type) {
	case nil:
		return nil, false
	case *model.Dependency:
		if name == "why" && hasOdds(state, record) {
			return whyOdds(state, ref), true
		}
		if cmd, done := Press(state, name, record); done {
			return cmd, true
		}
	case *model.Goal, *model.Outcome:
		if cmd, done := PressGoal(state, name, record); done {
			return cmd, true
		}
	}
	return PressRecord(state, name, ref)
}

func recordOf(state screen.State, ref model.Ref) model.Record {
	if state.Board == nil || ref.ID == "" {
		return nil
	}
	return state.Board.Get(ref)
}
