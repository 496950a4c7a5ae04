package bolt

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"moot/model"
	"moot/store"
	"moot/store/storetest"
)

func TestBackupIsTheSameBoard(t *testing.T) {
	s := lived(t, 6)
	out := filepath.Join(t.TempDir(), "copy.moot")
	if err := Backup(t.Context(), s.path, out, false); err != nil {
		t.Fatal(err)
	}
	if err := Backup(t.Context(), s.path, out, false); !errors.Is(err, store.ErrExists) {
		t.Errorf("over a file that is there: %v", err)
	}
	if err := Backup(t.Context(), s.path, out, true); err != nil {
		t.Errorf("told to overwrite: %v", err)
	}
	info, err := os.Stat(out)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	copied, err := Open(t.Context(), out, testOptions(t))
	if err != nil {
		t.Fatal(err)
	}
	want, _ := storetest.Load(t, s)
	got, _ := storetest.Load(t, copied)
	storetest.SameBoard(t, "the copy", got, want)
	checkIsFine(t, out)
}

func TestBackupOfDamageIsRefused(t *testing.T) {
	s := lived(t, 7)
	if err := os.Truncate(s.path, 20_000); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(t.TempDir(), "copy.moot")
	if err := Backup(t.Context(), s.path, out, true); !errors.Is(err, store.ErrCorrupt) {
		t.Errorf("error %v", err)
	}
	if left, _ := os.ReadDir(filepath.Dir(out)); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}

// TestDailyCopies commits on twenty days; the copies of the last ten are kept.
func TestDailyCopies(t *testing.T) {
	for _, mode := range []BackupMode{BackupSmall, BackupInBackground} {
		options := testOptions(t)
		now := time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC)
		options.Backup, options.Now = mode, func() time.Time { return now }
		s, err := Create(t.Context(), filepath.Join(t.TempDir(), "board [1].moot"), options)
		if err != nil {
			t.Fatal(err)
		}
		if none := Copies(s.path); len(none) != 0 {
			t.Errorf("copies before the first commit: %v", none)
		}
		for day := range 20 {
			for range 2 {
				commit(t, s, edits(model.KindTeam, "a", "name", fmt.Sprint(day, now))...)
			}
			s.backups.wait()
			now = now.AddDate(0, 0, 1)
		}
		if err := s.BackupError(); err != nil {
			t.Error(err)
		}
		copies := Copies(s.path)
		if len(copies) != backupsKept || filepath.Base(copies[0]) != "2026-12-09.moot" || filepath.Base(copies[9]) != "2026-11-30.moot" {
			t.Errorf("mode %d: copies %v", mode, copies)
		}
		checkIsFine(t, copies[0])
	}
}

func TestCommitGoesOnWithoutBackup(t *testing.T) {
	options := testOptions(t)
	options.Backup = BackupSmall
	s, err := Create(t.Context(), filepath.Join(t.TempDir(), "board.moot"), options)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(backupFolder(s.path), []byte("in the way"), 0o600); err != nil {
		t.Fatal(err)
	}
	commit(t, s, edits(model.KindTeam, "a", "name", "A")...)
	if s.BackupError() == nil {
		t.Error("no word of the copy that could not be made")
	}
}
