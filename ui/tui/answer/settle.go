package answer

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/card"
	"moot/ui/tui/form"
	"moot/ui/tui/screen"
)

// settle asks which of the values holds that two copies of the board set without knowing of each other, the first clash
// of the record first.
func settle(state screen.State, record model.Record) (tea.Cmd, bool) {
	clashes := model.Clashes(record)
	if len(clashes) == 0 {
		return nil, false
	}
	clash := clashes[0]
	var choices []form.Choice
	for i, head := range clash.Heads {
		choices = append(choices, form.Choice{Key: strconv.Itoa(i), Label: card.ValueWords(head.Values), Help: "by " + head.By.Author})
	}
	label := model.FieldNumbered(clash.Ref.Kind, clash.Register).Label()
	what := "settled " + label + ": " + model.Title(state.Board, clash.Ref)
	return screen.Send(screen.Show{Dialog: form.Choose("Which "+label+" holds?", choices, func(chosen form.Choice) tea.Cmd {
		return screen.Send(screen.Commit{What: what, Select: clash.Ref, Edit: func(view model.View) (model.Change, error) {
			number, _ := strconv.Atoi(chosen.Key)
			return model.SettleNow(view, clash, number)
		}})
	})}), true
}
