package forum

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/meeting"
	"moot/ui/tui/answer"
	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
)

// agendaOffers are the keys of the agenda: first those that answer what is selected.
func (s *Screen) agendaOffers() []keys.Offer {
	if s.marks.Count() > 0 && !s.pair.OnCard {
		return s.markOffers()
	}
	if len(s.rows) == 0 && s.state.Query.Empty() {
		return append([]keys.Offer{s.edits("create", "ask another team"), s.edits("quick", "")}, s.forumOffers()...)
	}
	var offers []keys.Offer
	if s.inInbox() {
		offers = append(s.inboxOffers(), keys.Named("why", "why here"))
	} else if d := s.dependency(); d != nil {
		offers = answer.Offers(s.state, d)
		if s.item() != nil {
			offers = append(offers, keys.Named("why", "why here"))
		}
	}
	offers = insert(offers, 3, s.forumOffers()...)
	offers = insert(offers, 5, s.edits("create", "ask another team").Briefly("ask"))
	offers = append(offers, answer.RecordOffers(s.state, s.Selected())...)
	if s.Selected().ID != "" && !s.pair.OnCard {
		offers = append(offers, answer.ListOffers()...)
	}
	return offers
}

// insert puts offers at a place, or at the end.
func insert(offers []keys.Offer, at int, others ...keys.Offer) []keys.Offer {
	at = min(at, len(offers))
	return append(offers[:at:at], append(others, offers[at:]...)...)
}

// forumOffers are the keys to a meeting: to start it, or to join the one that is running.
func (s *Screen) forumOffers() []keys.Offer {
	switch {
	case s.state.Board == nil:
		return nil
	case s.running() != nil && s.state.ReadOnly:
		return []keys.Offer{keys.Named("follow", "follow the forum")}
	case s.running() != nil && s.state.Holds == s.running().ID:
		return []keys.Offer{keys.Named("forum", "back to the forum"), keys.Cannot("next", "this is the agenda: F goes back to the forum")}
	case s.running() != nil:
		return []keys.Offer{keys.Named("follow", "follow the forum"), keys.Named("forum", "hold the forum")}
	}
	return []keys.Offer{s.edits("forum", "start the forum").Briefly("forum")}
}

// edits offers a key that changes something.
func (s *Screen) edits(name, verb string) keys.Offer {
	switch {
	case s.state.ReadOnly:
		return keys.Cannot(name, screen.ReadOnly)
	case verb == "":
		return keys.Can(name)
	}
	return keys.Named(name, verb)
}

// pressAgenda does what a key does on the agenda; false where it does nothing there.
func (s *Screen) pressAgenda(name string) (tea.Cmd, bool) {
	if cmd, done := s.pressMarks(name); done {
		return cmd, true
	}
	switch name {
	case "copy-list":
		return s.copyList(), true
	case "create":
		return answer.Create(s.state, s.Selected()), true
	case "forum":
		return s.pressForum(), true
	case "follow":
		return s.follow(), true
	case "why":
		return s.explain(), true
	}
	if s.inInbox() {
		if cmd, done := s.pressInbox(name); done {
			return cmd, true
		}
	}
	if d := s.dependency(); d != nil {
		if cmd, done := answer.Press(s.state, name, d); done {
			return cmd, true
		}
	}
	if s.Selected().ID == "" {
		return nil, false
	}
	return answer.PressRecord(s.state, name, s.Selected())
}

// fillSilent adds what asks for a hand and is on no other part of the agenda: nobody has said a word of it for two forums.
// Where something is filtered, is:silent finds it on the screen of all dependencies.
func (s *Screen) fillSilent() {
	silent := s.state.Agenda.SilentApart()
	if len(silent) == 0 || !s.state.Query.Empty() {
		return
	}
	s.rows = append(s.rows, s.heading("Silent for two forums: asks for a hand", len(silent)))
	for _, d := range silent[:min(len(silent), mostListed)] {
		s.rows = append(s.rows, s.silentRow(d))
	}
	s.rows = append(append(s.rows, s.more(len(silent))...), row{})
}

func (s *Screen) silentRow(d *model.Dependency) row {
	return row{line: &line{key: d.ID, ref: model.RefOf(d), draw: func(width int, selected bool) string {
		day := s.day(d.NeedBy)
		return s.dependencyRow(d, day, max(s.days, len(day)), width, selected)
	}}}
}

// banner tells of a forum that is being held, when it is not this that is looked at.
func (s *Screen) banner() []row {
	forum := s.running()
	if forum == nil {
		return nil
	}
	inks := s.state.Theme
	words := "The forum is being held: " + meeting.PhaseOf(forum.Phase).Title() + "."
	if forum.On != s.state.Today {
		words = "The forum of " + shortly(forum.On, s.state.Today) + " was begun and not closed: " + meeting.PhaseOf(forum.Phase).Title() + "."
	}
	how := "F holds it from here, f follows it"
	switch {
	case s.state.ReadOnly:
		how = "f follows it"
	case s.state.Holds == forum.ID:
		how = "F goes back to it"
	}
	return []row{text("  " + inks.Tab.Paint(words)), text("  " + inks.Muted.Paint(how)), blank()}
}
