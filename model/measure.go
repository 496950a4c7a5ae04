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

// With is the measure at another current value; an unknown one leaves it where it is.
func (m Measure) With(current Number) Measure {
	if current.Known {
		m.Current = current
	}
	return m
}

// UnitOf is the unit of the measured values of a record: of a check-in, that of what it is of.
func UnitOf(v View, record Record) string {
	if checkin, is := record.(*CheckIn); is {
		record = v.Get(checkin.Of)
	}
	return MeasureOf(record).Unit
}

// Shown is a measured field of a record as people read it, with its unit; "" where it is not known.
func Shown(v View, field *Field, record Record) string {
	number, is := field.Pointer(record).(*Number)
	if !is || !number.Known {
		return ""
	}
	return number.In(UnitOf(v, record))
}

// Progress is (current − baseline) / (target − baseline), not clamped: below 0 it moves away, above 1 it is past the
// target. False when a part is unknown or the target is the baseline.
func (m Measure) Progress() (float64, bool) {
	if !m.Baseline.Known || !m.Target.Known || !m.Current.Known || m.Target.Value == m.Baseline.Value {
		return 0, false
	}
	return (m.Current.Value - m.Baseline.Value) / (m.Target.Value - m.Baseline.Value), true
}

// Way tells how far the measure has come: "61 % of the way from 71 to 40"; "" where that is not known.
func (m Measure) Way() string {
	progress, known := m.Progress()
	if !known {
		return ""
	}
	return Percent(progress) + " of the way from " + m.Baseline.Text() + " to " + m.Target.Text()
}

// measureFields are the fields of a measure, the first with the number given, for the records that have one.
func measureFields[R any](first uint8, at func(*R) *Measure) []*Field {
	return []*Field{
		textField(first, "measure", func(r *R) *string { return &at(r).Name }),
		textField(first+1, "unit", func(r *R) *string { return &at(r).Unit }),
		quantityField(first+2, "baseline", func(r *R) *Number { return &at(r).Baseline }).measured(),
		quantityField(first+3, "target", func(r *R) *Number { return &at(r).Target }).measured().settled(first + 3),
		quantityField(first+4, "current", func(r *R) *Number { return &at(r).Current }).measured(),
	}
}
