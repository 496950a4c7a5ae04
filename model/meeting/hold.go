package meeting

import (
	"slices"
	"time"

	"moot/model"
)

// Pause stops the clock, or lets it go on.
func Pause(v model.View, id string, pause bool, today model.Date, now time.Time) (model.Change, error) {
	forum, err := running(v, id)
	if err != nil || forum.Paused == pause {
		return model.Change{}, err
	}
	if pause {
		stop(forum, now)
	} else {
		run(forum, now)
	}
	forum.Paused = pause
	return change(v, today, forum)
}

// justNow is by how much a step may be newer than the last time somebody was seen who is seen once a second.
const justNow = 2 * time.Second

// Toggle stops the clock where it runs by now, and lets it go on where it stands.
func Toggle(v model.View, id string, today model.Date, now time.Time) (model.Change, error) {
	forum, err := running(v, id)
	if err != nil {
		return model.Change{}, err
	}
	return Pause(v, id, !forum.Paused, today, now)
}

// GoOn lets the clock of a forum that was left go on from where it stood when somebody was last seen holding it: the
// time in between was no time of the meeting.
func GoOn(v model.View, id string, lastSeen time.Time, today model.Date, now time.Time) (model.Change, error) {
	forum, err := running(v, id)
	if err != nil {
		return model.Change{}, err
	}
	since, known := sinceOf(forum)
	if !known || forum.Paused || !lastSeen.Before(now) {
		return model.Change{}, nil
	}
	if lastSeen.Before(since) {
		if since.Sub(lastSeen) > justNow { // the clock was set going by somebody else after it was left: that holds
			return model.Change{}, nil
		}
		lastSeen = since // a last step of one's own, kept just before the end
	}
	settle(forum, lastSeen)
	begun, _ := sinceOf(forum)
	forum.Since = model.InstantOf(now.Add(-lastSeen.Sub(begun))).String()
	return change(v, today, forum)
}

// Presence ticks teams as here, or takes their ticks away.
func Presence(v model.View, id string, teams []string, here bool, today model.Date) (model.Change, error) {
	forum, err := running(v, id)
	if err != nil {
		return model.Change{}, err
	}
	present := slices.Clone(forum.Present)
	for _, team := range teams {
		switch is := slices.Contains(present, team); {
		case here && !is:
			present = append(present, team)
		case !here:
			present = without(present, team)
		}
	}
	forum.Present = present
	return change(v, today, forum)
}

// Facilitate names who facilitates a forum that is running.
func Facilitate(v model.View, id, name string, today model.Date) (model.Change, error) {
	forum, err := running(v, id)
	if err != nil {
		return model.Change{}, err
	}
	forum.Facilitator, _ = model.Clean(name)
	return change(v, today, forum)
}

// Park puts an item off until the next forum, where it comes first, or takes that back. What is at hand goes to the
// item behind it, as Advance does.
func Park(v model.View, id, dependency string, park bool, steps Steps, today model.Date, now time.Time) (model.Change, error) {
	forum, err := running(v, id)
	if err != nil || slices.Contains(forum.Parked, dependency) == park {
		return model.Change{}, err
	}
	if !park {
		forum.Parked = without(forum.Parked, dependency)
		forget(forum, dependency) // it waits for its turn again
		return change(v, today, forum)
	}
	phase, atHand := PhaseOf(forum.Phase), forum.Item == model.Ref{Kind: model.KindDependency, ID: dependency}
	next, more := steps.next(v, forum, phase)
	forum.Parked = append(slices.Clone(forum.Parked), dependency)
	switch {
	case atHand && more:
		take(forum, next, steps, now)
	case atHand:
		enter(v, forum, min(phase+1, Close), steps, now)
	}
	return change(v, today, forum)
}

// Reorder moves a dependency by so many places among those that wait for their turn, forward where by is negative. It
// holds for this forum. waiting are those, in the order in which whoever moves it sees them; what others ordered meanwhile
// stays. Only as much of an order is kept as was chosen: what stands behind goes on following the agenda.
func Reorder(v model.View, id, dependency string, by int, waiting []string, today model.Date) (model.Change, error) {
	forum, err := running(v, id)
	if err != nil {
		return model.Change{}, err
	}
	order, chosen := ordered(forum.Order, waiting)
	from := slices.Index(order, dependency)
	to := from + by
	switch {
	case from < 0:
		return model.Change{}, refuse(forum, "only what waits for its turn has a place in the order")
	case to < 0 || to >= len(order):
		return model.Change{}, refuse(forum, "it cannot be moved further: it stands at the end of what waits")
	}
	order = slices.Insert(slices.Delete(order, from, from+1), to, dependency)
	forum.Order = order[:max(chosen, from+1, to+1)]
	return change(v, today, forum)
}

// ordered are those that wait with what somebody chose first, and how many those are.
func ordered(order, waiting []string) (all []string, chosen int) {
	for _, id := range order {
		if slices.Contains(waiting, id) && !slices.Contains(all, id) {
			all = append(all, id)
		}
	}
	chosen = len(all)
	for _, id := range waiting {
		if !slices.Contains(all[:chosen], id) {
			all = append(all, id)
		}
	}
	return all, chosen
}

// Remark writes down what was said on flow and health.
func Remark(v model.View, id, note string, today model.Date) (model.Change, error) {
	forum, err := running(v, id)
	if err != nil {
		return model.Change{}, err
	}
	forum.Note, _ = model.CleanNote(note)
	return change(v, today, forum)
}
