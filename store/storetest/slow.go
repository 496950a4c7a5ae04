package storetest

import (
	"context"
	"iter"
	"time"

	"moot/model"
	"moot/store"
)

// Slow is a store that takes its time: every Load, Commit and Merge waits first, for Delay and, where Gate is set,
// until something can be received from it (close it to let all through).
type Slow struct {
	store.Store
	Delay time.Duration
	Gate  <-chan struct{}
}

var _ store.Store = (*Slow)(nil)

func (s *Slow) wait(ctx context.Context) error {
	if s.Delay > 0 {
		select {
		case <-time.After(s.Delay):
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	if s.Gate == nil {
		return nil
	}
	select {
	case <-s.Gate:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// Load implements store.Store.
func (s *Slow) Load(ctx context.Context) (*model.Board, store.Rev, error) {
	if err := s.wait(ctx); err != nil {
		return nil, 0, err
	}
	return s.Store.Load(ctx)
}

// Commit implements store.Store.
func (s *Slow) Commit(ctx context.Context, edit func(model.View) (model.Change, error)) (model.Change, store.Rev, error) {
	if err := s.wait(ctx); err != nil {
		return model.Change{}, 0, err
	}
	return s.Store.Commit(ctx, edit)
}

// Merge implements store.Store.
func (s *Slow) Merge(ctx context.Context, changes iter.Seq2[model.Change, error]) (model.MergeReport, error) {
	if err := s.wait(ctx); err != nil {
		return model.MergeReport{}, err
	}
	return s.Store.Merge(ctx, changes)
}
