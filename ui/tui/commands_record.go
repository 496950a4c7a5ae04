package tui

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/answer"
	"moot/ui/tui/card"
	"moot/ui/tui/form"
	"moot/ui/tui/screen"
)

// made are the kinds of record that people make and change by a form.
var made = []model.Kind{
	model.KindDependency, model.KindGoal, model.KindOutcome, model.KindTeam, model.KindGuardrail, model.KindAction,
}

// recordCommands make, show, change and delete records of every kind.
func (a *app) recordCommands() []command {
	var all []command
	for _, kind := range made {
		all = append(all, command{
			title: "New " + kind.String(), help: "in its form", why: a.locked(),
			run: func() tea.Cmd { return a.show(form.Record(a.state, kind, nil, nil)) },
		})
	}
	for _, kind := range made {
		all = append(all, a.picks(upperFirst(kind.String()), "the card of "+kind.WithArticle(), "", kind, func(ref model.Ref) tea.Cmd {
			return screen.Send(screen.Open{Ref: ref})
		}))
	}
	for _, kind := range made {
		all = append(all,
			a.picks("Edit "+kind.WithArticle(), "in its form", a.locked(), kind, a.pressing("edit")),
			a.picks("Delete "+kind.WithArticle(), "u brings it back", a.locked(), kind, a.pressing("delete")))
	}
	return append(all, command{
		title: "Settings of the board", help: "name, forum, horizon, budget, output words", why: a.locked(), run: a.boardSettings,
	})
}

// pressing does to a record what a key of that name would.
func (a *app) pressing(name string) func(model.Ref) tea.Cmd {
	return func(ref model.Ref) tea.Cmd {
		cmd, _ := answer.PressRecord(a.state, name, ref)
		return cmd
	}
}

// mostPicked is how many records are listed to pick one of: among more one looks with the filter.
const mostPicked = 5000

// picks is a command on a record of a kind, which it asks for.
func (a *app) picks(title, help, why string, kind model.Kind, do func(model.Ref) tea.Cmd) command {
	switch n := a.state.Board.Count(kind); {
	case why == "" && n == 0:
		why = "there is no " + kind.String() + " yet: c makes one"
	case why == "" && n > mostPicked:
		why = "there are too many to list: find it with /, then press its key"
	}
	return a.shows(title, help, why, func() screen.Dialog {
		return form.Choose(title+": which?", a.choices(kind), func(chosen form.Choice) tea.Cmd { return do(refOf(kind, chosen)) })
	})
}

// choices are all records of a kind, by their titles.
func (a *app) choices(kind model.Kind) []form.Choice {
	choices := make([]form.Choice, a.state.Board.Count(kind))
	for i := range choices {
		record := a.state.Board.At(kind, i)
		ref := model.RefOf(record)
		choices[i] = form.Choice{Key: ref.ID, Label: model.Title(a.state.Board, ref), Help: a.apart(record)}
	}
	return choices
}

// apart is what tells records of one title apart.
func (a *app) apart(record model.Record) string {
	switch r := record.(type) {
	case *model.Dependency:
		return card.Pair(a.state.Board, r)
	case *model.Goal:
		return card.TeamName(a.state.Board, r.Team)
	case *model.Team:
		return r.Owns
	}
	return ""
}
