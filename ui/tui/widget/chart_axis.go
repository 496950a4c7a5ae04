package widget

import (
	"math"
	"slices"
	"strings"

	"moot/ui/tui/theme"
)

// axisHeight is the lines below a plot: the axis and its labels.
const axisHeight = 2

// yLabels are the labels of the rows, the highest first. A row with a level of another value has none: the level would
// seem to have the value of the label.
func (c *Chart) yLabels(y scale) []string {
	labels := make([]string, y.rows)
	for row := range y.rows {
		if value, is := y.label(row); is && !c.isMisread(y, row, value) {
			labels[y.rows-1-row] = Steady(c.Y(value))
		}
	}
	return labels
}

// isMisread tells whether a level with another value than its label lies in a row.
func (c *Chart) isMisread(y scale, row int, label float64) bool {
	return slices.ContainsFunc(c.Levels, func(level Level) bool {
		return countable(level.At) && y.row(level.At) == row && math.Abs(level.At-label) > y.quantum*1e-6
	})
}

// placed is a label of the x axis: its cells, and where they begin.
type placed struct {
	text      string
	at, cells int
}

// axis draws the x axis and the labels below it.
func (c *Chart) axis(t *theme.Theme, x span, gutter int) []string {
	rule := strings.Split(strings.Repeat(t.Glyphs.Across, x.columns), "")
	tick, corner := "┴", "└"
	if t.Options.ASCII {
		tick, corner = "+", "+"
	}
	taken := c.uprightLabels(x)
	for _, upright := range c.uprights() {
		rule[x.cell(upright.At)] = tick
	}
	ticks := c.ticks(x)
	for _, at := range ticks {
		rule[x.cell(at)] = tick
	}
	days := len(taken)
	for _, at := range ticks {
		if label := x.place(c.X(at), at); label.isFree(taken, leastBetween) {
			taken = append(taken, label)
		}
	}
	labels := blankRow(x.columns)
	for i, label := range taken {
		ink := t.Muted
		if i < days {
			ink = t.Text
		}
		labels.write(label, ink)
	}
	return []string{
		Blank(gutter) + t.Faint.Paint(corner+strings.Join(rule, "")),
		Blank(gutter+1) + labels.String(),
	}
}

// The cells between two labels of the x axis: those that are calm, and those without which they run into each other.
const (
	calmBetween  = 4
	leastBetween = 1
)

func (c *Chart) uprightLabels(x span) []placed {
	var labels []placed
	for _, upright := range c.uprights() {
		label := x.place(upright.Name, upright.At)
		if upright.Name != "" && label.isFree(labels, leastBetween) {
			labels = append(labels, label)
		}
	}
	return labels
}

// ticks are the first set whose labels have room; of the coarsest one, those that have.
func (c *Chart) ticks(x span) []float64 {
	var coarsest []float64
	for _, set := range c.XTicks {
		fitting, all := c.fitting(x, set)
		if len(fitting) > 0 {
			coarsest = fitting
			if all {
				break
			}
		}
	}
	return coarsest
}

// fitting are the ticks of a set that lie on the axis and whose labels have room; all tells whether none had to give way.
func (c *Chart) fitting(x span, set []float64) (ticks []float64, all bool) {
	var last placed
	all = true
	for _, at := range set {
		if at < x.low || at > x.high {
			continue
		}
		label := x.place(c.X(at), at)
		if len(ticks) > 0 && label.at < last.at+last.cells+calmBetween {
			all = false
			continue
		}
		ticks, last = append(ticks, at), label
	}
	return ticks, all
}

// place puts a label below a place on x, inside the axis.
func (s span) place(text string, x float64) placed {
	text = Steady(text)
	if Width(text) > s.columns {
		text = Fit(text, s.columns)
	}
	cells := Width(text)
	return placed{text, clamp(s.cell(x)-cells/2, 0, s.columns-cells), cells}
}

func (p placed) isFree(taken []placed, between int) bool {
	for _, other := range taken {
		if p.at < other.at+other.cells+between && other.at < p.at+p.cells+between {
			return false
		}
	}
	return true
}
