package chance

import (
	"cmp"
	"math"
	"slices"

	"moot/model"
)

// forecast is one question of the past: whether all that it waits for comes by its first need-by.
type forecast struct {
	asked    model.Date
	sizes    [model.Large + 1]int // how many of each size it waits for
	kept     bool
	p, blind float64 // the chance on the day of asking, with sizes and without
}

// ask adds the forecast of one dependency, or counts why it cannot be judged.
func (r *Replay) ask(to []forecast, today model.Date, d *model.Dependency) []forecast {
	came := endOf(d, today)
	switch {
	case !d.Requested.Known() || came == endUndated:
		r.Undated++
	case endOf(d, d.Requested) != endPending:
		r.Hindsight++
	case came == endPending:
		r.Pending++
	default:
		f := forecast{asked: d.Requested, kept: came == endKept}
		f.sizes[d.Size] = 1
		return append(to, f)
	}
	return to
}

// askAll adds the forecast of a goal that waits for dependencies, or counts why it cannot be judged. What is no question of
// the past, because the goal waited for nothing, is not counted.
func (r *Replay) askAll(to []forecast, today model.Date, needs []*model.Dependency) []forecast {
	f, needed := forecast{kept: true}, 0
	for _, d := range needs {
		if !counts(d) || d.Impact != model.Blocking {
			continue
		}
		if !d.Requested.Known() || endOf(d, today) == endUndated {
			r.Undated++
			return to
		}
		needed++
		f.asked = max(f.asked, d.Requested)
	}
	if needed == 0 {
		return to
	}
	return r.askOn(to, f, today, needs)
}

// askOn fills in what the goal waited for on the day of asking.
func (r *Replay) askOn(to []forecast, f forecast, today model.Date, needs []*model.Dependency) []forecast {
	open, due := 0, true
	for _, d := range needs {
		if !counts(d) || d.Impact != model.Blocking {
			continue
		}
		switch endOf(d, f.asked) {
		case endMissed:
			if d.State != model.Accepted || closedOn(d) > f.asked { // else it was behind the goal by then
				r.Hindsight++
				return to
			}
		case endPending:
			open++
			f.sizes[d.Size]++
			f.kept = f.kept && endOf(d, today) == endKept
			due = due && d.FirstNeedBy < today
		}
	}
	switch {
	case open == 0:
		r.Hindsight++
	case !due:
		r.Pending++
	default:
		return append(to, f)
	}
	return to
}

// play gives each forecast the record of its day, closings being in the order of days, and scores those that had one.
func (r *Replay) play(asked []forecast, closed []closing) {
	slices.SortStableFunc(asked, func(x, y forecast) int { return cmp.Compare(x.asked, y.asked) })
	var known tally
	judged := asked[:0]
	for _, f := range asked {
		for len(closed) > 0 && closed[0].on <= f.asked {
			known.add(closed[0].size, closed[0].kept)
			closed = closed[1:]
		}
		if known[model.SizeUnknown].total == 0 {
			r.NoRecord++
			continue
		}
		f.p, f.blind = f.chances(&known)
		judged = append(judged, f)
	}
	r.score(judged)
}

// chances are the product over what a forecast waits for, by the classes of their sizes and by that of all.
func (f *forecast) chances(known *tally) (p, blind float64) {
	p, blind = 1, 1
	all, _ := known.class(model.SizeUnknown).P()
	for size, n := range f.sizes {
		of, _ := known.classFor(model.Size(size)).P()
		p *= math.Pow(of, float64(n))
		blind *= math.Pow(all, float64(n))
	}
	return p, blind
}
