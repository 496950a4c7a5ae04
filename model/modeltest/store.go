// Package modeltest is a board in memory for tests: it keeps changes as a store does (prepare, stamp, apply), with a clock
// and change ids that are the same in every run. Tests of any package may import it; nothing else does.
package modeltest

import (
	"iter"
	"slices"
	"time"

	"moot/model"
)

// T is what a Store needs of a test: *testing.T, *testing.B and *rapid.T have it.
type T interface {
	Helper()
	Fatalf(format string, args ...any)
}

// Today is the day on which a new Store's clock stands: a Sunday.
var Today = model.NewDate(2026, time.November, 22)

// Store is a board and every change made to it. It is a model.View of the newest records.
type Store struct {
	t       T
	replica uint64
	clock   time.Time
	newest  model.Stamp
	made    uint64
	board   *model.Board
	changes []model.Change
	places  map[model.ChangeID]int
}

var _ model.View = (*Store)(nil)

// New is an empty board of replica 1. Its clock stands at nine in the morning of Today, and goes on by a minute with
// every change.
func New(t T) *Store {
	return &Store{
		t: t, replica: 1, clock: Today.Time().Add(9 * time.Hour),
		board: model.NewBoard("test-board", nil, nil), places: map[model.ChangeID]int{},
	}
}

// Fork is a copy of the board as another replica goes on with it.
func (s *Store) Fork(replica uint64) *Store {
	fork := *s
	fork.replica, fork.made = replica, 0
	fork.changes = slices.Clone(s.changes)
	fork.places = map[model.ChangeID]int{}
	fork.index()
	return &fork
}

func (s *Store) index() {
	for i, change := range s.changes {
		s.places[change.ID] = i
	}
}

// Wait lets time pass.
func (s *Store) Wait(d time.Duration) { s.clock = s.clock.Add(d) }

// Today is the day that the clock shows.
func (s *Store) Today() model.Date { return model.DateOf(s.clock) }

// Board is the newest snapshot.
func (s *Store) Board() *model.Board { return s.board }

// Changes are all changes, oldest first.
func (s *Store) Changes() []model.Change { return s.changes }

// Commit prepares, stamps and keeps a change, and returns it as kept. Where nothing is left to change, nothing is kept
// and the change has no id. An error fails the test.
func (s *Store) Commit(change model.Change) model.Change {
	s.t.Helper()
	kept, err := s.Try(change, nil)
	if err != nil {
		s.t.Fatalf("cannot commit: %v", err)
	}
	return kept
}

// Do is Commit of what an edit function gave: store.Do(model.Start(store, "d1", store.Today())).
func (s *Store) Do(change model.Change, err error) model.Change {
	s.t.Helper()
	kept, err := s.Try(change, err)
	if err != nil {
		s.t.Fatalf("cannot edit: %v", err)
	}
	return kept
}

// Try is Do that gives the error back.
func (s *Store) Try(change model.Change, err error) (model.Change, error) {
	if err != nil {
		return model.Change{}, err
	}
	prepared, err := model.Prepare(s, change)
	if err != nil || len(prepared.Edits) == 0 {
		return model.Change{}, err
	}
	s.stamp(&prepared)
	next, err := s.board.Apply(prepared)
	if err != nil {
		return model.Change{}, err
	}
	s.board = next
	s.keep(prepared)
	return prepared, nil
}

func (s *Store) stamp(change *model.Change) {
	s.clock = s.clock.Add(time.Minute)
	s.made++
	change.ID = model.ChangeID(s.replica<<32 | s.made)
	s.newest = s.newest.Next(s.clock.UnixMilli(), s.replica)
	change.Stamp = s.newest
	if !change.At.Known() {
		change.At = model.InstantOf(s.clock)
	}
	if change.Author == "" {
		change.Author = "Ana"
	}
}

func (s *Store) keep(change model.Change) {
	s.places[change.ID] = len(s.changes)
	s.changes = append(s.changes, change)
}

// Merge takes over the changes of another copy, and makes the records anew from all of them.
func (s *Store) Merge(changes []model.Change) {
	s.t.Helper()
	for _, change := range changes {
		if _, known := s.places[change.ID]; known {
			continue
		}
		if change.Stamp.Compare(s.newest) > 0 {
			s.newest = change.Stamp
		}
		s.keep(change)
	}
	board, err := Union(s.changes)
	if err != nil {
		s.t.Fatalf("cannot merge: %v", err)
	}
	s.board = board
}

// Union is the board that a set of changes makes, in whatever order they come. Its log is in the order of stamps.
func Union(changes []model.Change) (*model.Board, error) {
	parts := map[model.Ref][]model.Part{}
	var log []*model.Header
	for i := range changes {
		by := &changes[i].Header
		log = append(log, by)
		for ref, edits := range model.ByRecord(changes[i].Edits) {
			parts[ref] = append(parts[ref], model.Part{By: by, Edits: edits})
		}
	}
	slices.SortFunc(log, (*model.Header).Compare)
	var records []model.Record
	for ref, parts := range parts {
		record, err := model.Union(ref, parts)
		if err != nil {
			return nil, err
		}
		records = append(records, record)
	}
	return model.NewBoard("test-board", records, slices.CompactFunc(log, func(a, b *model.Header) bool { return a.ID == b.ID })), nil
}

// Get implements model.View.
func (s *Store) Get(ref model.Ref) model.Record { return s.board.Get(ref) }

// Gone implements model.View.
func (s *Store) Gone(ref model.Ref) model.Record { return s.board.Gone(ref) }

// IDs implements model.View.
func (s *Store) IDs(kind model.Kind, prefix string) iter.Seq[string] {
	return s.board.IDs(kind, prefix)
}

// Naming implements model.View.
func (s *Store) Naming(ref model.Ref) iter.Seq[model.Record] { return s.board.Naming(ref) }

// Log implements model.View.
func (s *Store) Log() iter.Seq[*model.Header] {
	return func(yield func(*model.Header) bool) {
		for i := range s.changes {
			if !yield(&s.changes[len(s.changes)-1-i].Header) {
				return
			}
		}
	}
}

// Change implements model.View.
func (s *Store) Change(id model.ChangeID) (model.Change, bool) {
	i, known := s.places[id]
	if !known {
		return model.Change{}, false
	}
	return s.changes[i], true
}
