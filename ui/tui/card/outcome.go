package card

import (
	"moot/model"
	"moot/store"
	"moot/ui/tui/screen"
)

// Outcome is the card of an outcome: why, its measure, who minds it, what it is part of, the goals that serve it, what
// was said, what is missing. changes are as for Dependency.
func Outcome(state screen.State, o *model.Outcome, changes []store.Kept, width int) Sheet {
	draw := newDrawing(state, width)
	sign := draw.muted("outcome")
	if !o.Active() {
		sign = word{text: "outcome, " + o.State.String(), ink: draw.theme.Quiet}
	}
	draw.head(o, sign)
	draw.wrapped(o.Why, draw.theme.Muted)
	draw.gap()
	draw.clashes(o)
	draw.measure(o.Measure)
	draw.dated("by", o.By)
	draw.text("owner", o.Owner)
	draw.text("rank", o.Rank.String())
	draw.records("part of", model.KindOutcome, o.Parent)
	var parts []string
	for _, part := range state.Board.PartsOf(o.ID) {
		parts = append(parts, part.ID)
	}
	draw.records("parts", model.KindOutcome, parts...)
	draw.gaps(model.RefOf(o))
	draw.said(o)
	draw.serving(o)
	draw.history(changes)
	return draw.sheet()
}
