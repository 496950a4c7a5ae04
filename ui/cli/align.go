package cli

import (
	"context"

	"github.com/spf13/cobra"

	"moot/model"
	"moot/model/align"
	"moot/model/chance"
	"moot/store"
)

func newAlign(s *session) *cobra.Command {
	team, asked, backTest := "", "", false
	command := &cobra.Command{
		Use:   "align",
		Short: "Print where goals, outcomes and promises do not hang together, and the chances of goals",
		Long: `Print the gaps in the alignment of the board, by kind, each with the command that mends it, and how likely the goals that
wait for other teams get all of it on time, by the board's own record of dates kept. Gaps are there to be talked about, so the exit
code is 0 with gaps too. --team T prints what concerns one team: its goals, what it needs and provides, and the outcomes it pursues
or owns. --back-test prints how well the chance would have done on the board's past. moot help formulas says how all is computed,
moot help json has the form of --json.`,
		Example: `moot align
moot align --team Identity
moot align --json | jq -r '.gaps[] | select(.kind == "goal-without-outcome") | .id'
moot align --back-test`,
		Args: takes(0, 0),
	}
	command.Flags().StringVar(&team, "team", "", "only what concerns this team")
	_ = command.RegisterFlagCompletionFunc("team", s.completeTeams(1))
	command.Flags().StringVarP(&asked, "query", "q", "", "only records that this query chooses")
	s.completeQuery(command)
	command.Flags().BoolVar(&backTest, "back-test", false, "print how well the chance would have done on the board's past")
	command.RunE = func(command *cobra.Command, _ []string) error {
		named := command.Flags().Changed("team")
		switch {
		case named && team == "":
			return usage("--team: which? Name a team")
		case backTest && (named || asked != ""):
			return usage("--back-test is of the whole board, never of a part of it: leave out --team and --query")
		}
		chosen, err := parseQuery(asked)
		if err != nil {
			return err
		}
		return s.withLoaded(command, func(_ context.Context, _ store.Store, board *model.Board) error {
			if backTest {
				return s.printBackTest(board)
			}
			concerned, err := s.narrowed(board, team, chosen)
			if err != nil {
				return err
			}
			return s.printAlignment(board, s.alignmentOf(board, concerned))
		})
	}
	return command
}

// alignment is what `moot align` prints of a board: the gaps by kind and id, and the active goals by id.
type alignment struct {
	gaps  []align.Gap
	goals []goalChance
}

// goalChance is a goal with the chance of what it waits for.
type goalChance struct {
	goal   *model.Goal
	chance chance.Goal
}

func (s *session) alignmentOf(board *model.Board, concerned func(model.Record) bool) alignment {
	var found alignment
	for _, gap := range align.Compute(board, s.today).Gaps {
		if concerned(board.Get(gap.Ref())) {
			found.gaps = append(found.gaps, gap)
		}
	}
	record := chance.NewRecord(board, s.today)
	for _, goal := range board.Goals() {
		if goal.Active() && concerned(goal) {
			found.goals = append(found.goals, goalChance{goal, record.OfGoal(goal.ID)})
		}
	}
	return found
}

func (s *session) printAlignment(board *model.Board, found alignment) error {
	if s.json {
		return s.printJSON(alignmentJSON(found))
	}
	s.alignmentText(board, found)
	return nil
}

func (s *session) printBackTest(board *model.Board) error {
	test := chance.NewBackTest(board, s.today)
	if s.json {
		return s.printJSON(backTestJSON(test))
	}
	s.backTestText(test)
	return nil
}
