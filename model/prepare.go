package model

import (
	"fmt"
	"slices"
)

// Prepare makes a change out of what an edit function asked for, against the newest records: values cleaned and in
// canonical form, old values and what they are over filled in, edits that change nothing left out, groups of fields
// completed, edits sorted. Ids of records are checked. A change without edits left is nothing to keep.
//
// It is pure; every back-end calls it within its transaction.
func Prepare(view View, change Change) (Change, error) {
	if err := cleanEdits(change.Edits); err != nil {
		return Change{}, err
	}
	change.Author, _ = Clean(change.Author)
	change.Behalf, _ = Clean(change.Behalf)
	change.About, _ = Clean(change.About)
	if !slices.IsSortedFunc(change.Edits, Edit.compare) {
		change.Edits = slices.Clone(change.Edits)
		slices.SortStableFunc(change.Edits, Edit.compare)
	}
	prepared := make([]Edit, 0, len(change.Edits)+4)
	for ref, edits := range ByRecord(change.Edits) {
		if err := CheckID(ref.ID); err != nil {
			return Change{}, err
		}
		before := view.Get(ref)
		if before == nil {
			before = view.Gone(ref)
		}
		if before == nil {
			prepared = prepareNew(prepared, ref, edits)
			continue
		}
		prepared = prepareKnown(prepared, before, edits)
	}
	change.Edits = prepared
	change.Header.Edits = len(prepared)
	return change, nil
}

func cleanEdits(edits []Edit) error {
	for i := range edits {
		edit := &edits[i]
		switch edit.Field.Type {
		case Note:
			edit.New, _ = CleanNote(edit.New)
		case Day, Word, Quantity, YesNo:
		default:
			edit.New, _ = Clean(edit.New)
		}
		if len(edit.New) > 4*MaxText {
			return fmt.Errorf("%s of %s: %w", edit.Field.Label(), edit.Ref(), ErrTooLong)
		}
		text, err := edit.Field.Canonical(edit.New)
		if err != nil {
			return fmt.Errorf("%s: %w", edit.Ref(), err)
		}
		edit.New = text
	}
	return nil
}

// prepareNew completes the edits of a record that is not known yet: empty values say nothing, the mark of creation
// goes last, and a dependency begins as requested with its need-by as the first one.
func prepareNew(prepared []Edit, ref Ref, edits []Edit) []Edit {
	start := len(prepared)
	for _, edit := range edits {
		if edit.Field.Number == numberDeleted || edit.New == "" && edit.Past == nil {
			continue
		}
		if edit.Past == nil {
			edit.Old, edit.Over = "", nil
		}
		prepared = appendLast(prepared, start, edit)
	}
	if ref.Kind == KindDependency {
		prepared = withDefaults(prepared, start, ref.ID)
	}
	return append(prepared, Edit{Field: DeletedField(ref.Kind), ID: ref.ID, New: "no"})
}

// appendLast appends an edit; a later edit of the same field in one change takes the place of the earlier one.
func appendLast(prepared []Edit, start int, edit Edit) []Edit {
	if last := len(prepared) - 1; last >= start && edit.Past == nil {
		if previous := prepared[last]; previous.Field == edit.Field && previous.Past == nil {
			edit.Old, edit.Over = previous.Old, previous.Over
			prepared[last] = edit
			return prepared
		}
	}
	return append(prepared, edit)
}

const fieldFirstNeedBy = "first_need_by"

func withDefaults(prepared []Edit, start int, id string) []Edit {
	var state, needBy, first bool
	var need string
	for _, edit := range prepared[start:] {
		if edit.Past != nil {
			continue
		}
		switch edit.Field.Name {
		case "state":
			state = true
		case "need_by":
			needBy, need = true, edit.New
		case fieldFirstNeedBy:
			first = true
		}
	}
	if !state {
		prepared = append(prepared, Edit{Field: FieldNamed(KindDependency, "state"), ID: id, New: Requested.String()})
	}
	if needBy && !first {
		prepared = append(prepared, Edit{Field: FieldNamed(KindDependency, fieldFirstNeedBy), ID: id, New: need})
	}
	slices.SortStableFunc(prepared[start:], Edit.compare)
	return prepared
}

// prepareKnown fills in old values and overs against the record, and drops what changes nothing.
func prepareKnown(prepared []Edit, before Record, edits []Edit) []Edit {
	start := len(prepared)
	entry := before.Base()
	for _, edit := range edits {
		if edit.Past != nil {
			prepared = append(prepared, edit)
			continue
		}
		edit.Old = edit.Field.Get(before)
		edit.Over = entry.headIDs(edit.Field.Register)
		prepared = appendLast(prepared, start, edit)
	}
	kept := prepared[:start]
	registers := map[uint8]bool{}
	for _, edit := range prepared[start:] {
		if edit.Past == nil && edit.Old == edit.New && len(edit.Over) < 2 {
			continue
		}
		kept = append(kept, edit)
		if edit.Past == nil {
			registers[edit.Field.Register] = true
		}
	}
	kept = completeFirstNeedBy(kept, start, before)
	return completeGroups(kept, start, before, registers)
}

// completeFirstNeedBy keeps where a need-by began, once it is known.
func completeFirstNeedBy(prepared []Edit, start int, before Record) []Edit {
	dependency, ok := before.(*Dependency)
	if !ok || dependency.FirstNeedBy.Known() {
		return prepared
	}
	first := ""
	for _, edit := range prepared[start:] {
		switch {
		case edit.Past != nil:
		case edit.Field.Name == fieldFirstNeedBy:
			return prepared
		case edit.Field.Name == "need_by":
			first = edit.Old
			if first == "" {
				first = edit.New
			}
		}
	}
	if first == "" {
		return prepared
	}
	field := FieldNamed(KindDependency, fieldFirstNeedBy)
	return append(prepared, Edit{Field: field, ID: dependency.ID, New: first, Over: dependency.headIDs(field.Register)})
}

// completeGroups repeats the other fields of a register that is settled as a whole, so that one head tells all of it:
// a field of the register that a change does not name is empty.
func completeGroups(prepared []Edit, start int, before Record, registers map[uint8]bool) []Edit {
	ref := RefOf(before)
	for register := range registers {
		fields := RegisterFields(ref.Kind, register)
		if len(fields) < 2 {
			continue
		}
		for _, field := range fields {
			value := field.Get(before)
			edited := slices.ContainsFunc(prepared[start:], func(e Edit) bool { return e.Field == field && e.Past == nil })
			if value != "" && !edited {
				prepared = append(prepared, Edit{Field: field, ID: ref.ID, Old: value, New: value, Over: before.Base().headIDs(register)})
			}
		}
	}
	slices.SortStableFunc(prepared[start:], Edit.compare)
	return prepared
}
