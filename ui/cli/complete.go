package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"moot/model"
)

// Completion functions offer what fits at one place of a command line. What cannot be read is no error here: the
// shell simply gets no offers.

// completeFiles leaves it to the shell to offer files.
func completeFiles(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveDefault
}

func completeKinds(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return append(kindPlurals(), model.FactDeployment.Plural(), model.FactIncident.Plural()), cobra.ShellCompDirectiveNoFileComp
}

func completeHelp(command *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var offers []cobra.Completion
	for _, topic := range topics {
		offers = append(offers, cobra.CompletionWithDesc(topic.name, topic.about))
	}
	return append(offers, commandNames(command.Root())...), cobra.ShellCompDirectiveNoFileComp
}

// completeIDs offers the ids of records of these kinds, of all without any, with their titles.
func (s *session) completeIDs(kinds ...model.Kind) cobra.CompletionFunc {
	return func(command *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
		if len(args) > 0 {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return s.offerIDs(command, kinds, typed), cobra.ShellCompDirectiveNoFileComp
	}
}

// mostOffers is how many records a shell is offered: nobody reads more.
const mostOffers = 500

func (s *session) offerIDs(command *cobra.Command, kinds []model.Kind, typed string) []cobra.Completion {
	board := s.boardToComplete(command)
	if board == nil {
		return nil
	}
	if len(kinds) == 0 {
		kinds = []model.Kind{model.KindDependency, model.KindGoal, model.KindOutcome, model.KindTeam, model.KindGuardrail}
	}
	var offers []cobra.Completion
	for _, kind := range kinds {
		for id := range board.IDs(kind, typed) {
			if len(offers) == mostOffers {
				return offers
			}
			ref := model.Ref{Kind: kind, ID: id}
			offers = append(offers, cobra.CompletionWithDesc(board.Short(ref), offerWords(board, ref)))
		}
	}
	return offers
}

// offerWords describes a record to somebody who chooses an id.
func offerWords(board *model.Board, ref model.Ref) string {
	if d := board.Dependency(ref.ID); d != nil && ref.Kind == model.KindDependency {
		return pair(board, d) + "  " + d.Title
	}
	return ref.Kind.String() + "  " + model.Title(board, ref)
}

// boardToComplete loads the board; nil where there is none to read.
func (s *session) boardToComplete(command *cobra.Command) *model.Board {
	path, err := s.path()
	if err != nil {
		return nil
	}
	kept, err := openBoard(command.Context(), path, s.places(true))
	if err != nil {
		return nil
	}
	defer kept.Close()
	board, _, err := kept.Load(command.Context())
	if err != nil {
		return nil
	}
	return board
}

// completeTeams offers teams for the first n arguments.
func (s *session) completeTeams(n int) cobra.CompletionFunc {
	return func(command *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
		if len(args) >= n {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return s.offerTeams(command, "", typed), cobra.ShellCompDirectiveNoFileComp
	}
}

// offerTeams offers the names of teams, each with what stands before it on the line.
func (s *session) offerTeams(command *cobra.Command, before, typed string) []cobra.Completion {
	board := s.boardToComplete(command)
	if board == nil {
		return nil
	}
	var offers []cobra.Completion
	for _, team := range board.Teams() {
		if strings.HasPrefix(model.Fold(team.Title()), model.Fold(typed)) {
			offers = append(offers, cobra.CompletionWithDesc(before+team.Title(), team.Owns))
		}
	}
	return offers
}
