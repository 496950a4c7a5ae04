package exchange

import (
	"context"
	"iter"

	"moot/model"
	"moot/model/modeltest"
	"moot/store"
)

// memory is a board in memory as a store: for properties, which need very many.
type memory struct {
	store.Store // what is not needed here
	kept        *modeltest.Store
}

func newMemory(t modeltest.T) *memory { return &memory{kept: modeltest.New(t)} }

func (m *memory) rev() store.Rev { return store.Rev(len(m.kept.Changes())) }

func (m *memory) Load(context.Context) (*model.Board, store.Rev, error) {
	return m.kept.Board(), m.rev(), nil
}

func (m *memory) Commit(_ context.Context, edit func(model.View) (model.Change, error)) (model.Change, store.Rev, error) {
	change, err := m.kept.Try(edit(m.kept))
	return change, m.rev(), err
}

func (m *memory) Merge(_ context.Context, changes iter.Seq2[model.Change, error]) (model.MergeReport, error) {
	var all []model.Change
	for change, err := range changes {
		if err != nil {
			return model.MergeReport{}, err
		}
		all = append(all, change)
	}
	m.kept.Merge(all)
	return model.MergeReport{}, nil
}

func (m *memory) Changes(context.Context, store.Rev) iter.Seq2[store.Kept, error] {
	return func(yield func(store.Kept, error) bool) {
		for i, change := range m.kept.Changes() {
			if !yield(store.Kept{Rev: store.Rev(i + 1), Change: change}, nil) {
				return
			}
		}
	}
}
