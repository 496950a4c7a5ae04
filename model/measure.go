package model

// Measure is what an outcome or goal wants to move, from a baseline to a target, in either direction.
type Measure struct {
	Name     string
	Unit     string
	Baseline Number
	Target   Number
	Current  Number
}

// MeasureOf is the measure of a goal or an outcome, the empty one for any other record, or none.
func MeasureOf(record Record) Measure {
	switch r := record.(type) {
	case *Goal:
		return r.Measure
	case *Outcome:
		return r.Measure
	}
	return Measure{}
}

// Progress is (current − baseline) / (target − baseline), not clamped: below 0 it moves away, above 1 it is past the
// target. False when a part is unknown or the target is the baseline.
func (m Measure) Progress() (float64, bool) {
	if !m.Baseline.Known || !m.Target.Known || !m.Current.Known || m.Target.Value == m.Baseline.Value {
		return 0, false
	}
	return (m.Current.Value - m.Baseline.Value) / (m.Target.Value - m.Baseline.Value), true
}

// measureFields are the fields of a measure, the first with the number given, for the records that have one.
func measureFields[R any](first uint8, at func(*R) *Measure) []*Field {
	return []*Field{
		textField(first, "measure", func(r *R) *string { return &at(r).Name }),
		textField(first+1, "unit", func(r *R) *string { return &at(r).Unit }),
		quantityField(first+2, "baseline", func(r *R) *Number { return &at(r).Baseline }),
		quantityField(first+3, "target", func(r *R) *Number { return &at(r).Target }).settled(first + 3),
		quantityField(first+4, "current", func(r *R) *Number { return &at(r).Current }),
	}
}
