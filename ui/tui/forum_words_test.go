package tui

import (
	"strings"
	"testing"
	"time"

	"moot/model"
	"moot/model/meeting"
)

// TestAKeyThatHasNoUseInTheMeetingSaysWhatHas presses what people try there.
func TestAKeyThatHasNoUseInTheMeetingSaysWhatHas(t *testing.T) {
	h := newHall(t)
	r := h.open()
	begun(h, r, meeting.Here)
	r.press("/").see("not in the meeting: esc shows the agenda")
	r.press("F").see("the forum is held from here: N goes on")
	r.press("esc").see("Decide").press("N").see("this is the agenda: F goes back to the forum")
	two := h.open(func(o *Options) { o.Memory = elsewhere() })
	two.see("f follows it").press("f").see("following").press("N").see("you follow this forum: F holds it")
}

func TestAnUndoInTheMeetingSaysWhichStepItTookBack(t *testing.T) {
	h := newHall(t)
	r := h.open()
	begun(h, r, meeting.Here)
	r.press("a").settled().see("Who is here")
	r.press("u").settled().see("undone: who is here")
	r.press("right").settled().press("u").settled().see("undone: the forum is at “who is here”")
	r.press("right", "right", "right").settled().see("At hand")
	r.press("b").settled().press("u").settled().see("undone: what is parked")
	r.press("N").settled().see("Talked about").press("u").settled().see("undone: the forum has at hand: Push gateway")
	r.press("N").settled().see("Token exchange").press("a").settled().see("decided here").press("u").settled().
		see("undone: state, commit-by of Token exchange")
}

// TestAGoalThatWasCheckedInStaysInSight keeps what the forum dealt with in its list, and goes on behind it.
func TestAGoalThatWasCheckedInStaysInSight(t *testing.T) {
	h := newHall(t)
	r := h.open()
	begun(h, r, meeting.Goals)
	r.see("Checkout by keyboard").press("=").see("Why here", "Checkout by keyboard", "silent", "No progress: that needs").press("esc")
	r.press("~").see("enter alone will do").press("enter").settled().see("checked in here", "N next goal").press("N").settled().see("Invoices right first time", "checked in here")
	if title := model.Title(load(t, h.store), h.forum().Item); title != "Invoices right first time" {
		t.Errorf("the forum is at %q", title)
	}
}

// TestAForumBegunOnAnotherDayIsNamedWithIt comes back to a forum that nobody closed.
func TestAForumBegunOnAnotherDayIsNamedWithIt(t *testing.T) {
	h := newHall(t)
	r := h.open()
	begun(h, r, meeting.Since)
	h.at("5:00", r)
	r.press("right").settled()
	h.clock.set(h.clock.Now().Add(24 * time.Hour))
	next := h.open(func(o *Options) { o.Memory, o.Today = elsewhere(), func() model.Date { return forumDay + 1 } })
	next.see("The forum of 26 Nov was begun and not closed: goals.").press("F").see("go on from where it was left").press("g").
		settled().see("Goals to talk about", "5:00 of 30:00")
	if got := meeting.ClockOf(h.forum(), h.clock.Now()).Elapsed; got != 300 {
		t.Errorf("the clock shows %d s, want 300", got)
	}
}

// TestWhatWasParkedTodayComesFirstToday is how the agenda begins right after a forum.
func TestWhatWasParkedTodayComesFirstToday(t *testing.T) {
	h := newHall(t)
	r := h.open()
	begun(h, r, meeting.Dependencies)
	r.press("N").settled().see("Token exchange").press("b").settled().see("parked until next time")
	r.press("right", "right", "right").settled().press("N").see("Close the forum?").press("n").unsee("Close the forum?")
	if h.forum().State != model.ForumRunning {
		t.Error("it was closed, though nobody said so")
	}
	r.press("N").see("Close the forum?").press("y").settled().see("Minutes").press("esc").see("Parked on 26 Nov").
		press("k").see("▌ ○ Payments").press("=").see("The forum of 26 Nov parked it, so it comes first")
	if _, after, _ := strings.Cut(r.screen(), "parked it"); !strings.Contains(after, "In Decide because") {
		t.Errorf("who put it there does not come first:\n%s", r.screen())
	}
}

// TestANoteNamesNobodyUnasked keeps what was said apart from what was decided.
func TestANoteNamesNobodyUnasked(t *testing.T) {
	h := newHall(t)
	r := h.open()
	begun(h, r, meeting.Dependencies)
	r.press("N").settled().see("Token exchange").press("m").see("Said of Token exchange").write("ask again in May").press("ctrl+s").
		settled().see("noted here", "ask again in May").unsee("decided here")
	for _, decision := range load(t, h.store).Decisions() {
		if decision.Forum == h.forum().ID && (decision.Who != "" || decision.Behalf != "") {
			t.Errorf("%q for %q is named", decision.Who, decision.Behalf)
		}
	}
}
