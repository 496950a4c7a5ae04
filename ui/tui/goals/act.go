package goals

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/answer"
	"moot/ui/tui/form"
	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
)

// record is the selected goal or outcome as it is now, or nil.
func (s *Screen) record() model.Record {
	ref := s.Selected()
	if ref.ID == "" {
		return nil
	}
	return s.state.Board.Get(ref)
}

// edits offers a key that changes something.
func (s *Screen) edits(name, verb string) keys.Offer {
	if s.state.ReadOnly {
		return keys.Cannot(name, screen.ReadOnly)
	}
	if verb == "" {
		return keys.Can(name)
	}
	return keys.Named(name, verb)
}

// act does what a key does to the selected record.
func (s *Screen) act(name string) tea.Cmd {
	cmd, _ := answer.PressAny(s.state, name, s.Selected())
	return cmd
}

func show(dialog screen.Dialog) tea.Cmd { return screen.Send(screen.Show{Dialog: dialog}) }

// create asks what is new, the likeliest under the cursor first, and opens its form with what stands there filled in.
// Without a team there is one thing to begin with.
func (s *Screen) create() tea.Cmd {
	if s.state.Board == nil {
		return nil
	}
	state, goal, outcome := s.state, s.goalPreset(), s.outcomePreset()
	if state.Board.Count(model.KindTeam) == 0 {
		return show(form.Record(state, model.KindTeam, nil, nil))
	}
	selected, onGoal := s.record().(*model.Goal)
	return show(form.Choose("What is new?", s.creatable(), func(chosen form.Choice) tea.Cmd {
		switch {
		case chosen.Key == "n" && onGoal:
			return answer.NeedOf(state, selected)
		case chosen.Key == "n":
			return answer.Ask(state)
		case chosen.Key == "o":
			return show(form.Record(state, model.KindOutcome, nil, outcome))
		case chosen.Key == "t":
			return show(form.Record(state, model.KindTeam, nil, nil))
		case chosen.Key == "r":
			return show(form.Record(state, model.KindGuardrail, nil, nil))
		}
		return show(form.Record(state, model.KindGoal, nil, goal))
	}))
}

// creatable are the kinds of record to make here: on a goal first what it needs.
func (s *Screen) creatable() []form.Choice {
	aim := form.Choice{Key: "g", Label: "goal", Help: "what a team sets out to reach"}
	need := form.Choice{Key: "n", Label: "need", Help: "what a team needs of another"}
	others := []form.Choice{
		{Key: "o", Label: "outcome", Help: "what will be better, for whom, and why"},
		{Key: "t", Label: "team", Help: "who pursues goals and needs things of others"},
		{Key: "r", Label: "guardrail", Help: "a rule within which teams decide for themselves"},
	}
	switch s.record().(type) {
	case *model.Goal:
		need.Help = "what this goal needs of another team"
		return append([]form.Choice{need, aim}, others...)
	case *model.Outcome:
		aim.Help = "what a team sets out to reach, for this outcome"
	}
	return append(append([]form.Choice{aim}, others...), need)
}

// createGoal opens the form of a goal with what stands under the cursor filled in.
func (s *Screen) createGoal() tea.Cmd {
	return show(form.Record(s.state, model.KindGoal, nil, s.goalPreset()))
}

// goalPreset is my team, and the outcome that the cursor stands on or under; in the matrix the team is the column's.
func (s *Screen) goalPreset() []model.Assignment {
	team, outcome := s.state.Team, ""
	switch s.face {
	case onMatrix:
		outcome = s.grid.row().ref().ID
		if s.grid.column != onName {
			team = s.grid.team
		}
	case onGaps:
		if ref := s.atGap().ref; ref.Kind == model.KindOutcome {
			outcome = ref.ID
		}
	default:
		node := s.node(s.list.Cursor())
		if outcome = node.under; node.outcome != nil {
			outcome = node.outcome.ID
		}
	}
	var preset []model.Assignment
	for _, value := range []model.Assignment{{Field: "team", Value: team}, {Field: "outcomes", Value: outcome}} {
		if value.Value != "" {
			preset = append(preset, value)
		}
	}
	return preset
}

// outcomePreset makes the new outcome a sibling of the selected one.
func (s *Screen) outcomePreset() []model.Assignment {
	if outcome, is := s.record().(*model.Outcome); is && outcome.Parent != "" {
		return []model.Assignment{{Field: "parent", Value: outcome.Parent}}
	}
	return nil
}
