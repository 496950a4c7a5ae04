package bolt

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"

	"moot/store"
)

// lookEvery is how often a watcher looks when nobody tells it to: some file systems, such as those of other machines,
// give no notice.
const lookEvery = time.Second

// Watch implements store.Store. Notice comes from the folder, because a file that is replaced takes its watchers with
// it; the number of the newest commit, read without a lock, tells whether there is anything to look at.
func (s *Store) Watch(ctx context.Context, after store.Rev) (<-chan store.Rev, error) {
	if s.closed.Err() != nil {
		return nil, s.closedError()
	}
	info, err := s.stat()
	if err != nil {
		return nil, openError(s.path, err)
	}
	w := &watcher{store: s, file: info, after: after, out: make(chan store.Rev, 1)}
	notices, err := fsnotify.NewWatcher()
	if err == nil {
		err = notices.Add(filepath.Dir(s.path))
	}
	go w.run(ctx, notices, err)
	return w.out, nil
}

type watcher struct {
	store  *Store
	file   os.FileInfo
	after  store.Rev
	commit uint64 // the newest one looked at
	out    chan store.Rev
}

func (w *watcher) run(ctx context.Context, notices *fsnotify.Watcher, failed error) {
	defer close(w.out)
	var events chan fsnotify.Event
	var troubles chan error
	if notices != nil {
		defer notices.Close()
	}
	if failed == nil {
		events, troubles = notices.Events, notices.Errors
	}
	ticker := time.NewTicker(lookEvery)
	defer ticker.Stop()
	name := filepath.Base(w.store.path)
	for w.look(ctx) {
		if !w.wait(ctx, ticker.C, events, troubles, name) {
			return
		}
	}
}

// wait returns when there may be something to look at; false when the watch is over.
func (w *watcher) wait(ctx context.Context, ticks <-chan time.Time, events <-chan fsnotify.Event, troubles <-chan error, name string) bool {
	for {
		select {
		case <-ctx.Done():
			return false
		case <-w.store.closed.Done():
			return false
		case <-ticks:
			return true
		case <-troubles: // notices were lost: better look. Nobody sends more until this one was taken.
			return true
		case event, ok := <-events:
			if !ok {
				events = nil
			} else if filepath.Base(event.Name) == name {
				return true
			}
		}
	}
}

// look signals what is new; false when the board is not the one it was.
func (w *watcher) look(ctx context.Context) bool {
	info, err := w.store.stat()
	if err != nil || !os.SameFile(info, w.file) {
		return false
	}
	commit, err := newestCommit(w.store.path)
	if err == nil && commit == w.commit {
		return true
	}
	var rev store.Rev
	err = w.store.read(ctx, func(snap *snapshot, h head) error {
		rev, commit = h.rev, snap.header.commit
		return nil
	})
	switch {
	case err != nil:
		return !isAny(err, store.ErrCorrupt, store.ErrNotBoard, store.ErrNewer, store.ErrReplaced, store.ErrMissing, store.ErrClosed)
	case rev < w.after:
		return false
	}
	w.commit = commit
	w.signal(rev)
	return true
}

// signal leaves the newest revision in the channel: what nobody fetched yet is replaced.
func (w *watcher) signal(rev store.Rev) {
	if rev == w.after {
		return
	}
	w.after = rev
	select {
	case <-w.out:
	default:
	}
	w.out <- rev
}

// newestCommit reads the number of the newest commit without a lock: it may be about to change, and the next notice
// tells.
func newestCommit(path string) (uint64, error) {
	file, err := os.Open(path)
	if err != nil {
		return 0, err
	}
	defer file.Close()
	var newest uint64
	for i := range pageID(2) {
		var data [pageSize]byte
		if _, err := file.ReadAt(data[:], int64(i)*pageSize); err != nil && !errors.Is(err, io.EOF) {
			return 0, err
		}
		if h, err := parseHeader(data[:], i); err == nil {
			newest = max(newest, h.commit)
		}
	}
	return newest, nil
}
