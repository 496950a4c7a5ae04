package cli

import (
	"context"
	"crypto/rand"
	"errors"
	"runtime"
	"sync"

	"moot/model"
	"moot/store"
	"moot/ui/tui"
	"moot/ui/tui/preference"
)

// screens hands the terminal to the program's screens. kept is nil where there is no board yet.
func (s *session) screens(ctx context.Context, kept store.Store, path string, look look) (err error) {
	var left leftovers
	var remembers tui.Memory = memory{s.stateFolder()}
	if look.demo {
		remembers = nil // nobody comes back to what is thrown away
	}
	defer func() { err = errors.Join(err, left.remove()) }()
	begin := s.beginnings(path, &left)
	return tui.Run(ctx, tui.Options{
		Store: kept, Path: path, Demo: look.demo,
		Create: begin.create, Example: begin.example, Import: begin.bringIn,
		Author: sync.OnceValue(func() string { return s.author(ctx) }), Team: look.team,
		Memory: remembers, Hints: true, Write: writer(path), ReadOnly: look.readOnly,
		ASCII: preference.OnlyASCII(s.Env, runtime.GOOS), Preferences: s.preferences(), ThisRun: s.thisRun(),
		Now: s.Now, Today: s.thisDay,
		NewID: func() string { return model.NewID(rand.Reader) },
		Env:   s.Env, In: s.In, Out: s.Out,
	})
}

// thisDay is today: the day of --on, else the day it is now, which changes at midnight.
func (s *session) thisDay() model.Date {
	if s.on != "" {
		return s.today
	}
	return model.DateOf(s.Now())
}

// leftovers is what must be taken away when the screens close. They are made off the screens' loop.
type leftovers struct {
	lock    sync.Mutex
	removes []func() error
}

func (l *leftovers) add(remove func() error) {
	if remove != nil {
		l.lock.Lock()
		defer l.lock.Unlock()
		l.removes = append(l.removes, remove)
	}
}

func (l *leftovers) remove() error {
	l.lock.Lock()
	defer l.lock.Unlock()
	var err error
	for _, remove := range l.removes {
		err = errors.Join(err, remove())
	}
	return err
}
