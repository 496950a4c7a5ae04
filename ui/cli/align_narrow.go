package cli

import (
	"moot/model"
	"moot/model/query"
	"moot/ui/report"
)

// narrowed tells which records a person asked about, by --team as it was typed and by --query.
func (s *session) narrowed(board *model.Board, team string, chosen query.Query) (func(model.Record) bool, error) {
	concerned := func(model.Record) bool { return true }
	if team != "" {
		ref, err := model.Find(board, model.KindTeam, team)
		if err != nil {
			return nil, err
		}
		concerned = func(r model.Record) bool { return report.Concerns(board, ref.ID, r) }
	}
	if chosen.Empty() {
		return concerned, nil
	}
	context := query.NewContext(board, nil, s.today)
	if err := chosen.Check(context); err != nil {
		return nil, usage("--query: %w", err)
	}
	return func(r model.Record) bool { return concerned(r) && chosen.Match(context, r) }, nil
}
