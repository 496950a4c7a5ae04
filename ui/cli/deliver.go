package cli

import (
	"github.com/spf13/cobra"

	"moot/model"
)

func newDeliver(s *session) *cobra.Command {
	return newStep(s, "deliver", "Say that it is delivered",
		`The provider has delivered. The consumer looks at it and accepts (moot accept), or sends it back (moot start).`, model.Deliver)
}
