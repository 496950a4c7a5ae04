package cli

import (
	"bufio"
	"context"
	"fmt"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"moot/model"
	"moot/store"
	"moot/ui/tui/preference"
	"moot/ui/tui/theme"
)

// session is one run: its streams, and what the flags that every command has say.
type session struct {
	Streams
	out   *bufio.Writer // results; flushed when the run ends, or by whoever needs the screen
	board string        // -b
	as    string        // --as
	on    string        // --on
	json  bool
	ascii asciiFlag
	today model.Date

	own      func() preference.Values // the person's settings, read by the first who asks
	wrongOwn bool                     // some could not be read, and that was told
	wanted   func() bool              // whether what is printed has ASCII signs only
}

// asciiFlag is --ascii, or --ascii=false: without it the settings and the locale say.
type asciiFlag struct{ given, value bool }

// newSession is a run with these streams.
func newSession(streams Streams) *session {
	s := &session{Streams: streams}
	s.own = s.readOwn()
	s.wanted = sync.OnceValue(s.onlyASCII)
	return s
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

func (s *session) printf(format string, args ...any) { s.print(s.shown(fmt.Sprintf(format, args...))) }

func (s *session) println(text string) { s.print(s.shown(strings.TrimRight(text, " ")) + "\n") }

// print prints what is for programs: printf is for people.
func (s *session) print(text string) { _, _ = s.out.WriteString(text) } // results remembers that it failed

// shown is a text with signs that can be seen where it is read: those of moot in ASCII, where that is wanted.
func (s *session) shown(text string) string {
	if isASCII(text) || !s.wanted() {
		return text
	}
	return theme.InASCII(text)
}

func isASCII(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}

// note tells a person something that is no result. Names of files may hold anything: what could steer a terminal goes.
func (s *session) note(format string, args ...any) {
	text, _ := model.CleanNote(fmt.Sprintf(format, args...))
	fmt.Fprintln(s.Err, s.shown(text))
}
