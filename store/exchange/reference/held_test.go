package reference_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"moot/model"
	"moot/store"
	"moot/store/bolt"
	"moot/store/exchange"
)

// held is a board with forums and edits on it, in a file whose clock the test sets.
type held struct {
	testing.TB
	*bolt.Store
	now time.Time
}

// generated imports a generated board of n dependencies at noon of a day; the test is skipped where there is nothing to
// generate one with.
func generated(t testing.TB, n, day string) *held {
	t.Helper()
	script := filepath.Join(sets, "scale", "generate.py")
	python, err := exec.LookPath("python3")
	if _, there := os.Stat(script); err != nil || there != nil {
		t.Skip("there is nothing here to generate a board with")
	}
	folder := t.TempDir()
	if out, err := exec.Command(python, script, folder, "-n", n).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return importedOn(t, folder, exchange.Options{}, day)
}

// importedOn imports a folder at noon of a day.
func importedOn(t testing.TB, folder string, options exchange.Options, day string) *held {
	t.Helper()
	h, place := &held{TB: t}, t.TempDir()
	h.at(day)
	clock := func() time.Time { return h.now }
	kept, err := bolt.Create(t.Context(), filepath.Join(place, "board.moot"), bolt.Options{
		StateDir: place, Backup: bolt.BackupNever, Author: "Ana", Now: clock,
	})
	if err != nil {
		t.Fatal(err)
	}
	h.Store, options.Now = kept, clock
	t.Cleanup(func() { _ = kept.Close() })
	if _, _, err := exchange.Import(t.Context(), h, []string{folder}, nil, options); err != nil {
		t.Fatal(err)
	}
	return h
}

// at sets the clock to noon of a day.
func (h *held) at(day string) {
	h.Helper()
	h.now = dayOf(h, day).Time().Add(12 * time.Hour)
}

func dayOf(t testing.TB, text string) model.Date {
	t.Helper()
	day, err := model.ParseISO(text)
	if err != nil {
		t.Fatal(err)
	}
	return day
}

// do commits an edit; one that the rules refuse ends the test.
func (h *held) do(edit func(v model.View, today model.Date) (model.Change, error)) {
	h.Helper()
	if err := h.try(edit); err != nil {
		h.Fatal(err)
	}
}

// try commits an edit, if the rules allow it.
func (h *held) try(edit func(v model.View, today model.Date) (model.Change, error)) error {
	h.now = h.now.Add(time.Second)
	_, _, err := h.Commit(h.Context(), func(v model.View) (model.Change, error) { return edit(v, model.DateOf(h.now)) })
	return err
}

// forum keeps a closed forum of a day, with what it parked.
func (h *held) forum(day string, parked ...string) {
	h.Helper()
	h.do(func(v model.View, today model.Date) (model.Change, error) {
		forum := &model.Forum{Entry: model.Entry{ID: day}, On: dayOf(h, day), State: model.ForumClosed, Parked: parked}
		draft := model.NewDraft(v, today)
		draft.Put(forum)
		return draft.Change(), nil
	})
}

func (h *held) board() *model.Board {
	h.Helper()
	board, _, err := h.Load(h.Context())
	if err != nil {
		h.Fatal(err)
	}
	return board
}

var _ store.Store = (*held)(nil)
