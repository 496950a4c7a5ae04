package demo

import (
	"context"
	"fmt"

	"moot/model"
	"moot/store"
)

// Build writes the example into an empty store, as it would stand on today: every change as it was made, in one
// transaction. The same day always makes the same records and changes. An error of the store comes back wrapped.
func Build(ctx context.Context, s store.Store, today model.Date) error {
	changes, err := history(today)
	if err != nil {
		return fmt.Errorf("the example: %w", err)
	}
	_, err = s.Merge(ctx, func(yield func(model.Change, error) bool) {
		for _, change := range changes {
			if !yield(change, nil) {
				return
			}
		}
	})
	if err != nil {
		return fmt.Errorf("the example could not be written: %w", err)
	}
	return nil
}

// history is the story as changes, the oldest first, up to the day before today.
func history(today model.Date) ([]model.Change, error) {
	calendar := calendarFor(today)
	told, err := readStory(stories, calendar)
	if err != nil {
		return nil, err
	}
	play := newPlay(calendar, told.blocks)
	for _, scene := range scenes(told.events, play.calendar) {
		if err := play.perform(scene); err != nil {
			return nil, err
		}
	}
	return play.draft.changes, nil
}
