package chance

import "moot/model"

// Goal is the chance that all that a goal waits for comes by its first need-by.
type Goal struct {
	// Factors are its open crossing blocking dependencies, by id; those without a figure are among them.
	Factors []Factor
	// N is how many closed dependencies the figure rests on; 0 where it rests on none.
	N int
}

// OfGoal looks at what a goal waits for. Standing needs are left out: nobody waits for their end.
func (r *Record) OfGoal(id string) Goal { return r.OfGoalOn(r.board, id) }

// OfGoalOn is OfGoal with what a goal waits for on another board, by this record: where work is moved to other teams, that
// does not change how dates were kept.
func (r *Record) OfGoalOn(b *model.Board, id string) Goal {
	var g Goal
	for _, d := range b.DependenciesOf(id) {
		if d.Impact != model.Blocking {
			continue
		}
		if f := r.Of(d); f.Basis != NotAnswered {
			g.Factors = append(g.Factors, f)
		}
	}
	g.N = behind(g.Factors)
	return g
}

// behind is how many closed dependencies the figures of some rest on. Classes of single sizes share none; that of all sizes
// has them all.
func behind(factors []Factor) int {
	n := 0
	var counted [model.Large + 1]bool
	for _, f := range factors {
		switch {
		case f.Basis != OnRecord || counted[f.Class.Size]:
		case f.Class.Size == model.SizeUnknown:
			return f.Class.Total
		default:
			counted[f.Class.Size] = true
			n += f.Class.Total
		}
	}
	return n
}

// P is the product over the factors; those without a date are left out. False where there is nothing to wait for, or no
// record yet and none has failed for certain.
func (g Goal) P() (float64, bool) { return g.product("") }

// Without is what P would be if the goal did not wait for one of its factors: 1 where it waits for nothing else. False
// where all else that it waits for has no figure.
func (g Goal) Without(id string) (float64, bool) {
	if len(g.Factors) == 1 && g.Factors[0].Dependency.ID == id {
		return 1, true
	}
	return g.product(id)
}

// product multiplies the figures there are, without one. It is known where one figure is 0, or there are some and none is
// missing for want of a record.
func (g Goal) product(without string) (p float64, known bool) {
	p, figures, complete := 1.0, 0, true
	for _, f := range g.Factors {
		switch {
		case f.Dependency.ID == without:
		case f.Basis == NoRecord:
			complete = false
		case f.Known():
			p *= f.P
			figures++
		}
	}
	if figures == 0 || p > 0 && !complete {
		return 0, false
	}
	return p, true
}

// Helps is the factor without which the chance is highest, of equals the one with the lower id, and that chance. False
// where leaving one out makes it no higher, as where two have failed for certain, and where nothing with a figure would be
// left.
func (g Goal) Helps() (helps Factor, without float64, found bool) {
	lowest := 1.0
	for _, f := range g.Factors {
		if f.Known() && f.P < lowest {
			helps, lowest = f, f.P
		}
	}
	if p, known := g.P(); known && lowest < 1 {
		if without, found = g.Without(helps.Dependency.ID); found && without > p {
			return helps, without, true
		}
	}
	return Factor{}, 0, false
}

// LeftOut is how many have no date that they could be late for.
func (g Goal) LeftOut() int {
	n := 0
	for _, f := range g.Factors {
		if f.Basis == NoDate {
			n++
		}
	}
	return n
}
