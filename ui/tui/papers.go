package tui

import (
	"errors"
	"io/fs"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/store"
	"moot/ui/tui/form"
	"moot/ui/tui/forum"
	"moot/ui/tui/screen"
)

// sources are what the forum's screen reads of the store, in commands.
func (a *app) sources() forum.Sources {
	return forum.Sources{
		History: a.history,
		Recent: func(board *model.Board, after model.Date) ([]model.Change, error) {
			return store.Recent(a.ctx, a.store, board, after)
		},
		Decided: func(id string) ([]model.Change, error) {
			return store.Decided(a.ctx, a.store, id)
		},
	}
}

// write keeps a text in a file; one that is there already is asked about.
func (a *app) write(msg screen.Write) tea.Cmd {
	write := a.options.Write
	if write == nil {
		return a.say("files cannot be written from here: y copies it", screen.Warn)
	}
	return func() tea.Msg {
		err := write(msg.Path, msg.Text, msg.Force)
		switch {
		case errors.Is(err, fs.ErrExist):
			return screen.Show{Dialog: form.YesNo{
				Title: "Replace " + msg.Path + "?", Text: "There is a file of that name already.", Yes: "replace it", No: "keep it", Careful: true,
				Submit: func() tea.Cmd {
					msg.Force = true
					return screen.Send(msg)
				},
			}.Dialog()}
		case err != nil:
			return screen.Say{Text: "not written: " + sentence(err), Tone: screen.Bad}
		}
		return screen.Say{Text: "wrote " + msg.What + " to " + msg.Path, Tone: screen.Good}
	}
}
