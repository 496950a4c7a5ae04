package goals

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/answer"
	"moot/ui/tui/card"
	"moot/ui/tui/keys"
)

// place is the goal or outcome in a row by its place on the board; false for a heading.
func (s *Screen) place(row int) (model.Kind, int, bool) {
	node := s.node(row)
	return node.ref.Kind, node.place, node.ref.ID != ""
}

// markOffers are the keys while goals and outcomes are marked.
func (s *Screen) markOffers() []keys.Offer {
	offers := answer.AllOffers(s.state, &s.marks)
	if s.face == onGaps {
		offers = likelier(offers, "acknowledge")
	}
	if s.face == onTree {
		offers = append(offers, s.foldOffers()...)
	}
	return append(append(offers, s.faceOffers()...), s.edits("create", ""))
}

// likelier puts an offer behind the first.
func likelier(offers []keys.Offer, name string) []keys.Offer {
	at := slices.IndexFunc(offers, func(o keys.Offer) bool { return o.Name == name })
	if at < 1 {
		return offers
	}
	one := offers[at]
	return slices.Insert(slices.Delete(offers, at, at+1), 1, one)
}

// pressMarks does what a key does to the marks, and to all that is marked; false where it does neither.
func (s *Screen) pressMarks(name string) (tea.Cmd, bool) {
	if s.pair.OnCard || s.face == onMatrix { // their keys are for the record that they show
		return nil, false
	}
	return answer.PressMarks(s.state, name, &s.marks, s.rowsHere(), s.showCard)
}

// copyList copies the face as it stands.
func (s *Screen) copyList() tea.Cmd {
	switch {
	case s.state.Board == nil || s.face == onMatrix && s.tree.matrix == nil:
		return nil
	case s.face == onMatrix:
		return s.copyMatrix()
	case s.face == onGaps:
		return s.copyGaps()
	}
	return s.copyTree()
}

// copyTree copies the tree: outcomes as headings, their goals in tables below.
func (s *Screen) copyTree() tea.Cmd {
	t, rows, title := s.tree, slices.Clone(s.rows), "Outcomes and goals"
	if t.query != "" {
		title += ": " + t.query
	}
	return answer.CopyList(answer.Listing{
		Title: title, Columns: []string{"team", "goal", "measure", "from", "now", "to", "progress", "health", "by", "chance"},
		Count: len(rows), Row: func(row int) answer.Line { return t.line(&t.nodes[rows[row]]) },
		What: card.Count(t.goals, "goal"),
	})
}

// line is a row of the tree as it is copied.
func (t *tree) line(n *node) answer.Line {
	switch {
	case n.goal != nil:
		return answer.Line{Cells: t.goalCells(n)}
	case n.outcome != nil:
		return answer.Line{Heading: n.outcome.Title, Level: n.depth, Under: measureWords(n.outcome.Measure)}
	}
	return answer.Line{Heading: n.title}
}

// measureWords say where the measure of an outcome stands: "bookings finished: 66 %, 47 % of the way to 75 %".
func measureWords(m model.Measure) string {
	if m.Name == "" {
		return ""
	}
	words := m.Name + ": " + card.Quantity(m.Current, m.Unit)
	if progress, known := m.Progress(); known {
		words += ", " + card.Percent(progress, known) + " of the way to " + card.Quantity(m.Target, m.Unit)
	}
	return words
}

func (t *tree) goalCells(n *node) []string {
	g := n.goal
	progress, known := g.Measure.Progress()
	team := ""
	if g.Team != "" {
		team = card.TeamName(t.board, g.Team)
	}
	health := word(n)
	if !g.Active() {
		health = card.GoalState(g.State)
	}
	percent := ""
	if known {
		percent = card.Percent(progress, known)
	}
	quantity := func(number model.Number) string {
		if !number.Known {
			return ""
		}
		return card.Quantity(number, g.Measure.Unit)
	}
	return []string{
		team, g.Title, g.Measure.Name, quantity(g.Measure.Baseline), quantity(g.Measure.Current), quantity(g.Measure.Target),
		percent, health, g.By.String(), n.chance,
	}
}
