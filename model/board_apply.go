package model

import (
	"maps"
	"slices"
)

// Apply is the board after a change that was kept after all that this board knows. Boards merged from another copy
// are loaded again instead.
func (b *Board) Apply(change Change) (*Board, error) {
	by := &change.Header
	next := *b
	next.log = append(b.log[:len(b.log):len(b.log)], by)
	var altered [len(kindNames)][]Record // by id, as edits are sorted
	for ref, edits := range ByRecord(change.Edits) {
		before := b.Get(ref)
		if before == nil {
			before = b.Gone(ref)
		}
		after, err := ApplyEdits(ref, before, by, edits)
		if err != nil {
			return nil, err
		}
		altered[ref.Kind] = append(altered[ref.Kind], after)
	}
	for _, kind := range Kinds {
		if len(altered[kind]) > 0 {
			next.shelves[kind] = b.shelves[kind].with(altered[kind])
		}
	}
	next.noteGone(b, altered[:])
	next.noteClashes(altered[:])
	for _, kind := range indexed {
		if len(altered[kind]) > 0 {
			next.index()
			break
		}
	}
	return &next, nil
}

// indexed are the kinds that are looked up by something else than an id; see Board.index.
var indexed = []Kind{KindTeam, KindOutcome, KindGoal, KindDependency, KindCheckIn}

// noteGone keeps which records are deleted; most changes delete none, and share the map.
func (b *Board) noteGone(before *Board, altered [][]Record) {
	cloned := false
	for _, records := range altered {
		for _, record := range records {
			ref := RefOf(record)
			deleted := record.Base().Deleted
			if _, was := b.gone[ref]; !deleted && !was {
				continue
			}
			if !cloned {
				b.gone, cloned = maps.Clone(before.gone), true
			}
			if deleted {
				b.gone[ref] = record
			} else {
				delete(b.gone, ref)
			}
		}
	}
}

// noteClashes keeps which live records have something to settle, by kind and id.
func (b *Board) noteClashes(altered [][]Record) {
	for _, records := range altered {
		for _, record := range records {
			ref := RefOf(record)
			at, listed := slices.BinarySearchFunc(b.clashes, ref, Ref.Compare)
			switch clashes := !record.Base().Deleted && len(Clashes(record)) > 0; {
			case clashes && !listed:
				b.clashes = slices.Insert(slices.Clone(b.clashes), at, ref)
			case !clashes && listed:
				b.clashes = slices.Delete(slices.Clone(b.clashes), at, at+1)
			}
		}
	}
}
