package bolt

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"time"

	"moot/store"
)

// Nobody holds the file: each operation opens it, takes the lock, does its one thing and closes it.

const (
	lockPatience  = 5 * time.Second
	shortestPause = 200 * time.Microsecond
	longestPause  = 2 * time.Millisecond
)

// openLocked opens the file at path and waits for its lock: shared to read, exclusive to write.
func openLocked(ctx context.Context, path string, exclusive bool) (*os.File, error) {
	deadline := time.Now().Add(lockPatience)
	for {
		file, err := openRegular(path, exclusive)
		if err != nil && exclusive {
			return nil, writeError(path, openError(path, err))
		}
		if err != nil {
			return nil, openError(path, err)
		}
		if err := waitForLock(ctx, file, exclusive, deadline); err != nil {
			file.Close()
			return nil, err
		}
		if stillAt(file, path) {
			return file, nil
		}
		file.Close() // replaced while we waited: take the new one
	}
}

func openRegular(path string, writable bool) (*os.File, error) {
	flag := os.O_RDONLY
	if writable {
		flag = os.O_RDWR
	}
	file, err := os.OpenFile(path, flag|openFlags, 0)
	if err != nil {
		return nil, err
	}
	if info, err := file.Stat(); err != nil || !info.Mode().IsRegular() {
		file.Close()
		return nil, errors.Join(err, errNotRegular)
	}
	return file, nil
}

func waitForLock(ctx context.Context, file *os.File, exclusive bool, deadline time.Time) error {
	for pause := shortestPause; ; pause = min(2*pause, longestPause) {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		locked, err := tryLock(file, exclusive)
		if locked || err != nil {
			return err
		}
		if time.Now().After(deadline) {
			return lockedError(file)
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(pause):
		}
	}
}

// stillAt tells whether path names the file that is open: a backup put back or a compaction renames.
func stillAt(file *os.File, path string) bool {
	open, err := file.Stat()
	if err != nil {
		return false
	}
	there, err := os.Stat(path)
	return err == nil && os.SameFile(open, there)
}

// read gives fn the file as of its last commit, under a shared lock.
func read(ctx context.Context, path string, fn func(*snapshot) error) error {
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
		return fn(snap)
	})
}

func snapshotOf(file *os.File) (*snapshot, error) {
	info, err := file.Stat()
	if err != nil {
		return nil, err
	}
	return takeSnapshot(file, info.Size())
}

func readError(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return corrupt("it was cut short")
	}
	return err
}

func openError(path string, err error) error {
	switch {
	case errors.Is(err, errNotRegular):
		return refuse(store.ErrNotBoard, path, "it is no file; name the file of a board")
	case errors.Is(err, fs.ErrNotExist):
		return refuse(store.ErrMissing, path, "there is no such file; moot init makes a board")
	case errors.Is(err, fs.ErrPermission):
		return refuse(err, path, "this user may not open it; ask whose it is, or choose another board")
	}
	return err
}

func lockedError(file *os.File) error {
	who := "another program"
	if pid := holder(file); pid != 0 {
		who = fmt.Sprintf("process %d", pid)
	}
	return refuse(store.ErrLocked, file.Name(), "%s has kept it locked for %d seconds; try again when it is done",
		who, int(lockPatience.Seconds()))
}

func isAny(err error, targets ...error) bool {
	return slices.ContainsFunc(targets, func(target error) bool { return errors.Is(err, target) })
}
