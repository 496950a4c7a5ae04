package forum

import (
	"moot/model"
	"moot/store"
	"moot/ui/tui/card"
	"moot/ui/tui/screen"
)

// drawCard is the card of what is selected. In a meeting it begins with what the forum has decided on a dependency, and a
// goal's has what makes the forum look at it.
func (s *Screen) drawCard(state screen.State, ref model.Ref, changes []store.Kept, width int) []string {
	if !s.meets() {
		return card.Of(state, ref, changes, width)
	}
	if goal := state.Board.Goal(ref.ID); ref.Kind == model.KindGoal && goal != nil {
		return s.goalCard(state, goal, changes, width)
	}
	return append(s.decidedLines(width), card.Of(state, ref, changes, width)...)
}

func (s *Screen) goalCard(state screen.State, goal *model.Goal, changes []store.Kept, width int) []string {
	for _, focus := range s.room.known.met {
		if focus.Goal.ID == goal.ID {
			return card.Goal(state, goal, focus.Gaps, changes, width)
		}
	}
	return card.Of(state, model.RefOf(goal), changes, width)
}
