package cli

import (
	"github.com/spf13/cobra"

	"moot/model"
)

func newRedo(s *session) *cobra.Command {
	return &cobra.Command{
		Use:     "redo",
		Short:   "Redo what you undid last",
		Example: "moot redo",
		Args:    takes(0, 0),
		RunE: func(command *cobra.Command, _ []string) error {
			return s.putBack(command, model.Redo)
		},
	}
}
