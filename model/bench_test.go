package model_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"moot/model"
	"moot/model/modeltest"
)

// largeImport makes n dependencies with thirteen fields each, as an import of n rows does.
func largeImport(n int) model.Change {
	fields := map[string]func(i int) string{
		"title":      func(i int) string { return fmt.Sprintf("token exchange %d", i) },
		"why":        func(i int) string { return fmt.Sprintf("because of %d", i) },
		"consumer":   func(i int) string { return fmt.Sprintf("team-%d", i%1000) },
		"provider":   func(i int) string { return fmt.Sprintf("team-%d", (i+7)%1000) },
		"goal":       func(i int) string { return fmt.Sprintf("goal-%d", i%5000) },
		"capability": func(i int) string { return fmt.Sprintf("capability %d", i%300) },
		"impact":     func(i int) string { return model.Blocking.String() },
		"size":       func(i int) string { return model.Medium.String() },
		"state":      func(i int) string { return model.States[i%len(model.States)].String() },
		"requested":  func(i int) string { return (today - model.Date(i%300)).String() },
		"need_by":    func(i int) string { return (today + model.Date(i%90)).String() },
		"commit_by":  func(i int) string { return (today + model.Date(i%80)).String() },
		"tags":       func(i int) string { return "imported" },
	}
	var change model.Change
	for i := range n {
		id := fmt.Sprintf("dep-%06d", i)
		for _, field := range model.Fields(model.KindDependency) {
			if value := fields[field.Name]; value != nil {
				change.Edits = append(change.Edits, model.Edit{Field: field, ID: id, New: value(i)})
			}
		}
	}
	return change
}

// BenchmarkPrepareImport prepares an import of 100,000 dependencies: 1.3 million edits.
func BenchmarkPrepareImport(b *testing.B) {
	store, change := modeltest.New(b), largeImport(100_000)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := model.Prepare(store, change); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(change.Edits)), "edits")
}

// BenchmarkPrepareImportAgain prepares the same import once more: nothing is left to change.
func BenchmarkPrepareImportAgain(b *testing.B) {
	store, change := modeltest.New(b), largeImport(100_000)
	store.Commit(change)
	b.ReportAllocs()
	for b.Loop() {
		if again, err := model.Prepare(store, change); err != nil || len(again.Edits) > 0 {
			b.Fatal(len(again.Edits), err)
		}
	}
}

// BenchmarkApplyOneEdit applies an edit of one dependency to a board of 100,000.
func BenchmarkApplyOneEdit(b *testing.B) {
	store := modeltest.New(b)
	store.Commit(largeImport(100_000))
	change, err := model.Prepare(store, model.Change{Edits: []model.Edit{editOf("dependency.note", "dep-050000", "soon")}})
	if err != nil {
		b.Fatal(err)
	}
	board := store.Board()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := board.Apply(change); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkApplyTenThousandEdits applies the largest change that screens take over without loading again.
func BenchmarkApplyTenThousandEdits(b *testing.B) {
	store := modeltest.New(b)
	store.Commit(largeImport(100_000))
	var change model.Change
	for i := range 10_000 {
		change.Edits = append(change.Edits, editOf("dependency.note", fmt.Sprintf("dep-%06d", i*10), "soon"))
	}
	change, err := model.Prepare(store, change)
	if err != nil {
		b.Fatal(err)
	}
	board := store.Board()
	for b.Loop() {
		if _, err := board.Apply(change); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkUndoImport takes an import of 100,000 dependencies back.
func BenchmarkUndoImport(b *testing.B) {
	store := modeltest.New(b)
	store.Commit(largeImport(100_000))
	for b.Loop() {
		if _, _, err := model.Undo(store, "Ana", 0); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkPrepareShuffled prepares an import whose rows are in no order.
func BenchmarkPrepareShuffled(b *testing.B) {
	store, change := modeltest.New(b), largeImport(100_000)
	const each = 13
	random := rand.New(rand.NewPCG(1, 2))
	random.Shuffle(len(change.Edits)/each, func(i, j int) {
		for k := range each {
			change.Edits[i*each+k], change.Edits[j*each+k] = change.Edits[j*each+k], change.Edits[i*each+k]
		}
	})
	for b.Loop() {
		if _, err := model.Prepare(store, change); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkUnion makes 100,000 records of one change each, and of two.
func BenchmarkUnion(b *testing.B) {
	store := modeltest.New(b)
	made := store.Commit(largeImport(100_000))
	var edited model.Change
	for i := range 100_000 {
		edited.Edits = append(edited.Edits, editOf("dependency.reason", fmt.Sprintf("dep-%06d", i), "soon"))
	}
	edited = store.Commit(edited)
	for name, changes := range map[string][]model.Change{"one": {made}, "two": {made, edited}} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := modeltest.Union(changes); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
