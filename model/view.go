package model

import "iter"

// View looks up the newest records. A Board in memory is one; a board's file within a transaction is another, so that
// an edit on a board of a hundred thousand records costs what it costs on an empty one. Records are shared: clone
// before altering.
type View interface {
	// Get is a live record, or nil.
	Get(ref Ref) Record
	// Gone is a deleted record, or nil.
	Gone(ref Ref) Record
	// IDs yields the ids of live records that start with prefix, in order.
	IDs(kind Kind, prefix string) iter.Seq[string]
	// Naming yields the live records that name ref in one of their fields, in the order of kinds, then ids.
	// It may read the whole board.
	Naming(ref Ref) iter.Seq[Record]
	// Log yields the headers of changes, newest (as kept here) first.
	Log() iter.Seq[*Header]
	// Change is a change with its edits; false where it is not known. A Board knows headers only.
	Change(id ChangeID) (Change, bool)
}

// Named is View.Get with the record's type.
func Named[R interface {
	*T
	Record
}, T any](view View, kind Kind, id string) R {
	record, _ := view.Get(Ref{kind, id}).(R)
	return record
}

// Names tells whether a field of the record names ref.
func Names(r Record, ref Ref) bool {
	for _, field := range AllFields(r.Kind()) {
		switch field.Type {
		case Reference:
			if field.Of == ref.Kind && *field.at(r).(*string) == ref.ID {
				return true
			}
		case References:
			if field.Of != ref.Kind {
				continue
			}
			for _, id := range *field.at(r).(*[]string) {
				if id == ref.ID {
					return true
				}
			}
		case AnyReference:
			if *field.at(r).(*Ref) == ref {
				return true
			}
		}
	}
	return false
}

// CanName tells whether records of a kind have a field that could name a record of kind of.
func CanName(kind, of Kind) bool {
	for _, field := range AllFields(kind) {
		if field.Type == AnyReference || (field.Type == Reference || field.Type == References) && field.Of == of {
			return true
		}
	}
	return false
}
