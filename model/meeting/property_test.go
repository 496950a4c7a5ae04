package meeting_test

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"moot/model"
	"moot/model/meeting"
)

// TestTheClockIsTheTimeThatWentByButForPauses holds a forum by chance: dozens of steps at odd moments, crashes among
// them, and compares its clock with a stopwatch. Records keep
// milliseconds, so that in whole ones nothing is lost.
func TestTheClockIsTheTimeThatWentByButForPauses(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := held(t)
		var watch time.Duration
		for range rapid.IntRange(1, 60).Draw(t, "steps") {
			gone := time.Duration(rapid.IntRange(0, 90_000).Draw(t, "ms")) * time.Millisecond
			h.wait(gone)
			if !h.forum().Paused {
				watch += gone
			}
			seen := h.clock()
			paused := h.forum().Paused
			stepByChance(t, h)
			checkForum(t, h, watch)
			if !h.forum().Paused && !paused && h.clock().Elapsed != seen.Elapsed {
				t.Fatalf("a step took the clock from %d to %d", seen.Elapsed, h.clock().Elapsed)
			}
		}
		h.Do(meeting.Finish(h, forum, later, h.day, h.now))
		checkForum(t, h, watch)
		if f := h.forum(); f.PersonMinutes.Value != float64((h.clock().Elapsed*(1+len(f.Present))+30)/60) {
			t.Fatalf("%d s took %v person-minutes of %v and the facilitator", h.clock().Elapsed, f.PersonMinutes, f.Present)
		}
	})
}

func stepByChance(t *rapid.T, h *hall) {
	name := rapid.SampledFrom([]string{"a", "b", "c"}).Draw(t, "item")
	yes := rapid.Bool().Draw(t, "yes")
	switch rapid.IntRange(0, 9).Draw(t, "step") {
	case 0, 1:
		if h.forum().Phase != meeting.Close.String() {
			h.advance()
		}
	case 2:
		h.goTo(meeting.Phase(rapid.IntRange(0, 6).Draw(t, "phase")))
	case 3:
		h.takeUp(name)
	case 4:
		h.park(name, yes)
	case 5:
		h.pause(yes)
	case 6:
		h.Do(meeting.Presence(h, forum, []string{"pay"}, yes, h.day))
	case 7:
		_, _ = h.Try(h.reordered(name, 1)) // refused at the end of the order
	case 8:
		before := h.clock()
		seen := h.now
		h.wait(time.Duration(rapid.IntRange(1, 1_000_000).Draw(t, "ms")) * time.Millisecond)
		h.Do(meeting.GoOn(h, forum, seen, h.day, h.now))
		if after := h.clock(); !reflect.DeepEqual(after, before) {
			t.Fatalf("after a crash the clock shows %+v; want %+v", after, before)
		}
	case 9:
		before := tell(h.forum())
		made := h.Do(meeting.TakeUp(h, forum, model.Ref{Kind: model.KindDependency, ID: name}, h.steps(), h.day, h.now))
		if made.ID == 0 {
			return
		}
		undo, skipped, err := model.Undo(h, "Ana", made.ID)
		h.Do(undo, err)
		if after := tell(h.forum()); after != before || len(skipped) > 0 {
			t.Fatalf("an undo leaves\n%s\nwant\n%s", after, before)
		}
	}
}

func checkForum(t *rapid.T, h *hall, watch time.Duration) {
	t.Helper()
	f, c := h.forum(), h.clock()
	checkTimes(t, f, c)
	live := model.Named[*model.Forum](h, model.KindForum, forum)
	if shown := meeting.ClockOf(live, h.now); !reflect.DeepEqual(shown, c) {
		t.Fatalf("the clock shows %+v; opened again %+v", shown, c)
	}
	if c.Elapsed != int(watch/time.Second) {
		t.Fatalf("the clock shows %d s; the stopwatch %v", c.Elapsed, watch)
	}
	if f.Paused == c.Running && f.State == model.ForumRunning {
		t.Fatalf("paused %v, running %v", f.Paused, c.Running)
	}
	if len(f.Discussed) != len(f.DiscussedSeconds) {
		t.Fatalf("talked about %v for %v", f.Discussed, f.DiscussedSeconds)
	}
	onItems := 0
	for i := range f.Discussed {
		onItems += meeting.SecondsOn(f, i)
	}
	if f.Item.Kind == model.KindDependency {
		onItems += c.Item
	}
	if onItems > c.Phases[meeting.Dependencies] {
		t.Fatalf("%d s on items, %d s of their phase", onItems, c.Phases[meeting.Dependencies])
	}
	for _, ids := range [][]string{f.Discussed, f.Parked} {
		if sorted := slices.Sorted(slices.Values(ids)); len(slices.Compact(sorted)) != len(ids) {
			t.Fatalf("named twice in %v", ids)
		}
	}
	if slices.Contains(f.Parked, f.Item.ID) {
		t.Fatalf("%s is parked and at hand", f.Item.ID)
	}
	entries := h.queue()
	if len(entries) != 3 {
		t.Fatalf("the queue shows %d of three", len(entries))
	}
}
