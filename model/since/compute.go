package since

import (
	"cmp"
	"slices"

	"moot/model"
)

// Compute is the news of the crossing dependencies of a board, after one day and until another, that day included. changes
// are at least those that may hold edits of that time, in any order, as store.Recent gives them. Without a day to begin
// after (before the first forum) there is no news.
func Compute(b *model.Board, after, on model.Date, changes []model.Change) *News {
	n := &News{After: after, On: on}
	if !after.Known() {
		return n
	}
	edits := collect(b, changes)
	for _, d := range b.Dependencies() {
		n.add(d, edits[d])
	}
	n.sort()
	return n
}

// place is what entries are sorted by, small enough to sort many.
type place struct {
	kind   Kind
	needBy model.Date
	at     int32 // where the entry stands among all, which is the order of ids
}

func (p place) compare(other place) int {
	return cmp.Or(
		cmp.Compare(p.kind, other.kind),
		cmp.Compare(uint32(p.needBy-1), uint32(other.needBy-1)), // not known comes last
		cmp.Compare(p.at, other.at),
	)
}

// sort brings the entries, which stand by id, into order.
func (n *News) sort() {
	places := make([]place, len(n.Entries))
	for i, e := range n.Entries {
		places[i] = place{e.Kind, e.Dependency.NeedBy, int32(i)}
	}
	slices.SortFunc(places, place.compare)
	sorted := make([]Entry, len(places))
	for i, p := range places {
		sorted[i] = n.Entries[p.at]
	}
	n.Entries = sorted
}

// within tells whether a day counts.
func (n *News) within(day model.Date) bool { return day > n.After && day <= n.On }

// add adds what happened to a dependency, if it crosses.
func (n *News) add(d *model.Dependency, edits []edit) {
	asked := d.Requested
	if !asked.Known() {
		asked = d.Made.Day()
	}
	isNew := n.within(asked)
	if !isNew && edits == nil && !n.within(d.Delivered) && !n.within(d.Closed) || !d.Crossing() {
		return // most of them: the least that is read of them decides
	}
	if isNew {
		n.Entries = append(n.Entries, Entry{Dependency: d, Kind: New})
	}
	state := n.span(d, fieldState, edits)
	if edits != nil {
		n.moved(d, NeedBy, n.span(d, fieldNeedBy, edits))
		n.moved(d, CommitBy, n.offered(d, edits, state))
	}
	n.state(d, state)
}

func (n *News) moved(d *model.Dependency, kind Kind, s span) {
	if s.counted && s.old != s.new {
		n.Entries = append(n.Entries, Entry{Dependency: d, Kind: kind, Old: s.old, New: s.new})
	}
}

// offered is the move of the provider's date: while it is countered, of what it offers, else of what it promised.
func (n *News) offered(d *model.Dependency, edits []edit, state span) span {
	proposed, promised := n.span(d, fieldProposed, edits), n.span(d, fieldCommitBy, edits)
	moved := span{promised.old, promised.new, proposed.counted || promised.counted || state.counted}
	if state.old == model.Countered.String() {
		moved.old = proposed.old
	}
	if state.new == model.Countered.String() {
		moved.new = proposed.new
	}
	return moved
}

// state adds the move of the state, under the heading of where it went.
func (n *News) state(d *model.Dependency, s span) {
	kind, day := State, model.Date(0)
	switch s.new {
	case model.Delivered.String():
		kind, day = Delivered, d.Delivered
	case model.Accepted.String():
		kind, day = Accepted, d.Closed
	case model.Removed.String():
		kind, day = Removed, d.Closed
	}
	switch {
	case s.counted && s.old == s.new, !s.counted && !n.within(day):
		return
	case !s.counted:
		s.old = "" // nothing tells what it was
	}
	if kind == Removed {
		s.new = d.Lever.String()
	}
	n.Entries = append(n.Entries, Entry{Dependency: d, Kind: kind, Old: s.old, New: s.new})
}
