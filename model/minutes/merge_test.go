package minutes_test

import (
	"slices"
	"testing"
	"time"

	"moot/model"
)

// fork is a copy of the board on which the forum is held too.
func (h held) fork() held {
	copied := held{h.Fork(2)}
	copied.Wait(time.Hour)
	return copied
}

func TestChangesAreTakenInTheOrderOfTheirStamps(t *testing.T) {
	here := hold(t)
	there := here.fork()
	there.did(there.set(model.KindDependency, "d1", "size", "large", "why", "speed"))
	there.did(there.set(model.KindDependency, "d3", "size", "large"))
	here.did(here.set(model.KindDependency, "d2", "size", "small"))
	here.did(here.set(model.KindDependency, "d1", "size", "small"))
	// Each copy keeps what it took over behind its own changes.
	theirs := slices.Clone(there.Changes())
	there.Merge(here.Changes())
	here.Merge(theirs)
	const want = "d2; size →small\nd1; why →speed; size →large\nd3; size →large"
	check(t, "here", tell(here.minutes().Changed), want)
	check(t, "there", tell(there.minutes().Changed), want)
}

func TestAGroupThatTwoCopiesSetIsToldAsItShows(t *testing.T) {
	here := hold(t)
	there := here.fork()
	here.did(model.Decline(here, "d1", "no room", today))
	there.did(agrees("d1")(there))
	here.Merge(there.Changes())
	if d := here.Dependency("d1"); d.State != model.Committed || d.Reason != "" {
		t.Fatalf("it shows as %s, %q", d.State, d.Reason)
	}
	m := here.minutes()
	check(t, "changed", tell(m.Changed), "d1"+committed)
	if m.Wait.Days != 20 || m.Wait.Counted != 1 {
		t.Errorf("wait %+v", m.Wait)
	}
}

func TestAnUndoOnAnotherCopyIsTakenOver(t *testing.T) {
	here := hold(t)
	change := here.decided("x", "d1", model.StepAccept, agrees("d1"))
	there := here.fork()
	there.Do(there.undo(change.ID))
	here.Do(here.set(model.KindTeam, "apps", "owns", "phones"))
	here.Merge(there.Changes())
	check(t, "decisions", tell(here.minutes().Decisions), "")
	check(t, "changed", tell(here.minutes().Changed), "")
}
