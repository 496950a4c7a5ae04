package storetest

import (
	"testing"

	"moot/store"
)

// Place is where one new, empty board is kept for a test. Open opens it, each time with a handle of its own; the
// place closes them when the test ends.
type Place interface {
	Open(t testing.TB) store.Store
}

// Run runs the whole suite on boards from place, which makes a new one each time it is called.
func Run(t *testing.T, place func(t testing.TB) Place) {
	for _, test := range []struct {
		name string
		run  func(t *testing.T, place func(t testing.TB) Place)
	}{
		{"an empty board", testEmpty},
		{"what was committed is loaded", testCommitLoad},
		{"every field comes back", testEveryField},
		{"an edit function's error comes back as it is", testEditError},
		{"nothing to change keeps nothing", testNothing},
		{"a view finds what a board finds", testView},
		{"loading equals applying, whatever the edits", testLoadEqualsApply},
		{"changes come in order, page after page", testChanges},
		{"iterators hold nothing while they yield", testIteratorsHoldNothing},
		{"history, newest first, by record, author, forum", testHistory},
		{"undo and redo", testUndo},
		{"merging is commutative and idempotent", testMerge},
		{"a merge is all or nothing", testMergeRefused},
		{"merging reports clashes", testMergeClash},
		{"facts come in batches and go in batches", testFacts},
		{"facts that contradict are refused", testFactsContradict},
		{"a watcher sees another handle's commits", testWatch},
		{"a watcher ends with its context and its store", testWatchEnds},
		{"many writers lose nothing", testManyWriters},
		{"a cancelled context is an error", testCancelled},
		{"a closed store says so", testClosed},
	} {
		t.Run(test.name, func(t *testing.T) { test.run(t, place) })
	}
}
