package cli

import (
	"github.com/spf13/cobra"

	"moot/model"
)

func newAccept(s *session) *cobra.Command {
	by := ""
	command := &cobra.Command{
		Use:   "accept ID",
		Short: "Say yes: to a request, a proposed day, or a delivery",
		Long: `Accept is the natural yes in every state. A request becomes committed, by the need-by or the day given with --by; a
day later than the need-by becomes a proposal that the consumer answers. A proposed day is agreed to. A delivery is accepted.`,
		Example: `moot accept 4kq7
moot accept 4kq7 --by "next fri"`,
		Args:              takes(1, 1),
		ValidArgsFunction: s.completeIDs(model.KindDependency),
	}
	command.Flags().StringVar(&by, "by", "", "the day of the promise (default the need-by)")
	command.RunE = func(command *cobra.Command, args []string) error {
		day, err := s.optionalDay("--by", by)
		if err != nil {
			return err
		}
		return s.take(command, args[0], func(view model.View, id string) (model.Change, error) {
			return model.Accept(view, id, day, s.today)
		})
	}
	return command
}

// optionalDay is day, but an empty text is a day that is not known.
func (s *session) optionalDay(what, text string) (model.Date, error) {
	if text == "" {
		return 0, nil
	}
	return s.day(what, text)
}
