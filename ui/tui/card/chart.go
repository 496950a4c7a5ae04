package card

import (
	"math"
	"strings"
	"time"

	"moot/model"
	"moot/model/trend"
	"moot/ui/tui/widget"
)

// What a chart takes: the width from which it can be read, its lines with axis and legend, and the cells before a legend
// in its heading.
const (
	leastChart  = 34
	chartHeight = 10
	leastBefore = 3
)

// hasChart tells whether a trend has two values to draw, and the card room to draw them.
func (c *drawing) hasChart(t trend.Trend) bool { return len(t.Points) > 1 && c.width >= leastChart }

// drawn draws how a measure went below its heading, which also tells the lines where it has room.
func (c *drawing) drawn(t trend.Trend) {
	chart, height := c.chart(t), chartHeight
	heading := c.theme.Strong.Paint("Check-ins") + "  " + c.theme.Muted.Paint(widget.Steady(axisTitle(t.Measure)))
	legend := chart.Legend(c.theme)
	if between := c.width - widget.Width(heading) - widget.Width(legend); between >= leastBefore {
		heading += widget.Blank(between) + legend
		chart.NoLegend, height = true, height-1
	}
	c.add(widget.Fit(heading, c.width))
	for _, line := range chart.Lines(c.theme, c.width, height) {
		c.add(line)
	}
	c.gap()
}

// trend says how a measure stands to its plan.
func (c *drawing) trend(t trend.Trend) {
	said := t.Sentences(func(n model.Number) string { return Quantity(n, t.Measure.Unit) })
	for _, sentence := range said {
		c.wrapped(sentence, c.theme.Text)
	}
	if len(said) > 0 {
		c.gap()
	}
}

// chart is a trend as a chart: what was meant, where it is heading, what was said, and today.
func (c *drawing) chart(t trend.Trend) *widget.Chart {
	chart := &widget.Chart{
		Levels: levels(t.Measure),
		Y:      func(value float64) string { return Compact(model.NumberOf(value)) },
		Series: []widget.Series{c.straight(t), c.pace(t), c.values(t)},
	}
	if !t.Over {
		chart.Uprights = []widget.Upright{{Name: "today", At: float64(t.Today)}}
	}
	chart.XTicks, chart.X = calendar(across(chart))
	return chart
}

// across are the first and the last day that a chart shows.
func across(chart *widget.Chart) (from, to model.Date) {
	from, to = model.Date(math.MaxInt32), 0
	for _, series := range chart.Series {
		for _, x := range series.X {
			from, to = min(from, model.Date(x)), max(to, model.Date(x))
		}
	}
	for _, upright := range chart.Uprights {
		from, to = min(from, model.Date(upright.At)), max(to, model.Date(upright.At))
	}
	return from, to
}

// axisTitle is what the y axis shows.
func axisTitle(m model.Measure) string {
	if m.Unit == "" || strings.EqualFold(m.Unit, m.Name) {
		return m.Name
	}
	return m.Name + " (" + m.Unit + ")"
}

func levels(m model.Measure) []widget.Level {
	var all []widget.Level
	for _, level := range []struct {
		name string
		at   model.Number
	}{{"target ", m.Target}, {"baseline ", m.Baseline}} {
		if level.at.Known {
			all = append(all, widget.Level{Name: level.name + Quantity(level.at, m.Unit), At: level.at.Value})
		}
	}
	return all
}

// straight is the straight line of the plan; nothing where a part of it is not known.
func (c *drawing) straight(t trend.Trend) widget.Series {
	series := widget.Series{Stroke: widget.Dashed, Ink: c.theme.Quiet}
	for _, day := range []model.Date{t.Start, t.By} {
		if planned, known := t.Planned(day); known {
			series.Name = "straight line"
			series.X, series.Y = append(series.X, float64(day)), append(series.Y, planned)
		}
	}
	return series
}

// pace is the projection from the last check-in on: to the day by which, or else to where it reaches the target, as long
// as what was said does not shrink beside it.
func (c *drawing) pace(t trend.Trend) widget.Series {
	series := widget.Series{Stroke: widget.Dotted, Ink: c.theme.Accent}
	if t.Projection == nil {
		return series
	}
	first, last := t.Points[0].On, t.Points[len(t.Points)-1].On
	end := t.By
	if end <= t.Today {
		end = t.Today.Add(t.Today.Sub(first) / 4)
		if reached := t.Projection.Reached; reached.Known() {
			end = min(end, reached)
		}
	}
	series.Name = "at this pace"
	for _, day := range []model.Date{last, end} {
		series.X, series.Y = append(series.X, float64(day)), append(series.Y, t.Projection.On(day))
	}
	return series
}

// values are the check-ins, as many as a chart of this width can show.
func (c *drawing) values(t trend.Trend) widget.Series {
	points := thinned(t.Points, 2*c.width)
	series := widget.Series{
		Name: "check-ins", Points: true, Ink: c.theme.Accent,
		X: make([]float64, len(points)), Y: make([]float64, len(points)),
	}
	for i, point := range points {
		series.X[i], series.Y[i] = float64(point.On), point.Value
	}
	return series
}

// thinned are at most so many points: the first and the last, and the lowest and the highest of each part between, so that
// no peak goes missing.
func thinned(points []trend.Point, most int) []trend.Point {
	if len(points) <= most {
		return points
	}
	kept := append(make([]trend.Point, 0, most), points[0])
	parts, between := most/2-1, points[1:len(points)-1]
	for part := range parts {
		kept = append(kept, extremes(between[part*len(between)/parts:(part+1)*len(between)/parts])...)
	}
	return append(kept, points[len(points)-1])
}

// extremes are the lowest and the highest point of some, as they follow each other.
func extremes(points []trend.Point) []trend.Point {
	low, high := 0, 0
	for i, point := range points {
		if point.Value < points[low].Value {
			low = i
		}
		if point.Value > points[high].Value {
			high = i
		}
	}
	if low == high {
		return points[low : low+1]
	}
	return []trend.Point{points[min(low, high)], points[max(low, high)]}
}

// weeksUntil is up to how many days a chart counts in weeks, not in months.
const weeksUntil = 70

// calendar are the ticks of days, and how they are written: Mondays by their day, months by their name, each January by
// its year.
func calendar(from, to model.Date) ([][]float64, func(float64) string) {
	if to.Sub(from) <= weeksUntil {
		return [][]float64{mondays(from, to, 1), mondays(from, to, 2), mondays(from, to, 4)},
			func(day float64) string { return model.Date(day).Time().Format("2 Jan") }
	}
	return [][]float64{months(from, to, 1), months(from, to, 3), months(from, to, 12), months(from, to, 60)},
		func(day float64) string {
			if at := model.Date(day).Time(); at.Month() != time.January {
				return at.Format("Jan")
			}
			return model.Date(day).Time().Format("2006")
		}
}

func mondays(from, to model.Date, weeks int) []float64 {
	var days []float64
	for day := from.Monday(); day.Known() && day <= to; day = day.Add(7 * weeks) {
		days = append(days, float64(day))
	}
	return days
}

// mostTicks is more than any axis has room for.
const mostTicks = 500

// months are the first days of every so many months, counted from a January.
func months(from, to model.Date, every int) []float64 {
	var days []float64
	year, month, _ := from.Date()
	for at := (year*12 + int(month) - 1) / every * every; len(days) < mostTicks; at += every {
		day := model.NewDate(at/12, time.Month(at%12+1), 1)
		if !day.Known() || day > to {
			break
		}
		days = append(days, float64(day))
	}
	return days
}
