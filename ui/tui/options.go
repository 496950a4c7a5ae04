// Package tui is moot in the terminal: one tea.Model that owns the screens, the dialogs over them, the queue of what
// is not saved yet, and the newest board that all of them share.
//
// ui/cli opens it. It knows stores by their contract only.
package tui

import (
	"context"
	"errors"
	"io"
	"time"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/store"
	"moot/ui/tui/preference"
)

// Options are all that the program needs from outside.
type Options struct {
	// Store keeps the board. nil shows the first-run screen, which calls Create, Example or Import.
	Store store.Store
	// Path is where the board is or would be kept, for people.
	Path string
	// Demo tells that the board is a copy that is thrown away.
	Demo bool

	// Create makes a board with a name and teams; Example opens a throw-away example; Import makes a board of a folder
	// of CSV files. Each is called in a command, off the screen's loop.
	Create  func(ctx context.Context, name string, teams []string) (store.Store, error)
	Example func(ctx context.Context) (store.Store, error)
	Import  func(ctx context.Context, folder string) (store.Store, error)

	// Author says who makes the edits. It is asked off the screen's loop, when there is one: asking may take a while.
	Author   func() string
	Team     string // id or name of "my team"
	ReadOnly bool
	// ASCII tells that the terminal's locale has no UTF-8: moot draws in ASCII, unless the person's settings say otherwise.
	ASCII bool
	// Preferences keeps the person's settings; nil forgets. ThisRun is stronger than they are, for as long as moot runs.
	Preferences Preferences
	ThisRun     preference.Values
	// Memory is what this machine remembers of a board; nil forgets.
	Memory Memory
	// Hints shows a person who is new to moot three hints, each once; Memory knows which were shown.
	Hints bool
	// Write writes a text to a file; one that is there is an fs.ErrExist, unless force. It is called in a command.
	Write func(path, text string, force bool) error

	Now   func() time.Time
	Today func() model.Date
	NewID func() string
	Env   func(string) string

	In  io.Reader
	Out io.Writer
	// Program are further options of the Bubble Tea program, for tests and for terminals that are not this process's.
	Program []tea.ProgramOption
}

// frameRate is Bubble Tea's highest: half of what a key takes is waiting for the next frame.
const frameRate = 120

// Run shows the board until the person leaves or ctx ends.
func Run(ctx context.Context, options Options) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	app := newApp(ctx, options)
	program := []tea.ProgramOption{tea.WithContext(ctx), tea.WithFPS(frameRate)}
	if options.In != nil {
		program = append(program, tea.WithInput(options.In))
	}
	if options.Out != nil {
		program = append(program, tea.WithOutput(options.Out))
	}
	_, err := tea.NewProgram(app, append(program, options.Program...)...).Run()
	stop()
	if app.store != nil && app.store != options.Store {
		err = errors.Join(err, app.store.Close())
	}
	return err
}
