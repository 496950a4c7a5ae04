package trend

import (
	"fmt"
	"math"
	"strings"

	"moot/model"
)

// Sentences tell the trend to people: how the measure stands to the straight line, and where it is heading. quantity
// writes a value with its unit. There are none where the record has no measure that moves, and none where it is over.
func (t Trend) Sentences(quantity func(model.Number) string) []string {
	if t.Over || !t.Now().Known {
		return nil
	}
	return []string{t.standing(quantity), t.heading(quantity)}
}

// aligned is the share of the way within which a measure is on the straight line: less is not seen in whole per cent.
const aligned = 0.005

func (t Trend) standing(quantity func(model.Number) string) string {
	lead, known := t.Lead()
	if !known {
		return "No straight line to compare with: " + t.missing() + "."
	}
	planned, _ := t.Planned(t.Today)
	says := "The straight line says " + quantity(t.rounded(planned, ofPlan)) + " for today; it is " + quantity(t.Now()) + ": "
	percent := fmt.Sprintf(" by %.0f %% of the way.", math.Abs(lead)*100)
	switch {
	case math.Abs(lead) < aligned:
		return says + "on the line."
	case lead > 0:
		return says + "ahead" + percent
	default:
		return says + "behind" + percent
	}
}

// missing says which part of the line is not known.
func (t Trend) missing() string {
	var parts []string
	for _, part := range []struct {
		known bool
		name  string
	}{
		{t.Measure.Baseline.Known, "no baseline"},
		{t.Measure.Target.Known, "no target"},
		{t.Start.Known(), "no day it began"},
		{t.By.Known(), "no day (by)"},
	} {
		if !part.known {
			parts = append(parts, part.name)
		}
	}
	switch {
	case len(parts) > 0:
		return "it has " + strings.Join(parts, ", ")
	case t.By <= t.Start:
		return "its day (by) is not after the day it began"
	}
	return "the target is the baseline"
}

// The parts of the way that decimals have to tell apart: a plan as its lead is told, in whole per cent; an estimate less,
// as more decimals would be taken for more than it is.
const (
	ofPlan     = 100
	ofEstimate = 20
)

// rounded is a value in as many decimals as tell so many parts of the way.
func (t Trend) rounded(value, parts float64) model.Number {
	way := math.Abs(t.Measure.Target.Value - t.Measure.Baseline.Value)
	if !t.Measure.Baseline.Known || !t.Measure.Target.Known || way == 0 {
		way = math.Abs(value)
	}
	if way == 0 {
		return model.NumberOf(value)
	}
	decimals := min(max(0, math.Ceil(-math.Log10(way/parts))), 15)
	scale := math.Pow(10, decimals)
	if rounded := math.Round(value*scale) / scale; !math.IsInf(rounded, 0) {
		return model.NumberOf(rounded + 0) // never −0
	}
	return model.NumberOf(value)
}
