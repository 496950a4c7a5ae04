package agenda

import (
	"moot/model"
	"moot/model/internal/digraph"
	"moot/model/internal/waits"
)

// mark is what an agenda needs of one dependency and what it computes of it. It is small, and everything after read
// looks at marks alone: going through a hundred thousand records once takes longer than all the rest.
type mark struct {
	needBy, requested model.Date
	own               model.Date // the date of its own: commit-by, or when it was delivered
	expected, latest  model.Date
	overdue           int32 // days
	signs             sign
	downstream        int8 // active goals that wait for it, up to waits.Few
}

// sign is a set of yes-or-no facts. A closed dependency has none.
type sign uint16

const (
	open sign = 1 << iota
	crossing
	standing
	uncommitted
	refused // countered or declined
	delivered
	late
	atRisk
	blocked
	inLoop
	isNew
	moved
)

func (s sign) has(any sign) bool { return s&any != 0 }

func signIf(yes bool, s sign) sign {
	if yes {
		return s
	}
	return 0
}

// read makes the marks of all open dependencies, of their records alone.
func (a *Agenda) read() {
	a.marks = make([]mark, len(a.dependencies))
	for i, d := range a.dependencies {
		if d.Open() {
			a.readOne(d, &a.marks[i])
		}
	}
}

func (a *Agenda) readOne(d *model.Dependency, m *mark) {
	m.needBy, m.requested, m.own = d.NeedBy, d.Requested, d.CommitBy
	m.signs = open |
		signIf(d.Crossing(), crossing) |
		signIf(d.Standing(), standing) |
		signIf(d.Uncommitted(), uncommitted) |
		signIf(d.State == model.Countered || d.State == model.Declined, refused) |
		signIf(d.NeedBy.Known() && a.On > d.NeedBy, late) |
		signIf(a.isNew(d), isNew) |
		signIf(a.hasMoved(d), moved)
	switch d.State {
	case model.Delivered:
		m.own = d.Delivered
		m.signs = m.signs&^late | delivered
	case model.Committed, model.Started:
		m.overdue = int32(max(0, a.On.Sub(d.CommitBy)))
	}
}

// isNew tells whether the dependency was requested (else made) after the last forum, and not after today.
func (a *Agenda) isNew(d *model.Dependency) bool {
	if !a.LastForum.Known() {
		return false
	}
	since := d.Requested
	if !since.Known() {
		since = d.Made.Day()
	}
	return since > a.LastForum && since <= a.On
}

// hasMoved tells whether a field that the forum cares about was edited after the last forum. First values do not count.
func (a *Agenda) hasMoved(d *model.Dependency) bool {
	return a.LastForum.Known() && d.Moved.Day() > a.LastForum
}

// Fresh tells whether a dependency, open or closed, is new or changed since the last forum.
func (a *Agenda) Fresh(d *model.Dependency) bool { return a.isNew(d) || a.hasMoved(d) }

// mark adds to the marks what takes the graph.
func (a *Agenda) mark() {
	var expected, latest []model.Date
	var blocking []bool
	var downstream []int8
	together(
		func() { expected = a.graph.Back(a.expected) },
		func() {
			latest = a.graph.Forth(a.latest)
			blocking = a.graph.Reaching(func(i int) bool { return a.marks[i].signs.has(late) })
			active := a.activeGoals()
			downstream = a.graph.Downstream(func(goal int32) bool { return active[goal] })
		},
	)
	for i := range a.marks {
		m := &a.marks[i]
		if !m.signs.has(open) {
			continue
		}
		m.expected, m.latest, m.downstream = expected[i], latest[i], downstream[i]
		m.signs |= signIf(a.graph.Loop(i) != digraph.None, inLoop) | signIf(blocking[i], blocked)
		m.signs |= signIf(a.atRisk(m), atRisk)
	}
}

// expected is the expected date: the commit-by, or the latest expected date of what the dependency waits for, if
// later. What is delivered was there on its delivered date, whatever it waited for. Without a date of its own: none.
func (a *Agenda) expected(i int, carried model.Date) model.Date {
	m := &a.marks[i]
	if !m.own.Known() || m.signs.has(delivered) {
		return m.own
	}
	return max(m.own, carried)
}

// latest is the day by which the dependency must be there: the earliest of its need-by and the latest() of every open
// dependency that waits for it.
func (a *Agenda) latest(i int, carried model.Date) model.Date {
	return waits.Earliest(a.marks[i].needBy, carried)
}

// atRisk: margin < 0, or overdue, or uncommitted with the need-by inside the horizon, or waiting, directly or along a
// chain, for something late; never when delivered.
func (a *Agenda) atRisk(m *mark) bool {
	return !m.signs.has(delivered) &&
		(m.short() > 0 ||
			m.overdue > 0 ||
			m.signs.has(uncommitted) && a.insideHorizon(m) ||
			m.signs.has(blocked))
}

// short is by how many days the expected date lies after the need-by: −margin. 0 without both.
func (m *mark) short() int { return m.expected.Sub(m.needBy) }

// insideHorizon: 0 ≤ need-by − today ≤ horizon.
func (a *Agenda) insideHorizon(m *mark) bool {
	days := m.needBy.Sub(a.On)
	return m.needBy.Known() && days >= 0 && days <= a.Horizon
}

// activeGoals tells which nodes of the graph are live, active goals: the board's goals are its first nodes.
func (a *Agenda) activeGoals() []bool {
	active := make([]bool, len(a.graph.Goals))
	for i, goal := range a.board.Goals() {
		active[i] = goal.Active()
	}
	return active
}
