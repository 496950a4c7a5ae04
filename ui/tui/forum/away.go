package forum

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/answer"
	"moot/ui/tui/keys"
)

// awayOffers are the keys for a record that was reached from a card: those that answer it, and in a meeting those that
// carry it on.
func (s *Screen) awayOffers() []keys.Offer {
	if s.meets() && !s.holds() {
		return []keys.Offer{keys.Named("follow", "stop following"), noFilter()}
	}
	var offers []keys.Offer
	switch record := s.state.Board.Get(s.Selected()).(type) {
	case *model.Goal:
		offers = append(s.goalOffers(record), answer.RecordOffers(s.state, s.Selected())...)
	case *model.Action:
		offers = append(s.actionOffers(record), answer.RecordOffers(s.state, s.Selected())...)
	default:
		offers = answer.AnyOffers(s.state, s.Selected())
	}
	if _, offered := keys.Find(offers, keys.ByName("why").Key()); !offered && s.item() != nil {
		offers = append(offers, keys.Named("why", "why here"))
	}
	if s.holds() {
		return append(insert(offers, 2, keys.Can("pause")), noFilter())
	}
	return append(offers, s.edits("create", "ask another team"))
}

// pressAway does what a key does to the record that was reached from a card.
func (s *Screen) pressAway(name string) tea.Cmd {
	switch {
	case s.meets() && name == "follow":
		return s.follow()
	case s.meets() && !s.holds():
		return nil
	case s.holds() && (name == "next" || name == "pause"):
		cmd, _ := s.step(name)
		return cmd
	case name == "create":
		return answer.Create(s.state, s.Selected())
	case name == "why" && s.item() != nil:
		return s.explainItem()
	}
	if cmd, done := s.pressInbox(name); done {
		return cmd
	}
	cmd, _ := answer.PressAny(s.state, name, s.Selected())
	return cmd
}
