package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/store"
	"moot/ui/tui/card"
	"moot/ui/tui/form"
	"moot/ui/tui/screen"
)

// How many of the newest changes are looked at, and listed, to undo one of them; and of how many edits a change's own words
// are read.
const (
	mostLooked = 1000
	mostListed = 200
	mostTold   = 200
)

// undoCommand undoes one change of the last, whosever it is.
func (a *app) undoCommand() command {
	why := a.locked()
	if why == "" && !a.edited() {
		why = "nothing was changed yet"
	}
	return command{
		title: "Undo an earlier change", help: "one of the last, which you choose; what came after it stays", why: why,
		run: a.chooseChange,
	}
}

// chooseChange reads the last changes and asks which one to undo.
func (a *app) chooseChange() tea.Cmd {
	ctx, from, board, today := a.ctx, a.store, a.state.Board, a.state.Today
	return func() tea.Msg {
		var choices []form.Choice
		undone := map[model.ChangeID]bool{}
		looked := 0
		for kept, err := range from.History(ctx, store.Query{MostEdits: mostTold}) {
			if err != nil {
				return screen.Say{Text: "the changes cannot be read: " + sentence(err), Tone: screen.Bad}
			}
			if looked++; looked > mostLooked || len(choices) == mostListed {
				break
			}
			if kept.Undoes != 0 && !undone[kept.ID] {
				undone[kept.Undoes] = true
			}
			if kept.Undoes == 0 && !undone[kept.ID] {
				choices = append(choices, choiceOf(board, kept, today))
			}
		}
		if len(choices) == 0 {
			return screen.Say{Text: "nothing is left to undo", Tone: screen.Plain}
		}
		return screen.Show{Dialog: form.Choose("Undo which change?", choices, func(chosen form.Choice) tea.Cmd {
			id, err := model.ParseChangeID(chosen.Key)
			if err != nil {
				return screen.Send(screen.Say{Text: sentence(err), Tone: screen.Bad})
			}
			return screen.Send(screen.Undo{Change: id})
		})}
	}
}

// choiceOf is a change as one of many: what it did, when, and who did it.
func choiceOf(board *model.Board, kept store.Kept, today model.Date) form.Choice {
	told := card.Told(board, kept.Change)
	if told == "" {
		told = fmt.Sprintf("%d fields", kept.Header.Edits)
	}
	at := kept.At.Time().Local()
	when := strings.Join(strings.Fields(model.DateOf(at).Words(today)), " ") + at.Format(" 15:04")
	return form.Choice{Key: kept.ID.String(), Label: told, Help: strings.TrimSpace(when + "  " + kept.Author)}
}
