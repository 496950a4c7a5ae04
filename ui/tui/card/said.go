package card

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"moot/model"
	"moot/ui/tui/widget"
)

// mostSaid is how many check-ins a card tells, from the newest.
const mostSaid = 6

// said tells the check-ins of a goal or an outcome, and draws their values in a line.
func (c *drawing) said(record model.Record) {
	all := slices.Clone(c.state.Board.CheckInsOf(model.RefOf(record)))
	if len(all) == 0 {
		return
	}
	slices.SortStableFunc(all, func(a, b *model.CheckIn) int { return cmp.Compare(a.On, b.On) })
	c.gap()
	c.add(c.theme.Strong.Paint("Check-ins") + "  " + c.theme.Quiet.Paint(c.progressLine(model.MeasureOf(record), all)))
	for i, checkIn := range slices.Backward(all) {
		if len(all)-i > mostSaid {
			c.add(c.theme.Muted.Paint(fmt.Sprintf("  and %d earlier", i+1)))
			break
		}
		c.checkIn(checkIn)
	}
}

// The fewest values that make a line, and the most it has.
const (
	leastLine = 3
	mostLine  = 24
)

// progressLine draws how the progress went from check-in to check-in, where the measure has a baseline and a target:
// higher is nearer to the target. A check-in without a value is a gap.
func (c *drawing) progressLine(measure model.Measure, all []*model.CheckIn) string {
	var line []float64
	for _, checkIn := range all {
		measure.Current = checkIn.Value
		progress, known := measure.Progress()
		if !known {
			progress = math.NaN()
		}
		line = append(line, progress)
	}
	if known := slices.DeleteFunc(slices.Clone(line), math.IsNaN); len(known) < leastLine {
		return ""
	}
	return widget.Sparkline(c.theme, line, min(len(line), mostLine))
}

func (c *drawing) checkIn(checkIn *model.CheckIn) {
	health := HealthInk(&c.theme.Inks, checkIn.Health).Paint(widget.Fit(HealthSign(c.theme, checkIn.Health), 1))
	line := c.theme.Muted.Paint(widget.Fit(c.dayOfYear(checkIn.On), 6)) + " " + health + " " +
		c.theme.Text.Paint(widget.FitRight(Compact(checkIn.Value), 7)) + "  " + c.theme.Text.Paint(checkIn.Note)
	c.add(widget.Fit(line, c.width))
}

// dayOfYear is a day without its weekday, two cells for the day of the month, so that months stand below each other.
func (c *drawing) dayOfYear(day model.Date) string {
	if !day.Known() {
		return ""
	}
	return day.Words(c.state.Today)[4:]
}
