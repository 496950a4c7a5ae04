package align

import (
	"slices"
	"strings"

	"moot/model"
)

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
	f, a := NewFinder(b, today), &Alignment{On: today, Gaps: []Gap{}}
	gaps := map[model.GapKind][]Gap{}
	add := func(gap Gap) { gaps[gap.Kind] = append(gaps[gap.Kind], gap) }
	for _, outcome := range b.Outcomes() {
		if outcome.Active() {
			a.ActiveOutcomes++
		}
		f.outcome(outcome, add)
	}
	for _, goal := range b.Goals() {
		if goal.Active() {
			a.ActiveGoals++
		}
		f.goal(goal, add)
	}
	for _, d := range b.Dependencies() {
		f.dependency(d, add)
	}
	for _, team := range b.Teams() {
		f.team(team, add)
	}
	for _, kind := range model.GapKinds {
		a.Gaps = append(a.Gaps, byID(gaps[kind])...)
	}
	return a
}

// byID orders gaps of one kind, which were found kind of record by kind of record, in place. A record has one of a kind at
// the most, and records are looked at by id: only where kinds of record share a kind of gap is there something to do.
func byID(gaps []Gap) []Gap {
	slices.SortStableFunc(gaps, func(x, y Gap) int { return strings.Compare(x.ID, y.ID) })
	return gaps
}

// Count is how many gaps of a kind there are, accepted ones included.
func (a *Alignment) Count(kind model.GapKind) int { return len(a.Of(kind)) }

// Of are the gaps of a kind, by id.
func (a *Alignment) Of(kind model.GapKind) []Gap {
	var gaps []Gap
	for _, gap := range a.Gaps {
		if gap.Kind == kind {
			gaps = append(gaps, gap)
		}
	}
	return gaps
}

// Counts tells whether a dependency is one that goals lean on, and that has a provider with a stake or without: open,
// crossing, not standing.
func Counts(d *model.Dependency) bool { return d.Open() && d.Crossing() && !d.Standing() }
