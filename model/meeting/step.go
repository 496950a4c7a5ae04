package meeting

import (
	"slices"
	"strconv"
	"time"

	"moot/model"
)

// Steps are what the phases that go from item to item have before them, as whoever takes a step sees it.
type Steps struct {
	Minutes      int        // that the meeting takes
	Goals        []string   // ids
	Dependencies []Weighted // in the order in which they are taken up
}

// Weighted is a dependency and the score by which it gets its share of the time.
type Weighted struct {
	ID    string
	Score float64
}

// StepsOf are the steps of a meeting's queue: what is at hand and what is left.
func StepsOf(queue []Entry, goals []string, minutes int) Steps {
	steps := Steps{Minutes: minutes, Goals: goals}
	for _, entry := range queue {
		if entry.Place == Now || entry.Place == Next {
			steps.Dependencies = append(steps.Dependencies, Weighted{entry.Dependency.ID, entry.Score})
		}
	}
	return steps
}

// Advance goes on: to the next item of the phase, after the last one to the next phase. The last phase is left by Finish.
func Advance(v model.View, id string, steps Steps, today model.Date, now time.Time) (model.Change, error) {
	forum, err := running(v, id)
	if err != nil {
		return model.Change{}, err
	}
	phase := PhaseOf(forum.Phase)
	if next, more := steps.next(v, forum, phase); more {
		take(forum, next, steps, now)
		return change(v, today, forum)
	}
	if phase == Close {
		return model.Change{}, refuse(forum, "this is the last phase: close the forum")
	}
	enter(v, forum, phase+1, steps, now)
	return change(v, today, forum)
}

// next is what a phase takes up after the item at hand, or where it begins; false where nothing is left. Steps may be
// older than the record: what was talked about, parked or deleted meanwhile is passed over.
func (s Steps) next(v model.View, forum *model.Forum, phase Phase) (model.Ref, bool) {
	switch phase {
	case Goals:
		return s.nextGoal(v, forum.Item)
	case Dependencies:
		for _, dependency := range s.Dependencies {
			ref := model.Ref{Kind: model.KindDependency, ID: dependency.ID}
			if ref != forum.Item && waits(forum, ref.ID) && v.Get(ref) != nil {
				return ref, true
			}
		}
	}
	return model.Ref{}, false
}

// nextGoal is the goal behind the one at hand, also where that one left the list meanwhile because it was put right.
func (s Steps) nextGoal(v model.View, atHand model.Ref) (model.Ref, bool) {
	at := slices.Index(s.Goals, atHand.ID)
	var left *model.Goal
	if atHand.Kind == model.KindGoal && at < 0 {
		left, _ = either(v, atHand).(*model.Goal)
	}
	for _, id := range s.Goals[at+1:] {
		ref := model.Ref{Kind: model.KindGoal, ID: id}
		goal, live := v.Get(ref).(*model.Goal)
		if live && (left == nil || byTeam(v, goal, left) > 0) {
			return ref, true
		}
	}
	return model.Ref{}, false
}

// either is a record, deleted or not; nil where there was none.
func either(v model.View, ref model.Ref) model.Record {
	if record := v.Get(ref); record != nil {
		return record
	}
	return v.Gone(ref)
}

// waits tells whether a dependency was neither talked about nor parked.
func waits(forum *model.Forum, id string) bool {
	return !slices.Contains(forum.Discussed, id) && !slices.Contains(forum.Parked, id)
}

// GoTo goes to a phase, forward or back. What was said in others stays. In the phase itself it changes nothing.
func GoTo(v model.View, id string, phase Phase, steps Steps, today model.Date, now time.Time) (model.Change, error) {
	forum, err := running(v, id)
	if err != nil {
		return model.Change{}, err
	}
	if phase < Here || phase > Close {
		return model.Change{}, refuse(forum, "there is no phase beyond this one")
	}
	if PhaseOf(forum.Phase) != phase {
		enter(v, forum, phase, steps, now)
	}
	return change(v, today, forum)
}

// Turn goes so many phases forward, or back where by is negative, from wherever the forum is by now.
func Turn(v model.View, id string, by int, steps Steps, today model.Date, now time.Time) (model.Change, error) {
	forum, err := running(v, id)
	if err != nil {
		return model.Change{}, err
	}
	return GoTo(v, id, PhaseOf(forum.Phase)+Phase(by), steps, today, now)
}

// TakeUp puts an item at hand out of turn, in the phase that goes through such items.
func TakeUp(v model.View, id string, item model.Ref, steps Steps, today model.Date, now time.Time) (model.Change, error) {
	forum, err := running(v, id)
	if err != nil {
		return model.Change{}, err
	}
	if forum.Item != item {
		forum.Parked = without(forum.Parked, item.ID)
		take(forum, item, steps, now)
		switch item.Kind {
		case model.KindGoal:
			forum.Phase = Goals.String()
		case model.KindDependency:
			forum.Phase = Dependencies.String()
		}
	}
	return change(v, today, forum)
}

func enter(v model.View, forum *model.Forum, phase Phase, steps Steps, now time.Time) {
	leave(forum, now)
	forum.Phase, forum.Item = phase.String(), model.Ref{}
	forum.ItemFrom, forum.ItemShare = model.Number{}, model.Number{}
	if first, more := steps.next(v, forum, phase); more {
		put(forum, first, steps)
	}
}

// take leaves what is at hand and takes up another item.
func take(forum *model.Forum, item model.Ref, steps Steps, now time.Time) {
	leave(forum, now)
	put(forum, item, steps)
}

func put(forum *model.Forum, item model.Ref, steps Steps) {
	forum.Item, forum.ItemShare = item, model.Number{}
	forum.ItemFrom = model.NumberOf(float64(whole(forum.Elapsed, 0)))
	if item.Kind == model.KindDependency {
		forum.ItemShare = model.NumberOf(float64(steps.share(forum, item.ID)))
	}
}

// share is the time of an item by its score: of what is left until the phase should end.
func (s Steps) share(forum *model.Forum, id string) int {
	left := Dependencies.End(Plan(s.Minutes)) - whole(forum.Elapsed, 0)
	score, waiting := 0.0, []float64(nil)
	for _, dependency := range s.Dependencies {
		switch {
		case dependency.ID == id:
			score = dependency.Score
		case waits(forum, dependency.ID):
			waiting = append(waiting, dependency.Score)
		}
	}
	return Share(left, score, waiting)
}

// leave brings the clock up to now and keeps how long the dependency at hand was talked about. Where a merge left more or
// fewer times than items, there is one for each again.
func leave(forum *model.Forum, now time.Time) {
	c, at := settle(forum, now), -1
	if forum.Item.Kind == model.KindDependency {
		if !slices.Contains(forum.Discussed, forum.Item.ID) {
			forum.Discussed = append(slices.Clone(forum.Discussed), forum.Item.ID)
		}
		at = slices.Index(forum.Discussed, forum.Item.ID)
	}
	seconds := make([]string, len(forum.Discussed))
	for i := range seconds {
		on := SecondsOn(forum, i)
		if i == at {
			on += c.Item
		}
		seconds[i] = strconv.Itoa(on)
	}
	forum.DiscussedSeconds = seconds
}

func without(ids []string, id string) []string {
	return slices.DeleteFunc(slices.Clone(ids), func(other string) bool { return other == id })
}

// forget takes a dependency from what was talked about. The time that it took stays the phase's.
func forget(forum *model.Forum, id string) {
	at := slices.Index(forum.Discussed, id)
	if at < 0 {
		return
	}
	if at < len(forum.DiscussedSeconds) {
		forum.DiscussedSeconds = slices.Delete(slices.Clone(forum.DiscussedSeconds), at, at+1)
	}
	forum.Discussed = slices.Delete(slices.Clone(forum.Discussed), at, at+1)
}
