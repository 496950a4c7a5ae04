package forum

import (
	"moot/model"
	"moot/model/align"
	"moot/store"
	"moot/ui/tui/card"
	"moot/ui/tui/screen"
)

// drawCard is the card of what is selected. In a meeting it begins with what the forum has decided on a dependency, and a
// goal's has what makes the forum look at it.
func (s *Screen) drawCard(state screen.State, ref model.Ref, changes []store.Kept, width int) card.Sheet {
	if !s.meets() {
		return card.Of(state, ref, nil, changes, width)
	}
	sheet := card.Of(state, ref, s.gapsMet(ref), changes, width)
	return sheet.Under(s.decidedLines(state.Board.Dependency(ref.ID), width))
}

// gapsMet are the gaps of a goal that the forum looks at.
func (s *Screen) gapsMet(ref model.Ref) []align.Gap {
	for _, focus := range s.room.known.met {
		if model.RefOf(focus.Goal) == ref {
			return focus.Gaps
		}
	}
	return nil
}
