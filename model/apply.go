package model

import (
	"cmp"
	"slices"
)

// ApplyEdits is the one function that puts a change's edits of one record into it. before is nil when the record is
// new. It returns a new record; before is left alone. Edits must be as Prepare left them, and made with every earlier
// edit of the record known: what comes from another copy goes through Union.
func ApplyEdits(ref Ref, before Record, by *Header, edits []Edit) (Record, error) {
	var after Record
	if before == nil {
		after = NewRecord(ref.Kind, ref.ID)
		after.Base().Origin, after.Base().Made = by, by.At
	} else {
		after = before.Clone()
	}
	creating := before == nil
	for _, edit := range edits {
		noteMove(after.Base(), by, edit, creating)
		if edit.Past != nil {
			continue
		}
		if err := edit.Field.Set(after, edit.New); err != nil {
			return nil, err
		}
		if !creating {
			after.Base().replaceHeads(edit.Field.Register, by)
		}
	}
	return after, nil
}

// noteMove keeps the newest moment at which something moved that the forum cares about.
func noteMove(entry *Entry, by *Header, edit Edit, creating bool) {
	switch {
	case !edit.Field.Agenda || edit.Old == edit.New:
	case edit.Past != nil:
		if edit.Old != "" {
			entry.Moved = max(entry.Moved, edit.Past.At)
		}
	case !creating:
		entry.Moved = max(entry.Moved, by.At)
	}
}

func (e *Entry) replaceHeads(register uint8, by *Header) {
	e.Heads = slices.DeleteFunc(e.Heads, func(h Head) bool { return h.Register == register })
	e.insertHead(Head{Register: register, By: by})
}

func (e *Entry) insertHead(head Head) {
	at, _ := slices.BinarySearchFunc(e.Heads, head, func(a, b Head) int {
		return cmp.Or(cmp.Compare(a.Register, b.Register), a.By.Compare(b.By))
	})
	e.Heads = slices.Insert(e.Heads, at, head)
}

// contested tells whether the register has more than one head.
func (e *Entry) contested(register uint8) bool {
	heads := 0
	for _, head := range e.Heads {
		if head.Register == register {
			heads++
		}
	}
	return heads > 1
}

// headIDs are the changes that an edit of the register made now is over.
func (e *Entry) headIDs(register uint8) []ChangeID {
	var ids []ChangeID
	for _, head := range e.Heads {
		if head.Register == register {
			ids = append(ids, head.By.ID)
		}
	}
	if ids == nil && e.Origin != nil {
		ids = []ChangeID{e.Origin.ID}
	}
	return ids
}
