package store

import (
	"context"
	"slices"

	"moot/model"
)

// Decided are the changes made in a forum (Header.Forum), by its id, oldest first, as minutes need them.
func Decided(ctx context.Context, s Store, forum string) ([]model.Change, error) {
	var changes []model.Change
	for kept, err := range s.History(ctx, Query{Forum: forum}) {
		if err != nil {
			return nil, err
		}
		changes = append(changes, kept.Change)
	}
	slices.Reverse(changes)
	return changes, nil
}
