package chance

import "moot/model"

// Basis is what a chance rests on.
type Basis uint8

// What a chance rests on.
const (
	OnRecord    Basis = iota // the record of its class
	NoRecord                 // nothing: nothing was closed yet, so there is no figure
	NoDate                   // nothing: it has no first need-by, or was delivered on a day that is not known
	Passed                   // its first need-by has passed, and it is not delivered: 0
	InTime                   // it was delivered by its first need-by, and waits to be accepted: 1
	TooLate                  // it was delivered after its first need-by: 0
	NotAnswered              // nothing: it is closed, internal or standing, so that the question does not arise
)

// Factor is the chance of one dependency.
type Factor struct {
	Dependency *model.Dependency
	Basis      Basis
	Class      Class   // what it is compared with; only of OnRecord and NoRecord
	P          float64 // 0 … 1; only where Known
}

// Known tells whether there is a figure.
func (f Factor) Known() bool {
	return f.Basis != NoRecord && f.Basis != NoDate && f.Basis != NotAnswered
}

// Of is the chance that an open crossing dependency comes by its first need-by.
func (r *Record) Of(d *model.Dependency) Factor {
	f := Factor{Dependency: d}
	switch {
	case !d.Open() || !d.Crossing() || d.Standing():
		f.Basis = NotAnswered
	case !d.FirstNeedBy.Known() || d.State == model.Delivered && !d.Delivered.Known():
		f.Basis = NoDate
	case d.State == model.Delivered && Kept(d):
		f.Basis, f.P = InTime, 1
	case d.State == model.Delivered:
		f.Basis = TooLate
	case d.FirstNeedBy < r.today:
		f.Basis = Passed
	default:
		f.Class = r.ClassOf(d.Size)
		if p, known := f.Class.P(); known {
			f.P = p
		} else {
			f.Basis = NoRecord
		}
	}
	return f
}
