package store

import (
	"context"
	"slices"

	"moot/model"
)

const (
	// recentEdits is how many edits a change may have to be read whole without a second thought. An import has more.
	recentEdits = 10_000
	// recentGap is how many changes of no interest are read over, rather than asked for anew behind them.
	recentGap = 500
	// recordCost is how many edits of a large change are read in the time that it takes to look up those of one record
	// in it (measured of bolt: 0.7 ms).
	recordCost = 5_000
)

// Recent gives the changes that may hold edits that were true after a day (Header.At, or Past.At), oldest first as this
// copy kept them. b is a board that s loaded, and says how far back to look; what came after it is not there. A
// large change, as an import is, comes cut down to the dependencies in which something moved after that day
// (model.Entry.Moved), so that a million edits are not read for a handful that matter. It reads the store: it is not for
// the loop of a screen. Without a day to begin after there are none.
func Recent(ctx context.Context, s Store, b *model.Board, after model.Date) ([]model.Change, error) {
	if !after.Known() {
		return nil, nil
	}
	r := recent{ctx: ctx, store: s, after: after, log: slices.Collect(b.Log()), found: map[Rev]*model.Change{}}
	slices.Reverse(r.log)
	if err := r.readSmall(); err != nil {
		return nil, err
	}
	if err := r.readLarge(b); err != nil {
		return nil, err
	}
	var changes []model.Change
	for rev := range r.log {
		if change := r.found[Rev(rev+1)]; change != nil {
			changes = append(changes, *change)
		}
	}
	return changes, nil
}

// recent is a search at work.
type recent struct {
	ctx   context.Context
	store Store
	after model.Date
	log   []*model.Header // by revision, the first at 0
	found map[Rev]*model.Change
	large []Rev // changes of that time with too many edits, newest first
}

// readSmall reads the changes of that time that have few edits. They mostly are the newest ones, but clocks go wrong, and
// what was done on another copy comes when it is merged: each run of them is read by itself.
func (r *recent) readSmall() error {
	for rev := len(r.log); rev > 0; {
		if !r.wants(rev) {
			rev--
			continue
		}
		newest, oldest := rev, rev
		for ; rev > 0 && oldest-rev < recentGap; rev-- {
			if r.wants(rev) {
				oldest = rev
			}
		}
		if err := r.readRun(Rev(newest), Rev(oldest)); err != nil {
			return err
		}
	}
	return nil
}

// wants tells whether a change is of that time.
func (r *recent) wants(rev int) bool { return r.log[rev-1].At.Day() > r.after }

func (r *recent) readRun(newest, oldest Rev) error {
	for kept, err := range r.store.History(r.ctx, Query{Before: newest + 1, MostEdits: recentEdits}) {
		switch {
		case err != nil:
			return err
		case kept.Rev < oldest:
			return nil
		case !r.wants(int(kept.Rev)):
		case kept.Header.Edits > recentEdits:
			r.large = append(r.large, kept.Rev)
		default:
			r.found[kept.Rev] = &kept.Change
		}
	}
	return nil
}
