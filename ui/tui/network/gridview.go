package network

import (
	"strconv"
	"strings"

	"moot/model/network"
	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// gridView draws the matrix: headings, rows, and what is under the cursor.
func (s *Screen) gridView(width, height int) []string {
	lines := append(s.gridHead(width), s.gridRows(width)...)
	lines = padded(lines, width, height-footLines)
	return append(lines, s.gridFoot(width)...)
}

// padded are lines with empty ones below, exactly so many.
func padded(lines []string, width, height int) []string {
	for len(lines) < height {
		lines = append(lines, widget.Blank(width))
	}
	return lines[:max(0, height)]
}

// gridHead are the lines with the names of the columns. Where names are wider than their column they take turns on several
// lines: each begins above its own.
func (s *Screen) gridHead(width int) []string {
	g, look := &s.grid, s.grid.look
	lines := make([]string, look.levels)
	for level := range lines {
		var names strings.Builder
		at := 0
		for i := level; i < look.columns; i += look.levels {
			names.WriteString(widget.Blank(look.cell*i - at))
			end := min(i+look.levels, look.columns)
			room := look.cell*(end-i) - 1
			if end == look.columns {
				room = width - look.before() - look.cell*i - 1
			}
			name := widget.Shortly(s.names.name(g.teamAt(g.left+i)), max(1, room-1))
			at = look.cell*i + 1 + widget.Width(name)
			names.WriteString(" " + s.headInk(g.left+i).Paint(name))
		}
		lines[level] = widget.Fit(s.cornerWords(level)+names.String(), width)
	}
	return lines
}

// cornerWords stand above the names of the rows: how the table is read.
func (s *Screen) cornerWords(level int) string {
	look, words := s.grid.look, ""
	if level == look.levels-1 {
		words = "needs " + s.state.Theme.Glyphs.Right
	}
	return widget.Blank(leftMargin) + s.state.Theme.Muted.Paint(widget.FitRight(words, look.before()-leftMargin-1)) + " "
}

func (s *Screen) headInk(column int) theme.Ink {
	if column == s.grid.column {
		return s.state.Theme.Tab
	}
	return s.state.Theme.Text
}

// gridRows draws the rows in the window.
func (s *Screen) gridRows(width int) []string {
	g := &s.grid
	brush := newBrush(s.state.Theme, s.survey.scale, g)
	lines := make([]string, 0, g.look.rows)
	for row := g.top; row < min(g.top+g.look.rows, len(g.matrix.Teams)); row++ {
		lines = append(lines, widget.Fit(s.rowName(row)+brush.row(row), width))
	}
	return lines
}

// rowName is the name of a row with the sign of its kind of team.
func (s *Screen) rowName(row int) string {
	t, look, team := s.state.Theme, s.grid.look, s.grid.teamAt(row)
	here := row == s.grid.row
	inks := t.Row(here && s.grid.column == onName)
	ink := inks.Text
	if here {
		ink = inks.Tab
	}
	sign := " "
	if s.names.component(team) {
		sign = t.Glyphs.Layer
	}
	return inks.Accent.Paint(t.Glyphs.Before(here, false)) + inks.Text.Paint(" ") +
		ink.Paint(widget.Fit(s.grid.short[team], look.name)) + inks.Warn.Paint(" "+sign+" ")
}

// brush paints the cells of a matrix; what many of them show is painted once.
type brush struct {
	t        *theme.Theme
	scale    network.Scale
	grid     *grid
	nothing  [2][2]string // in no block or in one; away from the cursor, or in its row or column
	diagonal [2]string
}

func newBrush(t *theme.Theme, s network.Scale, g *grid) *brush {
	b := &brush{t: t, scale: s, grid: g}
	room := g.look.cell - 1
	dot, line := centred(t.Glyphs.Dot, room, g.look.digits), centred(t.Glyphs.Diagonal, room, g.look.digits)
	for cross, inks := range []*theme.Inks{&t.Inks, &t.Selected} {
		b.nothing[0][cross], b.nothing[1][cross] = inks.Faint.Paint(dot), inks.Muted.Paint(dot)
		b.diagonal[cross] = inks.Faint.Paint(line)
	}
	return b
}

// centred puts a sign where the last digit of a number stands.
func centred(sign string, width, digits int) string {
	before := (width-digits-1)/2 + digits - 1
	return widget.Fit(widget.Blank(before)+sign, width)
}

// row draws the cells of a row that are in the window.
func (b *brush) row(row int) string {
	g := b.grid
	var line strings.Builder
	cells := g.matrix.Rows[row]
	for len(cells) > 0 && int(cells[0].Column) < g.left {
		cells = cells[1:]
	}
	for column := g.left; column < g.left+g.look.columns; column++ {
		line.WriteString(b.edge(row, column))
		here := network.Cell{Column: int32(column)}
		if len(cells) > 0 && int(cells[0].Column) == column {
			here, cells = cells[0], cells[1:]
		}
		line.WriteString(b.cell(row, column, here))
	}
	line.WriteString(b.edge(row, g.left+g.look.columns))
	return line.String()
}

// cell draws what one team needs of another.
func (b *brush) cell(row, column int, c network.Cell) string {
	g := b.grid
	onRow, onColumn := row == g.row, column == g.column
	cross := 0
	if onRow || onColumn {
		cross = 1
	}
	switch {
	case onRow && onColumn:
		return b.t.Chosen.Paint(b.number(c, row == column))
	case row == column:
		return b.diagonal[cross]
	case c.Dependencies == 0 && g.together(row, column):
		return b.nothing[1][cross]
	case c.Dependencies == 0:
		return b.nothing[0][cross]
	}
	if step := b.scale.Step(c); step >= 0 {
		return b.t.Shades[step].Paint(b.number(c, false))
	}
	return b.t.Row(cross == 1).Text.Paint(b.number(c, false))
}

// together tells whether a row and a column are in one block.
func (g *grid) together(row, column int) bool {
	at := g.blocks[row]
	return inside(at.loop, column) || inside(at.group, column)
}

func inside(block *network.Block, column int) bool {
	return block != nil && column >= block.From && column < block.To
}

// number is the number of a cell, and its shade as a sign where no ground can show it.
func (b *brush) number(c network.Cell, diagonal bool) string {
	room, digits := b.grid.look.cell-1, b.grid.look.digits
	if c.Dependencies == 0 {
		sign := b.t.Glyphs.Dot
		if diagonal {
			sign = b.t.Glyphs.Diagonal
		}
		return centred(sign, room, digits)
	}
	text := strconv.Itoa(int(c.Dependencies))
	if len(text) > digits {
		text = ">" + strings.Repeat("9", digits-1)
	}
	sign := " "
	if step := b.scale.Step(c); step >= 0 && b.t.SignedShades() {
		sign = b.t.Glyphs.Shades[step]
	}
	before := (room - digits - 1) / 2
	return widget.Fit(widget.Blank(before)+widget.FitRight(text, digits)+sign, room)
}

// edge draws what stands before a column: the side of a block that begins or has ended there, a loop's rather than that of
// a group.
func (b *brush) edge(row, column int) string {
	g := b.grid
	at := g.blocks[row]
	switch {
	case bounds(at.loop, column):
		return b.t.Warn.Paint(side(row, column, at.loop, square))
	case bounds(at.bracket, column):
		return b.t.Muted.Paint(side(row, column, at.bracket, round(b.t)))
	case row == g.row:
		return b.t.Selected.Text.Paint(" ")
	}
	return " "
}

func bounds(block *network.Block, column int) bool {
	return block != nil && (column == block.From || column == block.To)
}

// corners are those of a bracket, from the upper left one on, row by row.
type corners [4]string

// square is the bracket of a loop.
var square = corners{"┌", "┐", "└", "┘"}

// round is the bracket of a group: of another form too, as not every terminal has colours.
func round(t *theme.Theme) corners {
	if t.Options.ASCII {
		return corners{".", ".", "'", "'"}
	}
	return corners{t.Glyphs.TopLeft, t.Glyphs.TopRight, t.Glyphs.BottomLeft, t.Glyphs.BottomRight}
}

// side is a piece of the bracket around a block.
func side(row, column int, block *network.Block, at corners) string {
	first, last, left := row == block.From, row == block.To-1, column == block.From
	switch {
	case first && left:
		return at[0]
	case first:
		return at[1]
	case last && left:
		return at[2]
	case last:
		return at[3]
	}
	return "│"
}
