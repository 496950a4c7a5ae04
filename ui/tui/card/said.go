package card

import (
	"fmt"
	"math"
	"slices"

	"moot/model"
	"moot/model/trend"
	"moot/ui/tui/widget"
)

// mostSaid is how many check-ins a card tells, from the newest.
const mostSaid = 6

// said tells the check-ins of a goal or an outcome: their values in a chart, how they stand to the plan, and the newest.
func (c *drawing) said(record model.Record) {
	all := c.state.Board.CheckInsOf(model.RefOf(record))
	if len(all) == 0 {
		return
	}
	c.gap()
	history := trend.Of(c.state.Board, record, c.state.Today)
	if c.hasChart(history) {
		c.drawn(history)
	} else {
		c.add(c.theme.Strong.Paint("Check-ins") + "  " + c.theme.Quiet.Paint(c.progressLine(history.Measure, all)))
	}
	c.trend(history)
	c.newest(all, history.Measure.Unit)
}

// newest lists the last of all check-ins, the newest first, their days and their values in columns.
func (c *drawing) newest(all []*model.CheckIn, unit string) {
	newest := all[max(0, len(all)-mostSaid):]
	days, values := 0, 0
	for _, checkIn := range newest {
		days = max(days, widget.Width(c.dayOfYear(checkIn.On)))
		values = max(values, widget.Width(valueOf(checkIn, unit)))
	}
	for _, checkIn := range slices.Backward(newest) {
		c.checkIn(checkIn, days, valueOf(checkIn, unit), min(values, c.width/3))
	}
	if earlier := len(all) - len(newest); earlier > 0 {
		c.add(c.theme.Muted.Paint(fmt.Sprintf("  and %d earlier", earlier)))
	}
}

// valueOf is the value of a check-in with its unit; "" where it has none.
func valueOf(checkIn *model.CheckIn, unit string) string {
	text := Compact(checkIn.Value)
	if text == "" || unit == "" {
		return text
	}
	return text + " " + unit
}

// The fewest values that make a line, and the most it has.
const (
	leastLine = 3
	mostLine  = 24
)

// progressLine draws how the progress went from check-in to check-in, where there is no room for a chart and the measure
// has a baseline and a target: higher is nearer to the target. A check-in without a value is a gap.
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

// checkIn is a check-in in a line, its day and its value in so many cells.
func (c *drawing) checkIn(checkIn *model.CheckIn, days int, value string, values int) {
	health := HealthInk(&c.theme.Inks, checkIn.Health).Paint(widget.Fit(HealthSign(c.theme, checkIn.Health), 1))
	line := c.theme.Muted.Paint(widget.Fit(c.dayOfYear(checkIn.On), days)) + " " + health + " " +
		c.theme.Text.Paint(widget.FitRight(value, values)) + "  " + c.theme.Text.Paint(checkIn.Note)
	c.add(widget.Fit(line, c.width))
}

// dayOfYear is a day without its weekday, two cells for the day of the month, so that months stand below each other.
func (c *drawing) dayOfYear(day model.Date) string {
	if !day.Known() {
		return ""
	}
	return day.Words(c.state.Today)[4:]
}
