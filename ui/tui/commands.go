package tui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/meeting"
	"moot/ui/tui/form"
	"moot/ui/tui/forum"
	"moot/ui/tui/keys"
	"moot/ui/tui/preference"
	"moot/ui/tui/screen"
)

// commands are all that can be done: what the screen offers, the screens, every kind of record to see, make or change; and
// last every other key of the program, dimmed with the place where it works.
func (a *app) commands() []command {
	offers := a.offers()
	var all, moves []command
	for _, offer := range offers {
		switch {
		case offer.Name == "screen": // each screen is a command of its own
		case offer.Group == keys.Moving: // what moves about is known by hand
			moves = append(moves, a.ofOffer(offer))
		default:
			all = append(all, a.ofOffer(offer))
		}
	}
	if a.welcome == nil && !a.away() {
		all = append(all, a.screenCommands()...)
		all = append(all, a.undoCommand())
		all = append(all, a.viewCommands()...)
		all = append(all, a.forumCommands()...)
		all = append(all, a.leverCommands()...)
		all = append(all, a.recordCommands()...)
		all = append(all, a.settingCommands()...)
	}
	all = append(all, moves...)
	if !a.away() {
		all = append(all, a.otherKeys(offers)...)
	}
	return once(all)
}

// once leaves of commands of one title the first.
func once(all []command) []command {
	seen := map[string]bool{}
	return slices.DeleteFunc(all, func(c command) bool {
		again := seen[c.title]
		seen[c.title] = true
		return again
	})
}

func (a *app) screenCommands() []command {
	var all []command
	for _, tab := range a.tabs {
		number := fmt.Sprint(tab.number)
		all = append(all, command{
			title: "Go to " + tab.title, help: "screen " + number, key: number,
			run: func() tea.Cmd { return a.toScreen(number) },
		})
	}
	return all
}

// otherKeys are the keys that are not offered: those that move work wherever there is something to move on, the others say
// where they work.
func (a *app) otherKeys(offers []keys.Offer) []command {
	var all []command
	for _, binding := range keys.All() {
		_, offered := keys.Find(offers, binding.Key())
		if offered || binding.Name == "screen" {
			continue
		}
		offer := keys.Offer{Binding: binding}
		if binding.Group != keys.Moving && !binding.In(keys.Global) {
			offer.Why = keys.Elsewhere(binding)
		}
		all = append(all, a.ofOffer(offer))
	}
	return all
}

// forumCommands are what is done about the forum rather than in it, and who one is.
func (a *app) forumCommands() []command {
	why, minutes := a.locked(), ""
	if meeting.LastClosed(a.state.Board) == nil {
		minutes = "no forum was held yet: F on the first screen starts one"
	}
	toForum := func(msg tea.Msg) func() tea.Cmd {
		return func() tea.Cmd { return tea.Batch(a.goTo(screen.Goto{Screen: "forum"}), a.screen().Update(msg)) }
	}
	return []command{
		a.shows("My team", "choose it: what waits for its answer opens the first screen", "", a.teamChoice),
		{title: "Pre-read", also: "brief", help: "what to read before the next forum", run: toForum(forum.ShowBrief{})},
		{title: "Minutes", also: "protocol", help: "of the last forum", why: minutes, run: toForum(forum.ShowMinutes{})},
		{
			title: "Move the next forum", help: "to another day", why: why,
			run: func() tea.Cmd { return forum.MoveNext(a.state) },
			ask: func() screen.Asker { return askerOf(forum.MoveNext(a.state)) },
		},
		{title: "Leave the next forum out", help: "and go on with the one after it", why: why, run: func() tea.Cmd { return forum.SkipNext(a.state) }},
	}
}

// locked is why nothing can be changed; "" where it can.
func (a *app) locked() string {
	if a.state.ReadOnly {
		return screen.ReadOnly
	}
	return ""
}

// nobody is the choice of having no team.
const nobody = ""

// teamChoice asks which team is mine.
func (a *app) teamChoice() screen.Dialog {
	choices := []form.Choice{{Key: nobody, Label: "no team", Help: "the agenda alone"}}
	for _, team := range a.state.Board.Teams() {
		choices = append(choices, form.Choice{Key: team.ID, Label: team.Title(), Help: team.Owns})
	}
	return form.Choose("Which team is yours?", choices, func(chosen form.Choice) tea.Cmd {
		return screen.Send(screen.Team{ID: chosen.Key})
	})
}

// settingCommands change how moot looks, at once, and what else a person sets for themselves.
func (a *app) settingCommands() []command {
	all := []command{{title: "Your settings", help: "theme, team, signs, motion", run: a.ownSettings}}
	theme := preference.Named("theme")
	for _, word := range theme.Words {
		all = append(all, command{
			title: "Theme " + strings.ReplaceAll(word, "-", " "), help: theme.Meanings[word],
			run: func() tea.Cmd { return a.prefer([]model.Assignment{{Field: theme.Name, Value: word}}) },
		})
	}
	return all
}

// refOf names the record that a choice of a kind stands for.
func refOf(kind model.Kind, chosen form.Choice) model.Ref {
	return model.Ref{Kind: kind, ID: chosen.Key}
}
