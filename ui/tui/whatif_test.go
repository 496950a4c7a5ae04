package tui

import (
	"testing"

	"moot/model"
	"moot/model/whatif"
	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
)

// TestWhatIfIsAskedEverywhere: on every screen, about what is selected.
func TestWhatIfIsAskedEverywhere(t *testing.T) {
	r := newRobot(t, exampleStore(t), 112, 32)
	r.see("Token exchange")
	for _, tab := range r.app.tabs {
		r.press(keyOf(tab)).rest()
		if offer, offered := keys.Find(r.app.offers(), "w"); !offered || offer.Why != "" {
			t.Errorf("screen %s: w is not offered", tab.name)
		}
		r.press("w").see("─ What if ─").press("esc").unsee("─ What if ─")
	}
	r.press("1").update(screen.Select{Ref: refTitled(t, r, "Token exchange")})
	r.press("w").see("Of Token exchange", "make sign-in tokens self-service")
}

func keyOf(t tab) string { return string(rune('0' + t.number)) }

func refTitled(t *testing.T, r *robot, title string) model.Ref {
	t.Helper()
	for _, d := range r.app.state.Board.Dependencies() {
		if d.Title == title {
			return model.RefOf(d)
		}
	}
	t.Fatalf("nothing is called %q", title)
	return model.Ref{}
}

func TestALeverIsAppliedAndUndone(t *testing.T) {
	s := exampleStore(t)
	r := newRobot(t, s, 112, 32)
	before := load(t, s)
	r.see("Token exchange").press("w").see("make event data self-service").press("enter").see("5 dependencies needed no more")
	r.press("enter").see("by platform self-service.", "no, change nothing").press("y")
	r.see("made event data self-service: 5 dependencies removed").unsee("─ What if ─")
	r.press("u").see("undone:").rest()
	now := load(t, s)
	for record := range before.Records() {
		if again := now.Get(model.RefOf(record)); again == nil || len(model.Diff(record, again)) > 0 {
			t.Errorf("%s is another after undo", model.RefOf(record))
		}
	}
}

func TestATrialIsAdoptedAsAnAction(t *testing.T) {
	s := exampleStore(t)
	r := newRobot(t, s, 112, 32)
	r.see("Token exchange").press("w").see("make event data self-service").press("enter").see("better")
	r.press("a").see("New action").press("esc").see("5 dependencies needed no more")
	r.press("a").see("New action").press("ctrl+s").see("made the action: Make event data self-service").unsee("─ What if ─")
}

// TestAnAnswerComesAlsoToADialogThatIsCovered: while another step is asked for, what was tried before is not lost.
func TestAnAnswerComesAlsoToADialogThatIsCovered(t *testing.T) {
	r := newRobot(t, exampleStore(t), 112, 32)
	r.see("Token exchange")
	board := r.app.state.Board
	var teams []string
	for _, team := range board.Teams() {
		teams = append(teams, team.ID)
	}
	r.run(r.app.tryLevers(screen.WhatIf{Steps: []whatif.Step{{Kind: whatif.Join, Team: teams[0], Into: teams[1]}}}))
	r.press("j").see("Join which team?").rest()
	r.press("esc").see("now", "then", "open between teams")
}

func TestThePaletteFindsLeversByTheirWords(t *testing.T) {
	r := newRobot(t, exampleStore(t), 112, 32)
	r.see("Token exchange")
	for typed, want := range map[string]string{
		"join teams": "Join teams", "merge": "Join teams", "make a capability self-service": "Make a capability self-service",
		"move a capability": "Move a capability", "what if": "What if",
	} {
		r.press(":").write(typed).see(": " + typed)
		if found := r.app.dialogs[0].(*palette).found; len(found) == 0 || found[0].title != want {
			t.Errorf("%q finds %q first, want %q", typed, words(found), want)
		}
		r.press("esc")
	}
	r.press(":").write("make a capability self-service event d").see("event data", "5 teams ask for it").press("enter")
	r.see("1  make event data self-service", "better").press("esc")
	r.press(":").write("join teams sear").see("Join teams  Search").press("enter").see("Join Search into which team?", "open between them")
	r.write("Data").press("enter").see("1  join Search into Data", "better")
}
