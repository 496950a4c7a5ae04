package cli

import (
	"context"

	"github.com/spf13/cobra"

	"moot/model"
	"moot/model/agenda"
	"moot/model/align"
	"moot/model/chance"
	"moot/model/inbox"
	"moot/model/meeting"
	"moot/model/since"
	"moot/store"
	"moot/ui/report"
)

func newBrief(s *session) *cobra.Command {
	team, written := "", reporting{}
	command := &cobra.Command{
		Use:   "brief",
		Short: "Print what to read before the next forum, for all or for one team",
		Long: `Print the pre-read of the next forum: what was parked, what needs a decision and which ways are open, what is at risk, what happened
since the last forum, open actions, where the outcomes stand, goals to look at, gaps, and who is needed or may skip, each with why.
--team T prints what concerns one team: whether it is needed, what waits for its answer, its items. --on DATE takes another day as
today. See moot help json for the form of --json, and moot help gaps.`,
		Example: `moot brief
moot brief --team Identity
moot brief -f md -o brief.md`,
		Args: takes(0, 0),
	}
	command.Flags().StringVar(&team, "team", "", "for this team only")
	_ = command.RegisterFlagCompletionFunc("team", s.completeTeams(1))
	written.flags(command, "text")
	command.RunE = func(command *cobra.Command, _ []string) error {
		if command.Flags().Changed("team") && team == "" {
			return usage("--team: which? Name a team")
		}
		if err := written.resolve(s, "text"); err != nil {
			return err
		}
		return s.withLoaded(command, func(ctx context.Context, kept store.Store, board *model.Board) error {
			input, err := s.briefOf(ctx, kept, board, team)
			if err != nil {
				return err
			}
			return written.write(s, "brief", report.Brief(input), func() object { return briefJSON(input) })
		})
	}
	return command
}

// briefOf gathers what a brief is made of. team is as it was typed; "" for everybody.
func (s *session) briefOf(ctx context.Context, kept store.Store, board *model.Board, team string) (report.BriefInput, error) {
	computed, gaps := agenda.Compute(board, s.today), align.Compute(board, s.today)
	in := report.BriefInput{
		Board: board, Agenda: computed, Today: s.today,
		Focus: meeting.GoalsInFocus(board, computed, gaps), Gaps: gaps, Chance: chance.NewRecord(board, s.today),
	}
	if team != "" {
		ref, err := model.Find(board, model.KindTeam, team)
		if err != nil {
			return in, err
		}
		in.Team, in.Inbox = ref.ID, inbox.Compute(board, computed, ref.ID)
	}
	changes, err := store.Recent(ctx, kept, board, computed.LastForum)
	if err != nil {
		return in, err
	}
	in.News = since.Compute(board, computed.LastForum, s.today, changes)
	return in, nil
}
