package network

import (
	"slices"

	"moot/model"
)

// Matrix is who needs whom as a table: a row for each active team that needs, a column for each that provides, both in one
// order. Loops are drawn together and sorted topologically, so that needs point to the right, above the diagonal; among
// those that may come next, teams of one group stand together, then by name.
type Matrix struct {
	Scope Scope
	Teams []string // ids, in the order of rows and of columns
	Rows  [][]Cell // of each team: what it needs, by column
	// Blocks are the runs of teams on the diagonal that belong together: loops, and groups; by From, a loop first.
	Blocks []Block
	// Waits tells whether any dependency in it waits: has said when it was requested and is not standing. Where none does,
	// a shade for wait would be the same everywhere.
	Waits bool
}

// Cell is all that one team needs of another.
type Cell struct {
	Column       int32 // the place of the provider in Teams
	Dependencies int32 // in scope, standing ones among them
	Standing     int32
	Unknown      int32 // open, not standing, and without a day of request: left out of Wait
	Wait         int   // dependency-days so far: the sum of today − requested over those open and not standing
}

// Block is a run of teams in a Matrix, from From to before To.
type Block struct {
	From, To int
	Loop     bool // they wait for each other; else they mostly need each other
}

// NewMatrix is the matrix of a board on a day. groups are those of FindGroups, or nil while they are not known.
func NewMatrix(b *model.Board, scope Scope, today model.Date, groups [][]string) *Matrix {
	w := newWeb(b.Dependencies(), scope.Includes, today)
	o := newOrdering(w, groups, byName(b))
	order := o.order()
	m := &Matrix{Scope: scope, Teams: w.names(order), Blocks: o.blocks(order)}
	m.fill(w, order)
	return m
}

func (m *Matrix) fill(w *web, order []int32) {
	place := make([]int32, len(order))
	for at, team := range order {
		place[team] = int32(at)
	}
	m.Rows = make([][]Cell, len(order))
	for _, e := range w.edges {
		row := place[e.consumer]
		m.Rows[row] = append(m.Rows[row], Cell{place[e.provider], e.dependencies, e.standing, e.unknown, e.wait})
		m.Waits = m.Waits || e.waiting > 0
	}
	for _, row := range m.Rows {
		slices.SortFunc(row, func(x, y Cell) int { return int(x.Column - y.Column) })
	}
}

// At is the cell of two teams by their places; an empty one where the one needs nothing of the other.
func (m *Matrix) At(row, column int) Cell {
	at, found := slices.BinarySearchFunc(m.Rows[row], int32(column), func(c Cell, column int32) int { return int(c.Column - column) })
	if !found {
		return Cell{Column: int32(column)}
	}
	return m.Rows[row][at]
}

// Between are the dependencies in scope that one team has on another, by id.
func Between(b *model.Board, scope Scope, consumer, provider string) []*model.Dependency {
	var between []*model.Dependency
	for _, d := range b.NeedsOf(consumer) {
		if d.Provider == provider && scope.Includes(d) {
			between = append(between, d)
		}
	}
	return between
}
