package cli

import (
	"github.com/spf13/cobra"

	"moot/model"
)

func newPropose(s *session) *cobra.Command {
	return &cobra.Command{
		Use:   "propose ID DATE",
		Short: "Propose another day",
		Long: `Propose the day on which the provider can deliver. A day within the need-by is a promise at once; a later one waits
for the consumer, who agrees (moot accept) or asks again with another need-by (moot propose, moot set ID need_by=…).`,
		Example:           `moot propose 4kq7 "11 dec"`,
		Args:              takes(2, 2),
		ValidArgsFunction: s.completeIDs(model.KindDependency),
		RunE: func(command *cobra.Command, args []string) error {
			day, err := s.day("DATE", args[1])
			if err != nil {
				return err
			}
			return s.take(command, args[0], func(view model.View, id string) (model.Change, error) {
				return model.Propose(view, id, day, s.today)
			})
		},
	}
}
