package report

import (
	"slices"

	"moot/model"
	"moot/model/align"
	"moot/model/minutes"
)

// Concerns tells whether a record is a team's business: the team itself, its goals, what it needs and provides, and the
// outcomes that it owns or that an active goal of its serves.
func Concerns(b *model.Board, team string, r model.Record) bool {
	switch r := r.(type) {
	case *model.Team:
		return r.ID == team
	case *model.Goal:
		return r.Team == team
	case *model.Dependency:
		return r.Consumer == team || r.Provider == team
	case *model.Outcome:
		if owner := minutes.TeamOf(b, r.Owner); owner != nil && owner.ID == team {
			return true
		}
		return slices.ContainsFunc(b.GoalsFor(r.ID), func(g *model.Goal) bool { return g.Active() && g.Team == team })
	}
	return false
}

// Concerns tells whether a brief is about a dependency: one team's is about what is its business.
func (in BriefInput) Concerns(d *model.Dependency) bool {
	return in.Team == "" || Concerns(in.Board, in.Team, d)
}

// ConcernsOutcome tells whether a brief is about an outcome.
func (in BriefInput) ConcernsOutcome(s Standing) bool {
	return in.Team == "" || Concerns(in.Board, in.Team, s.Outcome)
}

// ConcernsGap tells whether a brief is about a gap: it is where it is about the record that has it.
func (in BriefInput) ConcernsGap(gap align.Gap) bool {
	record := in.Board.Get(gap.Ref())
	if d, is := record.(*model.Dependency); is && in.Include != nil && !in.Include(d) {
		return false
	}
	return in.Team == "" || Concerns(in.Board, in.Team, record)
}
