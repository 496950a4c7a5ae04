package cli

import (
	"github.com/spf13/cobra"

	"moot/model"
)

func newReopen(s *session) *cobra.Command {
	return newStep(s, "reopen", "Ask again for what was accepted, removed or declined",
		`Back to requested. The answers, dates and lever of the first time are cleared; the history keeps them.`, model.Reopen)
}
