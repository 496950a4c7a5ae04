package plain

import (
	"bytes"
	"context"
	"iter"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"moot/model"
	"moot/model/modeltest"
	"moot/store"
	"moot/store/bolt"
	"moot/ui/demo"
	"moot/ui/tui/uitest"
)

// TestMain has the moments of the history told in one place's time.
func TestMain(m *testing.M) {
	time.Local = time.UTC
	os.Exit(m.Run())
}

// noon is when tests happen: on the day of the small board.
var noon = modeltest.Today.Time().Add(12 * time.Hour)

func emptyStore(t testing.TB) store.Store {
	t.Helper()
	dir := t.TempDir()
	s, err := bolt.Create(context.Background(), filepath.Join(dir, "board.moot"), bolt.Options{
		StateDir: dir, Now: func() time.Time { return noon }, Backup: bolt.BackupNever,
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// smallStore keeps the small board that tests of screens share.
func smallStore(t testing.TB) store.Store {
	t.Helper()
	s := emptyStore(t)
	if _, err := s.Merge(context.Background(), all(uitest.Board(t).Changes())); err != nil {
		t.Fatal(err)
	}
	return s
}

func all(changes []model.Change) iter.Seq2[model.Change, error] {
	return func(yield func(model.Change, error) bool) {
		for _, change := range changes {
			if !yield(change, nil) {
				return
			}
		}
	}
}

func exampleStore(t testing.TB) store.Store {
	t.Helper()
	s := emptyStore(t)
	if err := demo.Build(context.Background(), s, modeltest.Today); err != nil {
		t.Fatal(err)
	}
	return s
}

func load(t testing.TB, s store.Store) *model.Board {
	t.Helper()
	board, _, err := s.Load(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return board
}

// options are those of a session on a store, with these lines for its input.
func options(s store.Store, to *bytes.Buffer, lines ...string) Options {
	made := 0
	return Options{
		Store: s, Path: "board.moot", Author: func() string { return "Ana" },
		Now: func() time.Time { return noon }, Today: func() model.Date { return modeltest.Today },
		NewID: func() string { made++; return "new" + strconv.Itoa(made) },
		In:    strings.NewReader(strings.Join(lines, "\n") + "\n"), Out: to,
	}
}

// talk types lines into a session and gives what it printed after the first screen.
func talk(t testing.TB, s store.Store, lines ...string) string {
	t.Helper()
	text, err := talked(s, lines...)
	if err != nil {
		t.Fatalf("%v in:\n%s", err, text)
	}
	return text
}

func talked(s store.Store, lines ...string) (string, error) {
	var printed bytes.Buffer
	err := Run(context.Background(), options(s, &printed, lines...))
	_, text, _ := strings.Cut(printed.String(), "\nWhat next?")
	return text, err
}

// see fails the test unless the text has each of these in it, in this order.
func see(t testing.TB, text string, wants ...string) {
	t.Helper()
	rest := text
	for _, want := range wants {
		_, after, found := strings.Cut(rest, want)
		if !found {
			t.Fatalf("%q is missing, or not in its place, in:\n%s", want, text)
		}
		rest = after
	}
}
