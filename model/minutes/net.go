package minutes

import (
	"slices"

	"moot/model"
)

// Effect is what became of one field of a record in a forum, as canonical texts.
type Effect struct {
	Field    *model.Field
	Old, New string
}

// net is what the changes of a forum came to on one record.
type net struct {
	ref   model.Ref
	made  bool             // the record came to be in the forum
	first map[uint8]string // by field: what it was before the forum's first change of it
	last  map[uint8]string // by field: what it was after the last one that holds; the fields of first
	place int              // of the first change that holds, among the forum's; -1 where none does
}

// ledger is what all changes of a forum came to.
type ledger struct {
	nets    map[model.Ref]*net
	order   []model.Ref // by the first change that holds
	places  map[model.ChangeID]int
	edits   map[model.ChangeID][]model.Edit
	headers map[model.ChangeID]*model.Header // of the board's whole log
	undone  map[model.ChangeID]bool
	// taken are those that were undone by a change that is none of the forum's: they do not hold. What the forum undid
	// itself is told by its own changes, which put back what they could.
	taken map[model.ChangeID]bool
}

func newLedger(b *model.Board, changes []model.Change) *ledger {
	l := &ledger{
		nets: map[model.Ref]*net{}, places: map[model.ChangeID]int{}, edits: map[model.ChangeID][]model.Edit{},
		headers: map[model.ChangeID]*model.Header{}, undone: map[model.ChangeID]bool{}, taken: map[model.ChangeID]bool{},
	}
	// A copy keeps what it merged behind its own changes; what shows is what has the latest stamp.
	changes = slices.Clone(changes)
	slices.SortFunc(changes, func(x, y model.Change) int { return x.Compare(&y.Header) })
	for i, change := range changes {
		l.places[change.ID], l.edits[change.ID] = i, change.Edits
	}
	for header := range b.Log() { // newest first: what undoes a change stands before it
		l.headers[header.ID] = header
		if header.Undoes == 0 || l.undone[header.ID] {
			continue
		}
		l.undone[header.Undoes] = true
		if _, own := l.places[header.ID]; !own {
			l.taken[header.Undoes] = true
		}
	}
	for i, change := range changes {
		for ref, edits := range model.ByRecord(change.Edits) {
			l.enter(ref, edits, i, l.holds(&change.Header))
		}
	}
	return l
}

// holds tells whether what a change of the forum did was not taken back after it. A redo holds as long as what it
// restores does.
func (l *ledger) holds(change *model.Header) bool {
	if l.taken[change.ID] {
		return false
	}
	undo := l.headers[change.Undoes]
	if change.Undoes == 0 || undo == nil || undo.Undoes == 0 {
		return true
	}
	restored := l.headers[undo.Undoes]
	if place, own := l.places[undo.Undoes]; !own || restored == nil || place >= l.places[change.ID] {
		return true
	}
	return l.holds(restored)
}

// enter takes in what the change at a place says of one record.
func (l *ledger) enter(ref model.Ref, edits []model.Edit, place int, holds bool) {
	edits = present(edits)
	if len(edits) == 0 {
		return
	}
	n := l.nets[ref]
	if n == nil {
		n = &net{ref: ref, first: map[uint8]string{}, last: map[uint8]string{}, place: -1}
		l.nets[ref] = n
	}
	for _, edit := range edits {
		n.enter(edit, holds)
	}
	if holds && n.place < 0 {
		n.place = place
		l.order = append(l.order, ref)
	}
}

// present are the edits that set something, and one more for each field of a group that they do not name: it is empty.
func present(edits []model.Edit) []model.Edit {
	set := map[uint8]bool{}
	groups := map[uint8]model.Edit{}
	var all []model.Edit
	for _, edit := range edits {
		if edit.Past == nil {
			all = append(all, edit)
			set[edit.Field.Number] = true
			groups[edit.Field.Register] = edit
		}
	}
	for register, edit := range groups {
		for _, field := range model.RegisterFields(edit.Field.Kind, register) {
			if !set[field.Number] {
				all = append(all, model.Edit{Field: field, ID: edit.ID})
			}
		}
	}
	return all
}

func (n *net) enter(edit model.Edit, holds bool) {
	number := edit.Field.Number
	if _, known := n.first[number]; !known {
		n.first[number], n.last[number] = edit.Old, edit.Old
	}
	if holds {
		n.last[number] = edit.New
		n.made = n.made || edit.Creates()
	}
}

// effects are the fields that ended as something else than they began, in the order of fields.
func (n *net) effects() []Effect {
	if n == nil {
		return nil
	}
	var effects []Effect
	for _, field := range model.Fields(n.ref.Kind) {
		if now, set := n.last[field.Number]; set && now != n.first[field.Number] {
			effects = append(effects, Effect{Field: field, Old: n.first[field.Number], New: now})
		}
	}
	return effects
}

// deleted tells whether the forum deleted the record.
func (n *net) deleted() bool {
	if n == nil {
		return false
	}
	field := model.DeletedField(n.ref.Kind).Number
	return n.last[field] == "yes" && n.first[field] != "yes"
}

// before and after are a copy of a record as it was before and after the forum, as far as the forum changed it.
func (n *net) before(r model.Record) model.Record { return with(r, n.first) }

func (n *net) after(r model.Record) model.Record {
	if n.made { // what was written to it later is not of this forum
		r = model.NewRecord(n.ref.Kind, n.ref.ID)
	}
	return with(r, n.last)
}

// with sets fields to values. What is kept on a board is valid, so nothing is refused.
func with(r model.Record, values map[uint8]string) model.Record {
	r = r.Clone()
	for number, text := range values {
		if field := model.FieldNumbered(r.Kind(), number); field != nil {
			_ = field.Set(r, text)
		}
	}
	return r
}
