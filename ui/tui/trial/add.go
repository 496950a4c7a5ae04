package trial

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/whatif"
	"moot/ui/tui/card"
	"moot/ui/tui/form"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// addJoin asks for the teams to join; from the team that the dialog was opened on it asks for the other one alone.
func (t *Trial) addJoin() tea.Cmd {
	if why := t.lacksTeams(); why != "" {
		return warn(why)
	}
	if len(t.steps) == 0 && t.about.Kind == model.KindTeam && t.state.Board.Team(t.about.ID) != nil {
		return show(askInto(t.state, t.about.ID, t.take))
	}
	return show(AskJoin(t.state, t.take))
}

func (t *Trial) addMove() tea.Cmd {
	if why := t.lacksTeams(); why != "" {
		return warn(why)
	}
	return t.listing(AskMove)
}

func (t *Trial) addSelfService() tea.Cmd { return t.listing(AskSelfService) }

// lacksTeams says why no step with two teams can be tried; "" where one can.
func (t *Trial) lacksTeams() string {
	if len(teams(t.state, "", owns)) < 2 {
		return "it takes two teams: there are none that could be joined, or that something could move to"
	}
	return ""
}

// listing opens a question about capabilities: on a large board they are gathered off the screen's loop.
func (t *Trial) listing(question func(screen.State, Take) screen.Dialog) tea.Cmd {
	state := t.state
	return func() tea.Msg {
		if len(whatif.Capabilities(state.Board)) == 0 {
			return screen.Say{Text: "no dependency names a capability yet, and no team owns one: e on either says which", Tone: screen.Warn}
		}
		return screen.Show{Dialog: question(state, t.take)}
	}
}

// Take is what is done with a step that was asked for.
type Take func(whatif.Step) tea.Cmd

func show(dialog screen.Dialog) tea.Cmd { return screen.Send(screen.Show{Dialog: dialog}) }

// AskJoin asks for two teams: the one that is joined, then the one it becomes part of.
func AskJoin(state screen.State, take Take) screen.Dialog {
	return form.Choose("Join which team?", teams(state, "", owns), func(chosen form.Choice) tea.Cmd {
		return show(askInto(state, chosen.Key, take))
	})
}

// askInto asks for the team that another becomes part of.
func askInto(state screen.State, team string, take Take) screen.Dialog {
	between := func(other *model.Team) string { return betweenWords(state.Board, team, other.ID) }
	title := "Join " + card.TeamName(state.Board, team) + " into which team?"
	return form.Choose(title, teams(state, team, between), func(chosen form.Choice) tea.Cmd {
		return take(whatif.Step{Kind: whatif.Join, Team: team, Into: chosen.Key})
	})
}

// AskSelfService asks for a capability.
func AskSelfService(state screen.State, take Take) screen.Dialog {
	return form.Choose("Make which capability self-service?", capabilities(state.Board), func(chosen form.Choice) tea.Cmd {
		return take(whatif.Step{Kind: whatif.SelfService, Capability: chosen.Key})
	})
}

// AskMove asks for a capability, then for the team it moves to.
func AskMove(state screen.State, take Take) screen.Dialog {
	return form.Choose("Move which capability?", capabilities(state.Board), func(chosen form.Choice) tea.Cmd {
		capability := chosen.Key
		return show(form.Choose("Move "+capability+" to which team?", teams(state, "", owns), func(chosen form.Choice) tea.Cmd {
			return take(whatif.Step{Kind: whatif.Move, Capability: capability, Team: chosen.Key})
		}))
	})
}

// teams are those that are there today but one, each with a line on it.
func teams(state screen.State, but string, line func(*model.Team) string) []form.Choice {
	var choices []form.Choice
	for _, team := range state.Board.Teams() {
		if team.ID == but || team.Left.Known() && team.Left <= state.Today {
			continue
		}
		choices = append(choices, form.Choice{Key: team.ID, Label: team.Title(), Help: line(team)})
	}
	return choices
}

func owns(team *model.Team) string { return team.Owns }

// betweenWords say how many open dependencies lie between two teams.
func betweenWords(board *model.Board, team, other string) string {
	n := 0
	for _, d := range board.NeedsOf(team) {
		if d.Provider == other && d.Open() {
			n++
		}
	}
	for _, d := range board.NeedsOf(other) {
		if d.Provider == team && d.Open() {
			n++
		}
	}
	if n == 0 {
		return "nothing open between them"
	}
	return widget.Grouped(n) + " open between them"
}

// capabilities are all by name, with how many teams ask for each now.
func capabilities(board *model.Board) []form.Choice {
	asking := map[string]map[string]bool{}
	for _, d := range board.Dependencies() {
		if d.Capability == "" || !d.Open() || !d.Crossing() {
			continue
		}
		key := model.Fold(d.Capability)
		if asking[key] == nil {
			asking[key] = map[string]bool{}
		}
		asking[key][d.Consumer] = true
	}
	var choices []form.Choice
	for _, capability := range whatif.Capabilities(board) {
		help := askedWords(len(asking[model.Fold(capability)]))
		choices = append(choices, form.Choice{Key: capability, Label: capability, Help: help})
	}
	return choices
}

func askedWords(teams int) string {
	switch teams {
	case 0:
		return "nobody asks for it now"
	case 1:
		return "one team asks for it"
	}
	return fmt.Sprintf("%d teams ask for it", teams)
}
