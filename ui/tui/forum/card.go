package forum

import (
	"moot/model"
	"moot/store"
	"moot/ui/tui/card"
	"moot/ui/tui/screen"
)

// drawCard is the card of what is selected. In a meeting it begins with what the forum has decided on a dependency.
func (s *Screen) drawCard(state screen.State, ref model.Ref, changes []store.Kept, width int) card.Sheet {
	sheet := card.Of(state, ref, changes, width)
	if !s.meets() {
		return sheet
	}
	return sheet.Under(s.decidedLines(state.Board.Dependency(ref.ID), width))
}
