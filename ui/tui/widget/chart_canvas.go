package widget

import (
	"math"
	"strings"

	"moot/ui/tui/theme"
)

// canvas is the cells of a plot, the highest row first. A cell holds a sign, or dots of braille.
type canvas struct {
	columns, rows int
	across, up    int // dots in a cell: 2 by 4 in braille, one in ASCII
	cells         []cell
}

type cell struct {
	sign string
	ink  theme.Ink
	dots uint8
	busy bool    // a line or a mark is in it
	of   *Series // whose line it is
}

func newCanvas(t *theme.Theme, columns, rows int) *canvas {
	c := &canvas{columns: columns, rows: rows, across: 2, up: 4, cells: make([]cell, columns*rows)}
	if t.Options.ASCII {
		c.across, c.up = 1, 1
	}
	return c
}

// at is the cell of a column in a row, the lowest row being 0.
func (c *canvas) at(column, row int) *cell { return &c.cells[(c.rows-1-row)*c.columns+column] }

// level draws a line across: in braille a dot a cell, at its very row of dots, so that what has its value lies on it.
func (c *canvas) level(t *theme.Theme, y scale, level Level) {
	if !countable(level.At) {
		return
	}
	line := cell{sign: t.Glyphs.Across, ink: t.Faint}
	if c.across > 1 {
		line = cell{ink: t.Faint, dots: dots[c.up-1-c.dotOf(y, level.At)%c.up][0]}
	}
	for column := range c.columns {
		*c.at(column, y.row(level.At)) = line
	}
}

func (c *canvas) upright(t *theme.Theme, column int) {
	for row := range c.rows {
		*c.at(column, row) = cell{sign: t.Glyphs.Down, ink: t.Faint}
	}
}

// stroke joins the values of a series. A value between two gaps is a dot.
func (c *canvas) stroke(series *Series, x span, y scale) {
	pen := pen{canvas: c, series: series}
	for i := range series.Y {
		if !countable(series.X[i]) || !countable(series.Y[i]) {
			pen.down = false
			continue
		}
		pen.to(x.step(series.X[i], c.across*c.columns), c.dotOf(y, series.Y[i]))
	}
}

// marks sets the marks of the values of a series.
func (c *canvas) marks(series *Series, x span, y scale, n int) {
	for i, value := range series.Y {
		if !countable(value) || !countable(series.X[i]) {
			continue
		}
		up := c.dotOf(y, value)
		*c.at(x.step(series.X[i], c.across*c.columns)/c.across, up/c.up) = cell{sign: c.mark(up, n), ink: series.Ink, busy: true}
	}
}

// mark is the mark of a value of the n-th series that has marks: in ASCII a sign, else a square half as high as its cell,
// as a whole cell would tell two near values too far apart, or as one.
func (c *canvas) mark(up, n int) string {
	switch {
	case c.up == 1:
		return asciiMark(n)
	case up%c.up >= c.up/2:
		return upperSquare
	}
	return lowerSquare
}

// dotOf is the row of dots of a value, from the lowest.
func (c *canvas) dotOf(y scale, value float64) int {
	up := math.Floor(y.place(value)*float64(c.up) + float64(c.up)/2)
	return clamp(int(up), 0, c.up*c.rows-1)
}

// name writes the name of a level on it, at the end of the longest run of cells where nothing else is.
func (c *canvas) name(t *theme.Theme, y scale, level Level) {
	if !countable(level.At) || level.Name == "" {
		return
	}
	row, name := y.row(level.At), Steady(level.Name)
	from, to := c.longestRun(row)
	cells := Width(name)
	if to-from < cells+2 {
		return
	}
	column := from + 1
	if from > 0 {
		column = to - cells - 1
	}
	label := blankRow(cells + 2)
	label.write(placed{name, 1, cells}, t.Muted)
	copy(c.cells[(c.rows-1-row)*c.columns+column-1:], label)
}

func (c *canvas) longestRun(row int) (from, to int) {
	start := 0
	for column := 0; column <= c.columns; column++ {
		if column < c.columns && !c.at(column, row).busy {
			continue
		}
		if column-start > to-from {
			from, to = start, column
		}
		start = column + 1
	}
	return from, to
}

// beside draws the rows, each behind its label and the axis.
func (c *canvas) beside(t *theme.Theme, labels []string, gutter int) []string {
	lines := make([]string, c.rows)
	for i := range lines {
		rule := t.Glyphs.Down
		if labels[i] != "" && !t.Options.ASCII {
			rule = "┤"
		}
		row := cellRow(c.cells[i*c.columns : (i+1)*c.columns])
		lines[i] = t.Muted.Paint(FitRight(labels[i], gutter)) + t.Faint.Paint(rule) + row.String()
	}
	return lines
}

// cellRow is cells beside each other. A wide sign is followed by cells of sign "".
type cellRow []cell

func blankRow(columns int) cellRow {
	row := make(cellRow, columns)
	for i := range row {
		row[i].sign = " "
	}
	return row
}

// write puts a text into its cells, all of which it has.
func (r cellRow) write(label placed, ink theme.Ink) {
	for i := range label.cells {
		r[label.at+i] = cell{ink: ink, busy: true}
	}
	if label.cells > 0 {
		r[label.at].sign = label.text
	}
}

// String paints the cells, those of one ink together.
func (r cellRow) String() string {
	var out, run strings.Builder
	var ink theme.Ink
	for _, one := range r {
		if one.ink != ink {
			out.WriteString(ink.Paint(run.String()))
			run.Reset()
			ink = one.ink
		}
		one.writeTo(&run)
	}
	out.WriteString(ink.Paint(run.String()))
	return out.String()
}

func (c cell) writeTo(out *strings.Builder) {
	switch {
	case c.dots != 0:
		out.WriteRune(braille + rune(c.dots))
	case c.sign == "" && !c.busy:
		out.WriteByte(' ')
	default:
		out.WriteString(c.sign)
	}
}
