package cli

import (
	"context"
	"errors"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"moot/model"
	"moot/store"
)

// look is how a person wants to see a board.
type look struct {
	team     string
	readOnly bool
	plain    bool
	demo     bool
	screen   string // the one that is printed as linear text
	query    string // what is printed of it
}

func (l *look) flags(command *cobra.Command) {
	flags := command.Flags()
	flags.StringVar(&l.team, "team", "", "my team, remembered: what waits for it stands on top")
	flags.BoolVar(&l.readOnly, "readonly", false, "look, change nothing")
	l.plainFlags(command)
}

// newOpen is the command without a sub-command: `moot [PATH]`.
func newOpen(s *session) *cobra.Command {
	look := look{}
	command := &cobra.Command{
		Use:   "moot [PATH]",
		Short: "A planning board for the cross-team dependency forum",
		Long: `moot is a planning board for the cross-team dependency forum: few dependencies, seen early, and removed rather than
managed. Without a command it opens the board; when the output is no terminal, it prints the agenda. With --plain, every screen is
linear text and every form is questions.`,
		Example: `moot demo
moot init --name "Northwind Travel" --team Payments --team Identity
moot ask Payments Identity "Token exchange" --need-by "2 dec"
moot agenda`,
		Args:              takesBoard,
		ValidArgsFunction: completeFiles,
	}
	look.flags(command)
	command.RunE = func(command *cobra.Command, args []string) error {
		if err := s.choose(command, args); err != nil {
			return err
		}
		return s.open(command.Context(), look)
	}
	return command
}

// takesBoard takes a board. A word before others was more likely meant as a command.
func takesBoard(command *cobra.Command, args []string) error {
	if len(args) > 1 && !namesFile(args[0]) {
		return unknownCommand(command, args[0])
	}
	return takes(0, 1)(command, args)
}

// namesFile tells whether a word is a file, or looks like one.
func namesFile(word string) bool {
	_, err := os.Lstat(word)
	return err == nil || strings.ContainsAny(word, "./\\:")
}

// choose takes the board from the argument. A word that names no file was more likely meant as a command.
func (s *session) choose(command *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	if s.board != "" {
		return usage("the board is given twice: %s and -b %s; leave one out", args[0], s.board)
	}
	if !namesFile(args[0]) {
		return unknownCommand(command, args[0])
	}
	s.board = args[0]
	return nil
}

func unknownCommand(command *cobra.Command, word string) error {
	var names []string
	for _, sub := range command.Root().Commands() {
		if !sub.Hidden {
			names = append(names, sub.Name())
		}
	}
	if near, ok := model.Nearest(word, names); ok {
		return usage("%q is neither a command nor a board; did you mean: moot %s?", word, near)
	}
	return usage("%q is neither a command nor a board; see moot --help", word)
}

func (s *session) open(ctx context.Context, look look) (err error) {
	if err := s.choosePlain(&look); err != nil {
		return err
	}
	path, err := s.path()
	if err != nil {
		return err
	}
	answers := s.interactive(look) || s.converses(look)
	kept, err := openBoard(ctx, path, s.places(look.readOnly || !answers).inBackground())
	switch {
	case errors.Is(err, store.ErrReadOnly) && !look.readOnly:
		look.readOnly = true
		kept, err = openBoard(ctx, path, s.places(true))
	case errors.Is(err, store.ErrMissing) && answers && !look.readOnly:
		return s.show(ctx, nil, path, look)
	}
	if err != nil {
		return s.explain(path, err)
	}
	defer func() { err = errors.Join(err, kept.Close()) }()
	return s.show(ctx, kept, path, look)
}

// interactive tells whether a person looks at the output and can press keys.
func (s *session) interactive(look look) bool {
	return !look.plain && !s.json && s.IsTerminal(s.Out) && s.IsTerminal(s.In)
}

// show opens the screens on a board, or prints its agenda.
func (s *session) show(ctx context.Context, kept store.Store, path string, look look) error {
	switch {
	case s.interactive(look):
		return s.screens(ctx, kept, path, look)
	case look.plain && !s.json:
		return s.linear(ctx, kept, path, look)
	}
	board, _, err := kept.Load(ctx)
	if err != nil {
		return err
	}
	return s.printAgenda(board)
}
