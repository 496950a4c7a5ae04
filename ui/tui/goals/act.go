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
	if s.tree.gaps == nil {
		return nil
	}
	return s.tree.gaps.About(ref)
}

// drawCard is the card of a goal or outcome, with its gaps.
func (s *Screen) drawCard(state screen.State, ref model.Ref, changes []store.Kept, width int) []string {
	switch r := state.Board.Get(ref).(type) {
	case *model.Goal:
		return card.Goal(state, r, s.gapsOf(ref), changes, width)
	case *model.Outcome:
		return card.Outcome(state, r, s.gapsOf(ref), changes, width)
	}
	return card.Of(state, ref, changes, width)
}

// act does what a key does to the selected goal or outcome.
func (s *Screen) act(name string) tea.Cmd {
	record := s.record()
	if record == nil {
		return nil
	}
	if cmd, done := answer.PressGoal(s.state, name, record); done {
		return cmd
	}
	cmd, _ := answer.PressRecord(s.state, name, model.RefOf(record))
	return cmd
}

func show(dialog screen.Dialog) tea.Cmd { return screen.Send(screen.Show{Dialog: dialog}) }

// create asks what is to be set, and opens its form with what stands under the cursor filled in.
func (s *Screen) create() tea.Cmd {
	if s.state.Board == nil {
		return nil
	}
	state, goal, outcome := s.state, s.goalPreset(), s.outcomePreset()
	choices := []form.Choice{
		{Key: "g", Label: "goal", Help: "what a team sets out to reach"},
		{Key: "o", Label: "outcome", Help: "what will be better, for whom, and why"},
		{Key: "t", Label: "team", Help: "who pursues goals and needs things of others"},
		{Key: "r", Label: "guardrail", Help: "a rule within which teams decide for themselves"},
	}
	return show(form.Choose("What is new?", choices, func(chosen form.Choice) tea.Cmd {
		switch chosen.Key {
		case "o":
			return show(form.Record(state, model.KindOutcome, nil, outcome))
		case "t":
			return show(form.Record(state, model.KindTeam, nil, nil))
		case "r":
			return show(form.Record(state, model.KindGuardrail, nil, nil))
		}
		return show(form.Record(state, model.KindGoal, nil, goal))
	}))
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
