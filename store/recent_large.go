package store

import (
	"math"
	"slices"

	"moot/model"
)

// readLarge reads what large changes, and what older ones told of later days, did to the dependencies that moved.
func (r *recent) readLarge(b *model.Board) error {
	open := r.open(b)
	if len(open) > r.mostLookUps() {
		return r.readWhole(open)
	}
	for _, d := range open {
		for kept, err := range r.store.History(r.ctx, Query{Record: model.RefOf(d), Before: Rev(len(r.log)) + 1}) {
			if err != nil {
				return err
			}
			r.add(kept)
		}
	}
	return nil
}

// open are the dependencies, by id, that moved after that day and of which the changes read do not tell all: the newest
// move is not among them, or a large change moved them too. One that a large change only made was not moved by it, unless
// that change tells of their past; then there are others of which it is all that is known.
func (r *recent) open(b *model.Board) []*model.Dependency {
	told, large := r.told(), r.largeIDs()
	isLarge := func(by *model.Header) bool { return by != nil && large[by.ID] }
	var open, made []*model.Dependency
	unexplained := false
	for _, d := range b.Dependencies() {
		if d.Moved.Day() <= r.after {
			continue
		}
		t := told[d.ID]
		switch {
		case t.moved < d.Moved:
			unexplained = true
			open = append(open, d)
		case slices.ContainsFunc(t.over, func(id model.ChangeID) bool { return large[id] && !(d.Origin != nil && d.Origin.ID == id) }),
			slices.ContainsFunc(d.Heads, func(head model.Head) bool { return isLarge(head.By) }):
			open = append(open, d)
		case isLarge(d.Origin):
			made = append(made, d)
		}
	}
	if unexplained && len(made) > 0 {
		open = append(open, made...)
		slices.SortFunc(open, func(x, y *model.Dependency) int { return model.RefOf(x).Compare(model.RefOf(y)) })
	}
	return open
}

// telling is what the changes read tell of a dependency: when it moved last, and what their edits are over.
type telling struct {
	moved model.Instant
	over  []model.ChangeID
}

func (r *recent) told() map[string]telling {
	told := map[string]telling{}
	for _, change := range r.found {
		for _, edit := range change.Edits {
			if !edit.Field.Agenda || edit.Old == edit.New {
				continue
			}
			at := change.At
			if edit.Past != nil {
				at = edit.Past.At
			}
			t := told[edit.ID]
			told[edit.ID] = telling{max(t.moved, at), append(t.over, edit.Over...)}
		}
	}
	return told
}

func (r *recent) largeIDs() map[model.ChangeID]bool {
	ids := map[model.ChangeID]bool{}
	for _, rev := range r.large {
		ids[r.log[rev-1].ID] = true
	}
	return ids
}

// add takes in a record's own edits of a change that was not read as a whole.
func (r *recent) add(kept Kept) {
	if int(kept.Rev) > len(r.log) || r.wants(int(kept.Rev)) && kept.Header.Edits <= recentEdits {
		return
	}
	if !r.tells(kept.Change) {
		return
	}
	change := r.found[kept.Rev]
	if change == nil {
		change = &model.Change{Header: kept.Header}
		r.found[kept.Rev] = change
	}
	change.Edits = append(change.Edits, kept.Edits...) // records are asked for in order
}

// tells tells whether some edit of a change was true after that day.
func (r *recent) tells(change model.Change) bool {
	return change.At.Day() > r.after || slices.ContainsFunc(change.Edits, func(e model.Edit) bool {
		return e.Past != nil && e.Past.At.Day() > r.after
	})
}

// mostLookUps is how many records are looked up one by one before it is faster to read the large changes whole. Where
// there are none, it is no use.
func (r *recent) mostLookUps() int {
	if len(r.large) == 0 {
		return math.MaxInt
	}
	edits := 0
	for _, rev := range r.large {
		edits += r.log[rev-1].Edits
	}
	return edits / recordCost
}

// readWhole reads the large changes, one after the other, and keeps their edits of the dependencies that moved.
func (r *recent) readWhole(moved []*model.Dependency) error {
	wanted := map[string]bool{}
	for _, d := range moved {
		wanted[d.ID] = true
	}
	for _, rev := range r.large {
		for kept, err := range r.store.History(r.ctx, Query{Before: rev + 1}) {
			if err != nil {
				return err
			}
			change := model.Change{Header: kept.Header}
			for _, edit := range kept.Edits {
				if edit.Field.Kind == model.KindDependency && wanted[edit.ID] {
					change.Edits = append(change.Edits, edit)
				}
			}
			r.found[rev] = &change
			break
		}
	}
	return nil
}
