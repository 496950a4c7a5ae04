package bolt

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	"github.com/adrg/xdg"
	"go.etcd.io/bbolt"

	"moot/store"
)

// Options are what a store needs from outside. The zero value is right for people.
type Options struct {
	// ReadOnly refuses every write.
	ReadOnly bool
	// StateDir is where what belongs to this person, not to the board, is kept: the replica ids. Default: moot's folder
	// among the user's state files.
	StateDir string
	// Now is the clock; default time.Now.
	Now func() time.Time
	// Random is where ids come from; default crypto/rand.
	Random io.Reader
	// Author is the author of changes that name none.
	Author string
	// Backup says when the first commit of a day is followed by a copy of the board.
	Backup BackupMode
}

func (o Options) withDefaults() Options {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Random == nil {
		o.Random = rand.Reader
	}
	if o.StateDir == "" {
		o.StateDir = filepath.Join(xdg.StateHome, "moot")
	}
	return o
}

// Store is a board in one file. Any number of processes may have one on the same file.
type Store struct {
	path    string
	board   name // the id of the board that was opened, or loaded since
	options Options

	closed     context.Context
	close      context.CancelFunc
	randomLock sync.Mutex
	replicas   replicas
	backups    backups
}

var _ store.Store = (*Store)(nil)

// name is a text that several goroutines read and one sets.
type name struct{ value atomic.Value }

func (n *name) Store(text string) { n.value.Store(text) }

func (n *name) Load() string {
	text, _ := n.value.Load().(string)
	return text
}

// Open opens the board at path. Errors: store.ErrMissing, ErrNotBoard, ErrNewer, ErrCorrupt, ErrLocked, ErrReadOnly.
// A board of an older layout is copied beside itself and upgraded; for reading only, it stays as it is where that can be
// read.
func Open(ctx context.Context, path string, options Options) (*Store, error) {
	path, err := resolve(path)
	if err != nil {
		return nil, err
	}
	s := newStore(path, options)
	if err := s.upgrade(ctx); err != nil {
		return nil, err
	}
	err = read(ctx, path, func(snap *snapshot) error {
		h, err := snap.head()
		s.board.Store(h.board)
		return err
	})
	if err != nil {
		return nil, err
	}
	return s, nil
}

// Create makes an empty board at path, and its folder where there is none, and opens it. Errors: store.ErrExists.
func Create(ctx context.Context, path string, options Options) (*Store, error) {
	path, err := ownPath(path)
	if err != nil {
		return nil, err
	}
	s := newStore(path, options)
	id, err := s.random()
	if err != nil {
		return nil, err
	}
	board := fmt.Sprintf("%016x", id)
	s.board.Store(board)
	if err := createFile(path, fillEmpty(newHead(board))); err != nil {
		return nil, err
	}
	return s, ctx.Err()
}

func newStore(path string, options Options) *Store {
	s := &Store{path: path, options: options.withDefaults()}
	s.closed, s.close = context.WithCancel(context.Background())
	return s
}

// fillEmpty is the first transaction of a board: every bucket is there from the start.
func fillEmpty(h head) func(*bbolt.Tx) error {
	return func(tx *bbolt.Tx) error {
		for _, name := range append([]string{bucketMeta}, countedBuckets...) {
			if _, err := tx.CreateBucket([]byte(name)); err != nil {
				return err
			}
		}
		meta := tx.Bucket([]byte(bucketMeta))
		return errors.Join(putSealed(meta, bucketMeta, keySchema, schemaValue(schema)), putSealed(meta, bucketMeta, keyHead, h.encode()))
	}
}

func schemaValue(number uint64) []byte {
	var w writer
	w.uint(number)
	return w.data
}

func putSealed(bucket *bbolt.Bucket, name string, key, value []byte) error {
	sealed, _ := sealOf(name).close(key, value)
	return bucket.Put(key, sealed)
}

// Path is where the board's file is.
func (s *Store) Path() string { return s.path }

// Close implements store.Store.
func (s *Store) Close() error {
	if s.closed.Err() != nil {
		return s.closedError()
	}
	s.close()
	s.backups.wait()
	return nil
}

func (s *Store) closedError() error { return refuse(store.ErrClosed, s.path, "it was closed already") }

// read gives fn the file and its head, under a shared lock.
func (s *Store) read(ctx context.Context, fn func(*snapshot, head) error) error {
	if s.closed.Err() != nil {
		return s.closedError()
	}
	return read(ctx, s.path, func(snap *snapshot) error {
		h, err := s.headOf(snap)
		if err != nil {
			return err
		}
		return fn(snap, h)
	})
}

// readAny is read for whoever takes the board that is there, whichever it is.
func (s *Store) readAny(ctx context.Context, fn func(*snapshot, head) error) error {
	if s.closed.Err() != nil {
		return s.closedError()
	}
	return read(ctx, s.path, func(snap *snapshot) error {
		h, err := snap.head()
		if err != nil {
			return err
		}
		return fn(snap, h)
	})
}

// write gives fn a ledger, under the exclusive lock, and writes what fn put into it, durably.
func (s *Store) write(ctx context.Context, fn func(*ledger) error) error {
	switch {
	case s.closed.Err() != nil:
		return s.closedError()
	case s.options.ReadOnly:
		return refuse(store.ErrReadOnly, s.path, "it was opened for reading only")
	}
	err := s.writeOnce(ctx, fn)
	if errors.Is(err, errOlder) {
		if err = s.upgrade(ctx); err == nil {
			err = s.writeOnce(ctx, fn)
		}
	}
	switch found := err.(type) { //nolint:errorlint // neither is ever wrapped
	case ours:
		return found.error
	case mistake:
		panic(found.text)
	}
	if errors.Is(err, errNothing) {
		return nil
	}
	if err == nil {
		s.backupOfTheDay()
	}
	return err
}

func (s *Store) writeOnce(ctx context.Context, fn func(*ledger) error) error {
	return write(ctx, s.path, func(snap *snapshot) (*batch, error) {
		h, err := s.headOf(snap)
		if err != nil {
			return nil, err
		}
		if h.layout < schema {
			return nil, errOlder // fields of this layout would be damage to a moot that goes by the number
		}
		l := newLedger(snap, h)
		if err := fn(l); err != nil {
			return nil, err
		}
		return l.close()
	})
}

func (s *Store) headOf(snap *snapshot) (head, error) {
	h, err := snap.head()
	if err == nil && h.board != s.board.Load() {
		err = refuse(store.ErrReplaced, s.path, "there is another board in its place now; load it again")
	}
	return h, err
}

// stat looks at the file without opening it.
func (s *Store) stat() (os.FileInfo, error) { return os.Stat(s.path) }
