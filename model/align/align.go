package align

import "moot/model"

// manyGoals is how many active goals one team may have before that is a gap.
const manyGoals = 3

// Alignment is every gap of a board on a day.
type Alignment struct {
	On model.Date `json:"-"`
	// Gaps are ordered by kind, then id; accepted ones are among them, and say so.
	Gaps []Gap `json:"gaps"`
	// ActiveGoals and ActiveOutcomes are how many were looked at.
	ActiveGoals    int `json:"-"`
	ActiveOutcomes int `json:"-"`
}

// Compute finds the gaps of a board. Goals and outcomes count while they are active, dependencies while they are open,
// cross from one team to another and are not standing.
func Compute(b *model.Board, today model.Date) *Alignment {
	f := newFinder(b, today)
	a := &Alignment{On: today, Gaps: []Gap{}}
	for _, outcome := range b.Outcomes() {
		if outcome.Active() {
			a.ActiveOutcomes++
			f.outcome(outcome)
		}
	}
	for _, goal := range b.Goals() {
		if goal.Active() {
			a.ActiveGoals++
			f.goal(goal)
		}
	}
	for _, d := range b.Dependencies() {
		if counts(d) {
			f.stake(d)
		}
	}
	for _, team := range b.Teams() {
		f.team(team)
	}
	for _, kind := range Kinds {
		a.Gaps = append(a.Gaps, f.gaps[kind]...)
	}
	return a
}

// Count is how many gaps of a kind there are, accepted ones included.
func (a *Alignment) Count(kind Kind) int { return len(a.Of(kind)) }

// Of are the gaps of a kind, by id.
func (a *Alignment) Of(kind Kind) []Gap {
	var gaps []Gap
	for _, gap := range a.Gaps {
		if gap.Kind == kind {
			gaps = append(gaps, gap)
		}
	}
	return gaps
}

// About are the gaps that one record has.
func (a *Alignment) About(ref model.Ref) []Gap {
	var gaps []Gap
	for _, gap := range a.Gaps {
		if gap.ID == ref.ID && gap.Ref() == ref {
			gaps = append(gaps, gap)
		}
	}
	return gaps
}

func counts(d *model.Dependency) bool { return d.Open() && d.Crossing() && !d.Standing() }
