package model

import (
	"cmp"
	"fmt"
	"strconv"
)

// ChangeID names a change, on every copy alike. It is random; 0 is none.
type ChangeID uint64

// String is sixteen hexadecimal digits, or "" for none.
func (id ChangeID) String() string {
	if id == 0 {
		return ""
	}
	return fmt.Sprintf("%016x", uint64(id))
}

// ParseChangeID reads what String wrote.
func ParseChangeID(text string) (ChangeID, error) {
	n, err := strconv.ParseUint(text, 16, 64)
	if err != nil || len(text) != 16 {
		return 0, fmt.Errorf("%q is not the id of a change; it has sixteen hexadecimal digits, as moot log prints them", text)
	}
	return ChangeID(n), nil
}

// Header is what a change is apart from its edits: who, when, why.
type Header struct {
	ID     ChangeID
	Stamp  Stamp
	At     Instant // when it was true; by default the moment of the stamp
	Author string
	Behalf string   // the team on whose behalf, where it was not the author's own to make
	Forum  string   // id of the forum that decided it
	Undoes ChangeID // the change that this one undoes
	About  string   // a word on where many edits came from: "import rust-goals"
	Edits  int      // how many edits it has
}

// Compare orders changes by stamp; equal stamps by id.
func (h *Header) Compare(other *Header) int {
	return cmp.Or(h.Stamp.Compare(other.Stamp), cmp.Compare(h.ID, other.ID))
}

// Change is one atomic edit of a board: nothing alters a board but a Change.
type Change struct {
	Header
	// Edits are sorted by kind, record id and field number. Past edits stand before the field's own.
	Edits []Edit
}

// Edit is one field of one record set to a value.
type Edit struct {
	Field *Field
	ID    string // of the record
	Old   string
	New   string
	// Over names the changes whose edits of this register this one replaces.
	Over []ChangeID
	// Past marks an edit that tells what the field was earlier. It sets nothing.
	Past *Past
}

// Past is when, and by whom, an earlier value was set.
type Past struct {
	At     Instant
	Author string
}

// Ref names the record that the edit is of.
func (e Edit) Ref() Ref { return Ref{e.Field.Kind, e.ID} }

// Creates tells whether the edit is the mark that a record was made.
func (e Edit) Creates() bool {
	return e.Field.Number == numberDeleted && e.Old == "" && e.New == "no"
}

// Visible tells whether the edit changed something a person would see: edits that only repeat a value, to settle a
// group of fields together, and the mark of creation did not.
func (e Edit) Visible() bool { return e.Old != e.New && !e.Creates() }

func (e Edit) compare(other Edit) int {
	return cmp.Or(
		cmp.Compare(e.Field.Kind, other.Field.Kind),
		cmp.Compare(e.ID, other.ID),
		cmp.Compare(e.Field.Number, other.Field.Number),
		comparePast(e.Past, other.Past),
	)
}

// comparePast puts earlier values first and the field's own last.
func comparePast(a, b *Past) int {
	switch {
	case a == nil && b == nil:
		return 0
	case a == nil:
		return 1
	case b == nil:
		return -1
	}
	return cmp.Compare(a.At, b.At)
}

// InOrder tells whether the edits stand as Prepare leaves them: sorted, and each field of a record set once at the most.
// Edits in another order would be taken for several changes of one record.
func (c Change) InOrder() bool {
	for i := 1; i < len(c.Edits); i++ {
		before, after := c.Edits[i-1], c.Edits[i]
		order := before.compare(after)
		if order > 0 || order == 0 && after.Past == nil {
			return false
		}
	}
	return true
}

// ByRecord cuts sorted edits into the runs of one record each.
func ByRecord(edits []Edit) func(yield func(Ref, []Edit) bool) {
	return func(yield func(Ref, []Edit) bool) {
		for start := 0; start < len(edits); {
			end := start + 1
			for end < len(edits) && edits[end].ID == edits[start].ID && edits[end].Field.Kind == edits[start].Field.Kind {
				end++
			}
			if !yield(edits[start].Ref(), edits[start:end]) {
				return
			}
			start = end
		}
	}
}
