package cli

import (
	"context"

	"github.com/spf13/cobra"

	"moot/model"
	"moot/model/agenda"
	"moot/model/align"
	"moot/model/chance"
	"moot/store"
)

func newShow(s *session) *cobra.Command {
	return &cobra.Command{
		Use:   "show ID",
		Short: "Show a record, what names it, and its history",
		Long: `Show a record with all its fields, what is computed of it, the records that name it, and its history. An id is enough to
its first signs; where two kinds share it, write kind:id. See moot help json for the form of --json.`,
		Example: `moot show 4kq7
moot show team:Payments`,
		Args:              takes(1, 1),
		ValidArgsFunction: s.completeIDs(),
		RunE: func(command *cobra.Command, args []string) error {
			return s.withLoaded(command, func(ctx context.Context, kept store.Store, board *model.Board) error {
				ref, err := findEver(board, args[0])
				if err != nil {
					return err
				}
				return s.showRecord(ctx, kept, board, ref)
			})
		},
	}
}

func (s *session) showRecord(ctx context.Context, kept store.Store, board *model.Board, ref model.Ref) error {
	if s.json {
		return s.showJSON(ctx, kept, board, ref)
	}
	record := existing(board, ref)
	if record == nil {
		record = model.NewRecord(ref.Kind, ref.ID)
	}
	s.printf("%s %s  %s\n\n", ref.Kind, board.Short(ref), model.Title(board, ref))
	s.fieldLines(board, record)
	s.computedLines(board, record)
	s.trendLines(board, record)
	s.missingLines(board, ref)
	s.namedBy(board, ref)
	s.printf("\n")
	return s.printLog(ctx, kept, board, store.Query{Record: ref}, 0)
}

// computedLines are what is computed of an open dependency or an active goal.
func (s *session) computedLines(board *model.Board, record model.Record) {
	switch r := record.(type) {
	case *model.Dependency:
		if r.Open() && !r.Deleted {
			s.outlookLines(board, agenda.Compute(board, s.today).Facts(r.ID))
			s.chanceLine(chance.NewRecord(board, s.today).Of(r))
			s.leverLines(board, model.RefOf(r))
		}
	case *model.Goal:
		if r.Active() && !r.Deleted {
			s.goalLines(board, r)
		}
	case *model.Team:
		s.leverLines(board, model.RefOf(r))
	case *model.Action:
		s.sinceThen(board, r)
	}
}

// showJSON prints the record under its fields' names, and beside it what is computed and found.
func (s *session) showJSON(ctx context.Context, kept store.Store, board *model.Board, ref model.Ref) error {
	record := existing(board, ref)
	if record == nil {
		record = model.NewRecord(ref.Kind, ref.ID)
	}
	history := []entry{}
	for change, err := range kept.History(ctx, store.Query{Record: ref}) {
		if err != nil {
			return err
		}
		history = append(history, newEntry(change))
	}
	return s.printJSON(object{
		{"kind", ref.Kind.String()},
		{"short", board.Short(ref)},
		{"deleted", record.Base().Deleted},
		{"record", recordJSON(record)},
		{"outlook", s.outlookJSON(board, record)},
		{"gaps", gapsJSON(align.NewFinder(board, s.today).Of(ref))},
		{"named_by", namedByJSON(board, ref)},
		{"history", history},
	})
}

func namedByJSON(board *model.Board, ref model.Ref) []object {
	named := []object{}
	for record := range board.Naming(ref) {
		by := model.RefOf(record)
		named = append(named, object{{"kind", by.Kind.String()}, {"id", by.ID}, {"title", model.Title(board, by)}})
	}
	return named
}

// outlookJSON is what is computed of an open dependency or an active goal; null of anything else.
func (s *session) outlookJSON(board *model.Board, record model.Record) any {
	switch r := record.(type) {
	case *model.Dependency:
		if r.Open() && !r.Deleted {
			return s.dependencyOutlookJSON(board, r)
		}
	case *model.Goal:
		if r.Active() && !r.Deleted {
			return s.goalOutlookJSON(board, r)
		}
	}
	return nil
}

func (s *session) dependencyOutlookJSON(board *model.Board, d *model.Dependency) object {
	facts := agenda.Compute(board, s.today).Facts(d.ID)
	return object{
		{"on", dateJSON(s.today)},
		{"expected", dateJSON(facts.Expected)},
		{"margin", numberJSON(facts.Margin)},
		{"slack", numberJSON(facts.Slack)},
		{"overdue", facts.Overdue},
		{"late", facts.Late},
		{"at_risk", facts.AtRisk},
		{"blocked", facts.Blocked},
		{"in_loop", facts.InLoop},
		{"waits_for", dependencyIDs(facts.Waits)},
		{"waited_for_by", dependencyIDs(facts.WaitedBy)},
		{"downstream_goals", goalIDs(facts.Downstream)},
		{"chance", dependencyChanceJSON(chance.NewRecord(board, s.today).Of(d))},
	}
}

func dependencyIDs(dependencies []*model.Dependency) []string {
	ids := make([]string, len(dependencies))
	for i, d := range dependencies {
		ids[i] = d.ID
	}
	return ids
}

func goalIDs(goals []*model.Goal) []string {
	ids := make([]string, len(goals))
	for i, goal := range goals {
		ids[i] = goal.ID
	}
	return ids
}
