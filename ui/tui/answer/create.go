package answer

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/form"
	"moot/ui/tui/screen"
)

// Create opens the form of what is most likely made where a person stands, filled in with what is known there: from a goal
// what it needs of another team, from an outcome a goal for it, from a team what it needs, else what my team needs. ref is
// the selected record; the zero Ref for none.
func Create(state screen.State, ref model.Ref) tea.Cmd {
	if state.Board == nil {
		return nil
	}
	switch record := state.Board.Get(ref).(type) {
	case *model.Goal:
		return NeedOf(state, record)
	case *model.Outcome:
		return show(form.Record(state, model.KindGoal, nil, filled("team", state.Team, "outcomes", record.ID)))
	case *model.Team:
		return ask(state, filled("consumer", record.ID))
	}
	return Ask(state)
}

// Ask opens the form of a new dependency, with my team as the one that asks; without two teams it asks for a team first.
func Ask(state screen.State) tea.Cmd {
	if state.Board == nil {
		return nil
	}
	return ask(state, filled("consumer", state.Team))
}

// NeedOf opens the form of what a goal needs of another team.
func NeedOf(state screen.State, goal *model.Goal) tea.Cmd {
	return ask(state, filled("consumer", goal.Team, "goal", goal.ID))
}

// AskWith opens the form of a new dependency with fields and their values in turn; those without a value are left out.
func AskWith(state screen.State, pairs ...string) tea.Cmd {
	if state.Board == nil {
		return nil
	}
	return ask(state, filled(pairs...))
}

func ask(state screen.State, preset []model.Assignment) tea.Cmd {
	if state.Board.Count(model.KindTeam) < 2 {
		return show(form.Record(state, model.KindTeam, nil, nil))
	}
	return show(form.Record(state, model.KindDependency, nil, preset))
}

// filled are fields and their values in turn, without those that are not known.
func filled(pairs ...string) []model.Assignment {
	var values []model.Assignment
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			values = append(values, model.Assignment{Field: pairs[i], Value: pairs[i+1]})
		}
	}
	return values
}
