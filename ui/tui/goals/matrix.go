package goals

import (
	"cmp"
	"slices"
	"strings"

	"moot/model"
	"moot/ui/tui/card"
)

// matrix is a tree's goals by outcome and team: which goals of which team serve which outcome. It never changes.
type matrix struct {
	board *model.Board
	whole bool // nothing is filtered away: what is empty is white space, to talk about
	teams []teamColumn
	rows  []matrixRow
	// leftOut is how many teams have neither a goal nor a dependency: they have no column.
	leftOut int
}

// teamColumn is a team.
type teamColumn struct {
	id, name string // id is "" for the goals that have no team
	serves   bool   // it has an active goal for an outcome
}

// matrixRow is an outcome, or the goals that serve none.
type matrixRow struct {
	outcome *model.Outcome
	depth   int
	title   string // where it is no outcome
	teams   int    // with an active goal for it
	cells   []cell // those that have a goal, by column
}

// cell is the goals of a team for an outcome.
type cell struct {
	column int
	goals  []*model.Goal
	active int
	stand  model.Healths // how the active ones stand
}

func (r *matrixRow) key() string { return r.ref().String() + "/" + r.title }

func (r *matrixRow) ref() model.Ref {
	if r.outcome == nil {
		return model.Ref{}
	}
	return model.RefOf(r.outcome)
}

// name is what the row is called.
func (r *matrixRow) name() string {
	if r.outcome == nil {
		return r.title
	}
	return r.outcome.Title
}

// from are the cells that have a goal, from a column on.
func (r *matrixRow) from(column int) []cell {
	at, _ := slices.BinarySearchFunc(r.cells, column, func(c cell, column int) int { return c.column - column })
	return r.cells[at:]
}

// at is the cell in a column; an empty one where no goal is.
func (r *matrixRow) at(column int) *cell {
	if found := r.from(column); len(found) > 0 && found[0].column == column {
		return &found[0]
	}
	return &cell{column: column}
}

func (c *cell) add(goal *model.Goal) {
	c.goals = append(c.goals, goal)
	if goal.Active() {
		c.active++
		c.stand.Add(goal.Health)
	}
}

// spread puts the goals of a tree into the matrix: its rows are the tree's, its columns the teams by name.
func spread(t *tree) *matrix {
	m := &matrix{board: t.board, whole: t.query == ""}
	columns := m.chooseTeams(t)
	for i := range t.nodes {
		switch node := &t.nodes[i]; {
		case node.outcome != nil:
			m.rows = append(m.rows, matrixRow{outcome: node.outcome, depth: node.depth})
		case node.title != "":
			m.rows = append(m.rows, matrixRow{title: node.title})
		case node.goal != nil:
			m.put(node, columns[m.teamOf(node.goal)])
		}
	}
	for i := range m.rows {
		m.finish(&m.rows[i])
	}
	return m
}

// teamOf is the id of a goal's team; "" where it has none, or one that is not on the board.
func (m *matrix) teamOf(goal *model.Goal) string {
	if m.board.Team(goal.Team) == nil {
		return ""
	}
	return goal.Team
}

// chooseTeams gives each team a column that has a goal in the tree, or, where nothing is filtered, a dependency.
func (m *matrix) chooseTeams(t *tree) (columns map[string]int) {
	has := map[string]bool{}
	for i := range t.nodes {
		if goal := t.nodes[i].goal; goal != nil {
			has[m.teamOf(goal)] = true
		}
	}
	for _, team := range m.board.Teams() {
		leans := len(m.board.NeedsOf(team.ID))+len(m.board.ProvidedBy(team.ID)) > 0
		if has[team.ID] || m.whole && leans && !team.HasLeft(t.today) {
			m.teams = append(m.teams, teamColumn{id: team.ID, name: team.Name})
		} else {
			m.leftOut++
		}
	}
	slices.SortFunc(m.teams, func(a, b teamColumn) int {
		return cmp.Or(strings.Compare(model.Fold(a.name), model.Fold(b.name)), strings.Compare(a.id, b.id))
	})
	if has[""] {
		m.teams = append(m.teams, teamColumn{name: "no team"})
	}
	columns = map[string]int{}
	for i, team := range m.teams {
		columns[team.id] = i
	}
	return columns
}

// put adds a goal to the row that is last in this moment: in the tree goals stand directly below their outcome.
func (m *matrix) put(n *node, column int) {
	row := &m.rows[len(m.rows)-1]
	at, there := slices.BinarySearchFunc(row.cells, column, func(c cell, column int) int { return c.column - column })
	if !there {
		row.cells = slices.Insert(row.cells, at, cell{column: column})
	}
	row.cells[at].add(n.goal)
}

// finish counts the teams of a row, and notes which have a goal for an outcome.
func (m *matrix) finish(row *matrixRow) {
	for i := range row.cells {
		if c := &row.cells[i]; c.active > 0 && m.teams[c.column].id != "" {
			row.teams++
			m.teams[c.column].serves = m.teams[c.column].serves || row.outcome != nil && row.outcome.Active()
		}
	}
}

// idle are the names of the teams that have a column and no active goal for any outcome.
func (m *matrix) idle() []string {
	var names []string
	for _, team := range m.teams {
		if team.id != "" && !team.serves {
			names = append(names, team.name)
		}
	}
	return names
}

// line is a row of the matrix as it is copied.
func (m *matrix) line(row *matrixRow) []string {
	cells := make([]string, 1+len(m.teams))
	cells[0] = row.name()
	for i := range row.cells {
		c := &row.cells[i]
		cells[1+c.column] = strings.TrimSpace(card.Count(len(c.goals), "goal") + " " + card.Health(c.stand.Worst()))
	}
	return cells
}
