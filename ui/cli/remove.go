package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"moot/model"
)

func newRemove(s *session) *cobra.Command {
	lever, reason := "", ""
	command := &cobra.Command{
		Use:   "remove ID",
		Short: "Remove a dependency, with the lever that did it",
		Long: `Remove a dependency: nobody waits for it any more. The lever says how:
  boundary     work or a capability moved to the team that needs it
  platform     it is self-service now
  stub         the consumer goes on against a contract or a fake
  resequence   no longer needed by then
  descope      not needed`,
		Example:           `moot remove 4kq7 --lever platform --reason "self-service since October"`,
		Args:              takes(1, 1),
		ValidArgsFunction: s.completeIDs(model.KindDependency),
	}
	command.Flags().StringVar(&lever, "lever", "", "boundary, platform, stub, resequence or descope")
	command.Flags().StringVar(&reason, "reason", "", "why, in a sentence")
	s.completeFlag(command, "lever", leverField())
	command.RunE = func(command *cobra.Command, args []string) error {
		pulled, err := leverNamed(lever)
		if err != nil {
			return err
		}
		return s.take(command, args[0], func(view model.View, id string) (model.Change, error) {
			return model.Remove(view, id, pulled, reason, s.today)
		})
	}
	return command
}

func leverField() *model.Field { return model.FieldNamed(model.KindDependency, "lever") }

func leverNamed(word string) (model.Lever, error) {
	if word == "" {
		return 0, usage("what removed it? Add --lever %s", strings.Join(leverField().Words[1:], ", --lever "))
	}
	d := &model.Dependency{}
	if err := leverField().Set(d, word); err != nil {
		return 0, usage("--%w", err)
	}
	return d.Lever, nil
}
