package storetest

import (
	"errors"
	"fmt"
	"iter"
	"math/rand/v2"
	"testing"
	"time"

	"moot/model"
	"moot/store"
)

func merge(t *testing.T, into, from store.Store) model.MergeReport {
	t.Helper()
	report, err := into.Merge(t.Context(), changesOf(t, from))
	if err != nil {
		t.Fatalf("Merge: %v", err)
	}
	return report
}

// testMerge lets three copies go their own ways and brings them together in different orders.
func testMerge(t *testing.T, place func(testing.TB) Place) {
	for seed := range uint64(4) {
		random := rand.New(rand.NewPCG(seed, 2))
		copies := []store.Store{place(t).Open(t), place(t).Open(t), place(t).Open(t)}
		for range 5 {
			Commit(t, copies[0], "Ada", randomEdits(random)...)
		}
		merge(t, copies[1], copies[0])
		merge(t, copies[2], copies[0])
		for i, s := range copies {
			for range 10 {
				Commit(t, s, fmt.Sprint("author ", i), randomEdits(random)...)
			}
		}
		together(t, copies)
	}
}

func together(t *testing.T, copies []store.Store) {
	t.Helper()
	a, b, c := copies[0], copies[1], copies[2]
	merge(t, a, b)
	merge(t, a, c)
	merge(t, c, b)
	merge(t, c, a)
	merge(t, b, c)
	first, _ := Load(t, a)
	for i, s := range copies[1:] {
		board, rev := Load(t, s)
		SameBoard(t, fmt.Sprintf("copy %d", i+1), board, first)
		if report := merge(t, s, a); report.New != 0 || report.Known == 0 {
			t.Errorf("merging again: %+v", report)
		}
		if _, after := Load(t, s); after != rev {
			t.Errorf("revision %d after merging nothing, before %d", after, rev)
		}
	}
	Commit(t, a, "Ada", Edits(model.KindTeam, "later", "name", "Later")...)
	newest := Collect(t, a.History(t.Context(), store.Query{}))[0]
	for _, header := range Collect(t, b.Changes(t.Context(), 0)) {
		if header.Compare(&newest.Header) >= 0 {
			t.Fatalf("a change made after the merge is stamped before %+v", header.Stamp)
		}
	}
}

func testMergeClash(t *testing.T, place func(testing.TB) Place) {
	a, b := place(t).Open(t), place(t).Open(t)
	Commit(t, a, "Ada", Edits(model.KindDependency, "d", "title", "x", "need_by", "2026-12-01")...)
	merge(t, b, a)
	Commit(t, a, "Ada", Edits(model.KindDependency, "d", "need_by", "2026-12-10")...)
	Commit(t, b, "Bo", Edits(model.KindDependency, "d", "need_by", "2026-12-20")...)
	report := merge(t, a, b)
	if report.New != 1 || report.Known != 1 || len(report.Clashes) != 1 {
		t.Fatalf("report %+v", report)
	}
	board, _ := Load(t, a)
	if len(board.Clashes()) != 1 {
		t.Fatalf("clashes %v", board.Clashes())
	}
	Commit(t, a, "Ada", Edits(model.KindDependency, "d", "need_by", "2026-12-15")...)
	merge(t, b, a)
	for _, s := range []store.Store{a, b} {
		board, _ := Load(t, s)
		if len(board.Clashes()) != 0 || board.Dependency("d").NeedBy.String() != "2026-12-15" {
			t.Errorf("after it was settled: %v, %s", board.Clashes(), board.Dependency("d").NeedBy)
		}
	}
	for _, kept := range Collect(t, b.Changes(t.Context(), 0)) {
		if kept.Merged != (kept.Author == "Ada") {
			t.Errorf("change by %s says merged: %t", kept.Author, kept.Merged)
		}
	}
}

func testMergeRefused(t *testing.T, place func(testing.TB) Place) {
	a, b := place(t).Open(t), place(t).Open(t)
	Commit(t, a, "Ada", Edits(model.KindTeam, "a", "name", "A")...)
	Commit(t, a, "Ada", Edits(model.KindTeam, "a", "name", "B")...)
	good := Collect(t, a.Changes(t.Context(), 0))
	broken := errors.New("the file ends here")
	for name, spoil := range map[string]func(*model.Change) error{
		"an error of the source":      func(*model.Change) error { return broken },
		"a stamp far ahead":           func(c *model.Change) error { c.Stamp.Wall = time.Now().AddDate(0, 0, 3).UnixMilli(); return nil },
		"a text with an escape in it": func(c *model.Change) error { c.Edits[0].New = "red \x1b[31m"; return nil },
		"an author who beeps":         func(c *model.Change) error { c.Author = "A\ada"; return nil },
		"no id":                       func(c *model.Change) error { c.ID = 0; return nil },
		"a field set twice": func(c *model.Change) error {
			c.Edits = append(c.Edits, c.Edits[len(c.Edits)-1])
			c.Header.Edits++
			return nil
		},
		"records in another order": func(c *model.Change) error {
			first := c.Edits[0]
			first.ID = "zzz"
			c.Edits = append([]model.Edit{first}, c.Edits...)
			c.Header.Edits++
			return nil
		},
		"fewer edits than it says": func(c *model.Change) error { c.Header.Edits++; return nil },
	} {
		_, err := b.Merge(t.Context(), spoilt(good, spoil))
		if err == nil {
			t.Errorf("%s: merged", name)
		}
		if _, rev := Load(t, b); rev != 0 {
			t.Errorf("%s: revision %d", name, rev)
		}
	}
}

// spoilt yields the changes with the last one spoilt.
func spoilt(good []store.Kept, spoil func(*model.Change) error) iter.Seq2[model.Change, error] {
	return func(yield func(model.Change, error) bool) {
		for i, kept := range good {
			change := kept.Change
			change.Edits = append([]model.Edit(nil), change.Edits...)
			var err error
			if i == len(good)-1 {
				err = spoil(&change)
			}
			if !yield(change, err) {
				return
			}
		}
	}
}
