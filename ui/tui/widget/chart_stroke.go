package widget

import "moot/ui/tui/theme"

// braille is the first of the 256 signs of dots: the one without a dot.
const braille = '\u2800'

// dots are the bits of braille in a cell, by row from the top, left and right.
var dots = [4][2]uint8{{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}}

// pen draws the stroke of a series from value to value.
type pen struct {
	*canvas
	series *Series
	down   bool
	x, y   int // the last dot
	length int // what was drawn, in dots, so that dashes go on over a value
}

func (p *pen) to(x, y int) {
	if !p.down {
		p.down, p.length = true, 0 // what begins is seen
		p.dot(x, y)
		p.x, p.y = x, y
		return
	}
	across, up := x-p.x, y-p.y
	steps := max(across, -across, up, -up)
	for i := 1; i <= steps; i++ {
		p.length++
		p.dot(p.x+part(across, i, steps), p.y+part(up, i, steps))
	}
	p.x, p.y = x, y
}

// part is i/steps of a distance, rounded away from the middle.
func part(distance, i, steps int) int {
	twice := 2*distance*i + steps
	if twice < 0 {
		twice -= 2*steps - 1
	}
	return twice / (2 * steps)
}

// dot sets the dot of a place where the stroke has one. Where it has none it still takes the cell from any other line:
// through the gaps of a line nothing is seen but what lies behind all lines.
func (p *pen) dot(x, y int) {
	at := p.at(x/p.across, y/p.up)
	if at.of != nil && at.of != p.series {
		*at = cell{sign: " ", busy: true, of: p.series}
	}
	switch {
	case !p.series.Stroke.draws(p.length, p.across == 1):
		return
	case p.across == 1:
		*at = cell{sign: asciiStroke(p.series.Stroke), ink: p.series.Ink, busy: true, of: p.series}
		return
	case at.of == nil:
		*at = cell{ink: p.series.Ink, busy: true, of: p.series}
	}
	at.ink = p.series.Ink
	at.dots |= dots[p.up-1-y%p.up][x%p.across]
}

// draws tells whether a stroke has a dot after so many: a dash is longer than the gap behind it, and dots stand apart.
// In ASCII the signs differ, and only dots leave a cell free.
func (s Stroke) draws(length int, ascii bool) bool {
	switch {
	case s == Dashed && !ascii:
		return length%7 < 4
	case s == Dotted && !ascii:
		return length%6 == 0
	case s == Dotted:
		return length%2 == 0
	}
	return true
}

// The marks of values.
const (
	upperSquare = string('▀')
	lowerSquare = string('▄')
)

// asciiMark is the mark of the n-th series that has marks.
func asciiMark(n int) string { return string("*#@%"[n%4]) }

// legendMark is a mark in the legend, as high as the strokes there.
func legendMark(t *theme.Theme, n int) string {
	if t.Options.ASCII {
		return asciiMark(n)
	}
	return upperSquare
}

func asciiStroke(s Stroke) string { return string("+.o"[s]) }

// strokeSign is a stroke in the legend: three cells.
func strokeSign(t *theme.Theme, s Stroke) string {
	if t.Options.ASCII {
		return [...]string{"+++", "...", "o o"}[s]
	}
	const row = 1 // of the dots, from the top
	left, right := rune(dots[row][0]), rune(dots[row][1])
	switch s {
	case Dashed:
		return string([]rune{braille + left + right, braille + left, braille + left + right})
	case Dotted:
		return string([]rune{braille + left, braille, braille + left})
	}
	return string([]rune{braille + left + right, braille + left + right, braille + left + right})
}
