package cli

import (
	"context"
	"crypto/rand"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"moot/model"
	"moot/model/align"
	"moot/store"
)

// acceptance is what moot acknowledge was asked for.
type acceptance struct {
	record, kind  string // as typed; kind "" where there is but one
	reason, until string
	withdraw      bool
}

func newAcknowledge(s *session) *cobra.Command {
	var asked acceptance
	command := &cobra.Command{
		Use:   "acknowledge ID [KIND]",
		Short: "Accept an alignment gap for now, with a reason and until a day",
		Long: `Say that a gap is known and accepted: with the reason, for those who were not there, and until a day, that included. The
day after, it is back. A gap that is accepted already gets the new reason and day; --withdraw shows it again from now on. KIND is the
kind of gap as moot help gaps lists them; it may be left out where the record has one gap only.`,
		Example: `moot acknowledge goal:4kq7 --reason "the new team starts in May" --until 2027-05-03
moot acknowledge goal:4kq7 goal-without-team --reason "after the summer" --until "in 8 weeks"
moot acknowledge goal:4kq7 --withdraw`,
		Args:              takes(1, 2),
		ValidArgsFunction: s.completeGaps,
	}
	flags := command.Flags()
	flags.StringVar(&asked.reason, "reason", "", "why it is accepted, in a sentence")
	flags.StringVar(&asked.until, "until", "", "the last day on which it is accepted")
	flags.BoolVar(&asked.withdraw, "withdraw", false, "accept it no more")
	command.RunE = func(command *cobra.Command, args []string) error {
		if asked.withdraw && (asked.reason != "" || asked.until != "") {
			return usage("--withdraw takes the acceptance back: leave out --reason and --until")
		}
		if asked.record = args[0]; len(args) > 1 {
			asked.kind = model.Fold(args[1])
		}
		return s.acknowledge(command, asked)
	}
	return command
}

func (s *session) acknowledge(command *cobra.Command, asked acceptance) error {
	until, err := s.optionalDay("--until", asked.until)
	if err != nil {
		return err
	}
	id, author := model.NewID(rand.Reader), s.author(command.Context())
	return s.withStore(command, func(ctx context.Context, kept store.Store) error {
		board, _, err := kept.Load(ctx)
		if err != nil {
			return err
		}
		of, err := findAmong(board, asked.record, model.KindsWithGaps...)
		if err != nil {
			return err
		}
		kind, err := s.gapAsked(board, of, asked)
		if err != nil {
			return err
		}
		return s.commit(ctx, kept, func(view model.View) (model.Change, error) {
			if asked.withdraw {
				return model.TakeBack(view, kind, of)
			}
			return model.Acknowledge(view, kind, of, asked.reason, author, until, id, s.today)
		})
	})
}

// gapAsked is the kind of gap that is meant: the one named, or the only one there is.
func (s *session) gapAsked(board *model.Board, of model.Ref, asked acceptance) (model.GapKind, error) {
	if asked.kind != "" {
		if err := model.CheckGap(asked.kind, of.Kind); err != nil {
			return "", usage("%w", err)
		}
	}
	has, noun := s.gapsOf(board, of), "gap"
	if asked.withdraw {
		has, noun = acknowledgedGaps(board, of), "accepted gap"
	}
	title := fmt.Sprintf("%s %q", of.Kind, model.Title(board, of))
	named := model.GapKind(asked.kind)
	switch {
	case slices.Contains(has, named):
		return named, nil
	case len(has) == 0:
		return "", fmt.Errorf("%s has no %s", title, noun)
	case named != "":
		return "", fmt.Errorf("%s has no %s %s; it has %s", title, noun, named, gapList(has))
	case len(has) > 1:
		return "", usage("%s has %d %ss; name one: %s", title, len(has), noun, gapList(has))
	}
	return has[0], nil
}

// gapsOf are the kinds of gap that a record has, accepted or not.
func (s *session) gapsOf(board *model.Board, of model.Ref) []model.GapKind {
	var kinds []model.GapKind
	for _, gap := range align.NewFinder(board, s.today).Of(of) {
		kinds = append(kinds, gap.Kind)
	}
	return kinds
}

// acknowledgedGaps are the kinds of gap of a record that somebody accepted, also those whose day is past.
func acknowledgedGaps(board *model.Board, of model.Ref) []model.GapKind {
	return slices.DeleteFunc(model.GapKindsOf(of.Kind), func(kind model.GapKind) bool {
		return model.Acknowledged(board, kind, of) == nil
	})
}

func gapList(kinds []model.GapKind) string {
	words := make([]string, len(kinds))
	for i, kind := range kinds {
		words[i] = string(kind)
	}
	return strings.Join(words, ", ")
}

// completeGaps offers the records that can have gaps, then the gaps of the one that is named.
func (s *session) completeGaps(command *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	const none = cobra.ShellCompDirectiveNoFileComp
	switch len(args) {
	case 0:
		return s.offerIDs(command, model.KindsWithGaps, typed), none
	case 1:
		return s.offerGaps(command, args[0]), none
	}
	return nil, none
}

func (s *session) offerGaps(command *cobra.Command, named string) []cobra.Completion {
	board := s.boardToComplete(command)
	if board == nil {
		return nil
	}
	of, err := findAmong(board, named, model.KindsWithGaps...)
	if err != nil {
		return nil
	}
	offer := s.gapsOf(board, of)
	if withdraw, _ := command.Flags().GetBool("withdraw"); withdraw {
		offer = acknowledgedGaps(board, of)
	}
	var offers []cobra.Completion
	for _, kind := range offer {
		offers = append(offers, cobra.CompletionWithDesc(string(kind), kind.Title()))
	}
	return offers
}
