package forum

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/answer"
	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
)

// goalOffers are the keys for a goal; one that is shown as paused is confirmed by a yes.
func (s *Screen) goalOffers(g *model.Goal) []keys.Offer {
	offers := answer.GoalOffers(s.state, g)
	if len(s.state.Agenda.Paused(g.ID)) > 0 {
		offers = append([]keys.Offer{s.edits("agree", "it goes on")}, offers...)
	}
	return offers
}

func (s *Screen) pressGoal(name string, g *model.Goal) (tea.Cmd, bool) {
	if name != "agree" {
		return answer.PressGoal(s.state, name, g)
	}
	offer, paused := keys.Find(s.goalOffers(g), keys.ByName("agree").Key())
	switch {
	case !paused:
		return nil, false
	case offer.Why != "":
		return screen.Send(screen.Say{Text: offer.Why, Tone: screen.Warn}), true
	}
	ref, id, today := model.RefOf(g), s.state.NewID(), s.state.Today
	return screen.Send(screen.Commit{What: answer.ConfirmedNote + ": " + g.Title, Select: ref, Edit: func(view model.View) (model.Change, error) {
		return model.CheckInOn(view, ref, model.Number{}, model.NoHealth, answer.ConfirmedNote, "", id, today)
	}}), true
}
