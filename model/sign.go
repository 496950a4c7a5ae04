package model

import "slices"

// Sign puts an author into what a change says in somebody's name, its check-ins and acknowledgements, where nobody is named
// there yet. A change that undoes another says nothing anew. v is what the change was made against.
func Sign(v View, change Change, author string) Change {
	if author == "" || change.Undoes != 0 {
		return change
	}
	var signed []Edit
	for ref, edits := range ByRecord(change.Edits) {
		if field := FieldNamed(ref.Kind, "author"); field != nil && lacksAuthor(field, edits) {
			edits = signedBy(v, edits, Edit{Field: field, ID: ref.ID, New: author})
		}
		signed = append(signed, edits...)
	}
	change.Edits = signed
	return change
}

// lacksAuthor tells of the edits of one record that they make it, or say it anew, and name nobody.
func lacksAuthor(author *Field, edits []Edit) bool {
	made := false
	for _, edit := range edits {
		if edit.Field == author && edit.New != "" {
			return false
		}
		made = made || edit.Creates() || edit.Field == author
	}
	return made
}

// signedBy puts the edit that names the author in the place of one that names nobody, or where the order of fields has it;
// where that author stands there already there is nothing to edit.
func signedBy(v View, edits []Edit, author Edit) []Edit {
	if record := v.Get(author.Ref()); record != nil {
		author.Old = author.Field.Get(record)
	}
	at, there := slices.BinarySearchFunc(edits, author, Edit.compare)
	signed := slices.Clone(edits[:at])
	if author.Old != author.New {
		signed = append(signed, author)
	}
	if there {
		at++
	}
	return append(signed, edits[at:]...)
}
