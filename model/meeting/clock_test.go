package meeting_test

import (
	"reflect"
	"testing"
	"time"

	"moot/model"
	"moot/model/meeting"
	"moot/model/modeltest"
)

func TestTheClockRunsFromSinceAndStandsStillInPauses(t *testing.T) {
	h := held(t)
	expect := func(elapsed int, running bool) {
		t.Helper()
		if c := h.clock(); c.Elapsed != elapsed || c.Running != running {
			t.Fatalf("the clock shows %+v; want %d s, running %v", c, elapsed, running)
		}
	}
	expect(0, true)
	h.wait(90 * time.Second)
	expect(90, true)
	h.pause(true)
	h.wait(time.Hour)
	expect(90, false)
	h.pause(true) // again: nothing happens
	h.pause(false)
	h.pause(false)
	h.wait(30 * time.Second)
	expect(120, true)
	h.goTo(meeting.Lever)
	h.wait(5 * time.Second)
	if c := h.clock(); c.Phases[meeting.Here] != 120 || c.Phases[meeting.Lever] != 5 {
		t.Errorf("the phases took %v", c.Phases)
	}
}

func TestPausesLoseNoFractionOfASecond(t *testing.T) {
	h := held(t)
	for range 300 {
		h.wait(1700 * time.Millisecond)
		h.pause(true)
		h.wait(900 * time.Millisecond)
		h.pause(false)
	}
	if c := h.clock(); c.Elapsed != 510 || c.Phases[meeting.Here] != 510 {
		t.Errorf("after 300 times 1.7 s the clock shows %+v", c)
	}
}

func TestAClockThatWasSetBackDoesNotRunBackwards(t *testing.T) {
	h := held(t)
	h.wait(100 * time.Second)
	h.advance()
	h.now = h.now.Add(-time.Hour)
	if c := h.clock(); c.Elapsed != 100 || !c.Running {
		t.Errorf("an hour before, the clock shows %+v; want 100 s", c)
	}
	h.advance() // from here on it goes by the time that is shown now
	h.wait(20 * time.Second)
	if c := h.clock(); c.Elapsed != 120 || c.Phases[meeting.Goals] != 20 {
		t.Errorf("20 s later the clock shows %+v; want 120 s", c)
	}
}

func TestWhatAnImportSaysGivesNoNegativeTime(t *testing.T) {
	began := model.InstantOf(start).String()
	for _, test := range []struct {
		name   string
		values []string
		want   meeting.Clock
	}{
		{"nothing", nil, meeting.Clock{Phases: []int{0, 0, 0, 0, 0, 0, 0}}},
		{"a negative time", []string{"elapsed", "-300", "since", began}, meeting.Clock{Elapsed: 60, Phases: []int{60, 0, 0, 0, 0, 0, 0}, Running: true}},
		{"too few phases", []string{"elapsed", "30", "phase_seconds", "10;20", "phase", "goals", "since", began}, meeting.Clock{Elapsed: 90, Phases: []int{10, 20, 60, 0, 0, 0, 0}, Running: true}},
		{"too many phases", []string{"phase_seconds", "1;1;1;1;1;1;1;1;1"}, meeting.Clock{Phases: []int{1, 1, 1, 1, 1, 1, 1}}},
		{"words for seconds", []string{"phase_seconds", "NaN;-7;1e9;12x;;3"}, meeting.Clock{Phases: []int{0, 0, 0, 0, 3, 0, 0}}},
		{"more seconds than there are", []string{"phase_seconds", "9223372036854775807;99999999999999999999", "phase", "here"}, meeting.Clock{Phases: []int{1<<31 - 1, 0, 0, 0, 0, 0, 0}}},
		{"more of them while it runs", []string{"phase_seconds", "9223372036854775807", "elapsed", "1e300", "since", began}, meeting.Clock{Elapsed: 1<<31 + 59, Phases: []int{1<<31 + 59, 0, 0, 0, 0, 0, 0}, Running: true}},
		{"a phase that is none", []string{"phase", "lunch", "since", began}, meeting.Clock{Elapsed: 60, Phases: []int{60, 0, 0, 0, 0, 0, 0}, Running: true}},
		{"a moment that is none", []string{"elapsed", "5", "since", "ten past nine"}, meeting.Clock{Elapsed: 5, Phases: []int{0, 0, 0, 0, 0, 0, 0}}},
		{"paused, and since", []string{"elapsed", "5", "since", began, "paused", "yes"}, meeting.Clock{Elapsed: 5, Phases: []int{0, 0, 0, 0, 0, 0, 0}}},
		{"an item from the future", []string{"elapsed", "5", "item", "dependency:a", "item_from", "900", "item_share", "-9"}, meeting.Clock{Elapsed: 5, Phases: []int{0, 0, 0, 0, 0, 0, 0}}},
		{"an item from long ago", []string{"elapsed", "5", "item", "dependency:a", "item_from", "-1e300"}, meeting.Clock{Elapsed: 5, Phases: []int{0, 0, 0, 0, 0, 0, 0}, Item: 5}},
	} {
		t.Run(test.name, func(t *testing.T) {
			h := board(t)
			record := model.NewRecord(model.KindForum, forum)
			for _, value := range modeltest.Pairs(append(test.values, "state", "running")...) {
				if err := model.FieldNamed(model.KindForum, value.Field).Set(record, value.Value); err != nil {
					t.Fatal(err)
				}
			}
			h.Put(record)
			h.wait(time.Minute)
			if got := h.clock(); !reflect.DeepEqual(got, test.want) {
				t.Errorf("the clock shows %+v; want %+v", got, test.want)
			}
			h.advance() // and the meeting can be held
			h.goTo(meeting.Dependencies)
			h.advance()
			h.pause(!h.forum().Paused)
			h.Do(meeting.Finish(h, forum, later, h.day, h.now))
			if f := h.forum(); f.PersonMinutes.Value < 0 || f.Elapsed.Value < 0 {
				t.Errorf("it took %v person-minutes, %v s", f.PersonMinutes, f.Elapsed)
			}
		})
	}
}

func TestAfterACrashTheClockStandsWhereItStood(t *testing.T) {
	for _, gap := range []time.Duration{time.Second, time.Hour, 30 * 24 * time.Hour} {
		h := inDependencies(t)
		h.wait(33_700 * time.Millisecond)
		seen, want := h.now, h.clock()
		h.wait(gap)
		h.Do(meeting.GoOn(h, forum, seen, h.day, h.now))
		if got := h.clock(); !reflect.DeepEqual(got, want) {
			t.Errorf("%v later the clock shows %+v; want %+v", gap, got, want)
		}
		h.wait(400 * time.Millisecond) // the fraction of a second goes on too
		if got := h.clock().Elapsed; got != want.Elapsed+1 {
			t.Errorf("after 34.1 s the clock shows %d", got)
		}
	}
}

func TestGoingOnLeavesAloneWhatIsNotItsOwn(t *testing.T) {
	for _, test := range []struct {
		name string
		do   func(h *hall, seen time.Time) time.Time
	}{
		{"a clock that is paused", func(h *hall, seen time.Time) time.Time { h.pause(true); return seen }},
		{"a clock that an import left paused and running", func(h *hall, seen time.Time) time.Time {
			f := h.forum().Clone().(*model.Forum)
			f.Paused = true
			h.Put(f)
			return seen
		}},
		{"a clock that somebody set going later", func(h *hall, seen time.Time) time.Time { h.wait(time.Minute); h.advance(); return seen }},
		{"a moment yet to come", func(h *hall, seen time.Time) time.Time { return h.now.Add(time.Hour) }},
	} {
		h := held(t)
		h.wait(10 * time.Second)
		seen := test.do(h, h.now)
		h.wait(5 * time.Second)
		want := h.clock()
		if kept := h.Do(meeting.GoOn(h, forum, seen, h.day, h.now)); kept.ID != 0 {
			t.Errorf("%s: changed %v", test.name, kept.Edits)
		}
		if got := h.clock(); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: the clock shows %+v; want %+v", test.name, got, want)
		}
	}
}
