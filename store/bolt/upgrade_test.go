package bolt

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"go.etcd.io/bbolt"

	"moot/model"
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
	copied, err := Open(t.Context(), fmt.Sprintf("%s.layout-%d.bak", s.path, schema), testOptions(t))
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

// boardOf puts the board that the first moot of a layout wrote, and will for ever, where a test may use it.
func boardOf(t *testing.T, layout uint64) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", fmt.Sprintf("layout-%d.moot", layout)))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "board.moot")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func layoutOf(t *testing.T, path string) (number uint64) {
	t.Helper()
	err := read(t.Context(), path, func(snap *snapshot) (err error) {
		number, err = snap.schema()
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return number
}

// holds tells what the kept boards hold, besides what came with a layout.
func holds(t *testing.T, s *Store) *model.Board {
	t.Helper()
	board, rev := storetest.Load(t, s)
	if rev != 2 || board.Team("identity").Name != "Identity" || board.Dependency("d1").NeedBy.String() != "2026-12-09" {
		t.Errorf("at revision %d: %s", rev, storetest.Dump(board))
	}
	return board
}

func TestABoardOfEveryLayoutOpensAndIsBroughtUpToDate(t *testing.T) {
	for layout := uint64(1); layout <= schema; layout++ {
		t.Run(fmt.Sprint(layout), func(t *testing.T) {
			path := boardOf(t, layout)
			if got := layoutOf(t, path); got != layout {
				t.Fatalf("the kept board has layout %d", got)
			}
			s, err := Open(t.Context(), path, testOptions(t))
			if err != nil {
				t.Fatal(err)
			}
			holds(t, s)
			if got := layoutOf(t, path); got != schema {
				t.Errorf("it has layout %d after it was opened, want %d", got, schema)
			}
			checkIsFine(t, path)
			copied := fmt.Sprintf("%s.layout-%d.bak", path, layout)
			if _, err := os.Stat(copied); layout == schema && err == nil {
				t.Error("it was copied, though nothing had to change")
			} else if layout < schema && layoutOf(t, copied) != layout {
				t.Errorf("its copy has layout %d", layoutOf(t, copied))
			}
		})
	}
}

func TestSecondLayoutHoldsAMeeting(t *testing.T) {
	s, err := Open(t.Context(), boardOf(t, 2), testOptions(t))
	if err != nil {
		t.Fatal(err)
	}
	forum := holds(t, s).Get(model.Ref{Kind: model.KindForum, ID: "f1"}).(*model.Forum)
	if forum.ItemShare.Value != 90 || forum.Since != "2026-11-26T10:00:00Z" || strings.Join(forum.Needed, ";") != "identity" || forum.Note != "calm" {
		t.Errorf("the meeting reads %+v", forum)
	}
}

func TestThirdLayoutHoldsWhatAnActionTakesOn(t *testing.T) {
	s, err := Open(t.Context(), boardOf(t, 3), testOptions(t))
	if err != nil {
		t.Fatal(err)
	}
	action := holds(t, s).Get(model.Ref{Kind: model.KindAction, ID: "a1"}).(*model.Action)
	if strings.Join(action.WhatIf, "|") != "self-service:auth tokens|join:search,data" || action.Review.String() != "2027-01-15" {
		t.Errorf("the action reads %+v", action)
	}
}

func TestALayoutThatCanBeReadAsItIsStaysUntouched(t *testing.T) {
	path := boardOf(t, 1)
	before, _ := os.ReadFile(path)
	options := testOptions(t)
	options.ReadOnly = true
	s, err := Open(t.Context(), path, options)
	if err != nil {
		t.Fatal(err)
	}
	holds(t, s)
	if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
		t.Error("it was touched")
	}
	if others, _ := filepath.Glob(path + ".*"); len(others) > 0 {
		t.Errorf("beside it: %v", others)
	}
}

// TestAnOldCopyPutBackIsUpgradedBeforeItIsWritten: a store that is open meets the older layout only when it writes.
func TestAnOldCopyPutBackIsUpgradedBeforeItIsWritten(t *testing.T) {
	path := boardOf(t, 1)
	s, err := Open(t.Context(), path, testOptions(t))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(path+".layout-1.bak", path); err != nil {
		t.Fatal(err)
	}
	commit(t, s, edits(model.KindForum, "f1", "on", "2026-11-26", "since", "2026-11-26T10:00:00Z")...)
	if got := layoutOf(t, path); got != schema {
		t.Errorf("it was written with layout %d", got)
	}
	if got := layoutOf(t, path+".layout-1.bak"); got != 1 {
		t.Errorf("its copy has layout %d", got)
	}
	checkIsFine(t, path)
}
