package bolt

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"runtime/debug"

	"moot/model"
	"moot/store"
)

// errNothing ends a transaction in which there turned out to be nothing to write.
var errNothing = errors.New("nothing to write")

// Commit implements store.Store. It opens the file once: edit runs while this process has the lock.
func (s *Store) Commit(ctx context.Context, edit func(model.View) (model.Change, error)) (model.Change, store.Rev, error) {
	var change model.Change
	var rev store.Rev
	err := s.write(ctx, func(l *ledger) error {
		rev = l.head.rev
		view := newView(l.snap, l.head)
		wanted, err := prepare(view, edit)
		if err != nil {
			return err
		}
		if len(wanted.Edits) == 0 {
			return errNothing
		}
		if err := s.stamp(&wanted, l); err != nil {
			return err
		}
		change = wanted
		rev, err = apply(view, l, &change)
		return err
	})
	if err != nil {
		return model.Change{}, 0, err
	}
	return change, rev, nil
}

// prepare calls edit. What went wrong while reading explains what edit may say, and comes first.
func prepare(view *view, edit func(model.View) (model.Change, error)) (wanted model.Change, err error) {
	defer func() {
		if reason := recover(); reason != nil {
			err = mistake{fmt.Sprintf("%v\n%s", reason, debug.Stack())}
		}
	}()
	wanted, err = edit(view)
	if view.err == nil && err == nil {
		wanted, err = model.Prepare(view, wanted)
	}
	if view.err != nil {
		return model.Change{}, view.err
	}
	if err != nil {
		return model.Change{}, ours{err}
	}
	return wanted, nil
}

// ours marks an error of an edit function: it goes back as it is.
type ours struct{ error }

func (o ours) Unwrap() error { return o.error }

// mistake is a panic of an edit function: that is the program's fault, not the file's, and goes on once the file is
// closed.
type mistake struct{ text string }

func (m mistake) Error() string { return m.text }

func (s *Store) stamp(change *model.Change, l *ledger) error {
	replica, err := s.replica(l.head.board)
	if err != nil {
		return err
	}
	now := s.options.Now()
	change.Stamp = l.head.stamp.Next(now.UnixMilli(), replica)
	if !change.At.Known() {
		change.At = model.InstantOf(now)
	}
	if change.Author == "" {
		change.Author = s.options.Author
	}
	change.ID, err = s.newChangeID()
	return err
}

func (s *Store) newChangeID() (model.ChangeID, error) {
	n, err := s.random()
	return model.ChangeID(max(n, 1)), err
}

func (s *Store) random() (uint64, error) {
	s.randomLock.Lock()
	defer s.randomLock.Unlock()
	var seed [8]byte
	if _, err := io.ReadFull(s.options.Random, seed[:]); err != nil {
		return 0, fmt.Errorf("no random numbers: %w", err)
	}
	return binary.LittleEndian.Uint64(seed[:]), nil
}

// apply writes a change and every record that it edits.
func apply(view *view, l *ledger, change *model.Change) (store.Rev, error) {
	rev, err := l.keep(change, false)
	if err != nil {
		return 0, err
	}
	for ref, edits := range model.ByRecord(change.Edits) {
		before := view.entry(ref)
		after, err := model.ApplyEdits(ref, before.record, &change.Header, edits)
		if err != nil {
			return 0, ours{err}
		}
		trail := append(before.trail[:len(before.trail):len(before.trail)], rev)
		if err := l.putRecord(entry{after, trail}, known{view, l}); err != nil {
			return 0, err
		}
	}
	return l.head.rev, view.err
}
