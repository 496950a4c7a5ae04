package cli

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"moot/store"
	"moot/ui/demo"
)

func newDemo(s *session) *cobra.Command {
	keep := ""
	look := look{demo: true}
	command := &cobra.Command{
		Use:   "demo",
		Short: "Look around an example",
		Long: `Open an example: an invented organisation of twelve teams, its dates around today. It is a copy that is thrown away when
you leave, so try every key. With --keep it is written to a file instead, to go on with.`,
		Example: `moot demo
moot demo --keep ./example.moot`,
		Args: takes(0, 0),
	}
	command.Flags().StringVar(&keep, "keep", "", "write the example to this file and keep it")
	_ = command.MarkFlagFilename("keep")
	look.flags(command)
	command.RunE = func(command *cobra.Command, _ []string) error {
		if keep != "" {
			return s.keepExample(command.Context(), keep)
		}
		if err := s.choosePlain(&look); err != nil {
			return err
		}
		return s.lookAround(command.Context(), look)
	}
	return command
}

// keepExample writes the example to a file.
func (s *session) keepExample(ctx context.Context, path string) error {
	path, err := localPath(path)
	if err != nil {
		return err
	}
	kept, err := s.example(ctx, path)
	if err != nil {
		return err
	}
	return errors.Join(s.made("board", path), kept.Close())
}

// lookAround opens a copy of the example that is gone afterwards.
func (s *session) lookAround(ctx context.Context, look look) (err error) {
	kept, remove, err := s.throwaway(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, kept.Close(), remove()) }()
	return s.show(ctx, kept, "an example", look)
}

// throwaway makes the example in a folder of its own; remove takes it away again.
func (s *session) throwaway(ctx context.Context) (kept store.Store, remove func() error, err error) {
	folder, err := os.MkdirTemp("", "moot-demo-*")
	if err != nil {
		return nil, nil, err
	}
	remove = func() error { return os.RemoveAll(folder) }
	kept, err = s.example(ctx, filepath.Join(folder, "example.moot"))
	if err != nil {
		return nil, nil, errors.Join(err, remove())
	}
	return kept, remove, nil
}

// example makes a board at path with the example in it.
func (s *session) example(ctx context.Context, path string) (store.Store, error) {
	kept, err := createBoard(ctx, path, s.places(false).withoutBackup())
	if err != nil {
		return nil, err
	}
	if err := demo.Build(ctx, kept, s.today); err != nil {
		return nil, errors.Join(err, kept.Close(), os.Remove(path))
	}
	return kept, nil
}
