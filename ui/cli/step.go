package cli

import (
	"github.com/spf13/cobra"

	"moot/model"
)

// step moves the dependency of an id along its life.
type step func(view model.View, id string) (model.Change, error)

// take runs a step on the dependency that a person named.
func (s *session) take(command *cobra.Command, named string, do step) error {
	return s.edit(command, func(view model.View) (model.Change, error) {
		ref, err := model.Find(view, model.KindDependency, named)
		if err != nil {
			return model.Change{}, err
		}
		return do(view, ref.ID)
	})
}

// newStep is a command that takes a step which needs nothing but the dependency.
func newStep(s *session, name, short, long string, do func(model.View, string, model.Date) (model.Change, error)) *cobra.Command {
	return &cobra.Command{
		Use:               name + " ID",
		Short:             short,
		Long:              long,
		Example:           "moot " + name + " 4kq7",
		Args:              takes(1, 1),
		ValidArgsFunction: s.completeIDs(model.KindDependency),
		RunE: func(command *cobra.Command, args []string) error {
			return s.take(command, args[0], func(view model.View, id string) (model.Change, error) {
				return do(view, id, s.today)
			})
		},
	}
}
