package trial_test

import (
	"strings"
	"testing"

	"moot/model"
	"moot/model/lever"
	"moot/model/modeltest"
	"moot/model/whatif"
	"moot/ui/tui/screen"
	"moot/ui/tui/trial"
	"moot/ui/tui/uitest"
)

func joining(t *testing.T, s *modeltest.Store, state screen.State) *uitest.Dialog {
	t.Helper()
	return opened(state, screen.WhatIf{Steps: []whatif.Step{joinSearch}}, 112, 32)
}

// confirmed presses enter and says yes to what is asked, and gives the commit.
func confirmed(t *testing.T, d *uitest.Dialog, state screen.State, words ...string) screen.Commit {
	t.Helper()
	question := uitest.Open(uitest.Sent[screen.Show](t, press(d, "enter").Sent).Dialog, state, 112, 32)
	see(t, question, words...)
	if question.Press("enter"); len(question.Sent) > 0 {
		t.Error("enter alone applies it")
	}
	question = uitest.Open(uitest.Sent[screen.Show](t, press(d, "A").Sent).Dialog, state, 112, 32)
	return uitest.Sent[screen.Commit](t, question.Press("y").Sent)
}

func TestAppliedAndUndone(t *testing.T) {
	s := store(t)
	state := uitest.State(s)
	before := s.Board()
	d := joining(t, s, state)
	commit := confirmed(t, d, state, "2 dependencies are removed by team boundary.", "Search is a", "part of Data from then on.", "u takes all of it back")
	if commit.What != "joined Search into Data: 2 dependencies removed" {
		t.Errorf("it says %q", commit.What)
	}
	see(t, d, "applying …")
	d.Sent = nil
	if press(d, "a", "backspace", "enter"); d.Done || len(d.Sent) > 0 {
		t.Errorf("while it is applied, keys do: %v", d.Sent)
	}
	s.Do(commit.Edit(s))
	if fares := s.Dependency("fares"); fares.State != model.Removed || fares.Lever != model.Boundary || s.Board().Team("search") != nil {
		t.Errorf("fares is %+v", fares)
	}
	if d.Send(commit.Kept); !d.Done {
		t.Error("it is not closed once that is kept")
	}
	undo, skipped, err := model.Undo(s, "Ana", 0)
	if s.Do(undo, err); len(skipped) > 0 {
		t.Errorf("undo skips %v", skipped)
	}
	for record := range before.Records() {
		now := s.Get(model.RefOf(record))
		if now == nil || len(model.Diff(record, now)) > 0 {
			t.Errorf("%s is another after undo", model.RefOf(record))
		}
	}
}

// TestWhatIsRefusedIsTriedAgain: the board changed while the question was asked.
func TestWhatIsRefusedIsTriedAgain(t *testing.T) {
	s := store(t)
	state := uitest.State(s)
	d := joining(t, s, state)
	commit := confirmed(t, d, state)
	s.Set(model.KindDependency, "fares", "title", "Fares at once")
	if _, err := commit.Edit(s); err == nil || !strings.Contains(err.Error(), "changed since") {
		t.Fatalf("it is not refused: %v", err)
	}
	flush(d.Send(commit.Failed))
	state = uitest.State(s)
	see(t, flush(d.Give(state)), "Fares at once", "better")
	if d.Done {
		t.Error("it is closed")
	}
	s.Do(confirmed(t, d, state).Edit(s))
	if s.Dependency("fares").State != model.Removed {
		t.Error("the second time it is not applied")
	}
}

func TestOnABoardThatChangesItIsTriedAgain(t *testing.T) {
	s := store(t)
	state := uitest.State(s)
	d := joining(t, s, state)
	see(t, d, "2 dependencies needed no more")
	s.Set(model.KindDependency, "hooks", "state", "removed", "lever", "stub")
	see(t, flush(d.Give(uitest.State(s))), "1 dependency needed no more")
	if d.Give(uitest.State(s)); len(d.Sent) > 0 {
		t.Error("the same board is tried twice")
	}
	d = opened(state, screen.WhatIf{Steps: []whatif.Step{{Kind: whatif.SelfService, Capability: "auth tokens"}}}, 112, 32)
	for _, id := range []string{"tokens", "calls", "t1"} {
		s.Set(model.KindDependency, id, "state", "removed", "lever", "stub")
	}
	see(t, flush(d.Give(uitest.State(s))), "Backspace takes the last step back.")
}

func TestAdoptedAsAnAction(t *testing.T) {
	s := store(t)
	s.Add(model.KindForum, "f2", "on", "2026-11-22", "state", "running")
	state := uitest.State(s)
	d := joining(t, s, state)
	form := uitest.Open(uitest.Sent[screen.Show](t, press(d, "a").Sent).Dialog, state, 112, 32)
	see(t, form, "Join Search into Data", "Thu 31 Dec")
	if _, types := form.Dialog.(screen.Cursorer); !types || form.Dialog.(screen.Cursorer).Cursor() == nil {
		t.Error("the form has no cursor")
	}
	form.Press("down").Type("Ben").Press("ctrl+s")
	commit := uitest.Sent[screen.Commit](t, form.Sent)
	s.Do(commit.Edit(s))
	action := s.Get(commit.Select).(*model.Action)
	if action.Text != "Join Search into Data" || action.Owner != "Ben" || action.Forum != "f2" || action.Review.String() != "2026-12-31" ||
		len(action.WhatIf) != 1 || action.WhatIf[0] != joinSearch.String() || !strings.Contains(action.Before, "open between teams") {
		t.Errorf("the action is %+v", action)
	}
	if !lever.Pulls(action) {
		t.Error("the action pulls no lever")
	}
	if !form.Done || d.Done {
		t.Errorf("the form is done: %v, the trial: %v", form.Done, d.Done)
	}
	if d.Send(commit.Kept); !d.Done {
		t.Error("the trial is not done once the action is kept")
	}
}

func TestAFormThatIsLeftGoesBackToTheTrial(t *testing.T) {
	state := uitest.State(store(t))
	d := opened(state, screen.WhatIf{Steps: []whatif.Step{joinSearch}}, 112, 32)
	form := uitest.Open(uitest.Sent[screen.Show](t, press(d, "a").Sent).Dialog, state, 112, 32)
	if form.Press("esc"); !form.Done || d.Done || len(form.Sent) > 0 {
		t.Errorf("the form is done: %v, the trial: %v, sent %v", form.Done, d.Done, form.Sent)
	}
}

func TestWhereNothingCanBeChangedItIsTriedAllTheSame(t *testing.T) {
	state := uitest.State(store(t))
	state.ReadOnly = true
	d := opened(state, screen.WhatIf{Steps: []whatif.Step{joinSearch}}, 112, 32)
	see(t, d, "better")
	for _, key := range []string{"a", "A", "enter"} {
		d.Sent = nil
		if said := uitest.Sent[screen.Say](t, press(d, key).Sent); said.Text != screen.ReadOnly || d.Done {
			t.Errorf("%s: it says %q, done %v", key, said.Text, d.Done)
		}
	}
}

func TestWhatIsNotTriedYetIsNotApplied(t *testing.T) {
	state := uitest.State(store(t))
	d := uitest.Open(trial.New(screen.WhatIf{Steps: []whatif.Step{joinSearch}}), state, 112, 32)
	d.Sent = nil
	if said := uitest.Sent[screen.Say](t, d.Press("enter").Sent); !strings.Contains(said.Text, "still being tried") {
		t.Errorf("it says %q", said.Text)
	}
}
