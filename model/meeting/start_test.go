package meeting_test

import (
	"slices"
	"testing"
	"time"

	"moot/model"
	"moot/model/meeting"
)

func TestAForumBegins(t *testing.T) {
	h := held(t)
	f := h.forum()
	if f.On != h.day || f.State != model.ForumRunning || f.Facilitator != "Ana" || f.Paused || !slices.Equal(f.Needed, []string{"idy", "pay"}) {
		t.Errorf("it began as %s", tell(f))
	}
	h.isAt("here")
	if running := meeting.Running(h.Board()); running == nil || running.ID != forum {
		t.Errorf("running is %v", running)
	}
	_, err := meeting.Start(h, meeting.Opening{ID: "other"}, h.day, h.now)
	refuses(t, err, "a forum is running already")
}

func TestAForumThatWasPlannedIsTakenOver(t *testing.T) {
	h := board(t)
	h.Put(&model.Forum{Entry: id(forum), On: h.day, State: model.ForumPlanned, Facilitator: "Bo", Order: []string{"c", "b"}})
	h.Put(&model.Forum{Entry: id("other"), On: h.day.Add(14), State: model.ForumPlanned, Facilitator: "Cy"})
	if planned := meeting.Planned(h.Board()); planned == nil || planned.ID != forum {
		t.Fatalf("planned is %v", planned)
	}
	h.Do(meeting.Start(h, meeting.Opening{ID: "new", Facilitator: "Ana", Needed: []string{"pay"}}, h.day, h.now))
	if f := h.forum(); f.State != model.ForumRunning || f.Facilitator != "Bo" || !slices.Equal(f.Needed, []string{"pay"}) {
		t.Errorf("it began as %s", tell(f))
	}
	h.shows("done: now: next:c,b,a parked:")
	if h.reopened("new") != nil {
		t.Error("another record was made")
	}
}

func TestAForumHeldEarlyIsTheOneThatWasPlanned(t *testing.T) {
	h := board(t)
	h.Put(&model.Forum{Entry: id("planned"), On: h.day, State: model.ForumPlanned})
	h.Do(meeting.Start(h, meeting.Opening{ID: forum, Facilitator: "Ana"}, h.day.Add(-2), h.now))
	if f := h.reopened("planned"); f.On != h.day.Add(-2) || f.State != model.ForumRunning || f.Facilitator != "Ana" {
		t.Errorf("it began as %s", tell(f))
	}
}

func TestAForumIsNotBegunOverAnother(t *testing.T) {
	h := held(t)
	h.Do(meeting.Finish(h, forum, later, h.day, h.now))
	h.Set(model.KindBoard, model.BoardID, "next_forum", "")
	for _, deleted := range []bool{false, true} {
		if deleted {
			draft := model.NewDraft(h, h.day)
			draft.Delete(model.Ref{Kind: model.KindForum, ID: forum})
			h.Commit(draft.Change())
		}
		_, err := meeting.Start(h, meeting.Opening{ID: forum}, h.day, h.now)
		refuses(t, err, "there is a forum with this id already")
	}
}

func TestOfTwoRunningForumsTheNewestIsHeld(t *testing.T) {
	ours := board(t)
	theirs := &hall{Store: ours.Fork(2), t: t, now: ours.now, day: ours.day}
	theirs.Store.Wait(time.Minute)
	ours.begin()
	theirs.Do(meeting.Start(theirs, meeting.Opening{ID: "a-forum"}, theirs.day, theirs.now))
	ours.Merge(theirs.Changes())
	if running := meeting.Running(ours.Board()); running.ID != "a-forum" {
		t.Errorf("running is %s", running.ID)
	}
	for _, one := range []string{"a-forum", forum} { // both can be closed
		ours.Do(meeting.Finish(ours, one, later, ours.day, ours.now))
	}
	if meeting.Running(ours.Board()) != nil || meeting.LastClosed(ours.Board()).ID != "a-forum" {
		t.Error("one of them runs on")
	}
}
