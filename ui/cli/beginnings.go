package cli

import (
	"context"

	"moot/model"
	"moot/store"
)

// beginnings are the ways to a board where there is none yet, for the screens and for linear text alike.
type beginnings struct {
	create  func(ctx context.Context, name string, teams []string) (store.Store, error)
	example func(ctx context.Context) (store.Store, error)
	bringIn func(ctx context.Context, folder string) (store.Store, error)
}

// beginnings make the board at path; what is thrown away afterwards is added to left.
func (s *session) beginnings(path string, left *leftovers) beginnings {
	return beginnings{
		create: func(ctx context.Context, name string, teams []string) (store.Store, error) {
			return s.makeBoard(ctx, path, func(view model.View) (model.Change, error) {
				return foundingChange(view, []model.Assignment{{Field: "name", Value: name}}, teams, s.today)
			})
		},
		example: func(ctx context.Context) (store.Store, error) {
			kept, remove, err := s.throwaway(ctx)
			left.add(remove)
			return kept, err
		},
		bringIn: func(ctx context.Context, folder string) (store.Store, error) {
			return s.boardOfFolder(ctx, path, folder)
		},
	}
}
