package answer

import (
	"testing"

	"moot/model"
	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
	"moot/ui/tui/uitest"
)

// TestAnyRecordIsAnsweredByItsKind: a dependency is agreed to, a goal checked in, a team edited, and each key only where
// it belongs.
func TestAnyRecordIsAnsweredByItsKind(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	for _, c := range []struct {
		ref       model.Ref
		own, none string
	}{
		{model.Ref{Kind: model.KindDependency, ID: "tokens"}, "agree", "check-in"},
		{model.Ref{Kind: model.KindGoal, ID: "guest"}, "check-in", "agree"},
		{model.Ref{Kind: model.KindOutcome, ID: "finish"}, "check-in", "agree"},
		{model.Ref{Kind: model.KindTeam, ID: "pay"}, "edit", "check-in"},
	} {
		offers := AnyOffers(state, c.ref)
		if _, offered := keys.Find(offers, keys.ByName(c.own).Key()); !offered {
			t.Errorf("%v: %s is not offered", c.ref, c.own)
		}
		if _, offered := keys.Find(offers, keys.ByName(c.none).Key()); offered {
			t.Errorf("%v: %s is offered", c.ref, c.none)
		}
		if cmd, done := PressAny(state, c.own, c.ref); !done || len(uitest.Messages(cmd)) == 0 {
			t.Errorf("%v: %s does nothing", c.ref, c.own)
		}
		if _, done := PressAny(state, c.none, c.ref); done {
			t.Errorf("%v: %s does something", c.ref, c.none)
		}
	}
	commit := uitest.Sent[screen.Commit](t, uitest.Messages(first(PressAny(state, "agree", model.Ref{Kind: model.KindDependency, ID: "tokens"}))))
	change, err := commit.Edit(state.Board)
	if err != nil || len(change.Edits) == 0 || change.Edits[0].ID != "tokens" {
		t.Errorf("agreeing edits %v, %v", change.Edits, err)
	}
	if _, done := PressAny(state, "edit", model.Ref{Kind: model.KindTeam, ID: "gone"}); done {
		t.Error("a record that is not there is edited")
	}
}

func first[A, B any](a A, _ B) A { return a }
