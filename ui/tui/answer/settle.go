package answer

import (
	"fmt"
	"strings"

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
		choices = append(choices, form.Choice{Key: fmt.Sprint(i), Label: card.ValueWords(head.Values), Help: "by " + head.By.Author})
	}
	label := model.FieldNumbered(clash.Ref.Kind, clash.Register).Label()
	what := "settled " + label + ": " + model.Title(state.Board, clash.Ref)
	return screen.Send(screen.Show{Dialog: form.Choose("Which "+label+" holds?", choices, func(chosen form.Choice) tea.Cmd {
		return screen.Send(screen.Commit{What: what, Select: clash.Ref, Edit: func(view model.View) (model.Change, error) {
			return settled(view, clash, strings.TrimSpace(chosen.Key))
		}})
	})}), true
}

// settled is the edit by the head of that number, unless the clash is another one by now.
func settled(view model.View, clash model.Clash, number string) (model.Change, error) {
	record := view.Get(clash.Ref)
	if record == nil {
		return model.Change{}, fmt.Errorf("it was deleted meanwhile")
	}
	for _, now := range model.Clashes(record) {
		for i, head := range clash.Heads {
			if now.Register == clash.Register && len(now.Heads) == len(clash.Heads) && fmt.Sprint(i) == number {
				return model.Settle(now, head), nil
			}
		}
	}
	return model.Change{}, fmt.Errorf("it was settled meanwhile")
}
