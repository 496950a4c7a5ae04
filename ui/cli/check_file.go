package cli

import (
	"errors"
	"os"

	"github.com/spf13/cobra"

	"moot/store"
)

// newCheckFile checks one file in this process and hands the findings back as JSON; see checkInChild.
func newCheckFile(s *session) *cobra.Command {
	return &cobra.Command{
		Use:    checkFileCommand + " PATH",
		Short:  "Check one file, in this process",
		Hidden: true,
		Args:   takes(1, 1),
		RunE: func(command *cobra.Command, args []string) error {
			found, err := checkBoard(command.Context(), args[0])
			answer := childAnswer{findings: found}
			switch {
			case errors.Is(err, store.ErrCorrupt):
				answer.Sound, answer.Problems = false, append(found.Problems, err.Error())
			case bySystem(err) && !errors.Is(err, store.ErrMissing) && !errors.Is(err, store.ErrReadOnly):
				answer.Refused = noRoomToCheck(args[0], os.TempDir(), err).Error()
			case err != nil:
				answer.Refused = s.explain(args[0], err).Error()
			}
			return s.printJSON(answer)
		},
	}
}
