package answer

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/card"
	"moot/ui/tui/form"
	"moot/ui/tui/screen"
)

// linkField is what a link sets: a dependency's goal, an outcome's parent, the outcomes that a goal serves.
func linkField(kind model.Kind) *model.Field {
	switch kind {
	case model.KindDependency:
		return model.FieldNamed(kind, "goal")
	case model.KindOutcome:
		return model.FieldNamed(kind, "parent")
	case model.KindGoal:
		return model.FieldNamed(kind, "outcomes")
	}
	return nil
}

// link asks for the record to link to. A goal serves many outcomes: choosing one that it serves takes it away. A
// dependency has a goal on either side.
func link(state screen.State, record model.Record) tea.Cmd {
	switch record := record.(type) {
	case *model.Goal:
		return linkGoal(state, record)
	case *model.Dependency:
		return linkDependency(state, record)
	}
	return linkOne(state, record)
}

// linkOne asks for the one record that a field of this one names: a dependency's goal, an outcome's parent.
func linkOne(state screen.State, record model.Record) tea.Cmd {
	ref, today := model.RefOf(record), state.Today
	field := linkField(ref.Kind)
	another := func(target model.Record) bool { return model.RefOf(target) != ref }
	return chooseOf(state, field.Of, "Link to which "+field.Of.String()+"?", another, func(chosen form.Choice) tea.Cmd {
		return set("linked", state, ref, today, model.Assignment{Field: field.Name, Value: field.Of.String() + ":" + chosen.Key})
	})
}

// chooseOf asks for one record of a kind, of those that fit. They are gathered in the command: there may be thousands.
func chooseOf(state screen.State, kind model.Kind, title string, fits func(model.Record) bool, submit func(form.Choice) tea.Cmd) tea.Cmd {
	return func() tea.Msg {
		var choices []form.Choice
		for i := range state.Board.Count(kind) {
			record := state.Board.At(kind, i)
			if ref := model.RefOf(record); fits(record) {
				choices = append(choices, form.Choice{Key: ref.ID, Label: model.Title(state.Board, ref), Help: about(state, ref)})
			}
		}
		if len(choices) == 0 {
			return nothingToLink(kind)()
		}
		return screen.Show{Dialog: form.Choose(title, choices, submit)}
	}
}

func nothingToLink(kind model.Kind) tea.Cmd {
	return screen.Send(screen.Say{Text: "there is no " + kind.String() + " to link to yet: c makes one", Tone: screen.Warn})
}

// about is the team of a goal, for telling goals of one title apart.
func about(state screen.State, ref model.Ref) string {
	if goal, ok := state.Board.Get(ref).(*model.Goal); ok {
		return card.TeamName(state.Board, goal.Team)
	}
	return ""
}

// linkGoal offers the outcomes that are pursued, and those closed ones that the goal still serves.
func linkGoal(state screen.State, goal *model.Goal) tea.Cmd {
	var choices []form.Choice
	for _, outcome := range state.Board.Outcomes() {
		help, serves := outcome.Measure.Name, slices.Contains(goal.Outcomes, outcome.ID)
		if serves {
			help = "linked: choosing it takes it away"
		}
		if outcome.Active() || serves {
			choices = append(choices, form.Choice{Key: outcome.ID, Label: outcome.Title, Help: help})
		}
	}
	if len(choices) == 0 {
		return nothingToLink(model.KindOutcome)
	}
	return show(form.Choose("Which outcome does it serve?", choices, func(chosen form.Choice) tea.Cmd {
		return toggle(state, goal, chosen.Key)
	}))
}

// toggle links a goal to an outcome or unlinks it, whatever it is linked to by the time this is kept.
func toggle(state screen.State, goal *model.Goal, outcome string) tea.Cmd {
	ref, today, add := model.RefOf(goal), state.Today, !slices.Contains(goal.Outcomes, outcome)
	what := "unlinked"
	if add {
		what = "linked"
	}
	return screen.Send(screen.Commit{
		What: what + ": " + goal.Title, Select: ref,
		Edit: func(view model.View) (model.Change, error) {
			var ids []string
			if now := model.Named[*model.Goal](view, model.KindGoal, ref.ID); now != nil {
				for _, id := range now.Outcomes {
					if id != outcome {
						ids = append(ids, id)
					}
				}
			}
			if add {
				ids = append(ids, outcome)
			}
			return model.Set(view, ref, []model.Assignment{{Field: "outcomes", Value: strings.Join(ids, ";")}}, today)
		},
	})
}
