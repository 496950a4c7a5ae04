package model

import (
	"fmt"
	"slices"
)

// reverter makes the change that takes another back. It keeps the headers of the changes it looked up: a large import
// is read once.
type reverter struct {
	view    View
	headers map[ChangeID]*Header // nil: not known
}

func newReverter(v View) *reverter { return &reverter{v, map[ChangeID]*Header{}} }

func (r *reverter) change(id ChangeID) (Change, bool) {
	change, known := r.view.Change(id)
	r.headers[id] = nil
	if known {
		r.headers[id] = &change.Header
	}
	return change, known
}

func (r *reverter) header(id ChangeID) *Header {
	if _, looked := r.headers[id]; !looked {
		r.change(id)
	}
	return r.headers[id]
}

// isUndo tells an undo from a redo, which undoes an undo, and both from a change of its own.
func (r *reverter) isUndo(header *Header) bool {
	undo := false
	for header != nil && header.Undoes != 0 {
		undo = !undo
		header = r.header(header.Undoes)
	}
	return undo
}

func (r *reverter) revert(author string, id ChangeID) (Change, []Skipped, error) {
	change, known := r.change(id)
	if !known {
		return Change{}, nil, &RuleError{Sentence: fmt.Sprintf("there is no change %s on this board", id)}
	}
	undo := Change{Header: Header{Author: author, Undoes: id}}
	var skipped []Skipped
	for ref, edits := range ByRecord(change.Edits) {
		record := r.view.Get(ref)
		if record == nil {
			record = r.view.Gone(ref)
		}
		if record == nil {
			continue
		}
		back, left := r.record(id, record, edits)
		undo.Edits = append(undo.Edits, back...)
		skipped = append(skipped, left...)
	}
	if len(undo.Edits) == 0 {
		return Change{}, skipped, &RuleError{Sentence: fmt.Sprintf("nothing of the change %s is left to take back: all of it changed since", id)}
	}
	return undo, skipped, nil
}

// record takes back what the change id did to one record. A record it made is only marked deleted: its values stay, so
// that a redo brings them back.
func (r *reverter) record(id ChangeID, record Record, edits []Edit) (back []Edit, skipped []Skipped) {
	made := slices.ContainsFunc(edits, Edit.Creates)
	for _, edit := range edits {
		if edit.Past != nil || edit.Old == edit.New {
			continue
		}
		switch by := By(record, edit.Field); {
		case !r.standsFor(by, id):
			if edit.Field.Get(record) != edit.Old {
				skipped = append(skipped, Skipped{RefOf(record), edit.Field, by})
			}
		case edit.Creates():
			back = append(back, Edit{Field: edit.Field, ID: edit.ID, New: "yes"})
		case !made:
			back = append(back, Edit{Field: edit.Field, ID: edit.ID, New: edit.Old})
		}
	}
	return back, skipped
}

// standsFor tells whether what by set is what the change id set: it is that change, or redid it.
func (r *reverter) standsFor(by *Header, id ChangeID) bool {
	for by != nil && by.ID != id {
		undone := r.header(by.Undoes)
		if by.Undoes == 0 || undone == nil || undone.Undoes == 0 {
			return false
		}
		by = r.header(undone.Undoes)
	}
	return by != nil
}
