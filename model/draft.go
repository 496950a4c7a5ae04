package model

import "slices"

// Draft collects what an edit wants, record by record, against the newest records of a View. It is how an edit
// function makes a Change: put the records as they should be, and the edits are the differences.
type Draft struct {
	view    View
	today   Date
	drafted map[Ref]Record
	order   []Ref
}

// NewDraft is an empty draft. today is the day that edits happen on.
func NewDraft(view View, today Date) *Draft {
	return &Draft{view: view, today: today, drafted: map[Ref]Record{}}
}

// Get is a live record as drafted so far, or nil. It is shared: clone before altering.
func (d *Draft) Get(ref Ref) Record {
	if record, ok := d.drafted[ref]; ok {
		if record.Base().Deleted {
			return nil
		}
		return record
	}
	return d.view.Get(ref)
}

// Put drafts a record as it should be afterwards: new, or altered from what Get gave.
func (d *Draft) Put(after Record) {
	ref := RefOf(after)
	if _, known := d.drafted[ref]; !known {
		d.order = append(d.order, ref)
	}
	d.drafted[ref] = after
}

// Delete marks a record as deleted, without asking whether others still name it. Where there is none it does nothing.
func (d *Draft) Delete(ref Ref) {
	if record := d.Get(ref); record != nil {
		after := record.Clone()
		after.Base().Deleted = true
		d.Put(after)
	}
}

// Change is the edits that make what was drafted out of what the view has, in the order of Prepare.
func (d *Draft) Change() Change {
	var change Change
	for _, ref := range slices.SortedFunc(slices.Values(d.order), Ref.Compare) {
		before := d.view.Get(ref)
		if before == nil {
			before = d.view.Gone(ref)
		}
		if after := d.drafted[ref]; before != nil || !after.Base().Deleted {
			change.Edits = append(change.Edits, Diff(before, after)...)
		}
	}
	return change
}

// Diff is the edits that make after out of before, in the order of fields: what an edit function returns, with New and
// Old but without Over. before is nil for a record that is new; then the mark that it was made is among the edits, so
// that a record with nothing in it can be made too.
func Diff(before, after Record) []Edit {
	ref := RefOf(after)
	isNew := before == nil
	if isNew {
		before = NewRecord(ref.Kind, ref.ID)
	}
	var edits []Edit
	for _, field := range AllFields(ref.Kind) {
		old, text := field.Get(before), field.Get(after)
		made := isNew && field.Number == numberDeleted
		if made {
			old = ""
		}
		if old != text || made {
			edits = append(edits, Edit{Field: field, ID: ref.ID, Old: old, New: text})
		}
	}
	return edits
}
