package forum

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/lever"
	"moot/model/meeting"
	"moot/ui/tui/form"
	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
)

// actionOffers are what becomes of an action: done, carried on, dropped with a reason; of one whose review is due first of
// all what came of it.
func (s *Screen) actionOffers(a *model.Action) []keys.Offer {
	if lever.IsDue(a, s.state.Today) {
		return s.reviewOffers(a)
	}
	var offers []keys.Offer
	for _, one := range []struct{ name, verb string }{{"agree", "done"}, {"carry", "carry on"}, {"decline", "drop"}} {
		offer := s.edits(one.name, one.verb)
		if !a.Open() && offer.Why == "" {
			offer = keys.Cannot(one.name, "it is "+a.State.String()+" already")
		}
		offers = append(offers, offer)
	}
	return offers
}

func (s *Screen) pressAction(name string, a *model.Action) (tea.Cmd, bool) {
	if offer, offered := keys.Find(s.actionOffers(a), keys.ByName(name).Key()); offered && offer.Why != "" {
		return screen.Send(screen.Say{Text: offer.Why, Tone: screen.Warn}), true
	}
	due := lever.IsDue(a, s.state.Today)
	switch name {
	case "agree", "open":
		if due {
			return s.review(a), true
		}
		if name == "open" {
			return nil, false
		}
		return s.endAction(a, "done", model.Assignment{Field: "state", Value: "done"}), true
	case "carry":
		due := s.nextForumAfter().String()
		return s.endAction(a, "carried on", model.Assignment{Field: "state", Value: "carried"}, model.Assignment{Field: "due", Value: due}), true
	case "decline":
		return screen.Send(screen.Show{Dialog: form.Prompt(form.PromptOptions{
			Title: "Drop it: why?", Label: "reason", Placeholder: "what makes it unnecessary, or who does it instead",
			Submit: func(reason string) tea.Cmd {
				return s.endAction(a, "dropped", model.Assignment{Field: "state", Value: "dropped"}, model.Assignment{Field: "reason", Value: reason})
			},
		})}), true
	}
	return nil, false
}

// endAction is the intent to say what became of an action.
func (s *Screen) endAction(a *model.Action, what string, values ...model.Assignment) tea.Cmd {
	ref, today := model.RefOf(a), s.state.Today
	if s.meets() && !s.pair.Away() {
		s.list.Move(1) // it stays in the list: the next one is asked about
	}
	return screen.Send(screen.Commit{What: what + ": " + a.Text, Edit: func(view model.View) (model.Change, error) {
		return model.Set(view, ref, values, today)
	}})
}

// nextForumAfter is the day until which an action is carried: the forum after this one, or the next one.
func (s *Screen) nextForumAfter() model.Date {
	if next := s.state.Board.Settings().NextForum; next > s.state.Today && s.running() == nil {
		return next
	}
	return meeting.NextOrFortnight(s.state.Board.Settings(), s.state.Today)
}
