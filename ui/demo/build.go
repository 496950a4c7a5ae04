package demo

import (
	"context"
	"fmt"

	"moot/model"
	"moot/store"
)

// Build writes the example into an empty store, as it would stand on today. The same day always makes the same records,
// with the same ids. An error of the store comes back wrapped; the story itself has none.
func Build(ctx context.Context, s store.Store, today model.Date) error {
	told, err := readStory(stories)
	if err != nil {
		return fmt.Errorf("the example: %w", err)
	}
	play := newPlay(calendarFor(today), told.blocks)
	for _, scene := range scenes(told.events, play.calendar) {
		if err := play.perform(ctx, s, scene); err != nil {
			return fmt.Errorf("the example: %w", err)
		}
	}
	return nil
}
