package goals

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/align"
	"moot/store"
	"moot/ui/tui/answer"
	"moot/ui/tui/card"
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

func (s *Screen) shows() keys.Offer {
	if s.closed {
		return keys.Named("view", "hide closed")
	}
	return keys.Named("view", "closed too")
}

// gapsOf are the gaps of a record on the board that the tree was found on.
func (s *Screen) gapsOf(ref model.Ref) []align.Gap {
	return s.tree.gaps[ref]
}

// drawCard is the card of a record; of a goal or an outcome, with its gaps.
func (s *Screen) drawCard(state screen.State, ref model.Ref, changes []store.Kept, width int) card.Sheet {
	return card.Of(state, ref, s.gapsOf(ref), changes, width)
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

// goalPreset is my team, and the outcome that the cursor stands on or under.
func (s *Screen) goalPreset() []model.Assignment {
	var preset []model.Assignment
	if s.state.Team != "" {
		preset = append(preset, model.Assignment{Field: "team", Value: s.state.Team})
	}
	node := s.node(s.list.Cursor())
	outcome := node.under
	if node.outcome != nil {
		outcome = node.outcome.ID
	}
	if outcome != "" {
		preset = append(preset, model.Assignment{Field: "outcomes", Value: outcome})
	}
	return preset
}

// outcomePreset makes the new outcome a sibling of the selected one.
func (s *Screen) outcomePreset() []model.Assignment {
	if node := s.node(s.list.Cursor()); node.outcome != nil && node.outcome.Parent != "" {
		return []model.Assignment{{Field: "parent", Value: node.outcome.Parent}}
	}
	return nil
}
