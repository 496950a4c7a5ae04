package tui

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/whatif"
	"moot/ui/tui/screen"
	"moot/ui/tui/trial"
)

// leverCommands try a lever on a copy of the board, by the words for it: what they ask for is completed.
func (a *app) leverCommands() []command {
	try := func(step whatif.Step) tea.Cmd { return screen.Send(screen.WhatIf{Steps: []whatif.Step{step}}) }
	tries := func(title, also string, least int, ask func(screen.State, trial.Take) screen.Dialog) command {
		why := ""
		if a.state.Board.Count(model.KindTeam) < least {
			why = "it takes two teams: c makes one"
		}
		made := a.shows(title, "what would change, on a copy", why, func() screen.Dialog { return ask(a.state, try) })
		made.also = also
		return made
	}
	return []command{
		tries("Join teams", "what if merge teams boundary", 2, trial.AskJoin),
		tries("Make a capability self-service", "what if self-service platform", 0, trial.AskSelfService),
		tries("Move a capability", "what if boundary", 2, trial.AskMove),
	}
}
