package answer

import (
	"fmt"
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/trend"
	"moot/ui/tui/card"
	"moot/ui/tui/form"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// WhyProgress opens what tells how the progress of a goal or an outcome came about, and a goal's chance.
func WhyProgress(state screen.State, ref model.Ref) tea.Cmd {
	return func() tea.Msg {
		odds := WhyChance(state, ref)
		return screen.Show{Dialog: form.Tell("Why these figures", func(state screen.State, width int) []string {
			record := state.Board.Get(ref)
			if !aims(record) {
				return []string{"It is not on the board any more."}
			}
			lines := wrapped(state, explain(state, ref, model.MeasureOf(record)), width)
			return withSection(lines, odds(state, width))
		})}
	}
}

// WhyHere opens what tells why a list has a record, in sentences; of a goal or an outcome also how its progress came about,
// and of what has a chance how that did.
func WhyHere(state screen.State, ref model.Ref, reasons []string) tea.Cmd {
	return func() tea.Msg {
		odds := WhyChance(state, ref)
		return screen.Show{Dialog: form.Tell("Why here", func(state screen.State, width int) []string {
			record := state.Board.Get(ref)
			if record == nil {
				return []string{"It is not on the board any more."}
			}
			sentences := append([]string{model.Title(state.Board, ref), ""}, reasons...)
			if aims(record) {
				sentences = append(sentences, explain(state, ref, model.MeasureOf(record))[1:]...)
			}
			return withSection(wrapped(state, sentences, width), odds(state, width))
		})}
	}
}

// whyOdds opens what tells how the chance of a dependency came about.
func whyOdds(state screen.State, ref model.Ref) tea.Cmd {
	return func() tea.Msg {
		odds := WhyChance(state, ref)
		return screen.Show{Dialog: form.Tell("Why this chance", func(state screen.State, width int) []string {
			if lines := odds(state, width); len(lines) > 0 {
				return lines
			}
			return wrapped(state, []string{"Nobody waits for it to come on time: it is closed, goes on for good, or is a team's own work."}, width)
		})}
	}
}

// withSection adds a section below lines, where it says something.
func withSection(lines, section []string) []string {
	if len(section) == 0 {
		return lines
	}
	return append(append(lines, ""), section...)
}

func wrapped(state screen.State, sentences []string, width int) []string {
	var lines []string
	for _, sentence := range sentences {
		for _, line := range widget.Wrap(sentence, width) {
			lines = append(lines, state.Theme.Text.Paint(line))
		}
	}
	return lines
}

func explain(state screen.State, ref model.Ref, m model.Measure) []string {
	sentences := []string{model.Title(state.Board, ref), ""}
	if progress, known := m.Progress(); known {
		sentences = append(sentences,
			"Progress = (current − baseline) / (target − baseline)",
			fmt.Sprintf("         = (%s − %s) / (%s − %s) = %s", m.Current, m.Baseline, m.Target, m.Baseline, card.Percent(progress, known)))
	} else {
		sentences = append(sentences, "No progress: that needs "+missing(m)+".")
	}
	if checkIn := newest(state.Board, ref); checkIn != nil {
		sentences = append(sentences, "", fmt.Sprintf("The current value comes from the check-in of %s.", checkIn.On.Words(state.Today)))
	}
	return append(sentences, pace(state, ref, m)...)
}

// pace tells how the pace of a projection is computed; nothing where there is none.
func pace(state screen.State, ref model.Ref, m model.Measure) []string {
	history := trend.Of(state.Board, state.Board.Get(ref), state.Today)
	p := history.Projection
	if p == nil {
		return nil
	}
	return []string{"",
		"Pace = the median of the slopes between every two check-ins (Theil–Sen)",
		fmt.Sprintf("     = %s a week, from n = %s", card.Quantity(threeDigits(p.Slope*7), m.Unit), history.Basis()),
		"The line at this pace lies as often above the check-ins as below; an outlier does not turn it."}
}

// threeDigits is a figure in as many digits as an estimate bears.
func threeDigits(value float64) model.Number {
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(value, 'g', 3, 64), 64)
	if err != nil {
		return model.Number{}
	}
	return model.NumberOf(rounded)
}

// missing names the parts of a measure that are not known.
func missing(m model.Measure) string {
	text := ""
	for _, part := range []struct {
		name   string
		number model.Number
	}{{"a baseline", m.Baseline}, {"a target", m.Target}, {"a current value", m.Current}} {
		if part.number.Known {
			continue
		}
		if text != "" {
			text += " and "
		}
		text += part.name
	}
	if text == "" {
		return "a target other than the baseline"
	}
	return text
}

// newest is the check-in that set the current value; nil where there is none.
func newest(board *model.Board, ref model.Ref) *model.CheckIn {
	for _, checkIn := range slices.Backward(board.CheckInsOf(ref)) {
		if checkIn.Value.Known {
			return checkIn
		}
	}
	return nil
}
