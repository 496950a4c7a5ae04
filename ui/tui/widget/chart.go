package widget

import (
	"math"
	"slices"

	"moot/ui/tui/theme"
)

// Chart is a line chart: lines over a common x, levels across, days upright. What is drawn later covers what was drawn
// earlier, cell by cell, so that no two lines mingle; levels and uprights lie behind all lines. Lines and levels are drawn
// in braille, two by four dots a cell; in ASCII each stroke has a sign of its own. Every stroke can be told without colour.
//
// Values that are no numbers, or beyond 1e300 from zero, are gaps.
type Chart struct {
	Series   []Series
	Levels   []Level
	Uprights []Upright
	// Y writes the value at a tick of the y axis, X the place of a tick of the x axis.
	Y, X func(float64) string
	// XTicks are sets of ticks that suit the x axis, the finest first: the first whose labels have room is drawn.
	XTicks [][]float64
	// NoLegend leaves the legend to who draws it elsewhere: see Legend.
	NoLegend bool
}

// Series is one line of a chart: a value y at every x, in the order in which they are joined. NaN leaves a gap.
type Series struct {
	Name   string // in the legend; "" leaves it out
	X, Y   []float64
	Stroke Stroke
	Points bool // each value has a mark; in ASCII each series its own
	Ink    theme.Ink
}

// Stroke is how a line is drawn.
type Stroke uint8

// The strokes.
const (
	Solid  Stroke = iota // what was
	Dashed               // what was meant to be
	Dotted               // what may come
)

// Level is a value across the whole chart: a target, a baseline, zero. Its name stands on it where it has room.
type Level struct {
	Name string
	At   float64
}

// Upright is a place on x over the whole height, with its name below: today.
type Upright struct {
	Name string
	At   float64
}

// The fewest cells in which lines can be seen.
const (
	leastPlotWidth  = 4
	leastPlotHeight = 2
)

// Lines draws the chart: exactly height lines of exactly width cells. Where there is no value, it says so.
func (c *Chart) Lines(t *theme.Theme, width, height int) []string {
	if width <= 0 || height <= 0 {
		return nil
	}
	legend := c.legend(t, width)
	if c.NoLegend || height-len(legend) < leastPlotHeight+4 {
		legend = nil
	}
	rows := height - len(legend) - axisHeight
	y, hasValues := scaleFor(c.values(), rows)
	if !hasValues || rows < leastPlotHeight {
		return nothing(t, width, height)
	}
	labels := c.yLabels(y)
	gutter := min(widest(labels), width/3)
	columns := width - gutter - 1
	if columns < leastPlotWidth {
		return nothing(t, width, height)
	}
	plot := c.plot(t, y, columns)
	lines := plot.beside(t, labels, gutter)
	lines = append(lines, c.axis(t, c.xScale(columns), gutter)...)
	return append(lines, legend...)
}

// nothing is a chart without a value.
func nothing(t *theme.Theme, width, height int) []string {
	lines := Block("", width, height)
	lines[(height-1)/2] = t.Muted.Paint(FitCentre("no data", width))
	return lines
}

// values are all values that the y axis has to show; none where no series has one.
func (c *Chart) values() []float64 {
	var values []float64
	for _, series := range c.Series {
		for i, y := range series.Y {
			if countable(y) && countable(series.X[i]) {
				values = append(values, y)
			}
		}
	}
	if len(values) == 0 {
		return nil
	}
	for _, level := range c.Levels {
		if countable(level.At) {
			values = append(values, level.At)
		}
	}
	return values
}

func countable(value float64) bool { return math.Abs(value) <= 1e300 } // NaN is not

// plot draws all lines, in the order in which they cover each other.
func (c *Chart) plot(t *theme.Theme, y scale, columns int) *canvas {
	x := c.xScale(columns)
	on := newCanvas(t, columns, y.rows)
	for _, level := range c.Levels {
		on.level(t, y, level)
	}
	for _, upright := range c.uprights() {
		on.upright(t, x.cell(upright.At))
	}
	marks := 0
	for _, series := range c.Series {
		on.stroke(&series, x, y)
		if series.Points {
			on.marks(&series, x, y, marks)
			marks++
		}
	}
	for _, level := range c.Levels {
		on.name(t, y, level)
	}
	return on
}

// xScale maps x onto cells.
func (c *Chart) xScale(columns int) span {
	s := span{low: math.Inf(1), high: math.Inf(-1), columns: columns}
	for _, series := range c.Series {
		for i, x := range series.X {
			if countable(x) && countable(series.Y[i]) {
				s.low, s.high = min(s.low, x), max(s.high, x)
			}
		}
	}
	for _, upright := range c.uprights() {
		s.low, s.high = min(s.low, upright.At), max(s.high, upright.At)
	}
	return s
}

// uprights are those that have a place.
func (c *Chart) uprights() []Upright {
	return slices.DeleteFunc(slices.Clone(c.Uprights), func(u Upright) bool { return !countable(u.At) })
}

func widest(texts []string) int {
	most := 0
	for _, text := range texts {
		most = max(most, Width(text))
	}
	return most
}
