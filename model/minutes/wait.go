package minutes

import (
	"slices"

	"moot/model"
)

// Wait is the wait that a forum settled.
//
// Counted is every crossing dependency that the forum's changes, taken together, gave a promise it had not (requested,
// countered or declined before; committed, started or delivered after), or closed (open before; accepted or removed
// after). Days is the sum over them of
//
//	the day of the forum − the day it was requested
//
// the requested day being the one before the forum. What came to be in the forum has not waited. Those without a
// requested day, or with one after the forum, are left out of Days and Counted, and are Undated.
type Wait struct {
	Days    int
	Counted int
	Undated int
}

func (w *writer) wait() Wait {
	var wait Wait
	for _, ref := range w.ledger.order {
		before, after := w.dependency(ref)
		if before == nil || !before.Crossing() || !settles(before, after) {
			continue
		}
		days := w.forum.On.Sub(before.Requested)
		if !w.forum.On.Known() || !before.Requested.Known() || days < 0 {
			wait.Undated++
			continue
		}
		wait.Days += days
		wait.Counted++
	}
	return wait
}

func settles(before, after *model.Dependency) bool {
	// What an import left without a state is treated as requested, as it is by the table of states.
	unanswered := before.Uncommitted() || before.State == model.StateUnknown
	promised := after.State == model.Committed || after.State == model.Started || after.State == model.Delivered
	return unanswered && promised || before.Open() && !after.Open()
}

// dependency is one as it was before and after the forum, also where it was deleted later; nil where it came to be in the
// forum, was deleted by it, or is none.
func (w *writer) dependency(ref model.Ref) (before, after *model.Dependency) {
	n := w.ledger.nets[ref]
	d, is := w.record(ref).(*model.Dependency)
	if !is || n == nil || n.made || n.deleted() {
		return nil, nil
	}
	return n.before(d).(*model.Dependency), n.after(d).(*model.Dependency)
}

// Removal is what one lever removed.
type Removal struct {
	Lever  model.Lever
	Topics []Topic // in the order in which they were removed
}

// removed are the dependencies that were open before the forum and removed after it, by lever.
func (w *writer) removed() []Removal {
	byLever := map[model.Lever][]Topic{}
	for _, ref := range w.ledger.order {
		if before, after := w.dependency(ref); before != nil && before.Open() && after.State == model.Removed {
			byLever[after.Lever] = append(byLever[after.Lever], w.topic(ref))
		}
	}
	var removals []Removal
	for _, lever := range append(slices.Clone(model.Levers), model.NoLever) {
		if topics := byLever[lever]; topics != nil {
			removals = append(removals, Removal{Lever: lever, Topics: topics})
		}
	}
	return removals
}
