package meeting

import (
	"cmp"
	"slices"
	"strings"

	"moot/model"
	"moot/model/agenda"
	"moot/model/align"
)

// Focus is a goal that the forum looks at, and why.
type Focus struct {
	Goal *model.Goal
	Why  []string // "off track", "paused", "silent", "serves no outcome", "names a deleted outcome"
	Gaps []align.Gap
}

// shortly are the gaps of a goal that the forum looks at, in a word or two: it is silent, or not aligned, which is a
// question of outcomes. How a goal is worded, measured and staffed is its team's to mend: its card tells those gaps.
var shortly = map[model.GapKind]string{
	model.GoalSilent: "silent", model.GoalWithoutOutcome: "serves no outcome", model.NamesDeleted: "names a deleted outcome",
}

// GoalsInFocus are the active goals that are off track, paused, silent or not aligned, by the name of their team, then
// their title. A gap that is accepted for now is none.
func GoalsInFocus(b *model.Board, a *agenda.Agenda, found *align.Alignment) []Focus {
	gaps := map[string][]align.Gap{}
	for _, gap := range found.Gaps {
		if gap.Record == model.KindGoal.String() {
			gaps[gap.ID] = append(gaps[gap.ID], gap)
		}
	}
	var focus []focused
	for _, goal := range b.Goals() {
		if !goal.Active() {
			continue
		}
		if reasons := reasonsOf(goal, a, gaps[goal.ID]); len(reasons) > 0 {
			focus = append(focus, keyed(b, Focus{goal, reasons, gaps[goal.ID]}))
		}
	}
	slices.SortFunc(focus, focused.compare)
	in := make([]Focus, len(focus))
	for i := range focus {
		in[i] = focus[i].Focus
	}
	return in
}

// WithDone are goals in focus with those that a forum checked in on or changed and that are in focus no more, in the same
// order: what was talked about stays to be seen. Why of those is "checked in here" or "changed here".
func WithDone(b *model.Board, forum string, focus []Focus) []Focus {
	done := map[string]string{}
	for _, goal := range b.Goals() {
		if slices.ContainsFunc(goal.Heads, func(head model.Head) bool { return head.By.Forum == forum }) {
			done[goal.ID] = "changed here"
		}
		for _, checkIn := range b.CheckInsOf(model.RefOf(goal)) {
			if checkIn.Origin != nil && checkIn.Origin.Forum == forum {
				done[goal.ID] = "checked in here"
			}
		}
	}
	for _, one := range focus {
		delete(done, one.Goal.ID)
	}
	all := slices.Clone(focus)
	for id, why := range done {
		one := Focus{Goal: b.Goal(id), Why: []string{why}}
		at, _ := slices.BinarySearchFunc(all, one, func(x, y Focus) int { return byTeam(b, x.Goal, y.Goal) })
		all = slices.Insert(all, at, one)
	}
	return all
}

// reasonsOf are why the forum looks at a goal; none where it does not.
func reasonsOf(goal *model.Goal, a *agenda.Agenda, gaps []align.Gap) []string {
	var reasons []string
	if goal.Health == model.OffTrack {
		reasons = append(reasons, "off track")
	}
	if len(a.Paused(goal.ID)) > 0 {
		reasons = append(reasons, "paused")
	}
	for _, gap := range gaps {
		if word := shortly[gap.Kind]; word != "" && !gap.Accepted() {
			reasons = append(reasons, word)
		}
	}
	return reasons
}

// focused is a focus with what it is ordered by: the name of its team, then its title, then its id.
type focused struct {
	Focus
	team, title string
}

func keyed(v model.View, f Focus) focused {
	return focused{f, teamName(v, f.Goal.Team), model.Fold(f.Goal.Title)}
}

// byTeam is the order of two goals in focus.
func byTeam(v model.View, x, y *model.Goal) int {
	return keyed(v, Focus{Goal: x}).compare(keyed(v, Focus{Goal: y}))
}

func (f focused) compare(other focused) int {
	return cmp.Or(
		strings.Compare(f.team, other.team), strings.Compare(f.title, other.title), strings.Compare(f.Goal.ID, other.Goal.ID),
	)
}

func teamName(v model.View, id string) string {
	return model.Fold(model.Title(v, model.Ref{Kind: model.KindTeam, ID: id}))
}
