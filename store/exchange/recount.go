package exchange

import (
	"context"
	"hash/maphash"

	"moot/model"
	"moot/store"
)

// What becomes of a record when changes are merged is not for its row to say: the board may have newer edits of it. So
// the records that a file lists are looked at before and after.

var stateSeed = maphash.MakeSeed()

// stateOf is a number made of all that a record says; 0 where there is none.
func stateOf(record model.Record) uint64 {
	if record == nil {
		return 0
	}
	var hash maphash.Hash
	hash.SetSeed(stateSeed)
	for _, field := range model.Fields(record.Kind()) {
		_, _ = hash.WriteString(field.Get(record)) // a Hash gives no errors
		_ = hash.WriteByte(0)
	}
	return hash.Sum64() | 1
}

// states are what the records that the files list are on the board.
func (p *planner) states() map[model.Ref]uint64 {
	if !p.history {
		return nil
	}
	states := map[model.Ref]uint64{}
	for _, kind := range model.Kinds {
		for i := range p.works[kind].list {
			if w := &p.works[kind].list[i]; !w.is(rowFaulty | rowNamed) {
				ref := model.Ref{Kind: kind, ID: w.id}
				states[ref] = stateOf(p.view.Get(ref))
			}
		}
	}
	return states
}

// merge takes over the changes of a file, counts what became of the records, and returns the newest revision.
func (r *reading) merge(ctx context.Context, s store.Store, plan *Plan) (store.Rev, error) {
	r.forget()
	if _, err := s.Merge(ctx, plan.Changes); err != nil {
		return 0, err
	}
	r.changes = nil
	board, rev, err := s.Load(ctx)
	if err == nil {
		plan.recount(board)
	}
	return rev, err
}

// recount counts the records that a file lists by what the merge made of them.
func (p *Plan) recount(board *model.Board) {
	counts := map[string]*Count{}
	for i := range p.Summary.Kinds {
		count := &p.Summary.Kinds[i]
		counts[count.Kind] = &count.Count
	}
	for _, kind := range model.Kinds {
		if count := counts[kind.Plural()]; count != nil {
			*count = Count{Faulty: count.Faulty}
		}
	}
	for ref, before := range p.before {
		count, after := counts[ref.Kind.Plural()], stateOf(board.Get(ref))
		d := board.Dependency(ref.ID)
		switch {
		case count == nil:
		case ref.Kind == model.KindDependency && d != nil && d.Consumer == d.Provider:
			count.Internal++
		case before == after:
			count.Unchanged++
		case before == 0:
			count.Added++
		default:
			count.Updated++
		}
	}
}
