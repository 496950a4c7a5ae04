package model

// StandingAfter says where a measure stands after a check-in that a change makes: "52 s, 61 % of the way from 71 to 40". One
// that does not set the value, because a later day has spoken already, says so: "45 s noted for 10 Nov; now stays 50 s, …".
// "" where the check-in has no value. v is before the change.
func StandingAfter(v View, change Change, checkin *CheckIn, today Date) string {
	if !checkin.Value.Known {
		return ""
	}
	measure := MeasureOf(v.Get(checkin.Of))
	measure.Current = currentAfter(change, checkin.Of, measure.Current)
	words := measure.Current.In(measure.Unit)
	if way := measure.Way(); way != "" {
		words += ", " + way
	}
	if measure.Current == checkin.Value {
		return words
	}
	return checkin.Value.In(measure.Unit) + " noted for " + checkin.On.InSentence(today) + "; now stays " + words
}

// currentAfter is what a change makes of the current value of a goal or an outcome.
func currentAfter(change Change, of Ref, current Number) Number {
	field := FieldNamed(of.Kind, "current")
	for _, edit := range change.Edits {
		if edit.ID == of.ID && edit.Field == field {
			current, _ = ParseNumber(edit.New)
		}
	}
	return current
}
