package cli

import (
	"context"

	"github.com/spf13/cobra"

	"moot/model"
	"moot/model/network"
	"moot/store"
)

func newNetwork(s *session) *cobra.Command {
	scope := string(network.Open)
	command := &cobra.Command{
		Use:   "network",
		Short: "Print who needs whom: loops, chains, the busiest pairs",
		Long: `Print the network of the teams: how dense it is, its loops, its longest chain, the busiest pairs and the groups of teams
that mostly need each other, which are boundaries to rethink. See moot help json for the form of --json.`,
		Example: `moot network
moot network --scope all --json`,
		Args: takes(0, 0),
	}
	command.Flags().StringVar(&scope, "scope", scope, "open: dependencies neither accepted nor removed; all: every one")
	_ = command.RegisterFlagCompletionFunc("scope", cobra.FixedCompletions(
		[]cobra.Completion{string(network.Open), string(network.All)}, cobra.ShellCompDirectiveNoFileComp))
	command.RunE = func(command *cobra.Command, _ []string) error {
		chosen := network.Scope(scope)
		if chosen != network.Open && chosen != network.All {
			return usage("--scope: %q is neither open nor all; write one of them", scope)
		}
		return s.withLoaded(command, func(_ context.Context, _ store.Store, board *model.Board) error {
			computed := network.Compute(board, chosen)
			if s.json {
				return s.printJSON(computed)
			}
			s.networkText(board, computed)
			return nil
		})
	}
	return command
}
