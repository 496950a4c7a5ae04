package card

import (
	"moot/model"
	"moot/model/agenda"
	"moot/model/chance"
	"moot/ui/report"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// Markdown is a record as a Markdown list item with its fields below, for pasting into an issue or a message; of what is
// open with its margin and its chance as well.
func Markdown(state screen.State, ref model.Ref) string {
	var figures []report.Figure
	switch record := state.Board.Get(ref).(type) {
	case *model.Dependency:
		figures = figuresOf(state, record)
	case *model.Goal:
		figures = figuresOfGoal(state, record)
	}
	return report.Record(state.Board, ref, figures...)
}

func figuresOf(state screen.State, d *model.Dependency) []report.Figure {
	draw := drawing{state: state}
	figures := []report.Figure{{Label: "margin", Value: agenda.MarginWords(d, draw.outlook(d))}}
	if own := draw.factor(d); own.Known() {
		figures = append(figures, report.Figure{Label: "chance", Value: chance.Words(own.P) + ", " + because(own)})
	}
	return figures
}

func figuresOfGoal(state screen.State, g *model.Goal) []report.Figure {
	if state.Chance == nil || !g.Active() {
		return nil
	}
	odds := state.Chance.OfGoal(g.ID)
	p, known := odds.P()
	if !known {
		return nil
	}
	words := chance.Words(p)
	if odds.N > 0 {
		words += ", n = " + widget.Grouped(odds.N) + " closed"
	}
	return []report.Figure{{Label: "chance", Value: words}}
}
