package bolt

import (
	"context"
	"slices"

	"moot/model"
	"moot/store"
)

// Load implements store.Store. Records are decoded on all processors; the board is put together after the file is
// closed. It is the answer to store.ErrReplaced, too: it takes whatever board is there now.
func (s *Store) Load(ctx context.Context) (*model.Board, store.Rev, error) {
	var records []model.Record
	var log history
	var at head
	err := s.readAny(ctx, func(snap *snapshot, h head) (err error) {
		at = h
		if log, err = snap.loadLog(h); err != nil {
			return err
		}
		records, err = snap.loadRecords(ctx, h, log)
		return err
	})
	if err != nil {
		return nil, 0, err
	}
	s.board.Store(at.board) // another board may have come in its place: from now on that one is meant
	return model.NewBoard(at.board, records, log), at.rev, nil
}

// history is every header in the order of revisions, the first at 0: headers, for reading.
type history []*model.Header

func (h history) header(rev uint64) (*model.Header, error) {
	if rev > uint64(len(h)) {
		return nil, corrupt("change %d is missing", rev)
	}
	return h[rev-1], nil
}

func (h history) ids() map[model.ChangeID]bool {
	ids := make(map[model.ChangeID]bool, len(h))
	for _, header := range h {
		ids[header.ID] = true
	}
	return ids
}

func (s *snapshot) loadLog(h head) (history, error) {
	tree, err := s.tree(bucketChanges)
	if err != nil {
		return nil, err
	}
	var pieces [][]*model.Header
	words := make([]interned, 0)
	err = tree.all(h.tallies[bucketChanges], func(n int) {
		pieces, words = make([][]*model.Header, n), make([]interned, n)
	}, func(piece int, both []byte, keySize int) error {
		k, err := decodeHeader(both[keySize:])
		if err != nil {
			return err
		}
		header := k.Header
		words[piece].header(&header)
		pieces[piece] = append(pieces[piece], &header)
		return nil
	})
	log := history(slices.Concat(pieces...))
	if err == nil && len(log) != int(h.rev) {
		err = corrupt("it has %d changes and should have %d", len(log), h.rev)
	}
	return log, err
}

// interned keeps one copy of texts that come again and again: authors, teams, forums.
type interned map[string]string

func (in *interned) text(s *string) {
	if *in == nil {
		*in = interned{}
	}
	if known, ok := (*in)[*s]; ok {
		*s = known
		return
	}
	(*in)[*s] = *s
}

func (in *interned) header(h *model.Header) {
	in.text(&h.Author)
	in.text(&h.Behalf)
	in.text(&h.Forum)
	in.text(&h.About)
}

func (s *snapshot) loadRecords(ctx context.Context, h head, log headers) ([]model.Record, error) {
	var records []model.Record
	for _, kind := range model.Kinds {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		of, err := s.loadKind(kind, h.tallies[bucketOf(kind)], log)
		if err != nil {
			return nil, err
		}
		records = append(records, of...)
	}
	return records, nil
}

func (s *snapshot) loadKind(kind model.Kind, want tally, log headers) ([]model.Record, error) {
	tree, err := s.tree(bucketOf(kind))
	if err != nil {
		return nil, err
	}
	var pieces [][]model.Record
	err = tree.all(want, func(n int) {
		pieces = make([][]model.Record, n)
	}, func(piece int, both []byte, keySize int) error {
		e, err := decodeText(kind, string(both), keySize, log, skipTrail)
		pieces[piece] = append(pieces[piece], e.record)
		return err
	})
	return slices.Concat(pieces...), err
}
