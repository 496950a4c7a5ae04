package network

import (
	"fmt"
	"strings"

	"moot/model/network"
	"moot/ui/tui/card"
	"moot/ui/tui/widget"
)

// gridFoot tells below the matrix what is under the cursor, with its names in full.
func (s *Screen) gridFoot(width int) []string {
	t := s.state.Theme
	lines := []string{"", "  " + s.where(width-3), "  " + s.told(width-4)}
	standing := s.survey.standing > 0
	told := legend(s.survey.scale, t, standing, false)
	right := s.windowWords(width - widget.Width(told) - 4)
	if right == "" {
		told = legend(s.survey.scale, t, standing, true)
		right = s.windowWords(width - widget.Width(told) - 4)
	}
	lines[0] = widget.FitBoth("  "+told, t.Muted.Paint(right)+" ", width)
	for i, line := range lines {
		lines[i] = widget.Fit(line, width)
	}
	return lines
}

// windowWords say which teams are in the window, where that is not all, as exactly as there is room for.
func (s *Screen) windowWords(room int) string {
	g, all := &s.grid, len(s.survey.matrix.Teams)
	if all <= g.look.rows && all <= g.look.columns {
		return s.blockWords(room)
	}
	words := fmt.Sprintf("rows %d–%d, columns %d–%d of %d", g.top+1, min(all, g.top+g.look.rows), g.left+1, min(all, g.left+g.look.columns), all)
	if widget.Width(words) > room {
		return fmt.Sprintf("of %d teams", all)
	}
	return words
}

// blockWords say what a bracket on the diagonal means, briefly where there is little room.
func (s *Screen) blockWords(room int) string {
	loop, group := false, false
	for _, at := range s.grid.blocks {
		loop, group = loop || at.loop != nil, group || at.bracket != nil
	}
	for _, say := range [][2]string{{" a loop", " mostly need each other"}, {" loop", " group"}} {
		t := s.state.Theme
		var words []string
		if loop {
			words = append(words, t.Warn.Paint(square[0]+square[1])+t.Muted.Paint(say[0]))
		}
		if group {
			words = append(words, t.Muted.Paint(round(t)[0]+round(t)[1]+say[1]))
		}
		if line := strings.Join(words, "  "); widget.Width(line) <= room {
			return line
		}
	}
	return ""
}

// where names the teams under the cursor: "Payments needs 3 of Identity, 132 days waited". Where there is little room names
// are cut, never figures.
func (s *Screen) where(width int) string {
	t, g := s.state.Theme, &s.grid
	consumer, provider, c := g.consumer(), g.provider(), g.cell()
	one, other := s.names.name(consumer), s.names.name(provider)
	switch {
	case consumer == "":
		return ""
	case provider == "":
		degree := s.degreeWords(g.row)
		return t.Strong.Paint(widget.Shortly(one, max(leastName, width-widget.Width(degree)))) + t.Text.Paint(degree)
	case consumer == provider:
		return t.Strong.Paint(one) + t.Muted.Paint("  its own work does not count here")
	}
	between, after := " needs nothing of ", s.backWords()
	if c.Dependencies > 0 {
		between, after = fmt.Sprintf(" needs %s of ", widget.Grouped(int(c.Dependencies))), waitWords(c)+s.backWords()
	}
	one, other = bothShortly(one, other, width-widget.Width(between)-widget.Width(after))
	return t.Strong.Paint(one) + t.Text.Paint(between) + t.Strong.Paint(other) + t.Text.Paint(after)
}

// bothShortly cuts two names so that both fit; what the one leaves the other may take.
func bothShortly(one, other string, room int) (string, string) {
	half := max(leastName, room/2)
	first := max(half, room-widget.Width(other))
	one = widget.Shortly(one, first)
	return one, widget.Shortly(other, max(half, room-widget.Width(one)))
}

// backWords say what the one that provides needs in turn.
func (s *Screen) backWords() string {
	if back := s.grid.matrix.At(s.grid.column, s.grid.row); back.Dependencies > 0 {
		return fmt.Sprintf(", and back: %s", widget.Grouped(int(back.Dependencies)))
	}
	return ""
}

// degreeWords say how much a team needs, and how much is needed of it.
func (s *Screen) degreeWords(place int) string {
	needs, provides := s.degree(place)
	words := fmt.Sprintf("  needs %s, provides %s", needs.words(), provides.words())
	if s.names.component(s.grid.teamAt(place)) {
		words += "; a component team (" + s.state.Theme.Glyphs.Layer + "): such teams make dependencies by design"
	}
	return words
}

// degree is how many dependencies a team has on one side, with how many others.
type degree struct{ dependencies, teams int }

func (d degree) words() string {
	if d.dependencies == 0 {
		return "nothing"
	}
	return fmt.Sprintf("%s (%s)", widget.Grouped(d.dependencies), card.Count(d.teams, "team"))
}

func (s *Screen) degree(place int) (needs, provides degree) {
	m := s.survey.matrix
	for _, cell := range m.Rows[place] {
		needs.dependencies += int(cell.Dependencies)
		needs.teams++
	}
	for row := range m.Rows {
		if cell := m.At(row, place); cell.Dependencies > 0 {
			provides.dependencies += int(cell.Dependencies)
			provides.teams++
		}
	}
	return needs, provides
}

// waitWords tell how long those of a cell have waited: ", 132 days waited, 2 standing".
func waitWords(c network.Cell) string {
	words := ""
	if waiting := c.Dependencies - c.Standing - c.Unknown; waiting > 0 {
		words += ", " + widget.Grouped(c.Wait) + " days waited"
		if c.Wait == 1 {
			words = ", 1 day waited"
		}
	}
	if c.Standing == c.Dependencies {
		words += ", standing"
	} else if c.Standing > 0 {
		words += fmt.Sprintf(", %s standing", widget.Grouped(int(c.Standing)))
	}
	if c.Unknown > 0 {
		words += fmt.Sprintf(", %s without a day of request", widget.Grouped(int(c.Unknown)))
	}
	return words
}

// told names the dependencies of the cell under the cursor, as many as there is room for, or says what enter does.
func (s *Screen) told(width int) string {
	t, g := s.state.Theme, &s.grid
	if g.provider() == "" {
		return t.Muted.Paint("enter shows what is around it")
	}
	if g.cell().Dependencies == 0 {
		return ""
	}
	const looked = 12 // more never fit
	var words []string
	for _, d := range network.Between(s.survey.board, s.survey.scope, g.consumer(), g.provider()) {
		words = append(words, card.StateInk(&t.Inks, d.State).Paint(card.Sign(t, d.State))+" "+t.Text.Paint(d.Title))
		if len(words) == looked {
			break
		}
	}
	return widget.Fit(strings.Join(words, "   "), width)
}
