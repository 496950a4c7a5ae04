package answer

import (
	"fmt"

	"moot/model"
	"moot/ui/tui/card"
	"moot/ui/tui/form"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// WhyProgress tells how the progress of a goal or an outcome came about.
func WhyProgress(ref model.Ref) screen.Dialog {
	return form.Tell("Why this progress", func(state screen.State, width int) []string {
		record := state.Board.Get(ref)
		if !aims(record) {
			return []string{"It is not on the board any more."}
		}
		return wrapped(state, explain(state, ref, model.MeasureOf(record)), width)
	})
}

// WhyHere tells why a list has a record, in sentences, and of a goal or an outcome also how its progress came about.
func WhyHere(ref model.Ref, reasons []string) screen.Dialog {
	return form.Tell("Why here", func(state screen.State, width int) []string {
		record := state.Board.Get(ref)
		if record == nil {
			return []string{"It is not on the board any more."}
		}
		sentences := append([]string{model.Title(state.Board, ref), ""}, reasons...)
		if aims(record) {
			sentences = append(sentences, explain(state, ref, model.MeasureOf(record))[1:]...)
		}
		return wrapped(state, sentences, width)
	})
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
	for _, checkIn := range newest(state.Board, ref) {
		sentences = append(sentences, "", fmt.Sprintf("The current value comes from the check-in of %s.", checkIn.On.Words(state.Today)))
	}
	return sentences
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

// newest is the check-in that set the current value, where there is one.
func newest(board *model.Board, ref model.Ref) []*model.CheckIn {
	var found []*model.CheckIn
	for _, checkIn := range board.CheckIns() {
		if checkIn.Of == ref && checkIn.Value.Known && (len(found) == 0 || checkIn.On >= found[0].On) {
			found = []*model.CheckIn{checkIn}
		}
	}
	return found
}
