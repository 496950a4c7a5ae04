package agenda

import (
	"moot/model"
	"moot/model/internal/digraph"
	"moot/model/internal/waits"
)

// mark is what is computed of one open dependency, kept small: there is one for each on the board.
type mark struct {
	expected, latest model.Date
	overdue          int32 // days
	signs            sign
	downstream       int8 // active goals that wait for it, up to waits.Few
}

// sign is a set of yes-or-no facts.
type sign uint16

const (
	open sign = 1 << iota
	crossing
	standing
	late
	atRisk
	blocked
	inLoop
	isNew
	moved
	uncommitted
)

func (s sign) has(other sign) bool { return s&other != 0 }

func signIf(yes bool, s sign) sign {
	if yes {
		return s
	}
	return 0
}

// mark computes the marks of all dependencies; closed ones keep none.
func (a *Agenda) mark() {
	a.marks = make([]mark, len(a.dependencies))
	expected := a.graph.Back(a.expected)
	latest := a.graph.Forth(a.latest)
	for i, d := range a.dependencies {
		a.marks[i] = mark{expected: expected[i], latest: latest[i]}
		if d.Open() {
			a.marks[i].overdue = int32(a.overdue(d))
			a.marks[i].signs = a.ownSigns(d) | signIf(a.graph.Loop(i) != digraph.None, inLoop)
		}
	}
	blocking := a.graph.Reaching(func(i int) bool { return a.marks[i].signs.has(late) })
	active := a.activeGoals()
	downstream := a.graph.Downstream(func(goal int32) bool { return active[goal] })
	for i := range a.marks {
		m := &a.marks[i]
		if m.signs.has(open) {
			m.signs |= signIf(blocking[i], blocked)
			m.signs |= signIf(a.atRisk(a.dependencies[i], m), atRisk)
			m.downstream = downstream[i]
		}
	}
}

// ownSigns are the facts of an open dependency that need no other one.
func (a *Agenda) ownSigns(d *model.Dependency) sign {
	return open |
		signIf(d.Crossing(), crossing) |
		signIf(d.Standing(), standing) |
		signIf(d.Uncommitted(), uncommitted) |
		signIf(d.State != model.Delivered && d.NeedBy.Known() && a.On > d.NeedBy, late) |
		signIf(a.isNew(d), isNew) |
		signIf(a.hasMoved(d), moved)
}

// expected is the expected date: the commit-by, or the latest expected date of what the dependency waits for, if
// later. What is delivered was there on its delivered date, whatever it waited for. Without a date of its own: none.
func (a *Agenda) expected(i int, carried model.Date) model.Date {
	switch d := a.dependencies[i]; {
	case !d.Open():
		return 0
	case d.State == model.Delivered:
		return d.Delivered
	case d.CommitBy.Known():
		return max(d.CommitBy, carried)
	}
	return 0
}

// latest is the day by which the dependency must be there: the earliest of its need-by and the latest() of every open
// dependency that waits for it.
func (a *Agenda) latest(i int, carried model.Date) model.Date {
	if d := a.dependencies[i]; d.Open() {
		return waits.Earliest(d.NeedBy, carried)
	}
	return 0
}

// overdue is today − commit-by in days, when committed or started; 0 when that is not past.
func (a *Agenda) overdue(d *model.Dependency) int {
	if d.State != model.Committed && d.State != model.Started {
		return 0
	}
	return max(0, a.On.Sub(d.CommitBy))
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

// atRisk: margin < 0, or overdue, or uncommitted with the need-by inside the horizon, or waiting, directly or along a
// chain, for something late; never when delivered.
func (a *Agenda) atRisk(d *model.Dependency, m *mark) bool {
	if d.State == model.Delivered {
		return false
	}
	return m.expected.Known() && d.NeedBy.Known() && m.expected > d.NeedBy ||
		m.overdue > 0 ||
		m.signs.has(uncommitted) && a.insideHorizon(d) ||
		m.signs.has(blocked)
}

// insideHorizon: 0 ≤ need-by − today ≤ horizon.
func (a *Agenda) insideHorizon(d *model.Dependency) bool {
	days := d.NeedBy.Sub(a.On)
	return d.NeedBy.Known() && days >= 0 && days <= a.Horizon
}

// activeGoals tells which nodes of the graph are live, active goals.
func (a *Agenda) activeGoals() []bool {
	nodes := make(map[string]int32, len(a.graph.Goals))
	for node, id := range a.graph.Goals {
		nodes[id] = int32(node)
	}
	active := make([]bool, len(a.graph.Goals))
	for _, goal := range a.board.Goals() {
		if node, named := nodes[goal.ID]; named {
			active[node] = goal.Active()
		}
	}
	return active
}
