package goals

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
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

func (s *Screen) healthOffer(name string, record model.Record) keys.Offer {
	if _, isGoal := record.(*model.Goal); !isGoal {
		return keys.Cannot(name, "an outcome has no health of its own: its goals have")
	}
	return s.edits(name, "")
}

func (s *Screen) dropOffer(record model.Record) keys.Offer {
	if !active(record) {
		return keys.Cannot("decline", "it is closed already")
	}
	return s.edits("decline", "drop")
}

func (s *Screen) reopenOffer(record model.Record) keys.Offer {
	if active(record) {
		return keys.Cannot("reopen", "it is not closed")
	}
	return s.edits("reopen", "")
}

func active(record model.Record) bool {
	switch r := record.(type) {
	case *model.Goal:
		return r.Active()
	case *model.Outcome:
		return r.Active()
	}
	return false
}

var healths = map[string]model.Health{"on-track": model.OnTrack, "at-risk": model.AtRisk, "off-track": model.OffTrack}

// act does what a key does to the selected goal or outcome.
func (s *Screen) act(name string) tea.Cmd {
	record := s.record()
	if record == nil {
		return nil
	}
	if offer, offered := keys.Find(s.Offers(), keys.ByName(name).Key()); offered && offer.Why != "" {
		return screen.Send(screen.Say{Text: offer.Why, Tone: screen.Warn})
	}
	ref := model.RefOf(record)
	switch name {
	case "check-in":
		return show(form.CheckIn(s.state, ref))
	case "on-track", "at-risk", "off-track":
		return s.setHealth(ref, healths[name])
	case "decline":
		return s.drop(ref)
	case "reopen":
		return s.set("reopened", ref, model.Assignment{Field: "state", Value: "active"})
	case "link":
		return s.link(record)
	case "why":
		return show(why(ref))
	}
	cmd, _ := answer.PressRecord(s.state, name, ref)
	return cmd
}

func show(dialog screen.Dialog) tea.Cmd { return screen.Send(screen.Show{Dialog: dialog}) }

// set is the intent to edit a record.
func (s *Screen) set(what string, ref model.Ref, values ...model.Assignment) tea.Cmd {
	today := s.state.Today
	return screen.Send(screen.Commit{
		What: what + ": " + model.Title(s.state.Board, ref), Select: ref,
		Edit: func(view model.View) (model.Change, error) { return model.Set(view, ref, values, today) },
	})
}

// setHealth is a check-in without a value: how it stands, and a line where somebody has one.
func (s *Screen) setHealth(ref model.Ref, health model.Health) tea.Cmd {
	id, today, title := s.state.NewID(), s.state.Today, model.Title(s.state.Board, ref)
	return show(form.Prompt(form.PromptOptions{
		Title: title + ": " + card.Health(health), Label: "a line", Placeholder: "why, if it helps; enter alone will do", Optional: true,
		Submit: func(note string) tea.Cmd {
			return screen.Send(screen.Commit{
				What: card.Health(health) + ": " + title, Select: ref,
				Edit: func(view model.View) (model.Change, error) {
					return model.CheckInOn(view, ref, model.Number{}, health, note, "", id, today)
				},
			})
		},
	}))
}

// drop gives a goal or an outcome up; the reason is kept as its last check-in.
func (s *Screen) drop(ref model.Ref) tea.Cmd {
	id, today, title := s.state.NewID(), s.state.Today, model.Title(s.state.Board, ref)
	return show(form.Prompt(form.PromptOptions{
		Title: "Drop " + title + ": why?", Label: "reason", Placeholder: "what was learned, or what matters more",
		Submit: func(reason string) tea.Cmd {
			return screen.Send(screen.Commit{
				What: "dropped: " + title,
				Edit: func(view model.View) (model.Change, error) { return dropped(view, ref, id, reason, today) },
			})
		},
	}))
}

func dropped(view model.View, ref model.Ref, id, reason string, today model.Date) (model.Change, error) {
	change, err := model.Set(view, ref, []model.Assignment{{Field: "state", Value: "dropped"}}, today)
	if err != nil {
		return model.Change{}, err
	}
	said, err := model.CheckInOn(view, ref, model.Number{}, model.NoHealth, "dropped: "+reason, "", id, today)
	if err != nil {
		return model.Change{}, err
	}
	change.Edits = append(change.Edits, said.Edits...)
	return change, nil
}

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

// link adds an outcome to those a goal serves, or takes one away; of an outcome it sets the parent.
func (s *Screen) link(record model.Record) tea.Cmd {
	goal, isGoal := record.(*model.Goal)
	if !isGoal {
		cmd, _ := answer.PressRecord(s.state, "link", model.RefOf(record))
		return cmd
	}
	var choices []form.Choice
	for _, outcome := range s.state.Board.Outcomes() {
		help := outcome.Measure.Name
		if serves(goal, outcome.ID) {
			help = "linked: choosing it takes it away"
		}
		if outcome.Active() || serves(goal, outcome.ID) {
			choices = append(choices, form.Choice{Key: outcome.ID, Label: outcome.Title, Help: help})
		}
	}
	if len(choices) == 0 {
		return screen.Send(screen.Say{Text: "there is no outcome to link to yet: c makes one", Tone: screen.Warn})
	}
	return show(form.Choose("Which outcome does it serve?", choices, func(chosen form.Choice) tea.Cmd {
		return s.toggle(goal, chosen.Key)
	}))
}

func serves(goal *model.Goal, outcome string) bool {
	for _, id := range goal.Outcomes {
		if id == outcome {
			return true
		}
	}
	return false
}

// toggle links a goal to an outcome or unlinks it, whatever it is linked to by the time this is kept.
func (s *Screen) toggle(goal *model.Goal, outcome string) tea.Cmd {
	ref, today, add := model.RefOf(goal), s.state.Today, !serves(goal, outcome)
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
