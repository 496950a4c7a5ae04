package cli

import (
	"github.com/spf13/cobra"

	"moot/model"
)

func newStart(s *session) *cobra.Command {
	return newStep(s, "start", "Say that work on it has started",
		`The provider has started on what was promised, or takes back a delivery that was not yet right.`, model.Start)
}
