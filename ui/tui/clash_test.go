package tui

import (
	"context"
	"iter"
	"testing"

	"moot/model"
	"moot/store"
)

// changesOf are a store's changes, as another copy gets them.
func changesOf(s store.Store) iter.Seq2[model.Change, error] {
	return func(yield func(model.Change, error) bool) {
		for kept, err := range s.Changes(context.Background(), 0) {
			if !yield(kept.Change, err) {
				return
			}
		}
	}
}

func needBy(t *testing.T, s store.Store, author, day string) {
	t.Helper()
	_, _, err := s.Commit(context.Background(), func(view model.View) (model.Change, error) {
		edit := model.Edit{Field: model.FieldNamed(model.KindDependency, "need_by"), ID: "dep1", New: day}
		return model.Change{Header: model.Header{Author: author}, Edits: []model.Edit{edit}}, nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestAClashIsShownAndSettled merges two copies whose people set one need-by, each without knowing of the other.
func TestAClashIsShownAndSettled(t *testing.T) {
	ctx := context.Background()
	mine, theirs := smallStore(t), emptyStore(t)
	if _, err := theirs.Merge(ctx, changesOf(mine)); err != nil {
		t.Fatal(err)
	}
	needBy(t, mine, "Ana", "2026-12-05")
	needBy(t, theirs, "Ben", "2026-12-09")
	if _, err := mine.Merge(ctx, changesOf(theirs)); err != nil {
		t.Fatal(err)
	}
	r := newRobot(t, mine, 112, 32)
	r.see("Two copies disagree on need-by", "5 Dec", "9 Dec", "S settle")
	r.press("S").see("Which need-by holds?", "by Ana", "by Ben").press("down", "enter")
	r.see("settled need-by").unsee("Two copies disagree")
	if clashes := load(t, mine).Clashes(); len(clashes) != 0 {
		t.Errorf("still in question: %v", clashes)
	}
}
