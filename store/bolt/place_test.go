package bolt

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"moot/model"
	"moot/store"
)

func TestCreateTouchesNothingThatIsThere(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new folder", "board.moot")
	s, err := Create(t.Context(), path, testOptions(t))
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]os.FileMode{path: 0o600, filepath.Dir(path): 0o700} {
		if info, err := os.Stat(name); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: mode %v, %v", name, info.Mode(), err)
		}
	}
	commit(t, s, edits(model.KindTeam, "a", "name", "A")...)
	if _, err := Create(t.Context(), path, testOptions(t)); !errors.Is(err, store.ErrExists) {
		t.Errorf("a second time: %v", err)
	}
	if _, rev, err := s.Load(t.Context()); err != nil || rev != 1 {
		t.Errorf("revision %d, %v", rev, err)
	}
	left, _ := os.ReadDir(filepath.Dir(path))
	if len(left) != 1 {
		t.Errorf("left behind: %v", left)
	}
}

// TestReplicas: one person's copy keeps its id; a copy of the file, or another person, has another.
func TestReplicas(t *testing.T) {
	options := testOptions(t)
	path := filepath.Join(t.TempDir(), "board.moot")
	s, err := Create(t.Context(), path, options)
	if err != nil {
		t.Fatal(err)
	}
	replicaOf := func(path string, options Options) uint64 {
		s, err := Open(t.Context(), path, options)
		if err != nil {
			t.Fatal(err)
		}
		return commit(t, s, edits(model.KindTeam, "a", "name", time.Now().String())...).Stamp.Replica
	}
	first := commit(t, s, edits(model.KindTeam, "a", "name", "A")...).Stamp.Replica
	if again := replicaOf(path, options); again != first || first == 0 {
		t.Errorf("opened again it is %x, was %x", again, first)
	}
	if other := replicaOf(path, testOptions(t)); other == first {
		t.Error("another person has the same id")
	}
	copied := path + ".copy"
	if err := Backup(t.Context(), path, copied, false); err != nil {
		t.Fatal(err)
	}
	if other := replicaOf(copied, options); other == first {
		t.Error("a copy has the same id")
	}
	if err := os.Rename(copied, path); err != nil {
		t.Fatal(err)
	}
	if other := commit(t, s, edits(model.KindTeam, "a", "name", "B")...).Stamp.Replica; other == first {
		t.Error("another file in its place has the same id")
	}
}

func TestAnotherBoardInItsPlace(t *testing.T) {
	s, other := newBoard(t), newBoard(t)
	revs, err := s.Watch(t.Context(), 0)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(other.path, s.path); err != nil {
		t.Fatal(err)
	}
	select {
	case rev, open := <-revs:
		if open {
			t.Errorf("told of %d", rev)
		}
	case <-time.After(5 * time.Second):
		t.Error("the watch goes on")
	}
	nothing := func(model.View) (model.Change, error) { return model.Change{}, nil }
	if _, _, err := s.Commit(t.Context(), nothing); !errors.Is(err, store.ErrReplaced) {
		t.Errorf("committing to what was not loaded: %v", err)
	}
	if board, _, err := s.Load(t.Context()); err != nil || board.ID() != other.board.Load() {
		t.Errorf("loading what is there now: %v", err)
	}
	if _, _, err := s.Commit(t.Context(), nothing); err != nil {
		t.Errorf("committing after loading again: %v", err)
	}
}

func TestOlderCopyInItsPlace(t *testing.T) {
	s := newBoard(t)
	commit(t, s, edits(model.KindTeam, "a", "name", "A")...)
	copied := s.path + ".copy"
	if err := Backup(t.Context(), s.path, copied, false); err != nil {
		t.Fatal(err)
	}
	commit(t, s, edits(model.KindTeam, "a", "name", "B")...)
	if err := os.Rename(copied, s.path); err != nil {
		t.Fatal(err)
	}
	for _, err := range s.Changes(t.Context(), 2) {
		if !errors.Is(err, store.ErrReplaced) {
			t.Errorf("error %v, want ErrReplaced", err)
		}
		return
	}
	t.Error("no word of it")
}

func TestReadOnlyStore(t *testing.T) {
	s := newBoard(t)
	options := testOptions(t)
	options.ReadOnly = true
	reader, err := Open(t.Context(), s.path, options)
	if err != nil {
		t.Fatal(err)
	}
	_, _, err = reader.Commit(t.Context(), func(model.View) (model.Change, error) { return model.Change{}, nil })
	if !errors.Is(err, store.ErrReadOnly) {
		t.Errorf("error %v", err)
	}
}
