package exchange

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"moot/model"
	"moot/store"
	"moot/store/bolt"
)

// dataFolder is where the boards of real organisations lie, seen from this package.
const dataFolder = "../../../shared/data"

// data is a folder or file of the real boards; the test is skipped where they are not.
func data(t testing.TB, parts ...string) string {
	t.Helper()
	path := filepath.Join(append([]string{filepath.FromSlash(dataFolder)}, parts...)...)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("there is no %s here", path)
	}
	return path
}

// noon is when tests happen.
func noon() time.Time { return time.Date(2026, time.November, 22, 12, 0, 0, 0, time.UTC) }

// board is an empty board in a file.
func emptyBoard(t testing.TB) *bolt.Store {
	t.Helper()
	folder := t.TempDir()
	kept, err := bolt.Create(context.Background(), filepath.Join(folder, "board.moot"),
		bolt.Options{StateDir: filepath.Join(folder, "state"), Now: noon, Author: "Ana", Backup: bolt.BackupNever})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { kept.Close() })
	return kept
}

// bring imports and must succeed.
func bring(t testing.TB, s store.Store, options Options, sources ...string) *Plan {
	t.Helper()
	plan, _, err := Import(context.Background(), s, sources, nil, options)
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

func load(t testing.TB, s store.Store) *model.Board {
	t.Helper()
	board, _, err := s.Load(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return board
}

func readMap(t testing.TB, path string) *Map {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	m, err := ReadMap(file, filepath.Base(path))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// mapOf reads a map from text.
func mapOf(t testing.TB, text string) *Map {
	t.Helper()
	m, err := ReadMap(strings.NewReader(text), "map.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// folder writes files into a new folder, from pairs of name and text.
func folder(t testing.TB, pairs ...string) string {
	t.Helper()
	dir := t.TempDir()
	for i := 0; i < len(pairs); i += 2 {
		if err := os.WriteFile(filepath.Join(dir, pairs[i]), []byte(pairs[i+1]), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// problems imports and must be refused; it returns the problems as lines.
func problems(t testing.TB, s store.Store, options Options, sources ...string) []string {
	t.Helper()
	_, _, err := Import(context.Background(), s, sources, nil, options)
	var refused *ProblemsError
	if !errors.As(err, &refused) {
		t.Fatalf("the import was not refused: %v", err)
	}
	var lines []string
	for _, problem := range refused.Problems.List {
		lines = append(lines, problem.String())
	}
	return lines
}

func replaceOnce(t testing.TB, text, old, with string) string {
	t.Helper()
	if strings.Count(text, old) != 1 {
		t.Fatalf("%q is not there exactly once", old)
	}
	return strings.Replace(text, old, with, 1)
}
