package cli

import (
	"bufio"
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"moot/model"
	"moot/store"
)

// session is one run: its streams, and what the flags that every command has say.
type session struct {
	Streams
	out   *bufio.Writer // results; flushed when the run ends, or by whoever needs the screen
	board string        // -b
	as    string        // --as
	on    string        // --on
	json  bool
	today model.Date
}

// prepare reads what the flags of every command say, before the command runs.
func (s *session) prepare() error {
	s.today = model.DateOf(s.Now())
	if s.on == "" {
		return nil
	}
	day, err := s.day("--on", s.on)
	if err == nil {
		s.today = day
	}
	return err
}

// withStore opens the board for the length of work.
func (s *session) withStore(cmd *cobra.Command, work func(context.Context, store.Store) error) error {
	return s.withBoard(cmd, false, work)
}

// withReader is withStore for commands that only read.
func (s *session) withReader(cmd *cobra.Command, work func(context.Context, store.Store) error) error {
	return s.withBoard(cmd, true, work)
}

func (s *session) withBoard(cmd *cobra.Command, readOnly bool, work func(context.Context, store.Store) error) (err error) {
	ctx := cmd.Context()
	path, err := s.path()
	if err != nil {
		return err
	}
	kept, err := openBoard(ctx, path, s.places(readOnly))
	if err != nil {
		return s.explain(path, err)
	}
	defer func() {
		if closed := kept.Close(); err == nil {
			err = closed
		}
	}()
	return work(ctx, kept)
}

// withLoaded loads the whole board for the length of work: for commands that compute.
func (s *session) withLoaded(cmd *cobra.Command, work func(context.Context, store.Store, *model.Board) error) error {
	return s.withReader(cmd, func(ctx context.Context, kept store.Store) error {
		board, _, err := kept.Load(ctx)
		if err != nil {
			return err
		}
		return work(ctx, kept, board)
	})
}

func (s *session) printf(format string, args ...any) { fmt.Fprintf(s.out, format, args...) }

func (s *session) println(text string) { fmt.Fprintln(s.out, strings.TrimRight(text, " ")) }

// note tells a person something that is no result. Names of files may hold anything: what could steer a terminal goes.
func (s *session) note(format string, args ...any) {
	text, _ := model.CleanNote(fmt.Sprintf(format, args...))
	fmt.Fprintln(s.Err, text)
}
