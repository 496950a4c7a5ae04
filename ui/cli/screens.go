package cli

import (
	"context"
	"crypto/rand"
	"errors"

	"moot/model"
	"moot/store"
	"moot/ui/tui"
)

// screens hands the terminal to the program's screens. kept is nil where there is no board yet.
func (s *session) screens(ctx context.Context, kept store.Store, path string, look look) (err error) {
	remove := func() error { return nil }
	defer func() { err = errors.Join(err, remove()) }()
	return tui.Run(ctx, tui.Options{
		Store: kept, Path: path, Demo: look.demo,
		Create: func(ctx context.Context, name string, teams []string) (store.Store, error) {
			return s.makeBoard(ctx, path, func(view model.View) (model.Change, error) {
				return foundingChange(view, []model.Assignment{{Field: "name", Value: name}}, teams, s.today)
			})
		},
		Example: func(ctx context.Context) (kept store.Store, err error) {
			var made func() error
			if kept, made, err = s.throwaway(ctx); err == nil {
				remove = made
			}
			return kept, err
		},
		Import: func(ctx context.Context, folder string) (store.Store, error) {
			return s.boardOfFolder(ctx, path, folder)
		},
		Author: s.author(ctx), Team: look.team, ReadOnly: look.readOnly, ASCII: look.ascii,
		Now: s.Now, Today: s.day0,
		NewID: func() string { return model.NewID(rand.Reader) },
		Env:   s.Env, In: s.In, Out: s.Out,
	})
}

// day0 is today: the day of --on, else the day it is now, which changes at midnight.
func (s *session) day0() model.Date {
	if s.on != "" {
		return s.today
	}
	return model.DateOf(s.Now())
}
