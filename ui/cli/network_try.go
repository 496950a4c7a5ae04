package cli

import (
	"context"
	"crypto/rand"

	"github.com/spf13/cobra"

	"moot/model"
	"moot/model/meeting"
	"moot/model/network"
	"moot/model/whatif"
	"moot/store"
)

// levers are the flags of moot network that try levers.
type levers struct {
	steps         []string
	adopt, review string
	apply         bool
}

func (l *levers) flags(s *session, command *cobra.Command) {
	flags := command.Flags()
	flags.StringArrayVar(&l.steps, "what-if", nil, "try a lever on a copy: join:TEAM,TEAM, self-service:CAPABILITY or move:CAPABILITY:TEAM; may be repeated")
	flags.StringVar(&l.adopt, "adopt", "", "make an action of what is tried, for this owner")
	flags.StringVar(&l.review, "review", "", "the day on which to look at what it brought (default after three forums)")
	flags.BoolVar(&l.apply, "apply", false, "do what is tried, as one change that moot undo takes back")
	_ = command.RegisterFlagCompletionFunc("what-if", s.completeStep)
	_ = command.RegisterFlagCompletionFunc("adopt", func(command *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
		return s.offerTeams(command, "", typed), cobra.ShellCompDirectiveNoFileComp
	})
}

// check refuses flags that say nothing together.
func (l *levers) check(command *cobra.Command) error {
	adopts := command.Flags().Changed("adopt")
	switch {
	case len(l.steps) == 0 && (adopts || l.apply || l.review != ""):
		return usage("--adopt, --review and --apply go with --what-if: say what to try, as --what-if %s", whatif.Join.Form())
	case adopts && l.apply:
		return usage("--adopt makes an action of it, --apply does it at once; write one of them")
	case adopts && l.adopt == "":
		return usage("--adopt needs who takes it on: write a name")
	case l.review != "" && !adopts:
		return usage("--review is a day of the action that --adopt makes; write --adopt OWNER too")
	}
	return nil
}

// whatIf tries the steps, and then prints, adopts or applies what they come to.
func (s *session) whatIf(command *cobra.Command, l *levers, scope network.Scope) error {
	with := s.withReader
	if l.apply || l.adopt != "" {
		with = s.withStore
	}
	return with(command, func(ctx context.Context, kept store.Store) error {
		board, _, err := kept.Load(ctx)
		if err != nil {
			return err
		}
		trial, err := s.tried(board, l.steps)
		switch {
		case err != nil:
			return err
		case l.apply:
			return s.commit(ctx, kept, trial.Edit)
		case l.adopt != "":
			return s.adopt(ctx, kept, trial, l)
		case s.json:
			return s.trialJSON(board, trial, scope)
		}
		return s.trialText(board, trial, scope, s.again(command))
	})
}

func (s *session) tried(board *model.Board, texts []string) (*whatif.Trial, error) {
	steps := make([]whatif.Step, len(texts))
	for i, text := range texts {
		step, err := whatif.Parse(board, text)
		if err != nil {
			return nil, err
		}
		steps[i] = step
	}
	return whatif.Try(board, steps, s.today)
}

// adopt makes the action that takes the steps on, in the forum where one is being held.
func (s *session) adopt(ctx context.Context, kept store.Store, trial *whatif.Trial, l *levers) error {
	review, err := s.optionalDay("--review", l.review)
	switch {
	case err != nil:
		return err
	case review.Known() && review < s.today:
		return usage("--review %s has passed: what a lever brought is looked at later; write a day from %s on, or leave it out", review, s.today)
	}
	if !review.Known() {
		review = meeting.ReviewDay(trial.Board.Settings(), s.today)
	}
	values := append(trial.Adopt(),
		model.Assignment{Field: "owner", Value: l.adopt}, model.Assignment{Field: "review", Value: review.String()})
	if forum := meeting.Running(trial.Board); forum != nil {
		values = append(values, model.Assignment{Field: "forum", Value: forum.ID})
	}
	id := model.NewID(rand.Reader)
	err = s.commit(ctx, kept, func(view model.View) (model.Change, error) {
		return model.Add(view, model.KindAction, id, values, s.today)
	})
	if err == nil {
		s.note("to be looked back on: %s", s.words(review))
	}
	return err
}

// again are the flags by which the same command means the same board, day and scope once more.
func (s *session) again(command *cobra.Command) string {
	var flags string
	for _, name := range []string{"board", "on", "scope"} {
		if flag := command.Flag(name); flag != nil && flag.Changed {
			flags += " --" + name + " " + quotedArgument(flag.Value.String())
		}
	}
	return flags
}

// networks are those before and after, with their groups. Where closed dependencies count, what vanishes is left out of the
// one after: it is closed then too, and would still count.
func networks(board *model.Board, trial *whatif.Trial, scope network.Scope) (before, after *network.Network, err error) {
	remaining, err := trial.Remaining()
	if err != nil {
		return nil, nil, err
	}
	return network.Compute(board, scope), network.Compute(remaining, scope), nil
}

func (s *session) trialJSON(board *model.Board, trial *whatif.Trial, scope network.Scope) error {
	before, after, err := networks(board, trial, scope)
	if err != nil {
		return err
	}
	steps := make([]string, len(trial.Steps))
	for i, step := range trial.Steps {
		steps[i] = step.String()
	}
	return s.printJSON(object{{"steps", steps}, {"before", before}, {"after", after}})
}
