package model

import (
	"fmt"
	"slices"
)

// Prepare makes a change out of what an edit function asked for, against the newest records: values cleaned and in
// canonical form, old values and what they are over filled in, edits that change nothing left out, groups of fields
// completed, edits sorted. Ids of records are checked. A change without edits left is nothing to keep.
// What no record can hold is an UnfitError.
//
// It is pure, and leaves the edits it was given alone; every back-end calls it within its transaction.
func Prepare(view View, change Change) (Change, error) {
	change.Author, _ = Clean(change.Author)
	change.Behalf, _ = Clean(change.Behalf)
	change.About, _ = Clean(change.About)
	change.Edits = sorted(change.Edits)
	p := preparation{view: view, edits: make([]Edit, 0, room(change.Edits))}
	for ref, edits := range ByRecord(change.Edits) {
		if err := p.record(ref, edits); err != nil {
			return Change{}, &UnfitError{err}
		}
	}
	change.Edits = p.edits
	change.Header.Edits = len(p.edits)
	return change, nil
}

// sorted are edits in the order of a change; those of one field stay in theirs. Edits mostly come record by record, so
// it is the records that are sorted first.
func sorted(edits []Edit) []Edit {
	if slices.IsSortedFunc(edits, Edit.compare) {
		return edits
	}
	var runs [][]Edit
	for _, run := range ByRecord(edits) {
		runs = append(runs, run)
	}
	slices.SortStableFunc(runs, func(a, b []Edit) int { return a[0].Ref().Compare(b[0].Ref()) })
	ordered := slices.Concat(runs...)
	for _, run := range ByRecord(ordered) {
		if !slices.IsSortedFunc(run, Edit.compare) {
			slices.SortStableFunc(run, Edit.compare)
		}
	}
	return ordered
}

// room is how many edits there will be at most, or nearly: three may be added per record that is new.
func room(edits []Edit) int {
	records := 0
	for i := range edits {
		if i == 0 || edits[i].ID != edits[i-1].ID {
			records++
		}
	}
	return len(edits) + 3*records
}

// preparation collects prepared edits, record by record. start is where those of the record at hand begin.
type preparation struct {
	view  View
	edits []Edit
	start int
}

func (p *preparation) record(ref Ref, edits []Edit) error {
	if err := CheckID(ref.ID); err != nil {
		return err
	}
	before := p.view.Get(ref)
	if before == nil {
		before = p.view.Gone(ref)
	}
	p.start = len(p.edits)
	for _, edit := range edits {
		text, err := cleanValue(edit.Field, edit.New)
		if err != nil {
			return fmt.Errorf("%s: %w", ref, err)
		}
		edit.New = text
		if before == nil {
			p.addNew(edit)
		} else {
			p.addKnown(edit, before)
		}
	}
	if before == nil {
		p.finishNew(ref)
	} else {
		p.finishKnown(before)
	}
	return nil
}

// cleanValue is the canonical text of a value, cleaned.
func cleanValue(field *Field, text string) (string, error) {
	switch field.Type {
	case Day, Word, Quantity, YesNo:
		return field.Canonical(text)
	case Note:
		text, _ = CleanNote(text)
	default:
		text, _ = Clean(text)
	}
	if err := CheckText(text); err != nil {
		return "", fmt.Errorf("%s: %w", field.Name, err)
	}
	return field.Canonical(text)
}

// add appends an edit; a later edit of the same field in one change takes the place of the earlier one.
func (p *preparation) add(edit Edit) {
	if last := len(p.edits) - 1; last >= p.start && edit.Past == nil {
		if previous := &p.edits[last]; previous.Field == edit.Field && previous.Past == nil {
			*previous = edit
			return
		}
	}
	p.edits = append(p.edits, edit)
}

// of finds the edit of a field in the record at hand; nil where there is none. Those that only tell the past are none.
func (p *preparation) of(field *Field) *Edit {
	for i := p.start; i < len(p.edits); i++ {
		if edit := &p.edits[i]; edit.Field == field && edit.Past == nil {
			return edit
		}
	}
	return nil
}

// sort brings the edits of the record at hand into order, after some were added.
func (p *preparation) sort() { slices.SortStableFunc(p.edits[p.start:], Edit.compare) }
