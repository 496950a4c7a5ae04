package cli

import (
	"bufio"
	"context"
	"crypto/rand"
	"errors"
	"slices"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"moot/model"
	"moot/store"
	"moot/ui/plain"
)

// allScreens is what --screen takes for every screen, one after the other.
const allScreens = "all"

// plainFlags are how a board is read as linear text.
func (l *look) plainFlags(command *cobra.Command) {
	flags := command.Flags()
	flags.BoolVar(&l.plain, "plain", false, "linear text and questions, for screen readers and pipes; see moot help plain")
	flags.StringVar(&l.screen, "screen", "", "print one screen as linear text: "+strings.Join(screenNames(), ", "))
	flags.StringVar(&l.query, "query", "", "print as linear text only what matches; see moot help query")
	_ = command.RegisterFlagCompletionFunc("screen", cobra.FixedCompletions(screenNames(), cobra.ShellCompDirectiveNoFileComp))
}

func screenNames() []string { return append(slices.Clone(plain.Screens), allScreens) }

// choosePlain decides whether the board is told as linear text: by a flag, by $MOOT_PLAIN, or because the terminal can do
// nothing but print.
func (s *session) choosePlain(l *look) error {
	if l.screen != "" && !slices.Contains(screenNames(), l.screen) {
		if near, ok := model.Nearest(l.screen, screenNames()); ok {
			return usage("--screen: there is no screen %q; did you mean %s?", l.screen, near)
		}
		return usage("--screen: there is no screen %q; there are %s", l.screen, strings.Join(screenNames(), ", "))
	}
	wanted := s.Env("MOOT_PLAIN")
	dumb := s.Env("TERM") == "dumb" && s.IsTerminal(s.Out)
	l.plain = l.plain || l.prints() || wanted != "" && wanted != "0" || dumb
	return nil
}

// prints tells whether screens are only printed.
func (l *look) prints() bool { return l.screen != "" || l.query != "" }

// converses tells whether commands are taken: from a person at a terminal, or from a pipe or a file.
func (s *session) converses(look look) bool {
	return look.plain && !s.json && !look.prints() && (s.IsTerminal(s.Out) || !s.IsTerminal(s.In))
}

// linear tells a board as linear text. kept is nil where there is no board yet.
func (s *session) linear(ctx context.Context, kept store.Store, path string, look look) (err error) {
	var left leftovers
	defer func() { err = errors.Join(err, left.remove()) }()
	options := s.plainOptions(ctx, kept, path, look, &left)
	if !s.converses(look) {
		screens := []string{look.screen}
		if look.screen == "" || look.screen == allScreens {
			screens = plain.Screens
		}
		return plain.Print(ctx, options, screens, look.query)
	}
	switch err := plain.Run(ctx, options); {
	case errors.Is(err, plain.ErrInPart):
		return partial()
	case errors.Is(err, store.ErrMissing):
		return s.explain(path, err)
	default:
		return err
	}
}

func (s *session) plainOptions(ctx context.Context, kept store.Store, path string, look look, left *leftovers) plain.Options {
	var remembers plain.Memory
	if !look.demo { // nobody comes back to what is thrown away
		remembers = memory{s.stateFolder()}
	}
	begin := s.beginnings(path, left)
	return plain.Options{
		Store: kept, Path: path,
		Create: begin.create, Example: begin.example, Import: begin.bringIn,
		Author: sync.OnceValue(func() string { return s.author(ctx) }), Team: look.team,
		ReadOnly: look.readOnly, ASCII: s.wanted(), Width: s.width(0), Memory: remembers,
		Own: s.own(), KeepOwn: s.preferences().Keep,
		Now: s.Now, Today: s.thisDay, NewID: func() string { return model.NewID(rand.Reader) },
		In: s.In, Out: atOnce{s.out}, Typed: s.IsTerminal(s.In),
	}
}

// atOnce is results that are seen as soon as they are written: somebody waits for them before going on.
type atOnce struct{ *bufio.Writer }

func (a atOnce) Write(data []byte) (int, error) {
	n, err := a.Writer.Write(data)
	return n, errors.Join(err, a.Flush())
}
