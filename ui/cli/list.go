package cli

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"moot/model"
	"moot/model/query"
	"moot/store"
)

func newList(s *session) *cobra.Command {
	asked := ""
	command := &cobra.Command{
		Use:   "list KIND",
		Short: "List the records of a kind",
		Long: `List teams, outcomes, guardrails, goals, checkins, dependencies, forums, decisions, actions or acknowledgements: all, or
those that a query chooses (moot help query); or the facts: deployments, incidents. --json prints every field, under the names files have.`,
		Example: `moot list dependencies --query "to:Identity is:open need<6w"
moot list goals --json`,
		Args:              takes(1, 1),
		ValidArgsFunction: completeKinds,
	}
	command.Flags().StringVarP(&asked, "query", "q", "", "only what this query chooses")
	s.completeQuery(command)
	command.RunE = func(command *cobra.Command, args []string) error {
		if facts, known := factsNamed(args[0]); known {
			return s.listFacts(command, facts, asked)
		}
		kind, err := kindNamed(args[0])
		if err != nil {
			return err
		}
		chosen, err := parseQuery(asked)
		if err != nil {
			return err
		}
		return s.withLoaded(command, func(_ context.Context, _ store.Store, board *model.Board) error {
			records, err := s.selected(board, kind, chosen)
			if err != nil {
				return err
			}
			if kind == model.KindCheckIn {
				slices.SortStableFunc(records, newestFirst)
			}
			return s.printList(board, kind, records)
		})
	}
	return command
}

// newestFirst orders check-ins by day.
func newestFirst(x, y model.Record) int {
	return cmp.Compare(y.(*model.CheckIn).On, x.(*model.CheckIn).On)
}

// parseQuery reads a query; what is wrong with it is an error of usage.
func parseQuery(text string) (query.Query, error) {
	parsed, err := query.Parse(text)
	if err != nil {
		return query.Query{}, usage("--query: %w", err)
	}
	return parsed, nil
}

// selected are the records of a kind that a query chooses. A team, goal, outcome, capability or tag that is not on the
// board is an error of usage.
func (s *session) selected(board *model.Board, kind model.Kind, chosen query.Query) ([]model.Record, error) {
	if !chosen.Empty() {
		context := query.NewContext(board, nil, s.today)
		if err := chosen.Check(context); err != nil {
			return nil, usage("--query: %w", err)
		}
		return chosen.Select(context, kind), nil
	}
	records := make([]model.Record, board.Count(kind))
	for i := range records {
		records[i] = board.At(kind, i)
	}
	return records, nil
}

func (s *session) printList(board *model.Board, kind model.Kind, records []model.Record) error {
	if s.json {
		return s.listJSON(records)
	}
	rows := newTable(listColumns(kind)...)
	for _, record := range records {
		rows.add(s.listRow(board, record)...)
	}
	s.printTable(rows, kind.Plural())
	return nil
}

// printTable prints a table under the titles of its columns; of an empty one it says so.
func (s *session) printTable(rows *table, what string) {
	if len(rows.rows) == 0 {
		s.note("no %s", what)
		return
	}
	rows.header()
	for _, line := range rows.lines(s.width(0)) {
		s.println(line)
	}
}

func (s *session) listJSON(records []model.Record) error {
	objects := array{to: s}
	for _, record := range records {
		if err := objects.add(recordJSON(record)); err != nil {
			return err
		}
	}
	objects.end()
	return nil
}

// listed are the fields that a list shows of each kind; "*" is the flexible one.
var listed = map[model.Kind]string{
	model.KindBoard:           "name* cadence next_forum horizon budget",
	model.KindTeam:            "name* kind owns lead joined left",
	model.KindOutcome:         "title* measure current target by state owner",
	model.KindGuardrail:       "kind title* link",
	model.KindGoal:            "team title* health current target by state",
	model.KindCheckIn:         "of* on value health note author",
	model.KindDependency:      "state consumer provider title* need_by commit_by goal",
	model.KindForum:           "on state facilitator* person_minutes",
	model.KindDecision:        "forum dependency goal change* who",
	model.KindAction:          "state text* owner due",
	model.KindAcknowledgement: "gap record reason* until author",
}

func listColumns(kind model.Kind) []column {
	columns := []column{{title: "id"}}
	for name := range strings.FieldsSeq(listed[kind]) {
		name, flexible := strings.CutSuffix(name, "*")
		field := model.FieldNamed(kind, name)
		columns = append(columns, column{
			title: field.Label(), most: 40, least: 16, flexible: flexible, right: field.Type == model.Quantity,
		})
	}
	return columns
}

func (s *session) listRow(board *model.Board, r model.Record) []string {
	cells := []string{board.Short(model.RefOf(r))}
	for name := range strings.FieldsSeq(listed[r.Kind()]) {
		field := model.FieldNamed(r.Kind(), strings.TrimSuffix(name, "*"))
		cells = append(cells, s.value(board, field, r))
	}
	return cells
}
