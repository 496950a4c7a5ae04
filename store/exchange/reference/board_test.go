package reference_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"moot/model"
	"moot/model/modeltest"
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
	s := modeltest.New(t)
	plan, err := exchange.Read(t.Context(), s, []string{folder}, nil, options)
	if err != nil {
		t.Fatal(err)
	}
	s.Commit(plan.Change)
	return s.Board()
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
