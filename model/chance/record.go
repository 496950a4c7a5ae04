package chance

import (
	"cmp"
	"slices"

	"moot/model"
)

// Class is the closed dependencies that an open one is compared with, as two figures.
type Class struct {
	// Size is their size; SizeUnknown where all sizes count, those without a size too.
	Size model.Size
	// Total is how many were accepted with a first need-by and a delivery date, Kept how many of them were delivered by
	// that first need-by: moving the date does not make it kept.
	Kept, Total int
}

// P is (kept + 1) / (total + 2), the rule of succession; false where there is no record yet.
func (c Class) P() (float64, bool) {
	if c.Total == 0 {
		return 0, false
	}
	return float64(c.Kept+1) / float64(c.Total+2), true
}

// Record is a board's record of keeping dates. It never changes.
type Record struct {
	board *model.Board
	today model.Date
	tally tally
}

// NewRecord counts the record of a board: one look at every dependency.
func NewRecord(b *model.Board, today model.Date) *Record {
	r := &Record{board: b, today: today}
	for _, d := range b.Dependencies() {
		if Closed(d) {
			r.tally.add(d.Size, Kept(d))
		}
	}
	return r
}

// Closed tells whether a dependency is part of the record: accepted, crossing, with a first need-by and a delivery date.
// Removed ones are not: nobody waits for them any more, and nobody kept a date.
func Closed(d *model.Dependency) bool {
	return d.State == model.Accepted && d.Crossing() && d.FirstNeedBy.Known() && d.Delivered.Known()
}

// Kept tells of a delivered dependency whether it came by its first need-by.
func Kept(d *model.Dependency) bool { return d.Delivered <= d.FirstNeedBy }

// All is the record of all sizes.
func (r *Record) All() Class { return r.tally.class(model.SizeUnknown) }

// ClassOf is what a size is compared with: its own kind, or all where it has none or fewer than five.
func (r *Record) ClassOf(size model.Size) Class { return r.tally.classFor(size) }

// Behind are the closed dependencies of a class, by the day of delivery, the newest first, then by id. It looks at every
// dependency.
func (r *Record) Behind(c Class) []*model.Dependency {
	var behind []*model.Dependency
	for _, d := range r.board.Dependencies() {
		if Closed(d) && (c.Size == model.SizeUnknown || c.Size == d.Size) {
			behind = append(behind, d)
		}
	}
	slices.SortStableFunc(behind, func(x, y *model.Dependency) int { return cmp.Compare(y.Delivered, x.Delivered) })
	return behind
}
