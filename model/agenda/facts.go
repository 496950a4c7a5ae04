package agenda

import (
	"slices"
	"strings"

	"moot/model"
	"moot/model/internal/digraph"
)

// Outlook is what is computed of one dependency and costs nothing to look up. All of it is empty once it is closed.
type Outlook struct {
	// Expected is the promise: commit-by (delivered: its delivered date), or the latest expected date of what it waits
	// for, if later. Not known without a date of its own.
	Expected model.Date
	// Latest is the day by which it must be there for all that waits for it: the earliest need-by along the chain.
	Latest model.Date
	// Margin is need-by − expected, Slack latest − expected, in days; not known without both. Negative is too late.
	Margin, Slack model.Number
	// Overdue is today − commit-by in days, when committed or started and past; else 0.
	Overdue int
	// Late: open, not delivered, not standing, today > need-by.
	Late bool
	// AtRisk: margin < 0, or overdue, or uncommitted with the need-by inside the horizon, or blocked; never delivered.
	AtRisk bool
	// Blocked: it waits, directly or along a chain, for something late.
	Blocked bool
	// InLoop: it waits for something that waits for it.
	InLoop bool
	// New: requested (else made) since the last forum. Moved: edited since in a field that the forum cares about.
	New, Moved bool
}

// Facts are what is computed of one dependency, with the records behind it.
type Facts struct {
	Outlook
	// Waits are the open dependencies that it waits for directly, WaitedBy those that wait for it, by id.
	Waits, WaitedBy []*model.Dependency
	// LateAhead are the late ones that it waits for, directly or along chains, by id; never itself.
	LateAhead []*model.Dependency
	// Unknown are the ids of those in Waits that have no expected date, and so are left out of Expected.
	Unknown []string
	// Loop are all dependencies of its loop, itself included, by id; none when it is in no loop.
	Loop []*model.Dependency
	// Downstream are the active goals that wait for it, directly or along chains, by id.
	Downstream []*model.Goal
}

// Position is where a dependency stands in the board's Dependencies; false when there is none of that id.
func (a *Agenda) Position(id string) (int, bool) {
	return slices.BinarySearchFunc(a.dependencies, id, func(d *model.Dependency, id string) int {
		return strings.Compare(d.ID, id)
	})
}

// Outlook is what is computed of a dependency; empty when it is closed or there is none of that id.
func (a *Agenda) Outlook(id string) Outlook {
	if position, known := a.Position(id); known {
		return a.OutlookAt(position)
	}
	return Outlook{}
}

// OutlookAt is Outlook by the position in the board's Dependencies, for those who look at all of them.
func (a *Agenda) OutlookAt(position int) Outlook {
	m := &a.marks[position]
	if !m.signs.has(open) {
		return Outlook{}
	}
	return Outlook{
		Expected: m.expected,
		Latest:   m.latest,
		Margin:   m.margin(),
		Slack:    daysBetween(m.expected, m.latest),
		Overdue:  int(m.overdue),
		Late:     m.signs.has(late),
		AtRisk:   m.signs.has(atRisk),
		Blocked:  m.signs.has(blocked),
		InLoop:   m.signs.has(inLoop),
		New:      m.signs.has(isNew),
		Moved:    m.signs.has(moved),
	}
}

// Late tells whether a dependency is open, not delivered, not standing, and today > need-by.
func (a *Agenda) Late(id string) bool { return a.Outlook(id).Late }

// AtRisk tells whether a dependency is at risk; see Outlook.
func (a *Agenda) AtRisk(id string) bool { return a.Outlook(id).AtRisk }

// Facts are what is computed of a dependency, on the agenda or not; empty when it is closed or there is none.
func (a *Agenda) Facts(id string) Facts {
	i, known := a.Position(id)
	if !known || !a.marks[i].signs.has(open) {
		return Facts{}
	}
	facts := Facts{
		Outlook:    a.OutlookAt(i),
		Waits:      a.those(a.graph.For(i)),
		WaitedBy:   a.those(a.graph.On(i)),
		LateAhead:  a.lateAhead(i),
		Downstream: a.downstream(i),
	}
	for _, other := range a.graph.For(i) {
		if !a.marks[other].expected.Known() {
			facts.Unknown = append(facts.Unknown, a.dependencies[other].ID)
		}
	}
	if facts.InLoop {
		facts.Loop = a.loop(i)
	}
	return facts
}

// Chain are the open dependencies that a dependency waits for and those that wait for it, directly or along chains, itself
// left out; in a loop one may be there twice.
func (a *Agenda) Chain(id string) []*model.Dependency {
	i, known := a.Position(id)
	if !known {
		return nil
	}
	return append(a.those(a.graph.AheadOf(i)), a.those(a.graph.BehindOf(i))...)
}

func (a *Agenda) those(positions []int32) []*model.Dependency {
	dependencies := make([]*model.Dependency, len(positions))
	for i, position := range positions {
		dependencies[i] = a.dependencies[position]
	}
	return dependencies
}

func (a *Agenda) lateAhead(i int) []*model.Dependency {
	if !a.marks[i].signs.has(blocked) {
		return nil
	}
	return a.those(slices.DeleteFunc(a.graph.AheadOf(i), func(other int32) bool { return !a.marks[other].signs.has(late) }))
}

// loop are the dependencies of the loop that the i-th one lies in.
func (a *Agenda) loop(i int) []*model.Dependency {
	var members []int32
	for _, goal := range a.graph.Components.Members[a.graph.Loop(i)] {
		for _, other := range a.graph.Needs.Of(goal) {
			if a.graph.Loop(int(other)) != digraph.None {
				members = append(members, other)
			}
		}
	}
	slices.Sort(members)
	return a.those(members)
}

// Loops are the groups of open dependencies that wait for each other in a circle, each by id, ordered by their first.
func (a *Agenda) Loops() [][]*model.Dependency {
	var loops [][]*model.Dependency
	for _, members := range a.graph.Loops() {
		loops = append(loops, a.those(members))
	}
	return loops
}

func (a *Agenda) downstream(i int) []*model.Goal {
	var goals []*model.Goal
	for _, node := range a.graph.DownstreamOf(i) {
		if goal := a.board.Goal(a.graph.Goals[node]); goal != nil && goal.Active() {
			goals = append(goals, goal)
		}
	}
	slices.SortFunc(goals, func(x, y *model.Goal) int { return strings.Compare(x.ID, y.ID) })
	return goals
}
