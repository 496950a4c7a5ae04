package storetest

import (
	"context"
	"fmt"
	"iter"
	"sync"
	"syscall"

	"moot/model"
	"moot/store"
)

// ErrDiskFull is what a store says when the disk is full.
var ErrDiskFull = fmt.Errorf("board.moot: the disk is full: nothing was saved (%w)", syscall.ENOSPC)

// Failing is a store whose writes fail on demand: Commit, Merge, PutFacts and WithdrawFacts, before they change
// anything. Reads go through. It may be used from several goroutines.
type Failing struct {
	store.Store

	lock   sync.Mutex
	err    error
	left   int // negative: always
	failed int
}

var _ store.Store = (*Failing)(nil)

// NewFailing wraps a store; it works until it is told to fail.
func NewFailing(inner store.Store) *Failing { return &Failing{Store: inner} }

// FailNext makes the next n writes fail with err.
func (f *Failing) FailNext(n int, err error) { f.set(n, err) }

// FailAlways makes every write fail with err until Heal.
func (f *Failing) FailAlways(err error) { f.set(-1, err) }

// Heal lets writes through again.
func (f *Failing) Heal() { f.set(0, nil) }

// Failed is how many writes failed so far.
func (f *Failing) Failed() int {
	f.lock.Lock()
	defer f.lock.Unlock()
	return f.failed
}

func (f *Failing) set(left int, err error) {
	f.lock.Lock()
	defer f.lock.Unlock()
	f.left, f.err = left, err
}

func (f *Failing) next() error {
	f.lock.Lock()
	defer f.lock.Unlock()
	if f.left == 0 {
		return nil
	}
	if f.left > 0 {
		f.left--
	}
	f.failed++
	return f.err
}

// Commit implements store.Store.
func (f *Failing) Commit(ctx context.Context, edit func(model.View) (model.Change, error)) (model.Change, store.Rev, error) {
	if err := f.next(); err != nil {
		return model.Change{}, 0, err
	}
	return f.Store.Commit(ctx, edit)
}

// Merge implements store.Store.
func (f *Failing) Merge(ctx context.Context, changes iter.Seq2[model.Change, error]) (model.MergeReport, error) {
	if err := f.next(); err != nil {
		return model.MergeReport{}, err
	}
	return f.Store.Merge(ctx, changes)
}

// PutFacts implements store.Store.
func (f *Failing) PutFacts(ctx context.Context, facts iter.Seq2[model.Fact, error]) (store.Batch, int, error) {
	if err := f.next(); err != nil {
		return "", 0, err
	}
	return f.Store.PutFacts(ctx, facts)
}

// WithdrawFacts implements store.Store.
func (f *Failing) WithdrawFacts(ctx context.Context, batch store.Batch) (int, error) {
	if err := f.next(); err != nil {
		return 0, err
	}
	return f.Store.WithdrawFacts(ctx, batch)
}
