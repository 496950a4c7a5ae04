package forum

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/form"
	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
)

// reviewOffers are the keys on an action whose review is due: what came of it; one that is still open can also be carried on
// or dropped.
func (s *Screen) reviewOffers(a *model.Action) []keys.Offer {
	offers := []keys.Offer{s.edits("agree", "what came of it"), s.edits("open", "what came of it")}
	if a.Open() {
		offers = append(offers, s.edits("carry", "carry on"), s.edits("decline", "drop"))
	}
	return offers
}

// review asks what came of an action that pulled a lever. The figures of today are found in a command: the network is
// computed for them.
func (s *Screen) review(a *model.Action) tea.Cmd {
	state := s.state
	return func() tea.Msg {
		return screen.Show{Dialog: form.Review(state, a, state.Levers.CameOf(a))}
	}
}
