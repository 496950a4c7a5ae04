package forum

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/meeting"
	"moot/ui/tui/answer"
	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// room is the meeting as this terminal looks at it. What the meeting is stands in the forum's record; this is only where
// one looks from.
type room struct {
	open    string    // id of the forum that is looked at; "" shows the agenda
	follows bool      // the cursor follows the facilitator's, and nothing is changed from here
	held    string    // what Holds was last: a forum that comes to be held here is looked at
	begun   string    // id of a forum that was started here: it is held once it runs
	phase   string    // of the record, as it was last seen
	item    model.Ref // the same
	known   findings
	queue   []meeting.Entry
	paper   widget.Scroll // the text of the phases that are read
}

// running is the forum that is being held, here or elsewhere; nil when none is.
func (s *Screen) running() *model.Forum {
	if s.state.Board == nil {
		return nil
	}
	return meeting.Running(s.state.Board)
}

// meets tells whether the meeting is looked at.
func (s *Screen) meets() bool {
	forum := s.running()
	return forum != nil && forum.ID == s.room.open
}

// holds tells whether this terminal holds the forum that is looked at.
func (s *Screen) holds() bool { return s.meets() && !s.room.follows && !s.state.ReadOnly }

// phase is the part of the meeting that is looked at.
func (s *Screen) phase() phase { return parts[meeting.PhaseOf(s.running().Phase)] }

// phase is what the screen shows and does in one part of the meeting.
type phase interface {
	// rows are what is listed.
	rows(s *Screen) []row
	// offers are the keys of the phase, the likeliest first; those of every phase come behind.
	offers(s *Screen) []keys.Offer
	// press does what one of its keys does; false when it is none of them.
	press(s *Screen, name string) (tea.Cmd, bool)
	// next is the verb of going on.
	next(s *Screen) string
}

// parts are the phases, by their numbers.
var parts = []phase{herePart{}, sincePart{}, goalsPart{}, dependenciesPart{}, leverPart{}, flowPart{}, closePart{}}

// enterOrLeave opens the meeting when the forum comes to be held here, and leaves it when it is over.
func (s *Screen) enterOrLeave() tea.Cmd {
	forum := s.running()
	if forum != nil && forum.ID == s.room.begun {
		s.room.begun = ""
		return s.enter(forum)
	}
	if s.state.Holds != s.room.held {
		s.room.held = s.state.Holds
		if forum != nil && forum.ID == s.state.Holds {
			s.room.open, s.room.follows = forum.ID, false
		}
	}
	if over := s.room.open; over != "" && (forum == nil || forum.ID != over) {
		s.room = room{held: s.room.held, begun: s.room.begun}
		closed, _ := s.state.Board.Get(model.Ref{Kind: model.KindForum, ID: over}).(*model.Forum)
		if closed != nil && closed.State == model.ForumClosed {
			return s.readMinutes(over)
		}
	}
	return nil
}

// enter holds a forum from this terminal.
func (s *Screen) enter(forum *model.Forum) tea.Cmd {
	s.room.open, s.room.follows = forum.ID, false
	return screen.Send(screen.Hold{Forum: forum.ID})
}

// goesOn is how a phase with nothing in it is left, told only to those who hold the forum: who follows is taken along.
func (s *Screen) goesOn(more string) string {
	if !s.holds() {
		return ""
	}
	return " N goes on" + more + "."
}

// follow looks at the forum that is held elsewhere, or looks away again.
func (s *Screen) follow() tea.Cmd {
	forum := s.running()
	switch {
	case forum == nil:
		return screen.Send(screen.Say{Text: "no forum is being held", Tone: screen.Plain})
	case s.room.follows:
		return s.leave()
	}
	s.room.open, s.room.follows, s.room.phase = forum.ID, true, ""
	s.look()
	return tea.Batch(screen.Send(screen.Hold{}), s.gather(), s.showCard())
}

// leave looks at the agenda again. A forum that is held here goes on.
func (s *Screen) leave() tea.Cmd {
	s.room.open, s.room.follows = "", false
	s.look()
	return s.showCard()
}

// look draws anew after something else is looked at.
func (s *Screen) look() {
	s.pair.Leave()
	s.fill()
	s.keepUp()
}

// keepUp puts the cursor on the item at hand when the meeting went on to another; a follower's stays there.
func (s *Screen) keepUp() {
	if !s.meets() {
		return
	}
	forum := s.running()
	moved := forum.Phase != s.room.phase || forum.Item != s.room.item
	if moved {
		s.pair.Card.Home() // wherever one went from there: the forum goes on to something else
	}
	if forum.Phase != s.room.phase {
		s.list.First()
		if invited := s.invited(); meeting.PhaseOf(forum.Phase) == meeting.Here && len(invited) > 0 {
			s.list.Select(invited[0].team.ID) // who is here is asked first; who facilitates stands above
		}
		s.room.paper.Top()
		s.pair.OnCard = false
	}
	s.room.phase, s.room.item = forum.Phase, forum.Item
	if moved || s.room.follows {
		s.list.Select(forum.Item.ID)
	}
}

// meetingOffers are the keys of the meeting: the phase's, then those of every phase.
func (s *Screen) meetingOffers() []keys.Offer {
	if !s.holds() {
		return s.followerOffers()
	}
	forum := s.running()
	offers := s.phase().offers(s)
	if forum.Paused {
		offers = insert(offers, 0, keys.Named("pause", "go on"))
	} else {
		offers = append(offers, keys.Named("pause", "pause"))
	}
	if len(s.row().reasons()) > 0 {
		offers = append(offers, keys.Named("why", "why here"))
	}
	if phase := meeting.PhaseOf(forum.Phase); phase < meeting.Close {
		offers = append(offers, keys.Named("right", "next phase"))
	}
	if meeting.PhaseOf(forum.Phase) > meeting.Here {
		offers = append(offers, keys.Named("left", "phase before"))
	}
	if !s.pair.OnCard {
		offers = append(offers, keys.Named("back", "agenda"))
	}
	offers = append(offers, keys.Named("follow", "only follow"),
		keys.Cannot("forum", "the forum is held from here: N goes on, esc shows the agenda"), noFilter())
	return append(offers, s.recordOffers()...)
}

// roomForAnswers is the width of list and card from which all answers have room before the key that goes on.
const roomForAnswers = 97

// nextPlace is where the key that goes on stands among the others: behind the likeliest one, so that it is always on the
// bottom line; behind the answers where all have room; before the long name of a link where there is little.
func (s *Screen) nextPlace() int {
	phase := meeting.PhaseOf(s.running().Phase)
	answers := phase == meeting.Goals || phase == meeting.Dependencies
	switch {
	case s.pair.OnCard && !s.pair.Wide():
		return 0
	case answers && !s.pair.OnCard && !s.running().Paused && s.pair.ListWidth()+s.pair.CardWidth() >= roomForAnswers:
		return 3
	}
	return 1
}

// nextOffer is the key that goes on, under the words of the phase.
func (s *Screen) nextOffer() keys.Offer {
	offer := keys.Named("next", s.phase().next(s))
	if s.pair.Wide() {
		return offer
	}
	if meeting.PhaseOf(s.running().Phase) == meeting.Close {
		return offer.Briefly("close")
	}
	return offer.Briefly("next")
}

// recordOffers are the keys on the selected record that no phase has another use for.
func (s *Screen) recordOffers() []keys.Offer {
	return answer.RecordOffers(s.state, s.Selected())
}

// followerOffers are what one can do who only looks on.
func (s *Screen) followerOffers() []keys.Offer {
	offers := []keys.Offer{keys.Named("follow", "stop following")}
	if !s.state.ReadOnly {
		offers = append(offers, keys.Named("forum", "hold the forum"))
	}
	if s.item() != nil {
		offers = append(offers, keys.Named("why", "why here"))
	}
	if _, reads := s.phase().(closePart); reads {
		offers = append(offers, keys.Named("copy", "copy the minutes"))
	}
	offers = append(offers, keys.Named("back", "agenda"), noFilter())
	for _, name := range []string{"next", "pause", "left", "right"} {
		offers = append(offers, keys.Cannot(name, "you follow this forum: F holds it"))
	}
	return offers
}

// noFilter says where one can filter.
func noFilter() keys.Offer {
	return keys.Cannot("filter", "not in the meeting: esc shows the agenda, which can be filtered")
}

// pressMeeting does what a key does in the meeting; false where it does nothing there.
func (s *Screen) pressMeeting(name string) (tea.Cmd, bool) {
	switch name {
	case "back":
		if s.pair.OnCard {
			return nil, false
		}
		return s.leave(), true
	case "follow":
		return s.follow(), true
	case "forum":
		return s.pressForum(), true
	case "why":
		return s.explain(), true
	}
	if !s.holds() {
		if part, reads := s.phase().(closePart); reads && name == "copy" {
			return part.press(s, name)
		}
		return nil, false
	}
	if cmd, done := s.step(name); done {
		return cmd, true
	}
	if cmd, done := s.phase().press(s, name); done {
		return cmd, true
	}
	if s.Selected().ID == "" {
		return nil, false
	}
	if name == "action" {
		return s.newAction(), true
	}
	return answer.PressRecord(s.state, name, s.Selected())
}
