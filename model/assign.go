package model

import (
	"fmt"
	"slices"
	"strings"
)

// Assignment is a field and its new value, as people write them: dates as ParseDate reads them, records as Find does.
type Assignment struct {
	Field, Value string
}

// assigned is an assignment understood.
type assigned struct {
	field *Field
	text  string // canonical
}

// Add makes a record. id must be a new one of its kind (see NewID). The rules of Set hold, and what a record needs must
// be there: a dependency's consumer, provider and title, a title or name of the others. A dependency may begin in any state.
func Add(v View, kind Kind, id string, values []Assignment, today Date) (Change, error) {
	ref := Ref{kind, id}
	if err := checkNew(v, ref); err != nil {
		return Change{}, err
	}
	record := NewRecord(kind, id)
	set, err := understand(v, record, values, today)
	if err != nil {
		return Change{}, err
	}
	draft := NewDraft(v, today)
	switch r := record.(type) {
	case *Dependency:
		record, err = addDependency(r, set, today)
	case *CheckIn:
		apply(r, set)
		if !r.On.Known() {
			r.On = today
		}
		return checkIn(v, r, today)
	default:
		apply(record, set)
		beginIn(record, today)
	}
	if err != nil {
		return Change{}, err
	}
	if err := checkRecord(v, nil, record); err != nil {
		return Change{}, err
	}
	draft.Put(record)
	return draft.Change(), nil
}

// Set edits fields of a record by the rules: a state by the table of domain.md, a commit_by later than the need_by as a
// counter, a need_by on a counter as asking again.
func Set(v View, ref Ref, values []Assignment, today Date) (Change, error) {
	before := v.Get(ref)
	switch {
	case before == nil && ref == (Ref{KindBoard, BoardID}):
		before = NewRecord(KindBoard, BoardID)
	case before == nil:
		return Change{}, unknownRecord(v, ref)
	case ref.Kind == KindCheckIn:
		return Change{}, refuse(ref, "check-ins are only added; say what is right in a new one")
	}
	set, err := understand(v, before, values, today)
	if err != nil {
		return Change{}, err
	}
	after := before.Clone()
	if d, ok := after.(*Dependency); ok {
		after, err = setDependency(d, set, today)
	} else {
		apply(after, set)
		closeGoal(before, after, set, today)
	}
	if err != nil {
		return Change{}, err
	}
	if err := checkRecord(v, before, after); err != nil {
		return Change{}, err
	}
	draft := NewDraft(v, today)
	draft.Put(after)
	return draft.Change(), nil
}

func checkNew(v View, ref Ref) error {
	if !ref.Kind.Valid() {
		return fmt.Errorf("there is no such kind of record")
	}
	if err := CheckID(ref.ID); err != nil {
		return err
	}
	switch {
	case ref.Kind == KindBoard && ref.ID != BoardID:
		return refuse(ref, "the board's own record is called %q", BoardID)
	case v.Get(ref) != nil:
		return refuse(ref, "there is %s with this id already; take another id", ref.Kind.WithArticle())
	case v.Gone(ref) != nil:
		return refuse(ref, "there was %s with this id; undo brings it back, or take another id", ref.Kind.WithArticle())
	}
	return nil
}

// understand reads assignments to a record; a later one of the same field counts.
func understand(v View, record Record, values []Assignment, today Date) ([]assigned, error) {
	var set []assigned
	unit := UnitAfter(v, record, values)
	for _, value := range values {
		field, err := FieldOf(record.Kind(), value.Field)
		if err != nil {
			return nil, err
		}
		text, err := readValue(v, field, value.Value, today)
		if err == nil && field.Type == Quantity {
			text, err = readQuantity(field, text, unit)
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", field.Name, err)
		}
		if text, err = field.Canonical(text); err != nil {
			return nil, err
		}
		set = slices.DeleteFunc(set, func(a assigned) bool { return a.field == field })
		set = append(set, assigned{field, text})
	}
	return set, nil
}

// readValue cleans a value as a person wrote it, and finds the day or the records that it means.
func readValue(v View, field *Field, text string, today Date) (string, error) {
	if field.Type == Note {
		text, _ = CleanNote(text)
	} else {
		text, _ = Clean(text)
	}
	if err := CheckText(text); err != nil || text == "" {
		return "", err
	}
	switch field.Type {
	case Day:
		day, err := ParseDate(text, today)
		return day.String(), err
	case Reference:
		ref, err := Find(v, field.Of, text)
		return ref.ID, err
	case References:
		return readReferences(v, field.Of, text)
	case AnyReference:
		ref, err := FindAny(v, text)
		return ref.String(), err
	}
	if field.Kind == KindBoard && field.Name == "cadence" {
		cadence, err := ParseCadence(text)
		return cadence.String(), err
	}
	return text, nil
}

// readQuantity reads a number, in the unit of the measure where it is a value of one.
func readQuantity(field *Field, text, unit string) (string, error) {
	if !field.Measured {
		unit = ""
	}
	number, err := ParseQuantity(text, unit)
	return number.String(), err
}

// UnitAfter is the unit of a record's measure once these values are set; of a check-in, that of what it is of.
func UnitAfter(v View, record Record, values []Assignment) string {
	unit := UnitOf(v, record)
	for _, value := range values {
		field, err := FieldOf(record.Kind(), value.Field)
		switch {
		case err != nil:
		case field.Name == "unit":
			unit, _ = Clean(value.Value)
		case field.Kind == KindCheckIn && field.Name == "of":
			if of, err := FindAny(v, value.Value); err == nil {
				unit = MeasureOf(v.Get(of)).Unit
			}
		}
	}
	return unit
}

func readReferences(v View, of Kind, text string) (string, error) {
	var ids []string
	for _, one := range SplitList(text) {
		ref, err := Find(v, of, one)
		if err != nil {
			return "", err
		}
		if !slices.Contains(ids, ref.ID) {
			ids = append(ids, ref.ID)
		}
	}
	return strings.Join(ids, ";"), nil
}

// apply puts values that were understood into a record of one's own.
func apply(record Record, set []assigned) {
	for _, a := range set {
		_ = a.field.Set(record, a.text) // canonical text always fits
	}
}
