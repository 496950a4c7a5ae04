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

// dialogOf opens what a key shows on a record.
func dialogOf(t *testing.T, state screen.State, name, ref string) *uitest.Dialog {
	t.Helper()
	cmd, done := answer.PressAny(state, name, model.RefOf(get(state, ref)))
	if !done {
		t.Fatalf("%s does nothing on %s", name, ref)
	}
	return uitest.Open(uitest.Sent[screen.Show](t, uitest.Messages(cmd)).Dialog, state, 80, 24)
}

// TestAGapIsAcceptedForNowAndNoMore accepts a gap as people do, with a reason and until the forum after the next, and takes
// that back.
func TestAGapIsAcceptedForNowAndNoMore(t *testing.T) {
	store := uitest.Board(t)
	store.Set(model.KindGoal, "past", "outcomes", "", "measure", "mistakes")
	state := uitest.State(store)
	d := dialogOf(t, state, "acknowledge", "goal:past").Press("ctrl+s")
	if d.Done || !strings.Contains(uitest.Plain(d.View()), "the reason is missing") {
		t.Fatalf("it takes no reason:\n%s", uitest.Plain(d.View()))
	}
	commit := uitest.Sent[screen.Commit](t, d.Type("found too late").Press("ctrl+s").Sent)
	if want := "accepted for now, until Thu 10 Dec: Fare mistakes below 1 in 1,000"; commit.What != want {
		t.Errorf("it says %q, want %q", commit.What, want)
	}
	store.Do(commit.Edit(store))
	state = uitest.State(store)
	gap := state.Gaps.Of(model.Ref{Kind: model.KindGoal, ID: "past"})[0]
	if given := gap.Acknowledged; given == nil || given.Reason != "found too late" || given.Until.String() != "2026-12-10" {
		t.Fatalf("accepted: %+v", given)
	}
	offer, _ := keys.Find(answer.AnyOffers(state, gap.Ref()), "x")
	if offer.Verb != "take back" {
		t.Errorf("x offers to %q", offer.Verb)
	}
	store.Do(uitest.Sent[screen.Commit](t, dialogOf(t, state, "acknowledge", "goal:past").Press("y").Sent).Edit(store))
	if state = uitest.State(store); state.Gaps.Of(gap.Ref())[0].Acknowledged != nil {
		t.Error("it is accepted still")
	}
}

func TestOfSeveralGapsOneIsChosen(t *testing.T) {
	store := uitest.Board(t)
	state := uitest.State(store)
	d := dialogOf(t, state, "acknowledge", "goal:push").Press("down", "enter")
	next := uitest.Open(uitest.Sent[screen.Show](t, d.Sent).Dialog, state, 80, 24).Type("known").Press("tab").Press("ctrl+s")
	store.Do(uitest.Sent[screen.Commit](t, next.Sent).Edit(store))
	given := model.Acknowledged(store.Board(), model.GoalWithoutMeasure, model.Ref{Kind: model.KindGoal, ID: "push"})
	if given == nil || given.Reason != "known" {
		t.Errorf("the second gap is accepted as %+v", given)
	}
}

// TestOnlyWhatHasAGapIsOfferedToAccept: where all hangs together the key is not there.
func TestOnlyWhatHasAGapIsOfferedToAccept(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	for ref, want := range map[string]bool{
		"goal:push": true, "outcome:mobilefirst": true, "dependency:tokens": true, "goal:past": false, "team:tokyo": false,
	} {
		if _, offered := keys.Find(answer.AnyOffers(state, model.RefOf(get(state, ref))), "x"); offered != want {
			t.Errorf("%s: x is offered: %v, want %v", ref, offered, want)
		}
	}
}

func TestADayInThePastAcceptsNothing(t *testing.T) {
	state := uitest.State(uitest.Board(t))
	d := dialogOf(t, state, "acknowledge", "dependency:tokens").Type("known").Press("tab")
	d.Type("2026-11-01").Press("ctrl+s") // it takes the place of the day that was proposed
	if d.Done || !strings.Contains(uitest.Plain(d.View()), "that is past") {
		t.Errorf("it is accepted until a past day:\n%s", uitest.Plain(d.View()))
	}
	state.ReadOnly = true
	cmd := answer.AcceptGap(state, state.Gaps.Of(model.Ref{Kind: model.KindDependency, ID: "tokens"})[0])
	if said := uitest.Sent[screen.Say](t, uitest.Messages(cmd)); said.Text != screen.ReadOnly {
		t.Errorf("for reading only it says %q", said.Text)
	}
}

// TestAGapThatIsGoneMeanwhileIsNotAccepted opens the form, mends the gap elsewhere, and saves.
func TestAGapThatIsGoneMeanwhileIsNotAccepted(t *testing.T) {
	store := uitest.Board(t)
	d := dialogOf(t, uitest.State(store), "acknowledge", "dependency:tokens").Type("known")
	for _, outcome := range model.WithoutStake(store.Board(), store.Board().Dependency("tokens")) {
		store.Add(model.KindGoal, "stake-"+outcome, "title", "A stake", "team", store.Board().Dependency("tokens").Provider, "outcomes", outcome)
	}
	d.SetState(uitest.State(store))
	d.Press("ctrl+s")
	if d.Done || !strings.Contains(uitest.Plain(d.View()), "it has no such gap any more") {
		t.Errorf("it is accepted:\n%s", uitest.Plain(d.View()))
	}
}
