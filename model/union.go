package model

import (
	"cmp"
	"iter"
	"slices"
)

// Part is what one change says of one record.
type Part struct {
	By    *Header
	Edits []Edit
}

// Union is the record that a set of changes makes, whatever the order in which they arrived: merging copies is taking
// the union of their changes. The heads of a register are the edits that no other edit is over; the one with the latest
// stamp shows. nil when no part creates or sets anything.
func Union(ref Ref, parts []Part) (Record, error) {
	parts = slices.Clone(parts)
	slices.SortFunc(parts, func(a, b Part) int { return a.By.Compare(b.By) })
	parts = slices.CompactFunc(parts, func(a, b Part) bool { return a.By.ID == b.By.ID })
	if len(parts) == 0 {
		return nil, nil
	}
	record := NewRecord(ref.Kind, ref.ID)
	entry := record.Base()
	entry.Origin = originOf(parts)
	for _, part := range parts {
		noteMade(entry, part)
		creating := creates(part.Edits)
		for _, edit := range part.Edits {
			noteMove(entry, part.By, edit, creating)
		}
	}
	if err := showHeads(record, parts, headsOf(parts)); err != nil {
		return nil, err
	}
	return record, nil
}

func creates(edits []Edit) bool { return slices.ContainsFunc(edits, Edit.Creates) }

// originOf is the first change that created the record; where that one is missing, the first there is.
func originOf(parts []Part) *Header {
	for _, part := range parts {
		if creates(part.Edits) {
			return part.By
		}
	}
	return parts[0].By
}

func noteMade(entry *Entry, part Part) {
	if creates(part.Edits) || part.By == entry.Origin {
		if entry.Made == 0 || part.By.At < entry.Made {
			entry.Made = part.By.At
		}
	}
}

// headAt is what a part says of a register: a head, where no edit is over it.
type headAt struct {
	register uint8
	part     int
}

// replaced is what an edit is over: what a change says of a register, and the part that replaced it.
type replaced struct {
	register uint8
	by       ChangeID
	in       int
}

// compare orders by what is replaced, the latest replacement first.
func (r replaced) compare(other replaced) int {
	return cmp.Or(r.what(other), cmp.Compare(other.in, r.in))
}

func (r replaced) what(other replaced) int {
	return cmp.Or(cmp.Compare(r.register, other.register), cmp.Compare(r.by, other.by))
}

// headsOf are the edits that no later edit is over, by register, oldest first. Nobody can replace what is yet to come: a
// file that says so could make two changes replace each other, and leave nothing.
func headsOf(parts []Part) []headAt {
	var heads []headAt
	var over []replaced
	for i, part := range parts {
		start := len(heads)
		for _, edit := range part.Edits {
			if edit.Past != nil {
				continue
			}
			register := edit.Field.Register
			for _, id := range edit.Over {
				over = append(over, replaced{register, id, i})
			}
			if head := (headAt{register, i}); !slices.Contains(heads[start:], head) {
				heads = append(heads, head)
			}
		}
	}
	slices.SortFunc(over, replaced.compare)
	heads = slices.DeleteFunc(heads, func(h headAt) bool {
		at, found := slices.BinarySearchFunc(over, replaced{register: h.register, by: parts[h.part].By.ID}, replaced.what)
		return found && over[at].in > h.part
	})
	slices.SortFunc(heads, func(a, b headAt) int {
		return cmp.Or(cmp.Compare(a.register, b.register), cmp.Compare(a.part, b.part))
	})
	return heads
}

// showHeads sets the fields of each register from its latest head and keeps the heads, but for one that is the
// record's origin alone.
func showHeads(record Record, parts []Part, heads []headAt) error {
	entry := record.Base()
	for start := 0; start < len(heads); {
		last := start
		for last+1 < len(heads) && heads[last+1].register == heads[start].register {
			last++
		}
		shown := heads[last]
		for edit := range shown.edits(parts) {
			if err := edit.Field.Set(record, edit.New); err != nil {
				return err
			}
		}
		for _, head := range heads[start:last] {
			entry.Heads = append(entry.Heads, head.with(parts))
		}
		if by := parts[shown.part].By; start < last || by != entry.Origin {
			entry.Heads = append(entry.Heads, Head{Register: shown.register, By: by})
		}
		start = last + 1
	}
	return nil
}

// edits are those of a head.
func (h headAt) edits(parts []Part) iter.Seq[Edit] {
	return func(yield func(Edit) bool) {
		for _, edit := range parts[h.part].Edits {
			if edit.Field.Register == h.register && edit.Past == nil && !yield(edit) {
				return
			}
		}
	}
}

// with is a head with its values.
func (h headAt) with(parts []Part) Head {
	head := Head{Register: h.register, By: parts[h.part].By}
	for edit := range h.edits(parts) {
		head.Values = append(head.Values, Value{edit.Field, edit.New})
	}
	return head
}

// MergeReport is what came of merging another copy's changes.
type MergeReport struct {
	New     int // changes that were not known here
	Known   int // changes that were
	Clashes []Clash
}
