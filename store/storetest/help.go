package storetest

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"

	"moot/model"
	"moot/store"
)

// Edits are edits of one record, from pairs of field names and values.
func Edits(kind model.Kind, id string, pairs ...string) []model.Edit {
	edits := make([]model.Edit, 0, len(pairs)/2)
	for i := 0; i+1 < len(pairs); i += 2 {
		edits = append(edits, model.Edit{Field: model.FieldNamed(kind, pairs[i]), ID: id, New: pairs[i+1]})
	}
	return edits
}

// Commit commits edits by an author, and ends the test when that fails.
func Commit(t testing.TB, s store.Store, author string, edits ...model.Edit) (model.Change, store.Rev) {
	t.Helper()
	change, rev, err := s.Commit(t.Context(), func(model.View) (model.Change, error) {
		return model.Change{Header: model.Header{Author: author}, Edits: slices.Clone(edits)}, nil
	})
	if err != nil {
		t.Fatalf("Commit: %v", err)
	}
	return change, rev
}

// Load loads the board, and ends the test when that fails.
func Load(t testing.TB, s store.Store) (*model.Board, store.Rev) {
	t.Helper()
	board, rev, err := s.Load(t.Context())
	if err != nil {
		t.Fatalf("Load: %v", err)
	}
	return board, rev
}

// Collect drains an iterator, and ends the test when it gives an error.
func Collect[V any](t testing.TB, all iter.Seq2[V, error]) []V {
	t.Helper()
	var values []V
	for value, err := range all {
		if err != nil {
			t.Fatalf("after %d values: %v", len(values), err)
		}
		values = append(values, value)
	}
	return values
}

// Dump writes down all that a board says of its live records, with where every value came from, so that two boards can
// be compared whatever copies they are of.
func Dump(b *model.Board) string {
	var text strings.Builder
	for record := range b.Records() {
		entry := record.Base()
		fmt.Fprintf(&text, "%s made %s moved %s by %s\n", model.RefOf(record), entry.Made, entry.Moved, name(entry.Origin))
		for _, field := range model.AllFields(record.Kind()) {
			if value := field.Get(record); value != "" && value != "no" {
				fmt.Fprintf(&text, "  %s = %q\n", field.Name, value)
			}
		}
		for _, head := range entry.Heads {
			fmt.Fprintf(&text, "  head %d by %s", head.Register, name(head.By))
			for _, value := range head.Values {
				fmt.Fprintf(&text, " %s=%q", value.Field.Name, value.Text)
			}
			text.WriteByte('\n')
		}
	}
	fmt.Fprintf(&text, "clashes %v\n", b.Clashes())
	return text.String()
}

func name(h *model.Header) string {
	if h == nil {
		return "nobody"
	}
	return fmt.Sprintf("%s %s %+v at %s", h.ID, h.Author, h.Stamp, h.At)
}

// SameBoard fails the test at the first line in which two boards differ.
func SameBoard(t testing.TB, what string, got, want *model.Board) {
	t.Helper()
	g, w := strings.Split(Dump(got), "\n"), strings.Split(Dump(want), "\n")
	for i := range max(len(g), len(w)) {
		if line(g, i) != line(w, i) {
			t.Fatalf("%s: line %d is\n%s\nand should be\n%s", what, i, line(g, i), line(w, i))
		}
	}
}

func line(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "(nothing)"
}

// changesOf are all changes of a store, for Merge.
func changesOf(t testing.TB, s store.Store) iter.Seq2[model.Change, error] {
	t.Helper()
	all := Collect(t, s.Changes(t.Context(), 0))
	return func(yield func(model.Change, error) bool) {
		for _, kept := range all {
			if !yield(kept.Change, nil) {
				return
			}
		}
	}
}
