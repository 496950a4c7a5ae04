package meeting_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"moot/model"
	"moot/model/meeting"
)

func TestAForumThatIsClosedStandsStill(t *testing.T) {
	h := inDependencies(t)
	h.Do(meeting.Presence(h, forum, []string{"pay", "idy"}, true, h.day))
	h.wait(10*time.Minute + 10*time.Second)
	h.Do(meeting.Finish(h, forum, later, h.day, h.now))
	f := h.forum()
	if f.State != model.ForumClosed || f.Paused || f.Since != "" || f.Item != (model.Ref{}) || f.ItemFrom.Known || f.ItemShare.Known {
		t.Errorf("closed as %s", tell(f))
	}
	if f.PersonMinutes != model.NumberOf(31) || meeting.People(f) != 3 { // 10:10 for three is 30:30
		t.Errorf("it took %v person-minutes", f.PersonMinutes)
	}
	if len(f.Discussed) != 1 || meeting.SecondsOn(f, 0) != 610 {
		t.Errorf("talked about %v for %v", f.Discussed, f.DiscussedSeconds)
	}
	h.wait(time.Hour)
	if c := h.clock(); c.Elapsed != 610 || c.Running {
		t.Errorf("an hour later the clock shows %+v", c)
	}
	if last := meeting.LastClosed(h.Board()); last == nil || last.ID != forum || meeting.Running(h.Board()) != nil {
		t.Errorf("the last forum is %v", last)
	}
}

func TestAForumClosedInAPauseTookWholeSeconds(t *testing.T) {
	h := held(t)
	h.wait(59_900 * time.Millisecond)
	h.pause(true)
	h.wait(time.Hour)
	h.Do(meeting.Finish(h, forum, later, h.day, h.now))
	if f := h.forum(); f.Elapsed != model.NumberOf(59) || f.PersonMinutes != model.NumberOf(1) || f.Paused {
		t.Errorf("closed as %s", tell(f))
	}
}

func TestPersonMinutesAreTheMinutesOfEachTeamAndTheFacilitator(t *testing.T) {
	for _, test := range []struct {
		seconds float64
		present []string
		want    int
	}{
		{0, []string{"a", "b"}, 0}, {1800, nil, 30}, {1800, []string{"a", "b"}, 90}, {29, nil, 0}, {30, nil, 1}, {10, []string{"a", "b"}, 1}, {-600, []string{"a"}, 0},
	} {
		f := &model.Forum{Elapsed: model.NumberOf(test.seconds), Present: test.present}
		if got := meeting.PersonMinutes(f); got != test.want {
			t.Errorf("%v s of %v and the facilitator are %d person-minutes; want %d", test.seconds, test.present, got, test.want)
		}
	}
	if got := meeting.PersonMinutes(&model.Forum{}); got != 0 {
		t.Errorf("a time nobody knows is %d person-minutes", got)
	}
}

// The forum is due on Sunday 22 November, every two weeks.
func TestTheNextForumIsDueByTheCadence(t *testing.T) {
	settings := func(pairs ...string) func(*hall) {
		return func(h *hall) { h.Set(model.KindBoard, model.BoardID, pairs...) }
	}
	move := func(days int) func(*hall) {
		return func(h *hall) { h.Do(meeting.Move(h, h.day.Add(days), h.day)) }
	}
	for _, test := range []struct {
		name   string
		early  int         // days before it is due
		before func(*hall) // it begins
		during func(*hall)
		want   string // day, and who facilitates
	}{
		{"on the day", 0, nil, nil, "2026-12-06 Bo"},
		{"two days early", 2, nil, nil, "2026-12-06 Bo"},
		{"a day late", -1, nil, nil, "2026-12-13 Bo"},
		{"a week late", -7, nil, nil, "2026-12-13 Bo"},
		{"weekly", 0, settings("cadence", "weekly tue"), nil, "2026-11-24 Bo"},
		{"no cadence", 0, settings("cadence", ""), nil, ""},
		{"no cadence, and a day set meanwhile", 0, settings("cadence", ""), move(9), "2026-12-01 Bo"},
		{"no day was set", 0, settings("next_forum", ""), nil, "2026-12-06 Bo"},
		{"moved in the meeting to an earlier day", 0, nil, move(9), "2026-12-01 Bo"},
		{"moved in the meeting to a later day", 0, nil, move(50), "2027-01-11 Bo"},
		{"held early, and moved in the meeting", 2, nil, move(1), "2026-11-21 Bo"},
		{"set long beyond the rhythm before it began", 0, settings("next_forum", "2027-01-10"), nil, "2027-01-10 Bo"},
		{"somebody was named beforehand", 0, func(h *hall) {
			h.Do(meeting.NameNext(h, "named", "Dee", h.day.Add(14), h.day))
		}, nil, "2026-12-06 Dee"},
		{"somebody was named in the meeting", 0, nil, func(h *hall) {
			h.Do(meeting.NameNext(h, "named", "Dee", h.day.Add(14), h.day))
		}, "2026-12-06 Dee"},
		{"nobody facilitates usually", 0, settings("facilitators", ""), nil, "2026-12-06"},
		{"the last in turn held it", 0, nil, func(h *hall) { h.Do(meeting.Facilitate(h, forum, "CY", h.day)) }, "2026-12-06 Ana"},
	} {
		t.Run(test.name, func(t *testing.T) {
			h := board(t)
			h.day = h.day.Add(-test.early)
			if test.before != nil {
				test.before(h)
			}
			h.begin()
			if test.during != nil {
				test.during(h)
			}
			h.Do(meeting.Finish(h, forum, later, h.day, h.now))
			if got := h.upcoming(); got != test.want {
				t.Errorf("the next forum is %q; want %q", got, test.want)
			}
		})
	}
}

// upcoming is the day of the next forum, and whom its record names.
func (h *hall) upcoming() string {
	text := h.Board().Settings().NextForum.String()
	if planned := meeting.Planned(h.Board()); planned != nil && planned.Facilitator != "" {
		text += " " + planned.Facilitator
	}
	return text
}

func TestFacilitatorsTakeTurns(t *testing.T) {
	usual := []string{"Ana", "Bo", "Cy Ö"}
	for after, want := range map[string]string{"Ana": "Bo", "ana": "Bo", "Bo": "Cy Ö", "CY ö": "Ana", "Eve": "Ana", "": "Ana"} {
		if got := meeting.NextFacilitator(usual, after); got != want {
			t.Errorf("after %q it is %q's turn; want %q", after, got, want)
		}
	}
	if got := meeting.NextFacilitator(nil, "Ana"); got != "" {
		t.Errorf("of nobody it is %q's turn", got)
	}
	rapid.Check(t, func(t *rapid.T) {
		usual := rapid.SliceOfNDistinct(rapid.StringMatching("[a-f]{1,3}"), 1, 8, rapid.ID).Draw(t, "usual")
		who, turns := rapid.String().Draw(t, "before"), map[string]int{}
		for range 3 * len(usual) {
			who = meeting.NextFacilitator(usual, who)
			turns[who]++
		}
		for _, name := range usual {
			if turns[name] != 3 {
				t.Fatalf("%s has %d turns of three: %v", name, turns[name], turns)
			}
		}
	})
}

func TestWhoseTurnItIsFollowsTheLastForumThatWasHeld(t *testing.T) {
	h := board(t)
	for _, want := range []string{"Ana", "Bo", "Cy", "Ana"} {
		who := meeting.InTurn(h.Board())
		if who != want {
			t.Fatalf("it is %s's turn; want %s", who, want)
		}
		f := model.Forum{Entry: id("f" + h.day.String()), On: h.day, State: model.ForumClosed, Facilitator: who}
		h.Put(&f)
		h.day = h.day.Add(14)
	}
}
