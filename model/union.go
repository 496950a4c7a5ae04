package model

import (
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
	for _, heads := range headsOf(parts) {
		if err := showHeads(record, heads); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(entry.Heads, func(a, b Head) int { return compareHeads(a, b) })
	return record, nil
}

func compareHeads(a, b Head) int {
	if a.Register != b.Register {
		return int(a.Register) - int(b.Register)
	}
	return a.By.Compare(b.By)
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

// headsOf are the edits of each register that no edit is over, oldest first.
func headsOf(parts []Part) map[uint8][]Head {
	type edge struct {
		register uint8
		id       ChangeID
	}
	over := map[edge]bool{}
	heads := map[uint8][]Head{}
	for _, part := range parts {
		for _, edit := range part.Edits {
			if edit.Past != nil {
				continue
			}
			register := edit.Field.Register
			for _, id := range edit.Over {
				over[edge{register, id}] = true
			}
			list := heads[register]
			if n := len(list); n == 0 || list[n-1].By != part.By {
				list = append(list, Head{Register: register, By: part.By})
			}
			last := &list[len(list)-1]
			last.Values = append(last.Values, Value{edit.Field, edit.New})
			heads[register] = list
		}
	}
	for register, list := range heads {
		heads[register] = slices.DeleteFunc(list, func(h Head) bool { return over[edge{register, h.By.ID}] })
	}
	return heads
}

// showHeads sets the fields of a register from its latest head and keeps the heads, but for the one that is the
// record's origin alone.
func showHeads(record Record, heads []Head) error {
	if len(heads) == 0 {
		return nil
	}
	shown := &heads[len(heads)-1]
	for _, value := range shown.Values {
		if err := value.Field.Set(record, value.Text); err != nil {
			return err
		}
	}
	if len(heads) == 1 && shown.By == record.Base().Origin {
		return nil
	}
	shown.Values = nil
	record.Base().Heads = append(record.Base().Heads, heads...)
	return nil
}

// MergeReport is what came of merging another copy's changes.
type MergeReport struct {
	New     int // changes that were not known here
	Known   int // changes that were
	Clashes []Clash
}
