package meeting_test

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"moot/model"
	"moot/model/meeting"
)

func TestTheQueueShowsWhatWasDoneIsAtHandAndIsLeft(t *testing.T) {
	h := held(t)
	h.shows("done: now: next:a,b,c parked:")
	h.goTo(meeting.Dependencies)
	h.shows("done: now:a next:b,c parked:")
	h.wait(25 * time.Second)
	h.advance()
	h.shows("done:a now:b next:c parked:")
	if entry := h.queue()[0]; entry.Seconds != model.NumberOf(25) || entry.Score <= 0 {
		t.Errorf("the first entry is %+v; want 25 s", entry)
	}
	if entry := h.queue()[1]; entry.Seconds.Known {
		t.Errorf("what is at hand took %v already", entry.Seconds)
	}
	h.takeUp("a")
	h.shows("done:b now:a next:c parked:")
	h.goTo(meeting.Lever)
	h.shows("done:a,b now: next:c parked:")
}

func TestParkingWhatIsAtHandGoesOn(t *testing.T) {
	h := inDependencies(t)
	h.wait(10 * time.Second)
	h.park("a", true)
	h.shows("done: now:b next:c parked:a")
	h.park("c", true)
	h.isAt("dependencies b")
	h.shows("done: now:b next: parked:a,c")
	h.park("c", false)
	h.shows("done: now:b next:c parked:a")
	h.takeUp("a") // which takes it back
	h.shows("done:b now:a next:c parked:")
	h.park("a", true)
	h.park("c", true)
	h.isAt("lever")
	if f := h.forum(); meeting.SecondsOn(f, slices.Index(f.Discussed, "a")) != 10 {
		t.Errorf("talked about %v for %v", f.Discussed, f.DiscussedSeconds)
	}
}

func TestParkingTwiceIsParkingOnce(t *testing.T) {
	h := inDependencies(t)
	h.park("c", true)
	for _, park := range []bool{true, false, false} {
		h.park("c", park)
	}
	h.shows("done: now:a next:b,c parked:")
}

func TestWhatWasParkedComesFirstNextTime(t *testing.T) {
	h := inDependencies(t)
	h.park("c", true)
	h.park("b", true)
	h.Do(meeting.Finish(h, forum, later, h.day, h.now))
	h.day = h.day.Add(14)
	if got := h.agenda().Parked; !slices.Equal(got, []string{"c", "b"}) {
		t.Fatalf("the next agenda begins with %v; want c, b", got)
	}
	h.Do(meeting.Start(h, meeting.Opening{}, h.day, h.now))
	next := h.reopened(later)
	var ids []string
	for _, entry := range meeting.Queue(h.Board(), h.agenda(), next) {
		if carried := entry.Dependency.ID != "a"; entry.Carried != carried || entry.Place != meeting.Next {
			t.Errorf("%s: carried %v, place %v", entry.Dependency.ID, entry.Carried, entry.Place)
		}
		ids = append(ids, entry.Dependency.ID)
	}
	if !slices.Equal(ids, []string{"c", "b", "a"}) {
		t.Errorf("the queue is %v", ids)
	}
}

func TestSomebodysOrderComesBeforeTheAgendas(t *testing.T) {
	h := inDependencies(t)
	h.Do(h.reordered("c", -1))
	h.shows("done: now:a next:c,b parked:")
	h.advance()
	h.isAt("dependencies c")
}

func TestWhatSomebodyElseAnsweredDropsOutAndWhatWasDecidedStays(t *testing.T) {
	h := inDependencies(t)
	h.Do(model.Accept(h, "b", 0, h.day))
	h.shows("done: now:a next:c parked:")
	h.Do(model.Accept(h, "a", 0, h.day)) // at hand
	h.shows("done: now:a next:c parked:")
	h.advance()
	h.shows("done:a now:c next: parked:")
}

func TestAQueueNamesNothingTwiceWhateverAnImportSays(t *testing.T) {
	h := inDependencies(t)
	f := h.forum().Clone().(*model.Forum)
	f.Discussed, f.Parked, f.Order = []string{"b", "b", "gone"}, []string{"c", "c", "b", "gone"}, []string{"a", "a", "gone"}
	h.Put(f)
	h.shows("done: now:a next: parked:c,b")
	h.advance()
	h.isAt("lever")
}

func TestShareIsByScore(t *testing.T) {
	for _, test := range []struct {
		name    string
		left    int
		score   float64
		waiting []float64
		want    int
	}{
		{"alone", 600, 7, nil, 600},
		{"half of it", 600, 5, []float64{3, 2}, 300},
		{"cut to whole seconds", 100, 1, []float64{1, 1}, 33},
		{"no score among others", 600, 0, []float64{4}, 0},
		{"no score counts", 600, 0, []float64{0, 0}, 200},
		{"nothing waits and no score", 600, 0, nil, 600},
		{"no time is left", 0, 5, nil, 0},
		{"it is over", -30, 0, []float64{0}, 0},
	} {
		if got := meeting.Share(test.left, test.score, test.waiting); got != test.want {
			t.Errorf("%s: %d s; want %d", test.name, got, test.want)
		}
	}
}

func TestSharesAddUpToNoMoreThanIsLeft(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		left := rapid.IntRange(-60, 10_000).Draw(t, "left")
		scores := rapid.SliceOfN(rapid.Float64Range(0, 37), 1, 30).Draw(t, "scores")
		sum := 0
		for i, score := range scores {
			others := slices.Delete(slices.Clone(scores), i, i+1)
			share := meeting.Share(left, score, others)
			if share < 0 {
				t.Fatalf("a share of %d s", share)
			}
			sum += share
		}
		if sum > max(0, left) || left > 0 && sum < left-len(scores) {
			t.Fatalf("%d s are shared out as %d", left, sum)
		}
	})
}

func TestAnItemGetsItsShareOfWhatIsLeftOfThePhase(t *testing.T) {
	h := held(t)
	h.wait(10 * time.Minute)
	scored := meeting.Steps{Minutes: 30, Dependencies: []meeting.Weighted{{ID: "a", Score: 2}, {ID: "b", Score: 1}, {ID: "c", Score: 1}}}
	step := func(want string, share int) {
		t.Helper()
		h.Do(meeting.Advance(h, forum, scored, h.day, h.now))
		if c := h.clock(); h.where() != want || c.Share != share || c.Item != 0 {
			t.Fatalf("at %s: %+v; want %s with %d s", h.where(), c, want, share)
		}
	}
	step("since", 0)
	step("goals", 0)
	step("dependencies a", 420) // of 14 minutes
	h.wait(4 * time.Minute)
	step("dependencies b", 300) // of 10, with c
	h.Do(meeting.Park(h, forum, "c", true, scored, h.day, h.now))
	h.wait(11 * time.Minute)
	h.Do(meeting.TakeUp(h, forum, model.Ref{Kind: model.KindDependency, ID: "c"}, scored, h.day, h.now))
	if c := h.clock(); c.Share != 0 {
		t.Errorf("a minute over its time the phase gives %d s", c.Share)
	}
}
