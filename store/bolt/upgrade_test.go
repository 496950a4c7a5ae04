package bolt

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"go.etcd.io/bbolt"

	"moot/store"
	"moot/store/storetest"
)

func setLayout(t *testing.T, path string, number uint64) {
	t.Helper()
	err := write(t.Context(), path, func(*snapshot) (*batch, error) {
		sealed, _ := sealOf(bucketMeta).close(keySchema, schemaValue(number))
		b := newBatch()
		b.add(bucketMeta, keySchema, sealed)
		return b, nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestNewerLayoutIsRefusedUntouched(t *testing.T) {
	s := lived(t, 3)
	setLayout(t, s.path, schema+1)
	before, _ := os.ReadFile(s.path)
	_, err := Open(t.Context(), s.path, testOptions(t))
	_, _, committing := s.Commit(t.Context(), nil)
	_, checking := Check(t.Context(), s.path)
	for _, err := range []error{err, committing, checking} {
		if !errors.Is(err, store.ErrNewer) {
			t.Errorf("error %v, want ErrNewer", err)
		}
	}
	if after, _ := os.ReadFile(s.path); !bytes.Equal(before, after) {
		t.Error("it was touched")
	}
}

func TestOlderLayoutIsCopiedAndUpgraded(t *testing.T) {
	s := lived(t, 4)
	old, _ := storetest.Load(t, s)
	addition := map[uint64]upgradeStep{schema: func(tx *bbolt.Tx) error {
		_, err := tx.CreateBucket([]byte("something new"))
		return err
	}}
	if err := upgradeFile(t.Context(), s.path, true, schema+1, addition); !errors.Is(err, store.ErrReadOnly) {
		t.Errorf("opened for reading only: %v", err)
	}
	if err := upgradeFile(t.Context(), s.path, false, schema+1, addition); err != nil {
		t.Fatal(err)
	}
	if err := upgradeFile(t.Context(), s.path, false, schema+1, addition); err != nil {
		t.Errorf("a second time: %v", err)
	}
	if _, err := Open(t.Context(), s.path, testOptions(t)); !errors.Is(err, store.ErrNewer) {
		t.Errorf("it still has the old layout: %v", err)
	}
	copied, err := Open(t.Context(), s.path+".layout-1.bak", testOptions(t))
	if err != nil {
		t.Fatal(err)
	}
	board, _ := storetest.Load(t, copied)
	storetest.SameBoard(t, "the copy", board, old)
}

func TestFailedUpgradeChangesNothing(t *testing.T) {
	s := lived(t, 5)
	broken := errors.New("a step that fails")
	err := upgradeFile(t.Context(), s.path, false, schema+2, map[uint64]upgradeStep{
		schema:     func(tx *bbolt.Tx) error { return tx.DeleteBucket([]byte(bucketChanges)) },
		schema + 1: func(*bbolt.Tx) error { return broken },
	})
	if !errors.Is(err, broken) {
		t.Errorf("error %v", err)
	}
	checkIsFine(t, s.path)
}

// TestFirstLayout opens a board that the first version of this layout wrote, and will for ever.
func TestFirstLayout(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("testdata", "layout-1.moot"))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "board.moot")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := Open(t.Context(), path, testOptions(t))
	if err != nil {
		t.Fatal(err)
	}
	board, rev := storetest.Load(t, s)
	if rev != 2 || board.Team("identity").Name != "Identity" || board.Dependency("d1").NeedBy.String() != "2026-12-09" {
		t.Errorf("at revision %d: %s", rev, storetest.Dump(board))
	}
	checkIsFine(t, path)
}
