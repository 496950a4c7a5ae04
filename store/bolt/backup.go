package bolt

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"moot/store"
)

// BackupMode says when the first commit of a day is followed by a copy of the board. Copies lie beside the board, in
// NAME.backups, one a day, named by the day; the ten newest are kept.
type BackupMode uint8

// The modes of Options.Backup.
const (
	BackupSmall        BackupMode = iota // boards under 16 MiB, before Commit returns: for commands
	BackupInBackground                   // every board, while the program goes on: for screens
	BackupNever
)

const (
	smallBoard   = 16 << 20 // bytes
	backupsKept  = 10
	backupSuffix = ".moot"
)

func backupFolder(path string) string { return path + ".backups" }

// Copies are the files of the automatic copies of the board at path, the newest first.
func Copies(path string) []string {
	if target, err := resolve(path); err == nil {
		path = target
	}
	names, _ := copiesIn(backupFolder(path)) // a folder that cannot be read has none to offer
	slices.Reverse(names)
	return names
}

// copiesIn are the files of a folder that are named as a copy is, the oldest first.
func copiesIn(folder string) ([]string, error) {
	entries, err := os.ReadDir(folder) // sorted
	var names []string
	for _, entry := range entries {
		if isCopy, _ := filepath.Match("????-??-??"+backupSuffix, entry.Name()); isCopy {
			names = append(names, filepath.Join(folder, entry.Name()))
		}
	}
	return names, err
}

// Backup copies the board at path to out, whole and durable, under a shared lock: others can read meanwhile, and no
// transaction is open. A file that is there is replaced only if overwrite says so; errors: store.ErrExists.
func Backup(ctx context.Context, path, out string, overwrite bool) error {
	path, err := resolve(path)
	if err != nil {
		return err
	}
	out, err = filepath.Abs(out)
	if err != nil {
		return err
	}
	if _, err := os.Lstat(out); err == nil && !overwrite {
		return refuse(store.ErrExists, out, "there is a file of this name already; choose another name")
	}
	return copyBoard(ctx, path, out, overwrite)
}

func copyBoard(ctx context.Context, path, out string, overwrite bool) error {
	folder := filepath.Dir(out)
	draft, err := os.CreateTemp(folder, "."+filepath.Base(out)+".new-*")
	if err != nil {
		return fmt.Errorf("the copy %s cannot be made: %w", out, writeError(out, pathError(err)))
	}
	defer os.Remove(draft.Name())
	err = copyLocked(ctx, path, draft)
	if err == nil {
		err = draft.Sync()
	}
	if err = errors.Join(err, draft.Close()); err != nil {
		return fmt.Errorf("the copy %s cannot be made: %w", out, writeError(out, pathError(err)))
	}
	if overwrite {
		err = os.Rename(draft.Name(), out)
	} else {
		err = placeNew(draft.Name(), out)
	}
	if err != nil {
		return err
	}
	return syncFolder(folder)
}

// copyLocked copies the file's pages in use. What is no whole board is not worth keeping in the place of one.
func copyLocked(ctx context.Context, path string, draft *os.File) error {
	file, err := openLocked(ctx, path, false)
	if err != nil {
		return err
	}
	defer file.Close()
	return guard(path, func() error {
		snap, err := snapshotOf(file)
		if err != nil {
			return err
		}
		if _, err := snap.schema(); err != nil {
			return err
		}
		_, err = io.Copy(draft, file)
		return err
	})
}

// backups remembers when the last automatic copy was made.
type backups struct {
	lock    sync.Mutex
	day     string
	running sync.WaitGroup
	failed  error
}

func (b *backups) wait() { b.running.Wait() }

// BackupError is why the last automatic copy could not be made; nil when it was. A commit never fails for that.
func (s *Store) BackupError() error {
	s.backups.lock.Lock()
	defer s.backups.lock.Unlock()
	return s.backups.failed
}

// backupOfTheDay makes today's copy unless there is one.
func (s *Store) backupOfTheDay() {
	today := s.options.Now().Format(time.DateOnly)
	if s.options.Backup == BackupNever || !s.backups.isNew(today) {
		return
	}
	if s.options.Backup == BackupInBackground {
		s.backups.running.Go(func() { s.backups.note(s.copyOf(today)) })
		return
	}
	if info, err := s.stat(); err == nil && info.Size() < smallBoard {
		s.backups.note(s.copyOf(today))
	}
}

func (b *backups) isNew(day string) bool {
	b.lock.Lock()
	defer b.lock.Unlock()
	isNew := b.day != day
	b.day = day
	return isNew
}

func (b *backups) note(err error) {
	b.lock.Lock()
	defer b.lock.Unlock()
	b.failed = err
}

func (s *Store) copyOf(day string) error {
	folder := backupFolder(s.path)
	out := filepath.Join(folder, day+backupSuffix)
	if _, err := os.Lstat(out); err == nil {
		return nil
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return fmt.Errorf("the folder for copies cannot be made: %w", err)
	}
	err := copyBoard(s.closed, s.path, out, false)
	if errors.Is(err, store.ErrExists) {
		return nil
	}
	return errors.Join(err, dropOldCopies(folder))
}

// dropOldCopies keeps the newest; it touches nothing that is not named as a copy is.
func dropOldCopies(folder string) error {
	names, err := copiesIn(folder)
	for len(names) > backupsKept {
		err = errors.Join(err, os.Remove(names[0]))
		names = names[1:]
	}
	return err
}
