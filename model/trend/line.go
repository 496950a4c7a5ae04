package trend

import "moot/model"

// Planned is where the straight line from the baseline on the first day to the target on the last has the measure on a
// day: at the baseline before it, at the target behind it. False where a part of the line is not known.
func (t Trend) Planned(on model.Date) (float64, bool) {
	from, to := t.Measure.Baseline, t.Measure.Target
	if !from.Known || !to.Known || !t.Start.Known() || !t.By.Known() || t.By <= t.Start || !on.Known() {
		return 0, false
	}
	share := float64(on.Sub(t.Start)) / float64(t.By.Sub(t.Start))
	switch {
	case share <= 0:
		return from.Value, true
	case share >= 1:
		return to.Value, true
	}
	return from.Value + share*(to.Value-from.Value), true
}

// Now is the value that the measure has: what it shows as current, else its newest point.
func (t Trend) Now() model.Number {
	if n := len(t.Points); !t.Measure.Current.Known && n > 0 {
		return model.NumberOf(t.Points[n-1].Value)
	}
	return t.Measure.Current
}

// Lead is how far the measure is ahead of the straight line today, as a share of the way from baseline to target: below 0
// it is behind. It is not clamped. False where there is no line, no way to go, or no value.
func (t Trend) Lead() (float64, bool) {
	planned, known := t.Planned(t.Today)
	way, now := t.Measure.Target.Value-t.Measure.Baseline.Value, t.Now()
	if !known || !now.Known || way == 0 || t.Over {
		return 0, false
	}
	return (now.Value - planned) / way, true
}
