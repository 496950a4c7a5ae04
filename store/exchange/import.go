package exchange

import (
	"context"
	"errors"
	"io"
	"iter"
	"runtime/debug"

	"moot/model"
	"moot/store"
)

// Read reads all sources and works the import out against a view; nothing is stored. The error is a source that
// cannot be found, or a map that does not fit it; what is wrong inside the files is in the plan's Problems.
// A view that knows no changes (a *model.Board) cannot tell which rows of the history are known: Import can.
func Read(ctx context.Context, view model.View, sources []string, stdin io.Reader, options Options) (*Plan, error) {
	reading, err := parse(ctx, sources, stdin, options)
	if err != nil {
		return nil, err
	}
	return reading.plan(view), nil
}

// Import reads all sources and stores them: records as one change, deployments and incidents as one batch; with
// Options.DryRun it only plans. The plan is worked out inside the store's transaction, against the newest records.
// It comes back also with a *ProblemsError, which says why nothing was stored.
func Import(ctx context.Context, s store.Store, sources []string, stdin io.Reader, options Options) (*Plan, store.Rev, error) {
	reading, err := parse(ctx, sources, stdin, options)
	if err != nil {
		return nil, 0, err
	}
	if reading.large() {
		defer debug.SetGCPercent(debug.SetGCPercent(frugal))
	}
	if options.DryRun {
		return reading.dryRun(ctx, s)
	}
	if len(reading.facts) == 0 && !reading.history {
		return reading.commit(ctx, s)
	}
	return reading.storeAll(ctx, s)
}

// frugal is the garbage collector's percentage while a large import is held in memory: a change of a million edits is
// held twice while the store prepares it, and must not be held a third time as garbage.
const frugal = 15

// refusedOr is an error, else why the plan may not be stored.
func refusedOr(plan *Plan, err error) error {
	if err != nil || plan == nil {
		return err
	}
	return plan.Refused()
}

// dryRun plans and stores nothing.
func (r *reading) dryRun(ctx context.Context, s store.Store) (*Plan, store.Rev, error) {
	plan, rev, err := r.preview(ctx, s, r.plan)
	if err = refusedOr(plan, err); err != nil || plan.Facts == nil {
		return plan, rev, err
	}
	news, err := r.newFacts(ctx, s, plan)
	plan.Summary.news(news)
	return plan, rev, err
}

// preview plans in a transaction that changes nothing; a board that can only be read is loaded instead.
func (r *reading) preview(ctx context.Context, s store.Store, work func(model.View) *Plan) (*Plan, store.Rev, error) {
	var plan *Plan
	_, rev, err := s.Commit(ctx, func(view model.View) (model.Change, error) {
		plan = work(view)
		return model.Change{}, nil
	})
	if !errors.Is(err, store.ErrReadOnly) {
		return plan, rev, err
	}
	board, rev, err := s.Load(ctx)
	if err != nil {
		return nil, 0, err
	}
	return work(board), rev, nil
}

// commit plans and stores the records. The plan that comes back has no edits: the store took them over.
func (r *reading) commit(ctx context.Context, s store.Store) (*Plan, store.Rev, error) {
	var plan *Plan
	_, rev, err := s.Commit(ctx, func(view model.View) (model.Change, error) {
		if r.tables == nil { // another writer came first, and the rows are gone
			again, err := r.again()
			if err != nil {
				return model.Change{}, err
			}
			r = again
		}
		r.progress.start("checking", "", 0)
		plan = r.plan(view)
		if err := plan.Refused(); err != nil {
			return model.Change{}, err
		}
		r.forget()
		change := plan.Change
		plan.Change.Edits = nil
		r.progress.start("storing", "", int64(len(change.Edits)))
		return change, nil
	})
	if err != nil {
		return plan, 0, err
	}
	plan.Summary.Stored = true
	return plan, rev, nil
}

// storeAll stores facts and records, or changes with all their history: all of it or nothing.
func (r *reading) storeAll(ctx context.Context, s store.Store) (*Plan, store.Rev, error) {
	plan, rev, err := r.preview(ctx, s, r.firstLook)
	if err = refusedOr(plan, err); err != nil {
		return plan, 0, err
	}
	facts, err := putFacts(ctx, s, plan)
	if err != nil {
		return plan, 0, errors.Join(err, facts.withdraw(ctx, s))
	}
	if r.history {
		rev, err = merge(ctx, s, plan.Changes)
	} else {
		plan, rev, err = r.commit(ctx, s)
	}
	if err != nil {
		return plan, 0, errors.Join(err, facts.withdraw(ctx, s))
	}
	plan.Summary.Stored = true
	plan.Summary.news(facts)
	return plan, rev, nil
}

// firstLook is a plan before anything is stored: without edits, unless there is something to refuse or to report.
func (r *reading) firstLook(view model.View) *Plan {
	if p, plan := r.check(view); plan.Refused() == nil && !r.history {
		plan.Summary = p.summary()
		return plan
	}
	plan := r.plan(view)
	plan.Change.Edits = nil
	return plan
}

// merge takes over another copy's changes, and returns the newest revision.
func merge(ctx context.Context, s store.Store, changes iter.Seq2[model.Change, error]) (store.Rev, error) {
	if _, err := s.Merge(ctx, changes); err != nil {
		return 0, err
	}
	_, rev, err := s.Commit(ctx, func(model.View) (model.Change, error) { return model.Change{}, nil })
	return rev, err
}

// Commit stores a plan that Read worked out: its facts, then its change. All of it, or nothing.
func (p *Plan) Commit(ctx context.Context, s store.Store) (store.Rev, error) {
	if err := p.Refused(); err != nil {
		return 0, err
	}
	facts, err := putFacts(ctx, s, p)
	if err != nil {
		return 0, errors.Join(err, facts.withdraw(ctx, s))
	}
	rev, err := p.commitChange(ctx, s)
	if err != nil {
		return 0, errors.Join(err, facts.withdraw(ctx, s))
	}
	p.Summary.Stored = true
	p.Summary.news(facts)
	return rev, nil
}

func (p *Plan) commitChange(ctx context.Context, s store.Store) (store.Rev, error) {
	if p.Changes != nil {
		return merge(ctx, s, p.Changes)
	}
	_, rev, err := s.Commit(ctx, func(model.View) (model.Change, error) {
		change := p.Change
		change.Edits = append([]model.Edit(nil), p.Change.Edits...) // Prepare cleans them in place
		return change, nil
	})
	return rev, err
}
