package meeting_test

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"moot/model"
	"moot/model/meeting"
	"moot/model/modeltest"
)

func TestTwoCopiesOfOneForumMergeIntoOneThatCanBeHeld(t *testing.T) {
	ours := inDependencies(t)
	ours.wait(30 * time.Second)
	theirs := &hall{Store: ours.Fork(2), t: t, now: ours.now, day: ours.day}
	ours.advance()
	ours.wait(20 * time.Second)
	ours.park("b", true)
	theirs.wait(5 * time.Second)
	theirs.takeUp("c")
	theirs.Store.Wait(time.Hour) // its clock goes fast
	theirs.wait(10 * time.Second)
	theirs.goTo(meeting.Lever)
	mine := slices.Clone(ours.Changes())
	ours.Merge(theirs.Changes())
	theirs.Merge(mine)
	if a, b := tell(ours.forum()), tell(theirs.forum()); a != b {
		t.Fatalf("the copies differ:\n%s\n%s", a, b)
	}
	ours.now = ours.now.Add(time.Minute)
	checkTimes(t, ours.forum(), ours.clock())
	for range 8 {
		if _, err := ours.Try(meeting.Advance(ours, forum, ours.steps(), ours.day, ours.now)); err != nil {
			break
		}
	}
	ours.isAt("close")
	ours.Do(meeting.Finish(ours, forum, later, ours.day, ours.now))
	if f := ours.forum(); f.State != model.ForumClosed || len(f.Discussed) != len(f.DiscussedSeconds) {
		t.Errorf("closed as %s", tell(f))
	}
}

// checkTimes fails unless what a record and its clock say of time fits together.
func checkTimes(t modeltest.T, f *model.Forum, c meeting.Clock) {
	t.Helper()
	sum := 0
	for phase, seconds := range c.Phases {
		if sum += seconds; seconds < 0 {
			t.Fatalf("%s took %d s", meeting.Phase(phase), seconds)
		}
	}
	if sum != c.Elapsed || c.Item < 0 || c.Share < 0 {
		t.Fatalf("the phases took %d s: %+v", sum, c)
	}
}

func TestCopiesOfOneForumMergeIntoOneThatCanBeClosed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ours := inDependencies(t)
		theirs := &hall{Store: ours.Fork(2), t: t, now: ours.now, day: ours.day}
		for _, one := range []*hall{ours, theirs} {
			for range rapid.IntRange(0, 12).Draw(t, "steps") {
				one.wait(time.Duration(rapid.IntRange(0, 60_000).Draw(t, "ms")) * time.Millisecond)
				one.Store.Wait(time.Duration(rapid.IntRange(0, 2).Draw(t, "minutes")) * time.Minute)
				stepByChance(t, one)
			}
		}
		closed := rapid.Bool().Draw(t, "closed there")
		if closed {
			theirs.Do(meeting.Finish(theirs, forum, later, theirs.day, theirs.now))
		}
		mine := slices.Clone(ours.Changes())
		ours.Merge(theirs.Changes())
		theirs.Merge(mine)
		if a, b := tell(ours.forum()), tell(theirs.forum()); a != b {
			t.Fatalf("the copies differ:\n%s\n%s", a, b)
		}
		c := ours.clock()
		for _, seconds := range append(c.Phases, c.Elapsed, c.Item, c.Share) {
			if seconds < 0 {
				t.Fatalf("a negative time: %+v", c)
			}
		}
		if closed {
			if f := ours.forum(); f.State != model.ForumClosed || c.Running {
				t.Fatalf("it was closed there, and is %s here", f.State)
			}
			return
		}
		for range 20 {
			if ours.forum().Phase == meeting.Close.String() {
				break
			}
			ours.advance()
		}
		if phase := ours.forum().Phase; phase != meeting.Close.String() {
			t.Fatalf("twenty steps lead to %s", phase)
		}
		ours.Do(meeting.Finish(ours, forum, later, ours.day, ours.now))
		if f := ours.forum(); f.State != model.ForumClosed || len(f.Discussed) != len(f.DiscussedSeconds) {
			t.Fatalf("closed as %s", tell(f))
		}
	})
}

func TestTimesThatAMergeLeftBehindGoWithTheirItems(t *testing.T) {
	for _, times := range [][]string{nil, {"5"}, {"5", "7", "9"}} {
		h := inDependencies(t)
		h.goTo(meeting.Flow)
		f := h.forum().Clone().(*model.Forum)
		f.Discussed, f.DiscussedSeconds = []string{"a", "b"}, times
		h.Put(f)
		h.goTo(meeting.Lever)
		if f := h.forum(); len(f.DiscussedSeconds) != 2 || meeting.SecondsOn(f, 0) != min(5, 5*len(times)) {
			t.Errorf("of %v stays %v", times, f.DiscussedSeconds)
		}
	}
}
