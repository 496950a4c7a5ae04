package cli

import (
	"context"

	"github.com/spf13/cobra"

	"moot/model"
	"moot/store"
)

func newUndo(s *session) *cobra.Command {
	return &cobra.Command{
		Use:   "undo [CHANGE]",
		Short: "Undo your newest change, or one that moot log lists",
		Long: `Put back what your newest change not yet undone altered, or what the change named by its id altered. A field that was
changed again since, by whomever, is left as it is and named (exit code 1). An undo is a change too: it stands in the history, and can be undone.

Deployments and incidents are facts, kept apart: moot import names what it brought, and undo with that name takes it back.`,
		Example: `moot undo
moot undo 8f3a2c9d01b4e677`,
		Args:              takes(0, 1),
		ValidArgsFunction: s.completeChanges,
		RunE: func(command *cobra.Command, args []string) error {
			id := model.ChangeID(0)
			if len(args) > 0 {
				var err error
				if id, err = model.ParseChangeID(args[0]); err != nil {
					return usage("%w", err)
				}
			}
			unknown := false
			err := s.putBack(command, func(view model.View, author string) (model.Change, []model.Skipped, error) {
				change, skipped, err := model.Undo(view, author, id)
				if err != nil && id != 0 {
					_, known := view.Change(id)
					unknown = !known
				}
				return change, skipped, err
			})
			if unknown {
				return s.withdraw(command, store.Batch(id.String()), err)
			}
			return err
		},
	}
}

// withdraw takes back the facts that an import brought. otherwise is the error where it brought none.
func (s *session) withdraw(command *cobra.Command, batch store.Batch, otherwise error) error {
	return s.withStore(command, func(ctx context.Context, kept store.Store) error {
		n, err := kept.WithdrawFacts(ctx, batch)
		switch {
		case err != nil:
			return err
		case n == 0:
			return otherwise
		case s.json:
			return s.printJSON(object{{"facts_batch", string(batch)}, {"withdrawn", n}})
		}
		s.printf("%s taken back\n", plural(n, "deployment or incident", "deployments and incidents"))
		return nil
	})
}

// putBack commits an undo or a redo, and names what it left alone.
func (s *session) putBack(command *cobra.Command, make func(model.View, string) (model.Change, []model.Skipped, error)) error {
	return s.withStore(command, func(ctx context.Context, kept store.Store) error {
		author := s.author(ctx)
		var skipped []model.Skipped
		err := s.commit(ctx, kept, func(view model.View) (change model.Change, err error) {
			change, skipped, err = make(view, author)
			return change, err
		})
		if err != nil || len(skipped) == 0 {
			return err
		}
		for _, skip := range skipped {
			s.note("left alone: %s", skip)
		}
		return partial()
	})
}
