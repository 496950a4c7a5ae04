package cli

import (
	"github.com/spf13/cobra"

	"moot/model"
)

func newRm(s *session) *cobra.Command {
	return &cobra.Command{
		Use:   "rm ID",
		Short: "Delete a record that nothing open names",
		Long: `Delete a record. A team, goal or outcome that open records still name is kept, and they are listed. A dependency that
nobody needs any more is better removed, with the lever that removed it: moot remove. Deleting can be undone.`,
		Example:           "moot rm goal:4kq7",
		Args:              takes(1, 1),
		ValidArgsFunction: s.completeIDs(),
		RunE: func(command *cobra.Command, args []string) error {
			return s.edit(command, func(view model.View) (model.Change, error) {
				ref, err := find(view, args[0])
				if err != nil {
					return model.Change{}, err
				}
				return model.Delete(view, ref)
			})
		},
	}
}
