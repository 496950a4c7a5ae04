package meeting_test

import (
	"testing"

	"moot/model"
	"moot/model/meeting"
)

func TestAForumIsMoved(t *testing.T) {
	h := board(t)
	h.Do(meeting.NameNext(h, forum, "Dee", h.day, h.day))
	h.Do(meeting.Move(h, h.day.Add(3), h.day))
	if got := h.upcoming(); got != "2026-11-25 Dee" {
		t.Errorf("the next forum is %s", got)
	}
	h.day = h.day.Add(3)
	h.Do(meeting.Start(h, meeting.Opening{ID: "new"}, h.day, h.now))
	h.Do(meeting.Finish(h, forum, later, h.day, h.now))
	if got := h.upcoming(); got != "2026-12-13 Ana" { // two weeks after that week; nobody comes after Dee
		t.Errorf("the one after it is %s", got)
	}
	for _, to := range []model.Date{0, h.day.Add(-1)} {
		_, err := meeting.Move(h, to, h.day)
		refuses(t, err, "a forum is moved to today or a later day")
	}
}

func TestAForumIsLeftOut(t *testing.T) {
	h := board(t)
	h.Do(meeting.NameNext(h, forum, "Bo", h.day, h.day))
	h.Do(meeting.Skip(h, "s1", later, " nobody is\nthere ", h.day))
	if f := h.forum(); f.State != model.ForumSkipped || f.On != h.day || f.Note != "nobody is\nthere" {
		t.Errorf("it was left out as %s", tell(f))
	}
	if got := h.upcoming(); got != "2026-12-06 Bo" {
		t.Errorf("the next forum is %s; want Bo's, whose turn it was", got)
	}
	h.Do(meeting.Skip(h, "s2", "f3", "nobody again", h.day))
	if got := h.upcoming(); got != "2026-12-20 Bo" || h.reopened(later).State != model.ForumSkipped || h.reopened("s2") != nil {
		t.Errorf("after two were left out the next forum is %s", got)
	}
	if meeting.LastClosed(h.Board()) != nil {
		t.Error("a forum that was left out counts as held")
	}
	change, _, err := model.Undo(h, "Ana", 0)
	h.Do(change, err)
	if got := h.upcoming(); got != "2026-12-06 Bo" {
		t.Errorf("after an undo the next forum is %s", got)
	}
}

func TestLeavingOutAForumThatNothingIsWrittenOf(t *testing.T) {
	h := board(t)
	h.Do(meeting.NameNext(h, later, "Dee", h.day.Add(14), h.day))
	h.Do(meeting.Skip(h, forum, "none", "", h.day))
	if f := h.forum(); f == nil || f.State != model.ForumSkipped || f.On != h.day {
		t.Errorf("it was left out as %v", f)
	}
	if got := h.upcoming(); got != "2026-12-06 Dee" || h.reopened("none") != nil {
		t.Errorf("the next forum is %s; want Dee's, who was named", got)
	}
}

func TestWhatCannotBeLeftOut(t *testing.T) {
	h := board(t)
	h.begin()
	_, err := meeting.Skip(h, "s1", later, "", h.day)
	refuses(t, err, "a forum is running")
	h.Set(model.KindBoard, model.BoardID, "cadence", "")
	h.Do(meeting.Finish(h, forum, later, h.day, h.now))
	_, err = meeting.Skip(h, "s1", later, "", h.day)
	refuses(t, err, "there is no next forum to skip")
	h.Do(meeting.Move(h, h.day.Add(7), h.day))
	h.Do(meeting.Skip(h, "s1", later, "", h.day))
	if got := h.upcoming(); got != "" { // nobody knows when the next one is
		t.Errorf("without a cadence the next forum is %s", got)
	}
}

func TestWhoFacilitatesNextIsNamedOnce(t *testing.T) {
	h := board(t)
	h.Do(meeting.NameNext(h, forum, " Bo ", h.day, h.day))
	h.Do(meeting.NameNext(h, "other", "Cy", h.day, h.day))
	if f := h.forum(); f.Facilitator != "Cy" || f.State != model.ForumPlanned || h.reopened("other") != nil {
		t.Errorf("planned is %s", tell(f))
	}
	_, err := meeting.NameNext(h, "other", "Cy", 0, h.day)
	refuses(t, err, "nobody knows when the next forum is")
}

func TestHowLongAForumTakesAndWhenTheNextIs(t *testing.T) {
	for _, test := range []struct {
		cadence string
		minutes int
		next    string
	}{
		{"", 30, ""}, {"2w thu 45m", 45, "2026-12-03"}, {"weekly mon", 30, "2026-11-23"}, {"whenever", 30, ""},
	} {
		s := &model.Settings{Cadence: test.cadence}
		if minutes, next := meeting.Minutes(s), meeting.After(s, model.NewDate(2026, 11, 22)); minutes != test.minutes || next.String() != test.next {
			t.Errorf("%q: %d minutes, next on %s; want %d, %s", test.cadence, minutes, next, test.minutes, test.next)
		}
	}
}
