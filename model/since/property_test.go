package since_test

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"moot/model"
	"moot/model/since"
)

// TestNewsIsTheDifferenceOfTwoDays replays a life by chance: what is told is what differs between the evening of the forum
// and that of the day looked at.
func TestNewsIsTheDifferenceOfTwoDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := shop(t)
		s.Wait(-5 * day)
		then, now := *s.Dependency("d"), *s.Dependency("d")
		for range rapid.IntRange(0, 12).Draw(t, "steps") {
			s.Wait(day * time.Duration(rapid.IntRange(0, 4).Draw(t, "days")))
			after := s.Dependency("d").Clone().(*model.Dependency)
			after.NeedBy = today.Add(rapid.IntRange(0, 2).Draw(t, "need"))
			after.State = rapid.SampledFrom([]model.State{model.Requested, model.Started, model.Delivered, model.Removed}).Draw(t, "state")
			s.Put(after)
			if s.Today() <= forum {
				then = *after
			}
			if s.Today() <= today {
				now = *after
			}
		}
		changes := slices.Clone(s.Changes())
		rand.Shuffle(len(changes), func(i, j int) { changes[i], changes[j] = changes[j], changes[i] })
		n := since.Compute(s.Board(), forum, today, changes)
		for kind, moved := range map[since.Kind]bool{
			since.NeedBy:    then.NeedBy != now.NeedBy,
			since.State:     then.State != now.State && (now.State == model.Requested || now.State == model.Started),
			since.Delivered: then.State != now.State && now.State == model.Delivered,
			since.Removed:   then.State != now.State && now.State == model.Removed,
			since.CommitBy:  false, since.Accepted: false, since.New: false,
		} {
			if told := len(n.Of(kind)) == 1; told != moved {
				t.Fatalf("%s is told: %v; then %+v, now %+v", kind, told, then, now)
			}
		}
		for _, e := range n.Of(since.NeedBy) {
			if e.Old != then.NeedBy.String() || e.New != now.NeedBy.String() {
				t.Fatalf("%s → %s, want %s → %s", e.Old, e.New, then.NeedBy, now.NeedBy)
			}
		}
	})
}
