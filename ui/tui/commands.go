package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/meeting"
	"moot/ui/tui/answer"
	"moot/ui/tui/form"
	"moot/ui/tui/forum"
	"moot/ui/tui/screen"
)

// command is something the palette can do: by a key that the screen offers, or without one.
type command struct {
	words string // "New team", "Undo the last change"
	key   string // as people read it; "" where it has none
	why   string // why it cannot act now
	run   func() tea.Cmd
}

// commands are all that can be done now: what the screen offers, the screens, and every kind of record to make or change.
func (a *app) commands() []command {
	var all []command
	seen := map[string]bool{"screen": true}
	for _, offer := range a.offers() {
		if seen[offer.Name] {
			continue
		}
		seen[offer.Name] = true
		words := upperFirst(offer.Verb)
		if offer.Long != offer.Verb {
			words += ": " + offer.Long
		}
		all = append(all, command{words, offer.Show, offer.Why, func() tea.Cmd { return a.do(offer.Name, offer.Key()) }})
	}
	if a.welcome != nil || a.state.Board == nil {
		return all
	}
	for _, tab := range a.tabs {
		number := fmt.Sprint(tab.number)
		all = append(all, command{words: "Go to " + tab.title, key: number, run: func() tea.Cmd { return a.toScreen(number) }})
	}
	return append(append(all, a.forumCommands()...), a.recordCommands()...)
}

// forumCommands are what is done about the forum rather than in it, and who one is.
func (a *app) forumCommands() []command {
	why, minutes := "", ""
	if a.state.ReadOnly {
		why = screen.ReadOnly
	}
	if meeting.LastClosed(a.state.Board) == nil {
		minutes = "no forum was held yet"
	}
	toForum := func(msg tea.Msg) func() tea.Cmd {
		return func() tea.Cmd { return tea.Batch(a.goTo(screen.Goto{Screen: "forum"}), a.screen().Update(msg)) }
	}
	return []command{
		{"Team: choose mine, for the inbox", "", "", a.chooseTeam},
		{"Read the pre-read of the next forum", "", "", toForum(forum.ShowBrief{})},
		{"Minutes of the last forum", "", minutes, toForum(forum.ShowMinutes{})},
		{"Move the next forum to another day", "", why, func() tea.Cmd { return forum.MoveNext(a.state) }},
		{"Leave the next forum out", "", why, func() tea.Cmd { return forum.SkipNext(a.state) }},
	}
}

// nobody is the choice of having no team.
const nobody = ""

// chooseTeam asks which team is mine.
func (a *app) chooseTeam() tea.Cmd {
	choices := []form.Choice{{Key: nobody, Label: "no team", Help: "the agenda alone"}}
	for _, team := range a.state.Board.Teams() {
		choices = append(choices, form.Choice{Key: team.ID, Label: team.Title(), Help: team.Owns})
	}
	return a.show(form.Choose("Which team is yours?", choices, func(chosen form.Choice) tea.Cmd {
		return screen.Send(screen.Team{ID: chosen.Key})
	}))
}

// made are the kinds of record that people make and change by a form.
var made = []model.Kind{
	model.KindDependency, model.KindGoal, model.KindOutcome, model.KindTeam, model.KindGuardrail, model.KindAction,
}

func (a *app) recordCommands() []command {
	why := ""
	if a.state.ReadOnly {
		why = screen.ReadOnly
	}
	var all []command
	for _, kind := range made {
		all = append(all, command{"New " + kind.String(), "", why, func() tea.Cmd {
			return a.show(form.Record(a.state, kind, nil, nil))
		}})
	}
	for _, kind := range made {
		all = append(all,
			command{"Edit " + article(kind), "", why, func() tea.Cmd { return a.pick("Edit", kind, "edit") }},
			command{"Delete " + article(kind), "", why, func() tea.Cmd { return a.pick("Delete", kind, "delete") }})
	}
	return append(all, command{"Board settings: name, forum, horizon, budget", "", why, func() tea.Cmd {
		return a.show(form.Record(a.state, model.KindBoard, a.state.Board.Settings(), nil))
	}})
}

// article is a kind with its article: "a team", "an outcome".
func article(kind model.Kind) string {
	if strings.ContainsRune("aeiou", rune(kind.String()[0])) {
		return "an " + kind.String()
	}
	return "a " + kind.String()
}

// pick asks which record of a kind, and does to it what a key of that name would.
func (a *app) pick(verb string, kind model.Kind, name string) tea.Cmd {
	var choices []form.Choice
	for i := range a.state.Board.Count(kind) {
		ref := model.RefOf(a.state.Board.At(kind, i))
		choices = append(choices, form.Choice{Key: ref.ID, Label: model.Title(a.state.Board, ref)})
	}
	if len(choices) == 0 {
		return a.say("there is no "+kind.String()+" yet", screen.Warn)
	}
	return a.show(form.Choose(verb+" which "+kind.String()+"?", choices, func(chosen form.Choice) tea.Cmd {
		cmd, _ := answer.PressRecord(a.state, name, model.Ref{Kind: kind, ID: chosen.Key})
		return cmd
	}))
}
