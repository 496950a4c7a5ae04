package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"moot/model"
)

func newDecline(s *session) *cobra.Command {
	return &cobra.Command{
		Use:   "decline ID REASON",
		Short: "Say no to a request, with the reason",
		Long: `Decline a request. The reason goes to the consumer, who asks again or removes the dependency with a lever. No is an
answer: it frees both teams to look for another way.`,
		Example:           `moot decline 4kq7 "no capacity before the freeze; the stub in the sandbox does it"`,
		Args:              takes(2, 2),
		ValidArgsFunction: s.completeIDs(model.KindDependency),
		RunE: func(command *cobra.Command, args []string) error {
			reason := strings.TrimSpace(args[1])
			if reason == "" {
				return usage("a no needs its reason: moot decline ID REASON")
			}
			return s.take(command, args[0], func(view model.View, id string) (model.Change, error) {
				return model.Decline(view, id, reason, s.today)
			})
		},
	}
}
