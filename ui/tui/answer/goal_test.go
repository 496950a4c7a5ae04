package answer_test

import (
	"strings"
	"testing"

	"moot/model"
	"moot/ui/tui/answer"
	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
	"moot/ui/tui/uitest"
)

func state(t *testing.T) screen.State {
	t.Helper()
	store := uitest.Board(t)
	store.Set(model.KindGoal, "push", "state", "dropped")
	return uitest.State(store)
}

func get(state screen.State, ref string) model.Record {
	kind, id, _ := strings.Cut(ref, ":")
	for _, known := range model.Kinds {
		if known.String() == kind {
			return state.Board.Get(model.Ref{Kind: known, ID: id})
		}
	}
	return nil
}

// TestAKeyOfAGoalOpensItsDialogOrSaysWhy tells for each key and record what it opens, "" for nothing, or the sentence.
func TestAKeyOfAGoalOpensItsDialogOrSaysWhy(t *testing.T) {
	state := state(t)
	for _, c := range []struct{ ref, key, want string }{
		{"goal:guest", "check-in", "Check in"},
		{"goal:guest", "at-risk", "at risk"},
		{"goal:guest", "decline", "Drop Guest checkout"},
		{"goal:guest", "reopen", "it is not closed"},
		{"goal:guest", "why", "Why these figures"},
		{"goal:push", "decline", "it is closed already"},
		{"outcome:trust", "on-track", "an outcome has no health of its own"},
		{"outcome:trust", "decline", "Drop Trust in the price"},
		{"goal:guest", "edit", ""},
		{"dependency:tokens", "decline", ""},
		{"team:pay", "why", ""},
	} {
		cmd, done := answer.PressGoal(state, c.key, get(state, c.ref))
		got := ""
		for _, msg := range uitest.Messages(cmd) {
			switch msg := msg.(type) {
			case screen.Show:
				got = msg.Dialog.Title()
			case screen.Say:
				got = msg.Text
			}
		}
		if done != (c.want != "") || !strings.Contains(got, c.want) {
			t.Errorf("%s on %s: %q (%v), want %q", c.key, c.ref, got, done, c.want)
		}
	}
}

func TestAClosedGoalIsReopenedAtOnce(t *testing.T) {
	state := state(t)
	cmd, _ := answer.PressGoal(state, "reopen", get(state, "goal:push"))
	if got := uitest.Sent[screen.Commit](t, uitest.Messages(cmd)).What; got != "reopened: Ship the push gateway" {
		t.Errorf("it is told as %q", got)
	}
}

func TestABoardForReadingOffersNoKeyThatChangesAGoal(t *testing.T) {
	state := state(t)
	state.ReadOnly = true
	for _, offer := range answer.GoalOffers(state, get(state, "goal:guest")) {
		if able := offer.Why == ""; able != (offer.Name == "why") {
			t.Errorf("%s: %q", offer.Name, offer.Why)
		}
	}
	if _, offered := keys.Find(answer.GoalOffers(state, get(state, "team:pay")), "i"); offered {
		t.Error("a team is checked in")
	}
}
