package meeting_test

import (
	"slices"
	"testing"
	"time"

	"moot/model"
	"moot/model/meeting"
)

// TestWhatWasParkedKeepsItsPlaceUntilItIsComeTo parks in one forum, does not come to it in the next, and finds it first in
// the one after. What was come to, or is closed, is not carried on.
func TestWhatWasParkedKeepsItsPlaceUntilItIsComeTo(t *testing.T) {
	h := inDependencies(t)
	for _, id := range []string{"a", "b", "c"} {
		h.park(id, true)
	}
	h.Do(meeting.Finish(h, forum, later, h.day, h.now))

	h.day = h.day.Add(14)
	h.Do(meeting.Start(h, meeting.Opening{ID: "unused"}, h.day, h.now))
	h.Do(model.Remove(h, "a", model.Stub, "", h.day))
	steps := meeting.Steps{Minutes: 30, Dependencies: []meeting.Weighted{{ID: "b", Score: 1}}}
	h.Do(meeting.GoTo(h, later, meeting.Dependencies, steps, h.day, h.now)) // comes to b alone
	h.Do(meeting.Finish(h, later, "forum-3", h.day, h.now))
	if got := h.reopened(later).Parked; !slices.Equal(got, []string{"c"}) {
		t.Errorf("carried on: %v; want c alone", got)
	}
}

func TestWhatIsParkedNoMoreWaitsForItsTurnAgain(t *testing.T) {
	h := inDependencies(t)
	h.wait(time.Minute)
	h.park("a", true)
	h.shows("done: now:b next:c parked:a")
	h.park("a", false)
	h.shows("done: now:b next:a,c parked:")
}

// TestTwoQuickMovesGoTwoPlaces takes both from the order that was seen before the first, as two keys in a row do, and keeps
// what somebody else ordered meanwhile.
func TestTwoQuickMovesGoTwoPlaces(t *testing.T) {
	h := inDependencies(t)
	h.Put(&model.Dependency{
		Entry: id("d"), Title: "ask d", Consumer: "pay", Provider: "idy", State: model.Requested, Requested: h.day.Add(-9), NeedBy: h.day.Add(30),
	})
	h.shows("done: now:a next:b,c,d parked:")
	seen := []string{"b", "c", "d"}
	for range 2 {
		h.Do(meeting.Reorder(h, forum, "b", 1, seen, h.day))
	}
	h.shows("done: now:a next:c,d,b parked:")
	_, err := meeting.Reorder(h, forum, "b", 1, seen, h.day)
	refuses(t, err, "cannot be moved further")
	_, err = meeting.Reorder(h, forum, "a", 1, seen, h.day)
	refuses(t, err, "only what waits for its turn")
}

func TestTwoQuickPausesGoOn(t *testing.T) {
	h := held(t)
	for _, paused := range []bool{true, false, true} {
		h.Do(meeting.Toggle(h, forum, h.day, h.now))
		if got := h.forum().Paused; got != paused {
			t.Fatalf("paused is %v, want %v", got, paused)
		}
	}
}

// TestWhoWasNamedGoesAlongWhenTheForumIsMoved names somebody for the next forum in the meeting, and moves that forum.
func TestWhoWasNamedGoesAlongWhenTheForumIsMoved(t *testing.T) {
	h := held(t)
	h.Do(meeting.NameNext(h, "named", "Ben", meeting.Following(h, h.forum()), h.day))
	to := h.day.Add(15)
	h.Do(meeting.Move(h, to, h.day))
	if got := meeting.Following(h, h.forum()); got != to {
		t.Errorf("the forum after this one is on %v, want %v", got, to)
	}
	h.Do(meeting.Finish(h, forum, later, h.day, h.now))
	if next := h.Board().Settings().NextForum; next != to {
		t.Errorf("the next forum is on %v, want %v", next, to)
	}
	var planned []string
	for _, f := range h.Board().Forums() {
		if f.State == model.ForumPlanned {
			planned = append(planned, f.On.String()+" "+f.Facilitator)
		}
	}
	if want := []string{to.String() + " Ben"}; !slices.Equal(planned, want) {
		t.Errorf("planned are %v, want %v", planned, want)
	}
}

func TestAForumThatWasForgottenIsLeftOutOnce(t *testing.T) {
	h := board(t)
	h.Set(model.KindBoard, model.BoardID, "next_forum", h.day.Add(-90).String())
	h.Do(meeting.Skip(h, "skipped", later, "summer", h.day))
	if next := h.Board().Settings().NextForum; next < h.day || next > h.day.Add(14) {
		t.Errorf("the next forum is on %v, today is %v", next, h.day)
	}
}

func TestAForumWithoutADayIsHeldToday(t *testing.T) {
	h := board(t)
	h.Put(&model.Forum{Entry: id(forum), State: model.ForumRunning, Phase: "close"})
	h.Do(meeting.Finish(h, forum, later, h.day, h.now))
	if f := h.forum(); f.On != h.day || f.State != model.ForumClosed {
		t.Errorf("it was held on %v, and is %v", f.On, f.State)
	}
}

func TestNobodyDecidesWhoIsNotThere(t *testing.T) {
	for _, there := range []bool{true, false} {
		h := inDependencies(t)
		if there {
			h.Do(meeting.Presence(h, forum, []string{"idy"}, true, h.day))
		}
		accept := func(v model.View) (model.Change, error) { return model.Accept(v, "a", 0, h.day) }
		h.Do(meeting.Decide(h, forum, "x", "a", model.StepAccept, accept, h.day, h.now))
		decision := model.Named[*model.Decision](h, model.KindDecision, "x")
		if want := map[bool]string{true: "Ian", false: ""}[there]; decision.Who != want || decision.Behalf != "idy" {
			t.Errorf("Identity there: %v: decided by %q for %q, want %q", there, decision.Who, decision.Behalf, want)
		}
	}
}
