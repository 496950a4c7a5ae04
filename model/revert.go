package model

import (
	"fmt"
	"slices"
)

// reverter makes the change that takes another back. It keeps the changes it looked up: a large import is read once.
type reverter struct {
	view    View
	changes map[ChangeID]*Change // nil: not known
}

func newReverter(v View) *reverter { return &reverter{v, map[ChangeID]*Change{}} }

// change looks a change up; nil where it is not known.
func (r *reverter) change(id ChangeID) *Change {
	if known, looked := r.changes[id]; looked {
		return known
	}
	r.changes[id] = nil
	if change, known := r.view.Change(id); known {
		r.changes[id] = &change
	}
	return r.changes[id]
}

// isUndo tells an undo from a redo, which undoes an undo, and both from a change of its own.
func (r *reverter) isUndo(header *Header) bool {
	undo := false
	for header.Undoes != 0 {
		undo = !undo
		undone := r.change(header.Undoes)
		if undone == nil {
			break
		}
		header = &undone.Header
	}
	return undo
}

func (r *reverter) revert(author string, id ChangeID) (Change, []Skipped, error) {
	change := r.change(id)
	if change == nil {
		return Change{}, nil, &RuleError{Sentence: fmt.Sprintf("there is no change %s on this board; moot log lists those there are", id)}
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
	switch {
	case len(undo.Edits) > 0:
		return undo, skipped, nil
	case len(skipped) > 0:
		return Change{}, skipped, &RuleError{Sentence: fmt.Sprintf("nothing of the change %s is left to take back: all of it changed since", id)}
	}
	return Change{}, nil, &RuleError{Sentence: fmt.Sprintf("the change %s shows nowhere, so there is nothing to take back", id)}
}

// record takes back what the change id did to one record. A record it made is only marked deleted: its values stay, so
// that a redo brings them back.
func (r *reverter) record(id ChangeID, record Record, edits []Edit) (back []Edit, skipped []Skipped) {
	made := slices.ContainsFunc(edits, Edit.Creates)
	for _, edit := range edits {
		if edit.Past != nil || edit.Old == edit.New {
			continue
		}
		switch by := r.changedSince(record, id, edit); {
		case by != nil:
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

// changedSince is who set a field after the change id did, or on another copy beside it: what clashes is for a person to
// settle, not for an undo. nil where the field is as the change id left it.
func (r *reverter) changedSince(record Record, id ChangeID, edit Edit) *Header {
	by := By(record, edit.Field)
	if by == nil || !r.shows(by.ID, id, edit) {
		return by
	}
	for _, head := range slices.Backward(record.Base().Heads) {
		if head.Register == edit.Field.Register && head.By != by {
			return head.By
		}
	}
	return nil
}

// shows tells whether a field that the change by set last shows the value that the change id gave it. An undo or redo
// puts back what stood before the change it undoes, so it stands for what that change was over.
func (r *reverter) shows(by, id ChangeID, edit Edit) bool {
	for by != id {
		change := r.change(by)
		if change == nil || change.Undoes == 0 {
			return false
		}
		over := r.over(change.Undoes, edit)
		if len(over) == 0 {
			return false
		}
		by = over[len(over)-1] // the one that showed
	}
	return true
}

// over is what a change's edit of the same register of the same record replaced.
func (r *reverter) over(id ChangeID, edit Edit) []ChangeID {
	change := r.change(id)
	if change == nil {
		return nil
	}
	at, _ := slices.BinarySearchFunc(change.Edits, edit.Ref(), func(e Edit, ref Ref) int { return e.Ref().Compare(ref) })
	for ; at < len(change.Edits) && change.Edits[at].Ref() == edit.Ref(); at++ {
		if e := &change.Edits[at]; e.Past == nil && e.Field.Register == edit.Field.Register {
			return e.Over
		}
	}
	return nil
}
