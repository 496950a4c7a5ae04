package cli

import (
	"github.com/spf13/cobra"

	"moot/model"
)

func newJoin(s *session) *cobra.Command {
	return &cobra.Command{
		Use:   "join TEAM INTO",
		Short: "Join one team into another",
		Long: `Join a team into another: its names become other names of that team, and all that named it names that team. Where both
needed something of each other, the dependency becomes that team's own work. One change, undone as one.`,
		Example:           `moot join "Identity & Access" Identity`,
		Args:              takes(2, 2),
		ValidArgsFunction: s.completeTeams(2),
		RunE: func(command *cobra.Command, args []string) error {
			return s.edit(command, func(view model.View) (model.Change, error) {
				return joined(view, args[0], args[1])
			})
		},
	}
}

func joined(view model.View, team, into string) (model.Change, error) {
	from, err := model.Find(view, model.KindTeam, team)
	if err != nil {
		return model.Change{}, err
	}
	to, err := model.Find(view, model.KindTeam, into)
	if err != nil {
		return model.Change{}, err
	}
	return model.Join(view, from.ID, to.ID)
}
