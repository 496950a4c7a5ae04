package cli

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"moot/store"
)

func newBackup(s *session) *cobra.Command {
	force, compact := false, false
	command := &cobra.Command{
		Use:   "backup OUT",
		Short: "Copy the board to a file",
		Long: `Copy the board, with its whole history, to a file. The copy is a board of its own, complete also while others write.
moot makes a copy a day by itself, beside the board; the last ten are kept.`,
		Example:           "moot backup ~/board-before-the-merge.moot",
		Args:              takes(1, 1),
		ValidArgsFunction: completeFiles,
	}
	command.Flags().BoolVar(&force, "force", false, "replace OUT where it exists")
	command.Flags().BoolVar(&compact, "compact", false, "make the copy as small as it can be (a board's own file never shrinks)")
	command.RunE = func(command *cobra.Command, args []string) error {
		path, err := s.path()
		if err != nil {
			return err
		}
		out, err := localPath(args[0])
		if err != nil {
			return err
		}
		if err := sparesBoard(path, out); err != nil {
			return err
		}
		err = backupBoard(command.Context(), path, out, force)
		if err == nil && compact {
			err = compactBoard(command.Context(), out)
		}
		switch {
		case errors.Is(err, store.ErrExists):
			return fmt.Errorf("%w; to replace it, add --force", err)
		case err != nil:
			return cannotWrite(out, s.explain(path, err))
		case s.json:
			return s.printJSON(map[string]string{"board": path, "backup": out})
		}
		s.printf("%s\n", out)
		return nil
	}
	return command
}
