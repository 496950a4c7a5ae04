package goals

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/answer"
	"moot/ui/tui/card"
	"moot/ui/tui/form"
	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
)

// matrixOffers are the keys for the cell under the cursor, and those that go on to another team.
func (s *Screen) matrixOffers() []keys.Offer {
	g := &s.grid
	var offers []keys.Offer
	switch goals := g.cell().goals; {
	case g.selected().ID != "":
		offers = append(offers, keys.Named("open", "card"))
	case len(goals) > 1:
		offers = append(offers, keys.Named("open", "its "+card.Count(len(goals), "goal")))
	}
	offers = append(offers, s.edits("create", "set a goal"))
	if g.column > onName {
		offers = append(offers, keys.Named("left", "team before"))
	}
	if g.column < len(g.teams())-1 {
		offers = append(offers, keys.Named("right", "next team"))
	}
	offers = append(offers, s.faceOffers()...)
	offers = append(append(offers, answer.AnyOffers(s.state, s.Selected())...), keys.Can("copy-list"))
	if g.selected().ID == "" {
		offers = s.cellRefusals(offers)
	}
	return append(offers, s.pair.DivideOffers()...)
}

// forOneRecord are the keys that need a goal or an outcome under the cursor.
var forOneRecord = []string{
	"check-in", "on-track", "at-risk", "off-track", "why", "edit", "note", "link", "decline", "reopen", "acknowledge", "action",
	"copy", "browse", "delete",
}

// cellRefusals say of the keys for a record why they do nothing in a cell without a goal, or with several.
func (s *Screen) cellRefusals(offers []keys.Offer) []keys.Offer {
	why := "this cell has no goal: c sets one"
	switch n := len(s.grid.cell().goals); {
	case n > 0:
		why = "this cell has " + card.Count(n, "goal") + ": enter chooses one"
	case s.grid.column == onName:
		why = "this row is no outcome: go to a team's goals"
	}
	for _, name := range forOneRecord {
		if _, offered := keys.Find(offers, keys.ByName(name).Key()); !offered {
			offers = append(offers, keys.Cannot(name, why))
		}
	}
	return offers
}

// pressMatrix does what a key does to the matrix and the cell under the cursor; false where it is for the record in it.
func (s *Screen) pressMatrix(name string) (tea.Cmd, bool) {
	switch name {
	case "left":
		s.grid.move(-1)
	case "right":
		s.grid.move(1)
	case "create":
		return s.createGoal(), true
	case "open":
		if s.grid.selected().ID != "" {
			return nil, false
		}
		return s.openCell(), true
	case "next-pane", "previous-pane": // card and matrix take turns: there is no pane beside
		return nil, s.grid.selected().ID == ""
	default:
		return nil, false
	}
	return s.showCard(), true
}

// openCell lets people choose one of several goals, and says of an empty cell what it is for.
func (s *Screen) openCell() tea.Cmd {
	goals, board := s.grid.cell().goals, s.state.Board
	if len(goals) == 0 {
		return screen.Send(screen.Say{Text: "no goal here yet: c sets one"})
	}
	var choices []form.Choice
	for _, goal := range goals {
		help := card.Health(goal.Health)
		if !goal.Active() {
			help = card.GoalState(goal.State)
		}
		choices = append(choices, form.Choice{Key: goal.ID, Label: goal.Title, Help: help})
	}
	title := card.TeamName(board, s.grid.team) + ": which goal?"
	if s.grid.team == "" {
		title = "Without a team: which goal?"
	}
	return show(form.Choose(title, choices, func(chosen form.Choice) tea.Cmd {
		return screen.Send(screen.Open{Ref: model.Ref{Kind: model.KindGoal, ID: chosen.Key}})
	}))
}

// copyMatrix copies the matrix as a table, all teams of it.
func (s *Screen) copyMatrix() tea.Cmd {
	m, title := s.tree.matrix, "Outcomes and teams"
	if s.tree.query != "" {
		title += ": " + s.tree.query
	}
	columns := []string{"outcome"}
	for _, team := range m.teams {
		columns = append(columns, team.name)
	}
	return answer.CopyList(answer.Listing{
		Title: title, Columns: columns, Count: len(m.rows), What: card.Count(len(m.rows), "row"),
		Row: func(row int) answer.Line { return answer.Line{Cells: m.line(&m.rows[row])} },
	})
}
