package goals

import (
	"slices"

	"moot/model"
	"moot/ui/tui/widget"
)

// onName is the column of the outcomes themselves, left of the teams.
const onName = -1

// grid is where the matrix is looked at: its cursor, and which teams are in the window.
type grid struct {
	matrix *matrix
	list   widget.List // the rows
	column int         // under the cursor, or onName
	team   string      // its team, so that the cursor stays with it when columns change
	first  int         // column in the window
	look   gridLook
}

// show puts another matrix into the window. The cursor stays on its outcome and its team.
func (g *grid) show(m *matrix) {
	g.matrix = m
	count := 0
	if m != nil {
		count = len(m.rows)
	}
	g.list.SetCount(count)
	if g.column == onName || m == nil {
		return
	}
	if at := slices.IndexFunc(m.teams, func(c teamColumn) bool { return c.id == g.team }); at >= 0 {
		g.column = at
	}
	g.stand(g.column)
}

// teams are the columns there are.
func (g *grid) teams() []teamColumn {
	if g.matrix == nil {
		return nil
	}
	return g.matrix.teams
}

// row is the row under the cursor; an empty one where there is none.
func (g *grid) row() *matrixRow {
	if at := g.list.Cursor(); at >= 0 && g.matrix != nil {
		return &g.matrix.rows[at]
	}
	return &matrixRow{}
}

// cell is the cell under the cursor; an empty one on an outcome's name.
func (g *grid) cell() *cell {
	if g.column == onName {
		return &cell{column: onName}
	}
	return g.row().at(g.column)
}

// selected is what keys act on: the outcome on its name, a goal where it is alone in its cell.
func (g *grid) selected() model.Ref {
	goals := g.cell().goals
	switch {
	case g.column == onName:
		return g.row().ref()
	case len(goals) == 1:
		return model.RefOf(goals[0])
	}
	return model.Ref{}
}

// move goes to the team before, or the next one.
func (g *grid) move(by int) { g.stand(g.column + by) }

// stand puts the cursor on a column and brings it into the window.
func (g *grid) stand(column int) {
	teams := g.teams()
	g.column = max(onName, min(column, len(teams)-1))
	g.team = ""
	if g.column >= 0 {
		g.team = teams[g.column].id
		g.first = min(g.first, g.column)
		if g.column >= g.first+g.look.shown {
			g.first = g.column - g.look.shown + 1
		}
	} else {
		g.first = 0
	}
	g.first = max(0, min(g.first, len(teams)-g.look.shown))
}

// fit fits the columns to a width.
func (g *grid) fit(width int) {
	g.look = gridLookOf(g.matrix, width)
	g.stand(g.column)
}

// choose puts the cursor on an outcome, or on the cell of a goal: in the row it is on, where the goal is there too.
func (g *grid) choose(ref model.Ref) {
	if g.matrix == nil {
		return
	}
	if at := g.row().columnOf(ref); at > onName {
		g.stand(at)
		return
	}
	for i := range g.matrix.rows {
		row := &g.matrix.rows[i]
		at := row.columnOf(ref)
		if at > onName || row.ref() == ref && ref.ID != "" {
			g.list.SetCursor(i)
			g.stand(at)
			return
		}
	}
}

// columnOf is the column in which a goal stands, or onName.
func (r *matrixRow) columnOf(ref model.Ref) int {
	for i := range r.cells {
		if slices.ContainsFunc(r.cells[i].goals, func(goal *model.Goal) bool { return model.RefOf(goal) == ref }) {
			return r.cells[i].column
		}
	}
	return onName
}

// click chooses the column at x.
func (g *grid) click(x int) {
	if column := g.look.columnAt(x); column >= 0 && g.first+column < len(g.teams()) {
		g.stand(g.first + column)
	} else if x < g.look.left() {
		g.stand(onName)
	}
}
