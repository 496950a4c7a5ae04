package demo_test

import (
	"errors"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"moot/model"
	"moot/store"
	"moot/store/bolt"
	"moot/store/storetest"
	"moot/ui/demo"
)

var sunday = model.NewDate(2026, time.November, 22)

func build(tb testing.TB) store.Store {
	tb.Helper()
	folder := tb.TempDir()
	s, err := bolt.Create(tb.Context(), filepath.Join(folder, "example.moot"), bolt.Options{StateDir: folder, Author: "You"})
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { s.Close() })
	if err := demo.Build(tb.Context(), s, sunday); err != nil {
		tb.Fatal(err)
	}
	return s
}

func TestBuildWritesTheWholeHistory(t *testing.T) {
	s := build(t)
	told := model.NewBoard("told", nil, nil)
	for kept, err := range s.Changes(t.Context(), 0) {
		if err != nil {
			t.Fatal(err)
		}
		if told, err = told.Apply(kept.Change); err != nil {
			t.Fatal(err)
		}
	}
	loaded, rev, err := s.Load(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if rev < 200 || len(loaded.Clashes()) > 0 {
		t.Errorf("revision %d, clashes %v", rev, loaded.Clashes())
	}
	for r := range told.Records() {
		ref := model.RefOf(r)
		if other := loaded.Get(ref); other == nil || len(model.Diff(r, other)) > 0 {
			t.Errorf("%s is %+v in its history and %+v on the board", ref, r, other)
		}
		made := false
		for kept, err := range s.History(t.Context(), store.Query{Record: ref}) {
			if err != nil {
				t.Fatalf("the history of %s: %v", ref, err)
			}
			made = slices.ContainsFunc(kept.Edits, model.Edit.Creates)
		}
		if !made {
			t.Errorf("the history of %s does not begin where it was made", ref)
		}
	}
}

// TestPeopleGoOnFromTheExample: what somebody does with the example is later than all of it, and can be undone.
func TestPeopleGoOnFromTheExample(t *testing.T) {
	s := build(t)
	var before model.Record
	change, _, err := s.Commit(t.Context(), func(v model.View) (model.Change, error) {
		id := firstRequested(v)
		before = v.Get(model.Ref{Kind: model.KindDependency, ID: id})
		return model.Accept(v, id, 0, sunday)
	})
	if err != nil || change.Author != "You" {
		t.Fatalf("%+v, %v", change.Header, err)
	}
	undone, _, err := s.Commit(t.Context(), func(v model.View) (model.Change, error) {
		change, _, err := model.Undo(v, "You", 0)
		change.Author = "You"
		return change, err
	})
	if err != nil || undone.Undoes != change.ID || change.Stamp.Compare(undone.Stamp) >= 0 {
		t.Fatalf("%+v, %v", undone.Header, err)
	}
	board, _, err := s.Load(t.Context())
	if err != nil || len(model.Diff(before, board.Get(model.RefOf(before)))) > 0 {
		t.Errorf("after the undo it is %+v, %v", board.Get(model.RefOf(before)), err)
	}
}

func firstRequested(v model.View) string {
	for id := range v.IDs(model.KindDependency, "") {
		if d := model.Named[*model.Dependency](v, model.KindDependency, id); d.State == model.Requested {
			return id
		}
	}
	return ""
}

// BenchmarkBuild is what moot demo does before its first frame.
func BenchmarkBuild(b *testing.B) {
	for b.Loop() {
		build(b)
	}
}

func TestAStoreThatFailsIsTold(t *testing.T) {
	failing := storetest.NewFailing(build(t))
	failing.FailAlways(storetest.ErrDiskFull)
	if err := demo.Build(t.Context(), failing, sunday); !errors.Is(err, storetest.ErrDiskFull) {
		t.Errorf("a full disk gives %v", err)
	}
}
