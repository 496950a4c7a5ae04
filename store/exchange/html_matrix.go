package exchange

import (
	"fmt"
	"math"
	"strconv"

	"moot/model"
	"moot/model/network"
)

// matrixDrawing is who needs whom as a drawing: rows need, columns provide. Lengths are in pixels at full size.
type matrixDrawing struct {
	Width, Height     int
	Left, Top, Side   int // where the cells begin, and how long a side of all of them is
	Cell, Font        int
	Rows, Columns     []axisName
	Own               []square // the diagonal: what a team needs of itself is no dependency
	Squares           []square
	Bands             []band // in the place of squares where there are too many to write one by one
	Blocks            []blockFrame
	Legend            []legendStep
	ByWait            bool
	Large             bool // too large to be read where it fits the page
	HasLoop, HasGroup bool
}

// axisName is a team beside its row or above its column.
type axisName struct {
	X, Y        int
	Angle       int
	Name, Whole string // Whole where Name was cut
}

// square is a cell that is not empty.
type square struct {
	X, Y, Size int
	TextX      int
	TextY      int
	Font       int // 0 where the number finds no room
	Number     string
	Shade      int
	Told       string
}

// band is all cells of one shade as a path of horizontal strokes.
type band struct {
	Shade int
	Path  string
}

// blockFrame goes around teams that belong together.
type blockFrame struct {
	X, Y, Side int
	Loop       bool
}

const (
	mostSquares  = 6000 // cells that are drawn one by one
	mostReadable = 60   // teams of a matrix whose names can be read where it fits the page
	slanted      = 40   // teams up to which the names above stand at a slant
)

// cellSide is how large a cell is where there are so many teams.
func cellSide(teams int) int {
	switch {
	case teams <= 14:
		return 42
	case teams <= 30:
		return 27
	case teams <= mostReadable:
		return 19
	}
	return 12
}

func newMatrixDrawing(names pageNames, m *network.Matrix) *matrixDrawing {
	d := &matrixDrawing{Cell: cellSide(len(m.Teams)), ByWait: m.Waits, Large: len(m.Teams) > mostReadable}
	d.Font = min(13, d.Cell-3)
	d.Side = d.Cell * len(m.Teams)
	d.axes(names, m.Teams)
	for i := range m.Teams {
		d.Own = append(d.Own, square{X: d.Left + i*d.Cell + d.Cell/2 - 1, Y: d.Top + i*d.Cell + d.Cell/2 - 1, Size: 3})
	}
	shade := shades{m.Scale()}
	d.Legend = shade.legend()
	d.cells(names, m, shade)
	for _, block := range m.Blocks {
		d.Blocks = append(d.Blocks, blockFrame{d.Left + block.From*d.Cell, d.Top + block.From*d.Cell, (block.To - block.From) * d.Cell, block.Loop})
		d.HasLoop, d.HasGroup = d.HasLoop || block.Loop, d.HasGroup || !block.Loop
	}
	return d
}

// axes lays the names along both sides, and makes room for them.
func (d *matrixDrawing) axes(names pageNames, teams []string) {
	const gap = 8
	size := float64(d.Font)
	whole, longest := names.teams(teams), 0.0
	shown := cutApart(whole, size, d.nameRoom())
	for _, name := range shown {
		longest = max(longest, textWidth(name, size))
	}
	reach, angle, aside := int(math.Ceil(longest))+gap, -90, gap
	d.Left, d.Top = reach+gap, reach
	if len(teams) <= slanted {
		angle = -45
		slant := int(math.Ceil(longest * math.Sqrt2 / 2))
		d.Top, aside = slant+2*gap, slant+gap
	}
	d.Width, d.Height = d.Left+d.Side+aside, d.Top+d.Side+gap
	baseline := d.Cell/2 + d.Font*35/100
	for i, name := range shown {
		uncut := whole[i]
		if uncut == name {
			uncut = ""
		}
		d.Rows = append(d.Rows, axisName{d.Left - gap, d.Top + i*d.Cell + baseline, 0, name, uncut})
		d.Columns = append(d.Columns, axisName{d.Left + i*d.Cell + baseline, d.Top - gap, angle, name, uncut})
	}
}

// nameRoom is how long a name may be: longer where the cells leave much of the page free.
func (d *matrixDrawing) nameRoom() float64 {
	const page, least, most = 900, 150, 300
	return float64(max(least, min(most, (page-d.Side)/2)))
}

// cells draws what is not empty: one by one, or, where that would be too much, by shade.
func (d *matrixDrawing) cells(names pageNames, m *network.Matrix, shade shades) {
	filled := 0
	for _, row := range m.Rows {
		filled += len(row)
	}
	if filled > mostSquares {
		d.bands(m, shade)
		return
	}
	for at, row := range m.Rows {
		for _, cell := range row {
			one := d.square(at, cell, shade.of(cell))
			one.Told = names.cellWords(m, at, cell)
			d.Squares = append(d.Squares, one)
		}
	}
}

func (d *matrixDrawing) square(row int, cell network.Cell, shade int) square {
	const edge = 1
	x, y := d.Left+int(cell.Column)*d.Cell, d.Top+row*d.Cell
	number := strconv.Itoa(int(cell.Dependencies))
	return square{
		X: x + edge, Y: y + edge, Size: d.Cell - 2*edge, Shade: shade,
		TextX: x + d.Cell/2, TextY: y + d.Cell/2 + d.Font*35/100, Font: d.numberFont(number), Number: number,
	}
}

// numberFont is in which size a number fits into its cell; 0 where it would be too small to read.
func (d *matrixDrawing) numberFont(number string) int {
	const least = 6
	for size := d.Font; size >= least; size-- {
		if textWidth(number, float64(size)) <= float64(d.Cell-3) {
			return size
		}
	}
	return 0
}

// bands draws every run of cells of one shade as one stroke.
func (d *matrixDrawing) bands(m *network.Matrix, shade shades) {
	paths := make([][]byte, network.ScaleSteps+1)
	for at, row := range m.Rows {
		y := d.Top + at*d.Cell + d.Cell/2
		for len(row) > 0 {
			first, run := row[0], 1
			tone := shade.of(first)
			for run < len(row) && row[run].Column == first.Column+int32(run) && shade.of(row[run]) == tone {
				run++
			}
			paths[tone] = fmt.Appendf(paths[tone], "M%d %dh%d", d.Left+int(first.Column)*d.Cell, y, run*d.Cell)
			row = row[run:]
		}
	}
	for tone, path := range paths {
		if len(path) > 0 {
			d.Bands = append(d.Bands, band{tone, string(path)})
		}
	}
}

// cellWords tell a cell in a sentence.
func (n pageNames) cellWords(m *network.Matrix, row int, cell network.Cell) string {
	words := fmt.Sprintf("%s needs %s of %s", n.team(m.Teams[row]), model.Grouped(int(cell.Dependencies)), n.team(m.Teams[cell.Column]))
	if cell.Dependencies > cell.Standing+cell.Unknown {
		words += ", waiting " + quantity(cell.Wait, "day", "days") + " so far"
	}
	if cell.Standing > 0 {
		words += ", " + model.Grouped(int(cell.Standing)) + " standing"
	}
	if cell.Unknown > 0 {
		words += ", " + model.Grouped(int(cell.Unknown)) + " without a day of request"
	}
	return words
}
