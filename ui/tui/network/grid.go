package network

import (
	"moot/model"
	"moot/model/network"
)

// onName is the column of the teams' names, left of the matrix.
const onName = -1

// grid is where the matrix is looked at: its cursor, and which part is in the window.
type grid struct {
	matrix          *network.Matrix
	row, column     int    // under the cursor; column may be onName
	needs, provides string // their teams, so that the cursor stays with them when they move
	moved           bool   // by somebody: before, the cursor is on the first row, whatever team that is
	top, left       int    // the row and the column that the window begins with
	look            gridLook
	short           map[string]string // names of rows in the width that they have
	blocks          []placed
}

// placed are the blocks that a row stands in; nil where it stands in none. bracket is the group where one is drawn around it.
type placed struct{ loop, group, bracket *network.Block }

// show puts another matrix into the window. The cursor stays on its two teams.
func (g *grid) show(m *survey) {
	g.matrix = m.matrix
	g.blocks = blocksOf(m.matrix)
	g.stay(m)
}

// stay puts the cursor on its two teams, where they are.
func (g *grid) stay(m *survey) {
	if !g.moved {
		g.stand(0, onName)
		return
	}
	row, known := m.places[g.needs]
	if !known {
		row = g.row
	}
	column := g.column
	if at, known := m.places[g.provides]; known {
		column = at
	} else if g.provides == "" {
		column = onName
	}
	g.stand(row, column)
}

// blocksOf gives each place the loop and the group around it.
func blocksOf(m *network.Matrix) []placed {
	at := make([]placed, len(m.Teams))
	for i := range m.Blocks {
		block := &m.Blocks[i]
		for place := block.From; place < block.To; place++ {
			if block.Loop {
				at[place].loop = block
			} else {
				at[place].group, at[place].bracket = block, bracketOf(m, block)
			}
		}
	}
	return at
}

// bracketOf is a group where a bracket can be drawn around it: nil where its sides would cross those of a loop, or fall on
// them, and only a part of it could be seen.
func bracketOf(m *network.Matrix, group *network.Block) *network.Block {
	for _, loop := range m.Blocks {
		overlap := loop.From < group.To && group.From < loop.To
		outside := group.From < loop.From && group.To > loop.To
		inside := group.From > loop.From && group.To < loop.To
		if loop.Loop && overlap && !outside && !inside {
			return nil
		}
	}
	return group
}

// consumer is the team of the row under the cursor, provider that of the column; "" where there is none.
func (g *grid) consumer() string { return g.teamAt(g.row) }

func (g *grid) provider() string { return g.teamAt(g.column) }

func (g *grid) teamAt(place int) string {
	if g.matrix == nil || place < 0 || place >= len(g.matrix.Teams) {
		return ""
	}
	return g.matrix.Teams[place]
}

// cell is what the one needs of the other; an empty one on a name.
func (g *grid) cell() network.Cell {
	if g.consumer() == "" || g.provider() == "" {
		return network.Cell{}
	}
	return g.matrix.At(g.row, g.column)
}

// stand puts the cursor on a cell and brings it into the window.
func (g *grid) stand(row, column int) {
	count := 0
	if g.matrix != nil {
		count = len(g.matrix.Teams)
	}
	g.row, g.column = max(0, min(row, count-1)), max(onName, min(column, count-1))
	g.needs, g.provides = g.consumer(), g.provider()
	g.top = within(g.top, g.row, g.look.rows, count)
	g.left = within(g.left, g.watched(), g.look.columns, count)
}

// watched is the column to keep in the window: the one under the cursor, on a name the first that its row needs.
func (g *grid) watched() int {
	switch {
	case g.column != onName || g.consumer() == "":
		return max(0, g.column)
	case len(g.matrix.Rows[g.row]) > 0:
		return int(g.matrix.Rows[g.row][0].Column)
	}
	return g.left
}

// within is where a window of so many of all begins, so that at is in it.
func within(first, at, shown, all int) int {
	if at < first {
		first = at
	}
	if at >= first+shown {
		first = at - shown + 1
	}
	return max(0, min(first, all-shown))
}

// move moves the cursor by the name of a key; false when the key does not move it.
func (g *grid) move(name string) bool {
	g.moved = true
	switch name {
	case "up":
		g.stand(g.row-1, g.column)
	case "down":
		g.stand(g.row+1, g.column)
	case "left":
		g.stand(g.row, g.column-1)
	case "right":
		next := g.column + 1
		if g.column == onName {
			next = g.left // the window may begin far from the first column
		}
		g.stand(g.row, next)
	case "page-up":
		g.stand(g.row-max(1, g.look.rows-1), g.column)
	case "page-down":
		g.stand(g.row+max(1, g.look.rows-1), g.column)
	case "first":
		g.stand(0, g.column)
	case "last":
		g.stand(len(g.matrix.Teams)-1, g.column)
	default:
		return false
	}
	return true
}

// wheel scrolls by rows; the cursor comes along when it would leave the window.
func (g *grid) wheel(lines int) {
	count := len(g.matrix.Teams)
	g.top = max(0, min(g.top+lines, count-g.look.rows))
	g.stand(max(g.top, min(g.row, g.top+g.look.rows-1)), g.column)
}

// at is the place at a cell of the screen, y counted from the first line of headings; false where there is none. A place
// of none is a name: of the row where the column is onName, of the column where the row is.
func (g *grid) at(x, y int) (row, column int, ok bool) {
	column = onName
	if x >= g.look.before() {
		column = g.left + (x-g.look.before())/g.look.cell
		if (x-g.look.before())/g.look.cell >= g.look.columns {
			return 0, 0, false
		}
	}
	row = g.top + y - g.look.levels
	if y < g.look.levels {
		return none, column, column != onName
	}
	return row, column, y-g.look.levels < g.look.rows && row < len(g.matrix.Teams)
}

// fit fits the matrix to a size.
func (g *grid) fit(m *network.Matrix, n *names, width, height int) {
	g.look = gridLookOf(m, n, width, height)
	g.short = n.inWidth(m.Teams, g.look.name)
	g.stand(g.row, g.column)
}

// gridSelected is what keys act on: the team on its name, a dependency where it is alone in its cell.
func (s *Screen) gridSelected() model.Ref {
	g := &s.grid
	if g.provider() == "" {
		return teamRef(g.consumer())
	}
	if g.cell().Dependencies == 1 {
		return model.RefOf(network.Between(s.survey.board, s.survey.scope, g.consumer(), g.provider())[0])
	}
	return model.Ref{}
}
