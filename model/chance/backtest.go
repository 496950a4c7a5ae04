package chance

import (
	"cmp"
	"slices"

	"moot/model"
)

// BackTest is how well the chance did on a board's own past: it is worked out anew as of the day of asking, by what was
// closed on that day, and held against what came.
//
// It goes by the dates that records have today. So it does not see that a size was another one when it was asked, which
// dependencies were removed since, or first need-bys that were corrected; and of single dependencies that are not due yet it
// knows the end only of those that came early.
type BackTest struct {
	On model.Date
	// Dependencies are forecast on the day each was asked for.
	Dependencies Replay
	// Goals are forecast on the day the newest was asked of all that each waits for, and judged once all of it is due: a
	// goal that fails is known sooner than one that does not, and would count too often.
	Goals Replay
}

// Replay is one kind of forecast, played back.
type Replay struct {
	Score
	// Not judged: nothing was closed yet on the day of asking; a day is not known, of asking or of delivery; the end was
	// known on the day of asking already; it is not due yet.
	NoRecord, Undated, Hindsight, Pending int
}

// NewBackTest replays the past of a board as known on a day.
func NewBackTest(b *model.Board, today model.Date) *BackTest {
	t := &BackTest{On: today}
	var closed []closing
	var single, whole []forecast
	for _, d := range b.Dependencies() {
		if Closed(d) {
			closed = append(closed, closing{closedOn(d), d.Size, Kept(d)})
		}
		if counts(d) {
			single = t.Dependencies.ask(single, today, d)
		}
	}
	for _, goal := range b.Goals() {
		whole = t.Goals.askAll(whole, today, b.DependenciesOf(goal.ID))
	}
	slices.SortFunc(closed, func(x, y closing) int { return cmp.Compare(x.on, y.on) })
	t.Dependencies.play(single, closed)
	t.Goals.play(whole, closed)
	return t
}

// counts tells which dependencies were forecast: those that somebody waited for by a day, and still stand.
func counts(d *model.Dependency) bool {
	return d.Crossing() && !d.Standing() && d.State != model.Removed && d.FirstNeedBy.Known()
}

// closing is one dependency that joins the record on a day.
type closing struct {
	on   model.Date
	size model.Size
	kept bool
}

// closedOn is from which day on a closed dependency is part of the record: nobody knew its end before it was delivered.
func closedOn(d *model.Dependency) model.Date { return max(d.Closed, d.Delivered) }

// end is what came of a dependency, as known on a day.
type end uint8

const (
	endPending end = iota
	endKept
	endMissed
	endUndated
)

func endOf(d *model.Dependency, on model.Date) end {
	ended := d.State == model.Delivered || d.State == model.Accepted
	switch {
	case ended && !d.Delivered.Known():
		return endUndated
	case ended && d.Delivered <= on && Kept(d):
		return endKept
	case ended && d.Delivered <= on || d.FirstNeedBy < on:
		return endMissed
	}
	return endPending
}
