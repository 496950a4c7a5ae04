package answer

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/align"
	"moot/ui/tui/card"
	"moot/ui/tui/form"
	"moot/ui/tui/screen"
)

// The links that a dependency can have.
const (
	linkProvider = "p" // the provider's goal that delivers it
	linkNew      = "n" // a goal that the provider sets for the outcome
	linkConsumer = "c" // the consumer's goal that needs it
)

// linkDependency asks which link of a dependency is meant, where there is more than one: what gives its provider a stake
// comes first.
func linkDependency(state screen.State, d *model.Dependency) tea.Cmd {
	return func() tea.Msg {
		choices := linkChoices(state, d)
		if len(choices) == 1 {
			return takeLink(state, d, choices[0].Key)()
		}
		return screen.Show{Dialog: form.Choose("Link "+d.Title+" to which goal?", choices, func(chosen form.Choice) tea.Cmd {
			return takeLink(state, d, chosen.Key)
		})}
	}
}

// linkChoices are the links that make sense: those of the provider only where it is a team that could deliver.
func linkChoices(state screen.State, d *model.Dependency) []form.Choice {
	var choices []form.Choice
	provider, missing := card.TeamName(state.Board, d.Provider), noStake(state, d)
	if len(activeGoals(state.Board, d.Provider)) > 0 {
		help := "names it on both cards"
		if missing != nil {
			help = "gives " + provider + " a stake: it serves " + forWhat(state.Board, missing) + " too"
		}
		choices = append(choices, form.Choice{Key: linkProvider, Label: "the goal of " + provider + " that delivers it", Help: help})
	}
	if missing != nil {
		help := "gives " + provider + " a stake in " + forWhat(state.Board, missing)
		choices = append(choices, form.Choice{Key: linkNew, Label: "a new goal of " + provider, Help: help})
	}
	consumer := form.Choice{Key: linkConsumer, Label: "the goal that needs it", Help: "tells what it is needed for"}
	if state.Board.Team(d.Consumer) != nil {
		consumer.Label = "the goal of " + card.TeamName(state.Board, d.Consumer) + " that needs it"
	}
	return append(choices, consumer)
}

// noStake are the outcomes that the provider of an open dependency has no stake in.
func noStake(state screen.State, d *model.Dependency) []string {
	if !align.Counts(d) {
		return nil
	}
	return model.WithoutStake(state.Board, d)
}

// forWhat names outcomes in few words.
func forWhat(board *model.Board, outcomes []string) string {
	text := model.Title(board, model.Ref{Kind: model.KindOutcome, ID: outcomes[0]})
	if len(outcomes) > 1 {
		text = fmt.Sprintf("one of %d outcomes", len(outcomes))
	}
	return text
}

func takeLink(state screen.State, d *model.Dependency, link string) tea.Cmd {
	switch link {
	case linkProvider:
		return linkProviderGoal(state, d)
	case linkNew:
		return newGoalFor(state, d)
	}
	return linkOne(state, d)
}

// activeGoals are the goals that a team pursues, by id.
func activeGoals(board *model.Board, team string) []*model.Goal {
	if board.Team(team) == nil {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(board.GoalsOf(team)), func(g *model.Goal) bool { return !g.Active() })
}

// linkProviderGoal asks which of the provider's goals delivers it, and says of each what that adds to it.
func linkProviderGoal(state screen.State, d *model.Dependency) tea.Cmd {
	missing := noStake(state, d)
	var choices []form.Choice
	for _, goal := range activeGoals(state.Board, d.Provider) {
		help := ""
		switch {
		case goal.ID == d.ProviderGoal && missing == nil:
			help = "linked"
		case missing != nil:
			help = "will serve " + forWhat(state.Board, missing) + " too"
		}
		choices = append(choices, form.Choice{Key: "goal:" + goal.ID, Label: goal.Title, Help: help})
	}
	return show(form.Choose("Which goal of "+card.TeamName(state.Board, d.Provider)+" delivers it?", choices, func(chosen form.Choice) tea.Cmd {
		goal := chosen.Key[len("goal:"):]
		return chooseOutcome(state, missing, func(outcome string) tea.Cmd { return giveStake(state, d, goal, outcome) })
	}))
}

// chooseOutcome asks for one of the outcomes that nobody at the provider works for, where there are several; "" where there
// is none.
func chooseOutcome(state screen.State, outcomes []string, submit func(outcome string) tea.Cmd) tea.Cmd {
	var choices []form.Choice
	for _, id := range outcomes { // those that are pursued: all are on the board
		outcome := state.Board.Outcome(id)
		choices = append(choices, form.Choice{Key: "outcome:" + id, Label: outcome.Title, Help: outcome.Measure.Name})
	}
	switch len(choices) {
	case 0:
		return submit("")
	case 1:
		return submit(choices[0].Key[len("outcome:"):])
	}
	return show(form.Choose("Which outcome does it serve too?", choices, func(chosen form.Choice) tea.Cmd {
		return submit(chosen.Key[len("outcome:"):])
	}))
}

// giveStake links the goal of the provider, and the outcome to it, as one change. It is no step of the dependency, so that
// a forum that is held here keeps it as its own without a decision.
func giveStake(state screen.State, d *model.Dependency, goal, outcome string) tea.Cmd {
	today := state.Today
	return screen.Send(screen.Commit{
		What: "linked: " + d.Title, Select: model.RefOf(d),
		Edit: func(view model.View) (model.Change, error) {
			return model.LinkProviderGoal(view, d.ID, goal, outcome, today)
		},
	})
}

// newGoalFor opens the form of a goal of the provider for the outcome that the dependency is needed for.
func newGoalFor(state screen.State, d *model.Dependency) tea.Cmd {
	return chooseOutcome(state, noStake(state, d), func(outcome string) tea.Cmd {
		return show(form.Record(state, model.KindGoal, nil, filled("team", d.Provider, "outcomes", outcome)))
	})
}
