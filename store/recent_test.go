package store_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"moot/model"
	"moot/model/since"
	"moot/store"
	"moot/store/bolt"
	"moot/store/storetest"
)

// forum is the day after which changes are asked for.
var forum = model.NewDate(2026, time.November, 19)

// copyOf is a board's file with a clock.
type copyOf struct {
	*bolt.Store
	t   testing.TB
	now time.Time
}

func newCopy(t testing.TB) *copyOf {
	t.Helper()
	c := &copyOf{t: t}
	c.on(-30)
	place := t.TempDir()
	s, err := bolt.Create(t.Context(), filepath.Join(place, "board.moot"), c.options(place))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	c.Store = s
	return c
}

func (c *copyOf) options(place string) bolt.Options {
	return bolt.Options{StateDir: place, Backup: bolt.BackupNever, Author: "Ana", Now: func() time.Time {
		c.now = c.now.Add(time.Millisecond)
		return c.now
	}}
}

// on sets the clock to noon of a day after the forum, or before it.
func (c *copyOf) on(days int) { c.now = forum.Add(days).Time().Add(12 * time.Hour) }

// set edits dependencies, in one change: pairs of field names and values for each id.
func (c *copyOf) set(pairs []string, ids ...string) {
	c.t.Helper()
	var edits []model.Edit
	for _, id := range ids {
		edits = append(edits, storetest.Edits(model.KindDependency, id, pairs...)...)
	}
	storetest.Commit(c.t, c, "Ana", edits...)
}

func ids(from, to int) []string {
	var all []string
	for i := from; i < to; i++ {
		all = append(all, fmt.Sprintf("d%05d", i))
	}
	return all
}

var (
	fresh = []string{"title", "Token", "consumer", "shop", "provider", "login", "need_by", "2026-12-01", "requested", "2026-09-01"}
	many  = ids(0, 3_000) // with three fields that begin by themselves each, and more
)

// checkNews compares the news of what Recent gives with that of all changes, looked at on several days.
func checkNews(t *testing.T, s store.Store) []model.Change {
	t.Helper()
	board, _ := storetest.Load(t, s)
	var all []model.Change
	for _, kept := range storetest.Collect(t, s.Changes(t.Context(), 0)) {
		all = append(all, kept.Change)
	}
	var newest []model.Change
	for _, days := range []int{-25, -10, 10, 0} {
		changes, err := store.Recent(t.Context(), s, board, forum.Add(days))
		if err != nil {
			t.Fatal(err)
		}
		for _, on := range []int{days + 3, days + 14, days + 100} {
			got := since.Compute(board, forum.Add(days), forum.Add(on), changes)
			want := since.Compute(board, forum.Add(days), forum.Add(on), all)
			if diff := cmp.Diff(want.Entries, got.Entries, cmp.Comparer(func(x, y *model.Dependency) bool { return x == y })); diff != "" {
				t.Errorf("after day %d, on day %d: - all + recent\n%s", days, on, diff)
			}
		}
		newest = changes
	}
	return newest
}

func editsIn(changes []model.Change) (n int) {
	for _, change := range changes {
		n += len(change.Edits)
	}
	return n
}

func TestRecentAreTheChangesAfterADay(t *testing.T) {
	c := newCopy(t)
	for _, days := range []int{-20, 0, 1, 40, 2, -3, 3} { // clocks are set back and forth
		c.on(days)
		c.set([]string{"title", fmt.Sprint("on day ", days)}, "d")
	}
	var got []string
	for _, change := range checkNews(t, c) {
		got = append(got, change.Edits[0].New)
	}
	if want := []string{"on day 1", "on day 40", "on day 2", "on day 3"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestWhatComesAfterTheBoardIsNotThere(t *testing.T) {
	c := newCopy(t)
	c.on(1)
	c.set(fresh, "d")
	board, _ := storetest.Load(t, c)
	c.set([]string{"need_by", "2026-12-09"}, "d")
	changes, err := store.Recent(t.Context(), c, board, forum)
	if err != nil || len(changes) != 1 {
		t.Errorf("%d changes, want 1; %v", len(changes), err)
	}
}

func TestRunsOfRecentChangesFarApartAreAllFound(t *testing.T) {
	c := newCopy(t)
	for i := range 620 {
		c.on(-5)
		if i == 20 || i == 610 {
			c.on(5)
		}
		c.set([]string{"note", fmt.Sprint(i)}, "d")
	}
	if changes := checkNews(t, c); len(changes) != 2 {
		t.Errorf("%d changes, want 2", len(changes))
	}
}

func TestOfAnImportOnlyWhatMovedIsRead(t *testing.T) {
	past := func(id, old, to string, days int) model.Edit {
		at := model.InstantOf(forum.Add(days).Time().Add(time.Hour))
		return model.Edit{Field: model.FieldNamed(model.KindDependency, "need_by"), ID: id, Old: old, New: to, Past: &model.Past{At: at, Author: "Bo"}}
	}
	for _, test := range []struct {
		name  string
		life  func(c *copyOf)
		edits int // of the changes after the forum
		whole bool
	}{
		{"an import before the forum, one edit after it", func(c *copyOf) {
			c.set(fresh, many...)
			c.on(2)
			c.set([]string{"need_by", "2026-12-09"}, many[7])
		}, 1, false},
		{"an import after the forum, and edits after it", func(c *copyOf) {
			c.on(1)
			c.set(fresh, many...)
			c.set([]string{"need_by", "2026-12-09"}, many[7], many[9])
		}, 2, false},
		{"an import after the forum that tells of the past", func(c *copyOf) {
			c.on(5)
			var edits []model.Edit
			for _, id := range many {
				edits = append(edits, storetest.Edits(model.KindDependency, id, fresh...)...)
			}
			edits = append(edits, past(many[3], "", "2026-11-01", -3), past(many[3], "2026-11-01", "2026-11-20", 2))
			storetest.Commit(c.t, c, "Ana", edits...)
		}, 10, false},
		{"and edits over it", func(c *copyOf) {
			c.on(5)
			var edits []model.Edit
			for _, id := range many {
				edits = append(edits, storetest.Edits(model.KindDependency, id, fresh...)...)
			}
			edits = append(edits,
				past(many[3], "", "2026-11-01", -3), past(many[3], "2026-11-01", "2026-11-20", 2),
				past(many[4], "", "2026-11-01", -3), past(many[4], "2026-11-01", "2026-11-20", 2))
			storetest.Commit(c.t, c, "Ana", edits...)
			c.set([]string{"need_by", "2026-12-24"}, many[4])
		}, 21, false},
		{"an import moves a few of many, and some are moved again", func(c *copyOf) {
			c.set(fresh, many...)
			c.on(1)
			edits := notes(many)
			edits = append(edits, storetest.Edits(model.KindDependency, many[1], "need_by", "2026-12-02")...)
			edits = append(edits, storetest.Edits(model.KindDependency, many[2], "need_by", "2026-12-02")...)
			storetest.Commit(c.t, c, "Ana", edits...)
			c.on(2)
			c.set([]string{"need_by", "2026-12-03"}, many[2])
		}, 11, false},
		{"an import moves a date, and it is moved again", func(c *copyOf) {
			c.set(fresh, many...)
			c.on(1)
			edits := storetest.Edits(model.KindDependency, many[2], "need_by", "2026-12-02")
			storetest.Commit(c.t, c, "Ana", append(edits, notes(many[10:])...)...)
			c.on(2)
			c.set([]string{"need_by", "2026-12-03"}, many[2])
		}, 2, false},
		{"an import moves one date, somebody another", func(c *copyOf) {
			c.set(fresh, many...)
			c.on(1)
			edits := storetest.Edits(model.KindDependency, many[2], "commit_by", "2026-12-02")
			storetest.Commit(c.t, c, "Ana", append(edits, notes(many[10:])...)...)
			c.on(2)
			c.set([]string{"need_by", "2026-12-03"}, many[2])
		}, 2, false},
		{"an import moves everything", func(c *copyOf) {
			c.set(fresh, many...)
			c.on(1)
			c.set([]string{"need_by", "2026-12-09", "note", "x", "why", "so", "capability", "keys"}, many...)
		}, 12_000, true},
		{"what it tells lies after its own day", func(c *copyOf) {
			c.set(fresh, many[1])
			c.set([]string{"title", "Tokens"}, many[1])
			storetest.Commit(c.t, c, "Ana", past(many[1], "2026-12-01", "2026-12-05", 4))
		}, 1, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := newCopy(t)
			test.life(c)
			asked := &queries{Store: c}
			changes := checkNews(t, asked)
			if n := editsIn(changes); n != test.edits {
				t.Errorf("%d edits, want %d", n, test.edits)
			}
			if whole := asked.whole > 0; whole != test.whole {
				t.Errorf("a large change was read whole: %v, want %v", whole, test.whole)
			}
		})
	}
}

// notes are edits of much that the forum does not care about.
func notes(ids []string) []model.Edit {
	var edits []model.Edit
	for i, id := range ids {
		edits = append(edits, storetest.Edits(model.KindDependency, id, "note", fmt.Sprint(i), "why", "so", "capability", "keys", "link", "x")...)
	}
	return edits
}

// queries counts the questions that may bring a large change as a whole.
type queries struct {
	store.Store
	whole int
}

func (q *queries) History(ctx context.Context, query store.Query) iter.Seq2[store.Kept, error] {
	if query.Record == (model.Ref{}) && query.MostEdits == 0 {
		q.whole++
	}
	return q.Store.History(ctx, query)
}

func TestRecentChangesOfAnotherCopyAreFoundAfterAMerge(t *testing.T) {
	c := newCopy(t)
	c.set(fresh, "d")
	place := t.TempDir()
	if err := bolt.Backup(t.Context(), c.Path(), filepath.Join(place, "other.moot"), false); err != nil {
		t.Fatal(err)
	}
	other := &copyOf{t: t}
	var err error
	if other.Store, err = bolt.Open(t.Context(), filepath.Join(place, "other.moot"), other.options(place)); err != nil {
		t.Fatal(err)
	}
	other.on(2)
	other.set([]string{"need_by", "2026-12-08"}, "d")
	c.on(3)
	c.set([]string{"commit_by", "2026-12-01"}, "d")
	c.on(-1)
	c.set([]string{"note", "before the forum"}, "d")
	c.on(4)
	all := storetest.Collect(t, other.Changes(t.Context(), 0))
	if _, err := c.Merge(t.Context(), func(yield func(model.Change, error) bool) {
		for _, kept := range all {
			if !yield(kept.Change, nil) {
				return
			}
		}
	}); err != nil {
		t.Fatal(err)
	}
	if changes := checkNews(t, c); len(changes) != 2 {
		t.Errorf("%d changes, want the one made here and the one merged", len(changes))
	}
}

func TestRecentGivesTheErrorsOfItsStore(t *testing.T) {
	c := newCopy(t)
	c.on(1)
	c.set(fresh, "d")
	board, _ := storetest.Load(t, c)
	failing := storetest.NewFailing(c) // whose writes fail: what is kept can still be read
	failing.FailAlways(storetest.ErrDiskFull)
	if changes, err := store.Recent(t.Context(), failing, board, forum); err != nil || len(changes) != 1 {
		t.Errorf("%d changes, %v", len(changes), err)
	}
	ended, end := context.WithCancel(t.Context())
	end()
	if _, err := store.Recent(ended, &storetest.Slow{Store: c}, board, forum); !errors.Is(err, context.Canceled) {
		t.Errorf("after its context ended: %v", err)
	}
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Recent(t.Context(), c, board, forum); !errors.Is(err, store.ErrClosed) {
		t.Errorf("of a closed store: %v", err)
	}
}
