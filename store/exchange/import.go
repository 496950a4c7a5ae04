package exchange

import (
	"context"
	"errors"
	"io"
	"runtime/debug"

	"moot/model"
	"moot/store"
)

// Import reads all sources and stores them: records as one change, deployments and incidents as one batch; with
// Options.DryRun it only plans. The plan is worked out against the newest records: a short one inside the store's
// transaction, a long one before it, while nobody waits.
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
	if err != nil || plan.Facts == nil {
		return plan, rev, refusedOr(plan, err)
	}
	plan, news, err := r.compared(ctx, s, plan, r.plan)
	if err != nil {
		return nil, rev, err
	}
	plan.Summary.news(news)
	return plan, rev, plan.Refused()
}

// preview plans without storing: on a board that was loaded where planning takes long, or where the board can only be
// read, else in a transaction that changes nothing.
func (r *reading) preview(ctx context.Context, s store.Store, work func(model.View) *Plan) (*Plan, store.Rev, error) {
	var plan *Plan
	err := store.ErrReadOnly
	rev := store.Rev(0)
	if !r.large() {
		_, rev, err = s.Commit(ctx, func(view model.View) (model.Change, error) {
			if r.long(view) {
				return model.Change{}, errLong
			}
			plan = work(view)
			return model.Change{}, nil
		})
	}
	if !errors.Is(err, store.ErrReadOnly) && !errors.Is(err, errLong) {
		return plan, rev, err
	}
	plan, _, rev, err = r.ahead(ctx, s, work)
	return plan, rev, err
}

// commit plans and stores the records. The plan that comes back has no edits: the store took them over.
func (r *reading) commit(ctx context.Context, s store.Store) (*Plan, store.Rev, error) {
	if !r.large() {
		plan, rev, err := r.commitWithin(ctx, s, r.long)
		if !errors.Is(err, errLong) {
			return plan, rev, err
		}
	}
	for range mostOutruns {
		plan, rev, err := r.commitAhead(ctx, s)
		if !errors.Is(err, errOutrun) {
			return plan, rev, err
		}
	}
	return r.commitWithin(ctx, s, func(model.View) bool { return false })
}

// commitWithin plans inside the transaction that stores, unless that takes too long: then the error is errLong.
func (r *reading) commitWithin(ctx context.Context, s store.Store, tooLong func(model.View) bool) (*Plan, store.Rev, error) {
	var plan *Plan
	_, rev, err := s.Commit(ctx, func(view model.View) (model.Change, error) {
		if err := r.whole(); err != nil {
			return model.Change{}, err
		}
		if tooLong(view) {
			return model.Change{}, errLong
		}
		r.progress.start("checking", "", 0)
		plan = r.plan(view)
		if err := plan.Refused(); err != nil {
			return model.Change{}, err
		}
		return r.handOver(plan), nil
	})
	if err != nil {
		return plan, 0, err
	}
	plan.Summary.Stored = true
	return plan, rev, nil
}

// handOver takes the change out of a plan, for the store, and lets the rows go.
func (r *reading) handOver(plan *Plan) model.Change {
	r.forget()
	change := plan.Change
	plan.Change.Edits = nil
	r.progress.start("storing", "", int64(len(change.Edits)))
	return change
}

// storeAll stores facts and records, or changes with all their history: all of it or nothing.
func (r *reading) storeAll(ctx context.Context, s store.Store) (*Plan, store.Rev, error) {
	plan, rev, err := r.preview(ctx, s, r.firstLook)
	if err == nil && plan.Problems.Total > 0 && plan.Facts != nil { // list them all
		plan, _, err = r.compared(ctx, s, plan, r.firstLook)
	}
	if err = refusedOr(plan, err); err != nil {
		return plan, 0, err
	}
	facts, plan, err := r.putGood(ctx, s, plan)
	if err != nil {
		return plan, 0, errors.Join(err, facts.withdraw(ctx, s))
	}
	r.batch = facts.batch
	if r.history {
		rev, err = r.merge(ctx, s, plan)
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
