package chance

import "moot/model"

// FewestOfSize is how many closed dependencies of a size it takes to go by that size alone; with fewer all sizes count.
const FewestOfSize = 5

// tally counts closed dependencies by size; at SizeUnknown it counts all of them.
type tally [model.Large + 1]struct{ kept, total int }

// add counts one more.
func (t *tally) add(size model.Size, kept bool) {
	t.count(model.SizeUnknown, kept)
	if size != model.SizeUnknown {
		t.count(size, kept)
	}
}

func (t *tally) count(size model.Size, kept bool) {
	t[size].total++
	if kept {
		t[size].kept++
	}
}

// class is what was counted of a size; of SizeUnknown all.
func (t *tally) class(size model.Size) Class { return Class{size, t[size].kept, t[size].total} }

// classFor is what a dependency of a size is compared with: its own kind, or all where it has none or fewer than five.
func (t *tally) classFor(size model.Size) Class {
	if t[size].total >= FewestOfSize {
		return t.class(size)
	}
	return t.class(model.SizeUnknown)
}
