package bolt

import (
	"bytes"
	"context"
	"errors"
	"maps"
	"os"
	"slices"
	"strings"
	"syscall"

	"go.etcd.io/bbolt"

	"moot/store"
)

// batch is what one transaction writes: sealed values by bucket. It is complete before bbolt sees the file.
type batch struct {
	steps []upgradeStep // of an upgrade, which come first
	puts  map[string][]put
	bytes int
}

// put is one entry to write; a nil value deletes it.
type put struct{ key, value []byte }

func newBatch() *batch { return &batch{puts: map[string][]put{}} }

func (b *batch) add(bucket string, key, value []byte) {
	b.puts[bucket] = append(b.puts[bucket], put{key, value})
	b.bytes += len(key) + len(value) + elementSize
}

// write gives fn the file as of its last commit, under the exclusive lock, and writes the batch that fn returns, if
// any, in one transaction: durable when write returns.
func write(ctx context.Context, path string, fn func(*snapshot) (*batch, error)) error {
	file, err := openLocked(ctx, path, true)
	if err != nil {
		return err
	}
	defer file.Close() // bbolt closes it first when all goes well; when it panics, this frees the lock
	return guard(path, func() error {
		snap, err := snapshotOf(file)
		if err != nil {
			return err
		}
		puts, err := fn(snap)
		if err != nil || puts == nil {
			return err
		}
		free, err := snap.freePages()
		if err != nil {
			return err
		}
		return puts.commit(file, snap.size, len(free))
	})
}

// largeBatch is from how many bytes on bbolt is told beforehand how much it will have to map: when it runs out within a
// transaction, it copies all that it was given so far.
const largeBatch = 1 << 20

// manyFree is from how many free pages on bbolt's map of them beats its list.
const manyFree = 4096

func (b *batch) commit(file *os.File, size int64, free int) error {
	options := writeOptions(file, free)
	if b.bytes > largeBatch {
		options.InitialMmapSize = int(size) + b.bytes + b.bytes/2
	}
	db, err := bbolt.Open(file.Name(), 0o600, options)
	if err != nil {
		return err
	}
	if err := db.Update(b.apply); err != nil {
		return closeAfter(db, writeError(file.Name(), err))
	}
	writeNote(file)
	return db.Close()
}

func writeOptions(file *os.File, free int) *bbolt.Options {
	options := &bbolt.Options{
		OpenFile:     func(string, int, os.FileMode) (*os.File, error) { return file, nil },
		PageSize:     pageSize,
		FreelistType: bbolt.FreelistArrayType,
		NoStatistics: true,
		Timeout:      lockPatience,
	}
	if free > manyFree {
		options.FreelistType = bbolt.FreelistMapType
	}
	return options
}

// apply writes buckets and keys in order: in any other, bbolt is forty times slower.
func (b *batch) apply(tx *bbolt.Tx) error {
	for _, step := range b.steps {
		if err := step(tx); err != nil {
			return err
		}
	}
	for _, bucket := range slices.Sorted(maps.Keys(b.puts)) {
		puts := b.puts[bucket]
		slices.SortFunc(puts, func(a, b put) int { return bytes.Compare(a.key, b.key) })
		if err := applyTo(tx.Bucket([]byte(bucket)), puts); err != nil {
			return err
		}
	}
	return nil
}

// fullPages is how full bulk writes and numbered entries leave their pages: little is inserted between them later.
const (
	fullPages = 0.95
	bulkPuts  = 1_000
)

func applyTo(bucket *bbolt.Bucket, puts []put) error {
	if len(puts) >= bulkPuts {
		bucket.FillPercent = fullPages
	}
	for _, p := range puts {
		if err := applyOne(bucket, p); err != nil {
			return err
		}
	}
	return nil
}

func applyOne(bucket *bbolt.Bucket, p put) error {
	if p.value == nil {
		return bucket.Delete(p.key)
	}
	return bucket.Put(p.key, p.value)
}

// writeNote adds the checksums to the header that bbolt has just written. It is a help, not part of the commit: where
// it fails, the header has no note.
func writeNote(file *os.File) {
	snap, err := snapshotOf(file)
	if err != nil {
		return
	}
	if data, err := snap.noteFor(); err == nil {
		_, _ = file.WriteAt(data, int64(snap.header.commit%2)*pageSize+pageSize-noteSize)
	}
}

// isDiskFull looks at the words too: bbolt does not always wrap what the system said.
func isDiskFull(err error) bool {
	for _, full := range []error{syscall.ENOSPC, syscall.EFBIG, syscall.EDQUOT} {
		if errors.Is(err, full) || strings.Contains(err.Error(), full.Error()) {
			return true
		}
	}
	return false
}

func closeAfter(db *bbolt.DB, err error) error {
	_ = db.Close()
	return err
}

func writeError(path string, err error) error {
	switch {
	case err == nil:
		return nil
	case isDiskFull(err):
		return refuse(syscall.ENOSPC, path, "the disk is full: nothing was saved. Make room, and try again")
	case isAny(err, syscall.EROFS, syscall.EACCES, syscall.EPERM):
		return refuse(store.ErrReadOnly, path, "this user may not write to it; ask whose it is, or work on a copy")
	}
	return err
}
