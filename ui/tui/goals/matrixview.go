package goals

import (
	"fmt"
	"strconv"
	"strings"

	"moot/ui/tui/card"
	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// matrixHead are the lines with the names of the teams. Where names are wider than their column they take turns on two or
// three lines: each begins above its own.
func (s *Screen) matrixHead(width int) []string {
	g, look := &s.grid, s.grid.look
	lines := make([]string, look.levels)
	for level := range lines {
		names := ""
		for i := level; i < look.shown; i += look.levels {
			end := i + look.levels // where the next name on this line begins
			room := look.cell*(end-i) - 1
			if end >= look.shown {
				room = look.cell*(look.shown-i) + look.right - 1
			}
			names += widget.Blank(look.cell*i-widget.Width(names)) + s.teamHeading(g.first+i, room)
		}
		name := ""
		if level == look.levels-1 {
			name = "outcome"
		}
		before := widget.Blank(leftMargin) + s.state.Theme.Muted.Paint(widget.Fit(name, look.name+1))
		lines[level] = widget.Fit(before+names, width)
	}
	return lines
}

// teamHeading is the name of a team above its column.
func (s *Screen) teamHeading(at, room int) string {
	team, ink := s.grid.matrix.teams[at], s.state.Theme.Text
	switch {
	case at == s.grid.column:
		ink = s.state.Theme.Tab
	case !team.serves:
		ink = s.state.Theme.Muted
	}
	return ink.Paint(widget.Shortly(heading(team, s.grid.matrix.whole), room))
}

// matrixRow draws a row of the matrix: only the teams in the window. Cells in which nothing is are painted together: there
// are many of them.
func (s *Screen) matrixRow(i, width int, selected bool) string {
	g, row := &s.grid, &s.grid.matrix.rows[i]
	inks, look := s.state.Theme, g.look
	onRow := inks.Row(selected && g.column == onName)
	var line strings.Builder
	line.WriteString(onRow.Accent.Paint(inks.Glyphs.Before(selected, false)) + onRow.Text.Paint(" ") + s.matrixName(onRow, row, selected))
	nothing, run := widget.Fit(inks.Glyphs.Dot, look.cell), 0
	rest := row.from(g.first)
	for column := g.first; column < g.first+look.shown; column++ {
		here := &cell{column: column}
		if len(rest) > 0 && rest[0].column == column {
			here, rest = &rest[0], rest[1:]
		}
		onCell := selected && column == g.column
		if len(here.goals) == 0 && !onCell {
			run++
			continue
		}
		line.WriteString(inks.Muted.Paint(strings.Repeat(nothing, run)) + s.matrixCell(inks.Row(onCell), here, look.cell))
		run = 0
	}
	line.WriteString(inks.Muted.Paint(strings.Repeat(nothing, run)))
	used := look.left() + look.shown*look.cell
	return line.String() + widget.Blank(width-used-look.right) + s.matrixRight(row)
}

// matrixName is the name of an outcome, or of what serves none.
func (s *Screen) matrixName(inks *theme.Inks, row *matrixRow, selected bool) string {
	width := s.grid.look.name
	indent := widget.Blank(min(2*row.depth, width/3))
	ink := inks.Text
	switch {
	case row.outcome == nil || !row.outcome.Active():
		ink = inks.Muted
	case selected:
		ink = inks.Strong
	}
	return inks.Text.Paint(indent) + ink.Paint(widget.Fit(row.name(), width-len(indent))) + s.state.Theme.Text.Paint(" ")
}

// matrixCell is how many goals there are and how the worst of them stands: "2 ~".
func (s *Screen) matrixCell(inks *theme.Inks, c *cell, width int) string {
	number, ink, sign := strconv.Itoa(c.active), inks.Text, card.HealthSign(s.state.Theme, c.stand.Worst())
	switch {
	case len(c.goals) == 0:
		number, ink, sign = s.state.Theme.Glyphs.Dot, inks.Muted, ""
	case c.active == 0:
		number, ink, sign = strconv.Itoa(len(c.goals)), inks.Muted, ""
	}
	switch {
	case len(number) > 3:
		number = ">99" // a sign has its place in any case
	case len(number) < 3:
		number += " "
	}
	text := ink.Paint(number)
	if sign != "" {
		text += card.HealthInk(inks, c.stand.Worst()).Paint(sign)
	}
	return text + inks.Text.Paint(widget.Blank(width-1-widget.Width(number)-widget.Width(sign))) + s.state.Theme.Text.Paint(" ")
}

// matrixRight says how many teams serve an outcome; where none does, that is white space.
func (s *Screen) matrixRight(row *matrixRow) string {
	inks, look := s.state.Theme, s.grid.look
	words := ""
	switch {
	case look.right == 0:
		return ""
	case row.teams > 0:
		words = card.Count(row.teams, "team")
	case row.outcome != nil && row.outcome.Active() && s.grid.matrix.whole:
		words = "no team yet"
	}
	return inks.Muted.Paint(widget.FitRight(words, look.right-1)) + " "
}

// matrixCount says which teams are in the window, where that is not all.
func (s *Screen) matrixCount() string {
	g := &s.grid
	if all := len(g.teams()); all > g.look.shown {
		return fmt.Sprintf("teams %d–%d of %d", g.first+1, g.first+g.look.shown, all)
	}
	return ""
}

// matrixFoot tells below the matrix what is under the cursor, with its names in full, and which teams have no goal.
func (s *Screen) matrixFoot(width int) []string {
	g, inks := &s.grid, s.state.Theme
	row, team := g.row(), ""
	if g.column >= 0 && g.column < len(g.teams()) {
		team = g.teams()[g.column].name
	}
	where := inks.Strong.Paint(row.name())
	if team != "" {
		where = inks.Strong.Paint(team) + inks.Muted.Paint("  for  ") + where
		if row.outcome == nil {
			where = inks.Strong.Paint(team) + inks.Muted.Paint("  "+strings.ToLower(row.name()))
		}
	}
	lines := []string{"", "  " + where, "  " + s.cellWords(team)}
	if white := s.whiteSpace(width - 4); white != "" && s.pair.Height() >= 14 {
		lines = append(lines, "  "+inks.Muted.Paint(white))
	}
	for i, line := range lines {
		lines[i] = widget.Fit(line, width)
	}
	return lines
}

// cellWords tell of the goals in the cell under the cursor.
func (s *Screen) cellWords(team string) string {
	inks, row, c := s.state.Theme, s.grid.row(), s.grid.cell()
	switch {
	case team == "" && row.outcome == nil, s.grid.list.Cursor() < 0:
		return ""
	case team == "" && row.teams == 0:
		return inks.Muted.Paint("no team yet: c sets a goal for it")
	case team == "":
		return inks.Muted.Paint(card.Count(row.teams, "team"))
	case len(c.goals) == 0 && row.outcome == nil:
		return inks.Muted.Paint("nothing here")
	case len(c.goals) == 0:
		return inks.Muted.Paint("no goal yet: c sets one")
	}
	var words []string
	for _, goal := range c.goals {
		words = append(words, card.HealthInk(inks.Row(false), goal.Health).Paint(card.HealthSign(inks, goal.Health))+" "+inks.Text.Paint(goal.Title))
	}
	return strings.Join(words, inks.Muted.Paint("   "))
}

// longestIdle is what the name of a team takes at most among those that have no goal for any outcome.
const longestIdle = 24

// whiteSpace says which teams have no goal for any outcome, as many as there is room for, and how many have no column.
func (s *Screen) whiteSpace(width int) string {
	m := s.grid.matrix
	if m == nil || !m.whole {
		return ""
	}
	tail := ""
	if m.leftOut > 0 {
		tail = card.Count(m.leftOut, "team") + " without goal or dependency"
	}
	names := m.idle()
	if len(names) == 0 {
		return tail
	}
	if tail != "" {
		tail = " · " + tail
	}
	const before = "no goal for an outcome: "
	text := before + card.Count(len(names), "team")
	for shown, listed := 1, ""; shown <= len(names); shown++ {
		if listed != "" {
			listed += ", "
		}
		listed += widget.Shortly(names[shown-1], longestIdle)
		more := ""
		if left := len(names) - shown; left > 0 {
			more = fmt.Sprintf(" and %d more", left)
		}
		if widget.Width(before+listed+more+tail) > width {
			break
		}
		text = before + listed + more
	}
	return text + tail
}
