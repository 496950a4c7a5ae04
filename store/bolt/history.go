package bolt

import (
	"context"
	"iter"

	"moot/model"
	"moot/store"
)

// Iterators copy out a page, close the file, and then yield: nobody can hold the file by being slow.
const (
	pageChanges = 1_000
	pageEdits   = 50_000
)

// Changes implements store.Store.
func (s *Store) Changes(ctx context.Context, after store.Rev) iter.Seq2[store.Kept, error] {
	return func(yield func(store.Kept, error) bool) {
		for next := uint64(after) + 1; ; {
			page, err := s.changesFrom(ctx, next)
			for _, change := range page {
				if !yield(change, nil) {
					return
				}
			}
			if err != nil {
				yield(store.Kept{}, err)
			}
			if err != nil || len(page) == 0 {
				return
			}
			next += uint64(len(page))
		}
	}
}

// changesFrom copies out a page of changes, none when there are no more.
func (s *Store) changesFrom(ctx context.Context, rev uint64) ([]store.Kept, error) {
	var page []store.Kept
	err := s.read(ctx, func(snap *snapshot, h head) error {
		if rev > uint64(h.rev)+1 {
			return refuse(store.ErrReplaced, s.path, "it is at revision %d now, before %d; load it again", h.rev, rev-1)
		}
		for edits := 0; rev <= uint64(h.rev) && len(page) < pageChanges && edits < pageEdits; rev++ {
			change, err := snap.changeAt(rev)
			if err != nil {
				return err
			}
			page = append(page, change)
			edits += len(change.Edits)
		}
		return nil
	})
	return page, err
}

// History implements store.Store. A record knows the revisions that edited it; for all other questions the headers are
// read, newest first.
func (s *Store) History(ctx context.Context, query store.Query) iter.Seq2[store.Kept, error] {
	return func(yield func(store.Kept, error) bool) {
		before := uint64(query.Before)
		for before != 1 {
			page, next, err := s.historyBefore(ctx, query, before)
			for _, change := range page {
				if !yield(change, nil) {
					return
				}
			}
			if err != nil {
				yield(store.Kept{}, err)
			}
			if err != nil || next == 0 {
				return
			}
			before = next
		}
	}
}

// historyBefore copies out a page of what the query wants from before a revision (0: the end), and says before which
// one to go on; 0 when that was all.
func (s *Store) historyBefore(ctx context.Context, query store.Query, before uint64) (page []store.Kept, next uint64, err error) {
	err = s.read(ctx, func(snap *snapshot, h head) error {
		if before == 0 || before > uint64(h.rev)+1 {
			before = uint64(h.rev) + 1
		}
		revs, next0, err := snap.candidates(query, before, h)
		if err != nil {
			return err
		}
		page, next, err = snap.collect(query, revs, next0)
		return err
	})
	return page, next, err
}

// candidates are the revisions before one, newest first, that may be what the query wants.
func (s *snapshot) candidates(query store.Query, before uint64, h head) (revs []uint64, next uint64, err error) {
	if query.Record == (model.Ref{}) {
		for rev := before - 1; rev > 0 && len(revs) < pageChanges; rev-- {
			revs = append(revs, rev)
		}
		return revs, before - uint64(len(revs)), nil
	}
	trail, err := s.trail(query.Record, h)
	for i := len(trail) - 1; i >= 0 && len(revs) < pageChanges; i-- {
		if trail[i] < before {
			revs = append(revs, trail[i])
		}
	}
	if len(revs) == 0 {
		return nil, 1, err
	}
	return revs, revs[len(revs)-1], err
}

// trail is the list of the revisions that edited a record, oldest first; none when it is not known.
func (s *snapshot) trail(ref model.Ref, h head) ([]uint64, error) {
	v := newView(s, h)
	e := v.entry(ref)
	return e.trail, v.err
}

func (s *snapshot) collect(query store.Query, revs []uint64, next uint64) ([]store.Kept, uint64, error) {
	var page []store.Kept
	edits := 0
	for _, rev := range revs {
		header, err := s.headerAt(rev)
		if err != nil {
			return page, 0, err
		}
		if len(page) > 0 && !leftOut(query, header) && edits+header.Edits > pageEdits {
			return page, rev + 1, nil // an import is a page of its own, read by who gets that far
		}
		change, ok, err := s.wanted(query, rev)
		if err != nil {
			return page, 0, err
		}
		if ok {
			page = append(page, change)
			edits += len(change.Edits)
		}
	}
	if next <= 1 {
		next = 0
	}
	return page, next, nil
}

// wanted reads a change if the query wants it, cut down to the record that it asks for.
func (s *snapshot) wanted(query store.Query, rev uint64) (store.Kept, bool, error) {
	header, err := s.headerAt(rev)
	if err != nil || query.Author != "" && header.Author != query.Author || query.Forum != "" && header.Forum != query.Forum {
		return store.Kept{}, false, err
	}
	switch {
	case leftOut(query, header):
		return whole(rev, header, nil), true, nil
	case query.Record == (model.Ref{}):
		change, err := s.changeAt(rev)
		return change, true, err
	}
	header, edits, err := s.editsOfRecord(rev, query.Record)
	return whole(rev, header, edits), true, err
}

// leftOut tells whether the query does without the edits of a change.
func leftOut(query store.Query, header kept) bool {
	return query.MostEdits > 0 && header.Edits > query.MostEdits && query.Record == (model.Ref{})
}
