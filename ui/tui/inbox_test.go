package tui

import (
	"testing"

	"moot/model"
)

// TestATeamLeadAnswersInTwoMinutes sees what waits, answers each with one key, and is told when all is answered.
func TestATeamLeadAnswersWithOneKeyEach(t *testing.T) {
	s := smallStore(t)
	book := elsewhere()
	withTeam := func(o *Options) { o.Memory, o.Team = book, "Identity" }
	r := newRobot(t, s, 112, 32, withTeam)
	r.see("Waits for Identity", "Asked of you", "Payments", "needed in 10 days").press("a").
		see("agreed: token exchange", "all answered")
	if d := load(t, s).Dependency("dep1"); d.State != model.Committed {
		t.Errorf("it is %v", d.State)
	}
	// the team is remembered, and another can be chosen by words
	again := newRobot(t, s, 112, 32, func(o *Options) { o.Memory = book })
	again.see("Waits for Identity").press(":").see("what do you want to do?").write("team choose").press("enter").
		see("Which team is yours?").press("d").see("Waits for Data", "fresh fares")
	again.until("data remembered", func() bool { return book.Team("") == "data" })
	again.press(":").write("team choose").press("enter").see("Which team is yours?").press("n").unsee("Waits for Data")
	again.until("none remembered", func() bool { return book.Team("") == NoTeam })
}

func TestAnsweringGoesDownTheInbox(t *testing.T) {
	h := newHall(t)
	r := h.open(func(o *Options) { o.Team = "identity" })
	r.see("Waits for Identity", "Token exchange", "Device tokens", "Caller check")
	r.press("n").see("Decline: why?").write("not before the keys are gone").press("enter").see("declined: Token exchange").settled()
	if d := r.app.state.Board.Dependency(r.app.screen().Selected().ID); d == nil || d.Title != "Device tokens" {
		t.Errorf("the cursor went to %v", r.app.screen().Selected())
	}
	r.press("p").see("Propose a date").write("+90d").press("enter").see("proposed").settled().press("a").see("agreed: Caller check").settled()
	r.see("Goals to check in on").unsee("Asked of you")
}
