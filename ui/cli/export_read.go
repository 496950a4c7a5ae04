package cli

import (
	"io"
	"slices"

	"moot/model"
	"moot/model/agenda"
	"moot/model/align"
	"moot/model/chance"
	"moot/model/query"
	"moot/ui/report"
)

// writePlan writes the board as a Markdown page to read.
func (s *session) writePlan(to io.Writer, board *model.Board, include func(model.Record) bool) error {
	plan := report.Plan(report.PlanInput{
		Board: board, Agenda: agenda.Compute(board, s.today), Gaps: align.Compute(board, s.today),
		Chance: chance.NewRecord(board, s.today), Today: s.today, Include: include,
	})
	_, err := io.WriteString(to, plan.Markdown())
	return err
}

// drawnOf chooses what a graph draws of what a query chooses: what is closed, or within one team, only where the query
// asks for it in so many words.
func drawnOf(asked query.Query, include func(model.Record) bool) func(model.Record) bool {
	closed, internal := asksFor(asked, "state") || asksFor(asked, "is", "closed"), asksFor(asked, "is", "internal")
	return func(r model.Record) bool {
		d, is := r.(*model.Dependency)
		return is && (closed || d.Open()) && (internal || d.Crossing()) && (include == nil || include(d))
	}
}

// asksFor tells whether a query has a key with one of these values; without values any will do.
func asksFor(asked query.Query, key string, values ...string) bool {
	return slices.ContainsFunc(asked.Terms(), func(term query.Term) bool {
		named := func(value string) bool { return slices.Contains(term.Values, value) }
		return term.Key == key && !term.Not && (len(values) == 0 || slices.ContainsFunc(values, named))
	})
}
