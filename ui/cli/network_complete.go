package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"moot/model"
	"moot/model/whatif"
)

// completeStep offers the kinds of step, then teams and capabilities.
func (s *session) completeStep(command *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	word, rest, chosen := strings.Cut(typed, ":")
	if !chosen {
		return stepKinds(typed), cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
	}
	board := s.boardToComplete(command)
	if board == nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	switch word {
	case whatif.Join.String():
		return completeParts(word+":", rest, ",", teamTitles(board), teamTitles(board))
	case whatif.Move.String():
		return completeParts(word+":", rest, ":", whatif.Capabilities(board), teamTitles(board))
	case whatif.SelfService.String():
		return offered(word+":", rest, "", whatif.Capabilities(board)), cobra.ShellCompDirectiveNoFileComp
	}
	return nil, cobra.ShellCompDirectiveNoFileComp
}

func stepKinds(typed string) []cobra.Completion {
	var offers []cobra.Completion
	for _, kind := range whatif.Kinds {
		if strings.HasPrefix(kind.String(), model.Fold(typed)) {
			offers = append(offers, cobra.CompletionWithDesc(kind.String()+":", kind.Form()))
		}
	}
	return offers
}

// completeParts offers the first part with the sign that ends it, then the second.
func completeParts(before, typed, sign string, first, second []string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if at := strings.LastIndex(typed, sign); at >= 0 {
		return offered(before+typed[:at+1], typed[at+1:], "", second), cobra.ShellCompDirectiveNoFileComp
	}
	return offered(before, typed, sign, first), cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}

func offered(before, typed, after string, names []string) []cobra.Completion {
	var offers []cobra.Completion
	for _, name := range names {
		if len(offers) < mostOffers && strings.HasPrefix(model.Fold(name), model.Fold(typed)) {
			offers = append(offers, before+name+after)
		}
	}
	return offers
}

func teamTitles(board *model.Board) []string {
	teams := board.Teams()
	titles := make([]string, len(teams))
	for i, team := range teams {
		titles[i] = team.Title()
	}
	return titles
}
