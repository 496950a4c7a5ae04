package form

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/screen"
)

// reviewRows are lines enough for the figures of two steps and of the whole board.
const reviewRows = 6

// review is the form in which is said what came of a lever that was pulled.
type review struct {
	sheet
	action *model.Action
}

// Review asks what came of an action that pulled a lever, and whether it is done. It begins with the figures then, as the
// action keeps them, and with cameOf, those of now, which may be written over.
func Review(state screen.State, a *model.Action, cameOf string) screen.Dialog {
	r := &review{action: a}
	r.state, r.small = state, true
	done := a.State.String()
	if a.Open() {
		done = model.ActionDone.String()
	}
	t := state.Theme
	r.add("", []entry{
		newLongNote("after", "what came of it", cameOf, t, reviewRows),
		newWords("state", "state", done, t, model.FieldNamed(model.KindAction, "state").Words, nil),
		newLongNote("before", "figures before", a.Before, t, reviewRows),
	})
	r.remember()
	r.first["after"], r.first["state"] = a.After, a.State.String() // what was filled in beforehand is to be saved
	r.save = r.commit
	return r
}

// Init implements screen.Dialog. The cursor begins before the figures: that is where people's own words go.
func (r *review) Init() tea.Cmd {
	cmd := r.sheet.Init()
	r.give(tea.KeyPressMsg{Code: tea.KeyHome, Mod: tea.ModCtrl})
	return cmd
}

// Title implements screen.Dialog.
func (r *review) Title() string { return "What came of it: " + r.action.Text }

func (r *review) commit() (tea.Cmd, string, error) {
	if r.entryNamed("after").value() == "" {
		return nil, "after", errMissing{"answer"}
	}
	values, ref, today := r.changed(), model.RefOf(r.action), r.state.Today
	return screen.Send(screen.Commit{What: "said what came of: " + r.action.Text, Edit: func(view model.View) (model.Change, error) {
		return model.Set(view, ref, values, today)
	}}), "", nil
}
