// Package plain is moot as linear text: every screen as lines that are read from top to bottom, every form as questions.
// It is for screen readers, for terminals that can do nothing but print, and for pipes: nothing moves a cursor, nothing is
// coloured or boxed, and no sign stands in the place of a word.
//
// ui/cli opens it. It knows stores by their contract only.
package plain

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"moot/model"
	"moot/model/query"
	"moot/store"
	"moot/ui/tui/preference"
)

// ErrInPart tells that some of what was asked for was not done, which was said already.
var ErrInPart = errors.New("not everything was done")

// Memory is what this machine remembers of a board.
type Memory interface {
	// Team is the id of my team; preference.NoTeam where none was chosen; "" where nothing was.
	Team(board string) string
	KeepTeam(board, team string) error
}

// Options are all that plain mode needs from outside.
type Options struct {
	// Store keeps the board. nil asks the questions of a first run, which call Create, Example or Import.
	Store store.Store
	// Path is where the board is or would be kept, for people.
	Path string

	Create  func(ctx context.Context, name string, teams []string) (store.Store, error)
	Example func(ctx context.Context) (store.Store, error)
	Import  func(ctx context.Context, folder string) (store.Store, error)

	// Author says who makes the edits. It is asked once there is one: asking may take a while.
	Author   func() string
	Team     string // id or name of "my team"
	ReadOnly bool
	ASCII    bool // no punctuation beyond ASCII; what people wrote stays as it is
	Width    int  // cells of a line, which is broken at a space; 0 leaves lines as long as they are
	Memory   Memory

	// Own are the person's settings. KeepOwn keeps what they change of them; nil where nothing is kept.
	Own     preference.Values
	KeepOwn func(changed []model.Assignment) error

	Now   func() time.Time
	Today func() model.Date
	NewID func() string

	In  io.Reader
	Out io.Writer
	// Typed tells that a person types at In, where what is typed can be seen; else every line is repeated in Out.
	Typed bool
}

// Screens are the names of the screens, in their order.
var Screens = []string{"forum", "board", "goals", "matrix", "gaps", "dependencies", "map"}

// Run shows the forum, then takes commands, a line each, until one of them says to quit, the input ends or ctx does.
// Where nobody types and no line comes at all, the other screens are printed too, and that is all. store.ErrMissing tells
// that there is no board and nobody answered what to do about it.
func Run(ctx context.Context, options Options) (err error) {
	s := newSession(ctx, options)
	defer func() { err = errors.Join(err, s.release()) }()
	if s.Store == nil {
		if err := s.firstRun(); err != nil {
			return err
		}
	}
	if err := s.load(); err != nil {
		return err
	}
	s.announceTeam()
	return s.converse()
}

// Print prints screens one after the other, of what a query shows; "" shows all.
func Print(ctx context.Context, options Options, screens []string, text string) error {
	s := newSession(ctx, options)
	filter, err := query.Parse(text)
	if err != nil {
		return fmt.Errorf("--query: %w", err)
	}
	if err := s.load(); err != nil {
		return err
	}
	if err := filter.Check(s.view.matcher); err != nil {
		return fmt.Errorf("--query: %w", err)
	}
	s.view.query = filter
	s.announceTeam()
	for i, name := range screens {
		if i > 0 {
			s.say("")
		}
		if err := s.show(name); err != nil {
			return err
		}
	}
	return s.out.flush()
}
