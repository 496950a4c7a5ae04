package cli

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"moot/model"
	"moot/model/meeting"
	"moot/model/minutes"
	"moot/store"
	"moot/ui/report"
)

func newMinutes(s *session) *cobra.Command {
	written := reporting{}
	command := &cobra.Command{
		Use:   "minutes [FORUM]",
		Short: "Print what a forum did: its decisions, its actions, the time it took",
		Long: `Print the minutes of a forum: who was there, what was decided, changed, removed and taken on, what was parked, and the time it took beside
the wait that it settled. FORUM is its id or the day on which it was held; without it, it is the one that is running, else the newest that was
held. On a terminal they are text, else Markdown, for a pull request or an e-mail. See moot help json for the form of --json.`,
		Example: `moot minutes
moot minutes "12 nov" -o minutes.md
moot minutes --json | jq '.wait'`,
		Args:              takes(0, 1),
		ValidArgsFunction: s.completeForums,
	}
	written.flags(command, "text on a terminal, else md")
	command.RunE = func(command *cobra.Command, args []string) error {
		usual := "md"
		if written.out == "" && s.IsTerminal(s.Out) {
			usual = "text"
		}
		if err := written.resolve(s, usual); err != nil {
			return err
		}
		return s.withLoaded(command, func(ctx context.Context, kept store.Store, board *model.Board) error {
			computed, err := s.minutesOf(ctx, kept, board, strings.Join(args, ""))
			if err != nil {
				return err
			}
			document := report.Minutes(computed, board, s.today)
			return written.write(s, "minutes", document, func() object { return minutesJSON(board, computed) })
		})
	}
	return command
}

// minutesOf are the minutes of the forum that was typed.
func (s *session) minutesOf(ctx context.Context, kept store.Store, board *model.Board, typed string) (*minutes.Minutes, error) {
	forum, err := s.forumNamed(board, typed)
	if err != nil {
		return nil, err
	}
	changes, err := store.Decided(ctx, kept, forum.ID)
	if err != nil {
		return nil, err
	}
	return minutes.Of(board, meeting.AsOf(forum, s.Now()), changes), nil
}

// forumNamed is the forum of an id, or of a day on which one was held; of "" the one that runs, else the newest closed.
func (s *session) forumNamed(board *model.Board, typed string) (*model.Forum, error) {
	if typed == "" {
		if forum := meeting.Running(board); forum != nil {
			return forum, nil
		}
		if forum := meeting.LastClosed(board); forum != nil {
			return forum, nil
		}
		return nil, errors.New("no forum was held on this board yet; F on the Forum screen starts one")
	}
	ref, err := model.Find(board, model.KindForum, typed)
	if err == nil {
		return model.Named[*model.Forum](board, ref.Kind, ref.ID), nil
	}
	day, notDay := model.ParseDate(typed, s.today)
	if notDay != nil {
		return nil, fmt.Errorf("%w; a day on which one was held is right too%s", err, s.lastHeld(board))
	}
	switch on := heldOn(board, day); len(on) {
	case 0:
		return nil, fmt.Errorf("no forum was held on %s%s; moot list forums lists those that were", s.words(day), s.lastHeld(board))
	case 1:
		return on[0], nil
	default:
		ids := make([]string, len(on))
		for i, forum := range on {
			ids[i] = board.Short(model.RefOf(forum))
		}
		return nil, fmt.Errorf("%d forums were held on %s: name one by its id: %s", len(on), s.words(day), strings.Join(ids, ", "))
	}
}

func heldOn(board *model.Board, day model.Date) []*model.Forum {
	var on []*model.Forum
	for _, forum := range board.Forums() {
		if forum.On == day && held(forum) {
			on = append(on, forum)
		}
	}
	return on
}

func held(forum *model.Forum) bool {
	return forum.State == model.ForumClosed || forum.State == model.ForumRunning
}

// lastHeld is "; the last one was on Thu 12 Nov", or nothing.
func (s *session) lastHeld(board *model.Board) string {
	if last := meeting.LastClosed(board); last != nil && last.On.Known() {
		return "; the last one was on " + s.words(last.On)
	}
	return ""
}

// completeForums offers the days on which forums were held, and the ids of those that have none.
func (s *session) completeForums(command *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	board := s.boardToComplete(command)
	if len(args) > 0 || board == nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var offers []cobra.Completion
	for _, forum := range slices.Backward(board.Forums()) {
		if !held(forum) || len(offers) == mostOffers {
			continue
		}
		offer := forum.On.String()
		if offer == "" || len(heldOn(board, forum.On)) > 1 {
			offer = board.Short(model.RefOf(forum))
		}
		offers = append(offers, cobra.CompletionWithDesc(offer, model.Title(board, model.RefOf(forum))))
	}
	slices.SortFunc(offers, func(x, y string) int { return strings.Compare(y, x) }) // the newest first
	return offers, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveKeepOrder
}
