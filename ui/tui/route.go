package tui

import (
	tea "charm.land/bubbletea/v2"

	"moot/ui/tui/screen"
	"moot/ui/tui/trial"
	"moot/ui/tui/welcome"
)

// ownMessage handles results of the app's commands and what screens ask of it; false for what is neither.
func (a *app) ownMessage(msg tea.Msg) (tea.Cmd, bool) {
	if cmd, known := a.result(msg); known {
		return cmd, true
	}
	return a.asked(msg)
}

// result handles what the app's own commands bring.
func (a *app) result(msg tea.Msg) (tea.Cmd, bool) {
	switch msg := msg.(type) {
	case boardRead:
		return a.boardRead(msg), true
	case ticked:
		return a.tick(), true
	case marked:
		return a.marked(), true
	case noted:
		a.noting = false
		return nil, true
	case watchBegan:
		return a.listen(msg.channel), true
	case newsCame:
		return tea.Batch(a.read(), a.listen(msg.channel)), true
	case lookedAway:
		return a.lookAgain(), true
	case watchEnded:
		return a.watchEnded(), true
	case committed:
		return a.committed(msg), true
	case preferencesKept:
		return a.preferencesKept(msg), true
	case listKept:
		return a.listKept(msg), true
	case leaving:
		return a.quit(), true
	case messageFaded:
		a.message.fade(msg)
		return nil, true
	}
	return nil, false
}

// asked does what screens and dialogs ask of the app.
func (a *app) asked(msg tea.Msg) (tea.Cmd, bool) {
	switch msg := msg.(type) {
	case screen.Commit:
		return a.enqueue(intent{Commit: msg}), true
	case again:
		return a.do(msg.name, msg.key), true
	case screen.Undo:
		return a.enqueue(a.undoIntent(msg, a.options.Author)), true
	case screen.Redo:
		return a.enqueue(a.redoIntent(a.options.Author)), true
	case screen.Say:
		if msg.Tone == screen.Warn {
			return a.warn(msg.Text), true
		}
		return a.say(msg.Text, msg.Tone), true
	case screen.Goto:
		return a.goTo(msg), true
	case screen.Open:
		return a.openCard(msg), true
	case screen.Filter:
		return a.setQueryText(msg.Text), true
	case screen.Copy:
		return tea.Batch(tea.SetClipboard(msg.Text), a.say("copied "+msg.What, screen.Good)), true
	case screen.Browse:
		return a.browse(msg.Address), true
	case screen.Show:
		return a.show(msg.Dialog), true
	case screen.WhatIf:
		return a.tryLevers(msg), true
	case screen.Hold:
		return a.hold(msg), true
	case screen.Team:
		return a.setTeam(msg), true
	case screen.Write:
		return a.write(msg), true
	case welcome.Opened:
		return a.opened(msg), true
	}
	return nil, false
}

// tryLevers opens the dialog that tries levers on a copy of the board.
func (a *app) tryLevers(msg screen.WhatIf) tea.Cmd {
	if a.state.Board == nil {
		return nil
	}
	return a.show(trial.New(msg))
}
