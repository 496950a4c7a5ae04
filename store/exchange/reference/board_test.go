package reference_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"moot/model"
	"moot/store/bolt"
	"moot/store/exchange"
)

// sets is where the reference boards lie; without them the tests are skipped.
const sets = "../../../../shared/data"

// imported is the board that a set makes with one of its maps; faulty rows are left out.
func imported(t *testing.T, folder, mapName string) *model.Board {
	t.Helper()
	options := exchange.Options{KeepGoing: true}
	if mapName != "" {
		options.Map = readMap(t, filepath.Join(folder, mapName))
	}
	place := t.TempDir()
	kept, err := bolt.Create(t.Context(), filepath.Join(place, "board.moot"), bolt.Options{StateDir: place, Backup: bolt.BackupNever})
	if err != nil {
		t.Fatal(err)
	}
	defer kept.Close()
	if _, _, err := exchange.Import(t.Context(), kept, []string{folder}, nil, options); err != nil {
		t.Fatal(err)
	}
	board, _, err := kept.Load(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return board
}

func readMap(t *testing.T, name string) *exchange.Map {
	t.Helper()
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	m, err := exchange.ReadMap(file, filepath.Base(name))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// read reads a file of figures; the test is skipped where the set is not there.
func read(t *testing.T, name string, into any) {
	t.Helper()
	text, err := os.ReadFile(name)
	if os.IsNotExist(err) {
		t.Skip("the reference boards are not here")
	}
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, into); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
}
