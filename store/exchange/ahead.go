package exchange

import (
	"context"
	"errors"
	"iter"

	"moot/model"
	"moot/store"
)

// errOutrun marks a plan that another writer's change has made old.
var errOutrun = errors.New("the board changed while the import was worked out")

// mostOutruns is how often a plan is made anew because others came first. After that they wait for it.
const mostOutruns = 3

// errLong marks a plan that would keep others waiting.
var errLong = errors.New("the import takes long to work out")

// long tells whether planning against a view takes so long that nobody should wait for it: there are many rows, or
// much on the board to compare them with. A history is compared with every change, check-ins with every check-in.
func (r *reading) long(view model.View) bool {
	if r.large() {
		return true
	}
	edits, checkIns := 0, 0
	if r.has(sheetHistory) {
		for header := range view.Log() {
			if edits += header.Edits; edits > manyRows {
				return true
			}
		}
	}
	if r.has(sheetOf(model.KindCheckIn)) {
		for range view.IDs(model.KindCheckIn, "") {
			if checkIns++; checkIns > manyRows {
				return true
			}
		}
	}
	return false
}

// has tells whether the files have rows of a sheet.
func (r *reading) has(s *sheet) bool { return len(r.table(s).rows) > 0 }

// ahead plans on a board that was loaded, and names the newest change that the plan takes into account.
func (r *reading) ahead(ctx context.Context, s store.Store, work func(model.View) *Plan) (*Plan, model.ChangeID, store.Rev, error) {
	if err := r.whole(); err != nil {
		return nil, 0, 0, err
	}
	board, rev, err := s.Load(ctx)
	if err != nil {
		return nil, 0, 0, err
	}
	r.progress.start("checking", "", 0)
	view := &snapshot{Board: board, past: s.Changes(ctx, 0)}
	plan := work(view)
	if view.err != nil {
		return nil, 0, 0, view.err
	}
	return plan, newestChange(board), rev, nil
}

// commitAhead plans ahead, and stores the plan unless somebody else came first: then the error is errOutrun.
func (r *reading) commitAhead(ctx context.Context, s store.Store) (*Plan, store.Rev, error) {
	plan, known, _, err := r.ahead(ctx, s, r.plan)
	if err = refusedOr(plan, err); err != nil {
		return plan, 0, err
	}
	given := false
	_, rev, err := s.Commit(ctx, func(view model.View) (model.Change, error) {
		if given || newestChange(view) != known {
			return model.Change{}, errOutrun
		}
		given = true
		return r.handOver(plan), nil
	})
	if err != nil {
		return plan, 0, err
	}
	plan.Summary.Stored = true
	return plan, rev, nil
}

// newestChange is the change that a view's board kept last; 0 where there is none.
func newestChange(view model.View) model.ChangeID {
	for header := range view.Log() {
		return header.ID
	}
	return 0
}

// snapshot is a board in memory with its changes, which are read when they are asked for: a view for which nobody waits.
type snapshot struct {
	*model.Board
	past iter.Seq2[store.Kept, error]
	err  error
}

// allChanges yields every change that a view knows of, with its edits.
func allChanges(view model.View) iter.Seq[model.Change] {
	return func(yield func(model.Change) bool) {
		if board, ok := view.(*snapshot); ok {
			board.changes(yield)
			return
		}
		for header := range view.Log() {
			if change, ok := view.Change(header.ID); ok && !yield(change) {
				return
			}
		}
	}
}

func (s *snapshot) changes(yield func(model.Change) bool) {
	for kept, err := range s.past {
		if err != nil {
			s.err = err
			return
		}
		if !yield(kept.Change) {
			return
		}
	}
}
