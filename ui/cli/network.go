package cli

import (
	"context"

	"github.com/spf13/cobra"

	"moot/model"
	"moot/model/agenda"
	"moot/model/network"
	"moot/store"
)

func newNetwork(s *session) *cobra.Command {
	scope, pull := string(network.Open), &levers{}
	command := &cobra.Command{
		Use:   "network",
		Short: "Print who needs whom: loops, chains, the busiest pairs; try what a lever would change",
		Long: `Print the network of the teams: how dense it is, its loops, its longest chain with the slack of each link, the busiest
pairs beside their last twelve weeks, what three teams or more ask for, the component teams that ways lead through, and the
boundaries to talk about.

With --what-if a lever is tried on a copy: join:TEAM,TEAM joins the first team into the second, self-service:CAPABILITY makes a
capability self-service, move:CAPABILITY:TEAM moves one to a team. Given again, a step is tried on what the ones before left. The
board stays as it is, unless --adopt makes an action of it, or --apply does it. See moot help what-if, and moot help json for the
form of --json.`,
		Example: `moot network
moot network --scope all --json
moot network --what-if join:search,data
moot network --what-if 'self-service:auth tokens' --what-if 'move:fare cache:search' --adopt Ana --review +6w
moot network --what-if 'self-service:auth tokens' --apply`,
		Args: takes(0, 0),
	}
	command.Flags().StringVar(&scope, "scope", scope, "open: dependencies neither accepted nor removed; all: every one")
	_ = command.RegisterFlagCompletionFunc("scope", cobra.FixedCompletions(
		[]cobra.Completion{string(network.Open), string(network.All)}, cobra.ShellCompDirectiveNoFileComp))
	pull.flags(s, command)
	command.RunE = func(command *cobra.Command, _ []string) error {
		chosen := network.Scope(scope)
		if chosen != network.Open && chosen != network.All {
			return usage("--scope: %q is neither open nor all; write one of them", scope)
		}
		if err := pull.check(command); err != nil {
			return err
		}
		if len(pull.steps) > 0 {
			return s.whatIf(command, pull, chosen)
		}
		return s.withLoaded(command, func(ctx context.Context, _ store.Store, board *model.Board) error {
			if s.json {
				return s.printJSON(network.Compute(board, chosen))
			}
			return s.networkText(ctx, board, chosen)
		})
	}
	return command
}

// networkText prints the network in words. Pairs are in the order of their figure, teams never are.
func (s *session) networkText(ctx context.Context, board *model.Board, scope network.Scope) error {
	n := network.Shape(board, scope)
	groups, err := network.FindGroups(ctx, board, scope, network.Starts, nil)
	if err != nil {
		return err
	}
	s.networkSummary(n)
	s.loops(board, n)
	s.chain(board, network.LongestChain(board, agenda.Compute(board, s.today), scope))
	s.pairs(board, n)
	s.wantedByMany(board, network.WantedCapabilities(board, scope, s.today, network.LeastConsumers))
	s.passages(board, network.Passages(board, scope))
	s.boundaries(board, groups, scope)
	return nil
}
