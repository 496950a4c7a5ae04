// Package forum is screen 1: what waits for my team, the agenda in the order in which the forum needs it, and the meeting
// itself, phase by phase, with the card of what is selected.
package forum

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/agenda"
	"moot/ui/tui/answer"
	"moot/ui/tui/detail"
	"moot/ui/tui/keys"
	"moot/ui/tui/mark"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// Sources are what the screen reads of the store. They are called in commands; any may be nil.
type Sources struct {
	// History gives the changes that edited a record, newest first.
	History detail.Read
	// Recent gives the changes after a day, Decided those of a forum, oldest first.
	Recent  func(b *model.Board, after model.Date) ([]model.Change, error)
	Decided func(forum string) ([]model.Change, error)
}

// Screen shows the agenda, or the forum that is being held.
type Screen struct {
	sources Sources
	state   screen.State
	now     time.Time // that the clock shows
	rows    []row
	wraps   int // the first of the agenda's rows that are broken to the width, which are its last
	list    widget.List
	marks   mark.Marks
	room    room // the meeting, while it is looked at

	pair  detail.Pair
	teams [2]int // cells of the two columns of team names
	days  int    // cells of the column of dates
}

// New makes the screen.
func New(sources Sources) *Screen {
	s := &Screen{sources: sources}
	s.pair = detail.Pair{SideBySide: sideBySide, List: listWidth, Card: detail.New(sources.History, s.drawCard), Arrange: s.divided}
	s.list.Row = s.draw
	s.list.Selectable = func(i int) bool { return s.rows[i].key() != "" }
	s.list.Key = func(i int) string { return s.rows[i].key() }
	return s
}

// SetState implements screen.Screen.
func (s *Screen) SetState(state screen.State) tea.Cmd {
	s.state = state
	s.pair.Card.SetState(state)
	if state.Clock != nil {
		s.now = state.Clock()
	}
	if state.Board == nil {
		s.fill()
		return nil
	}
	cmd := s.enterOrLeave()
	s.fill()
	s.keepUp()
	return tea.Batch(cmd, s.gather(), s.showCard())
}

// SetSize implements screen.Screen.
func (s *Screen) SetSize(width, height int) {
	s.pair.SetSize(width, height)
	s.fill()
}

// arrange gives the list and the card their room: in a meeting the clock takes some of it.
func (s *Screen) arrange() {
	above := 0
	if s.meets() {
		above = s.clockHeight()
	}
	listed := s.pair.Height()
	if !s.pair.Wide() {
		listed -= above
	}
	s.list.SetSize(s.pair.ListWidth(), max(0, listed-s.markLines()))
	s.pair.Card.SetSize(s.pair.CardWidth(), max(0, s.pair.Height()-above))
	s.room.paper.SetSize(s.pair.ListWidth(), max(0, listed))
}

// sideBySide is the width from which list and card stand beside each other.
const sideBySide = 76

func listWidth(width int) int { return min(max(46, width/2), 92) }

// Selected implements screen.Screen.
func (s *Screen) Selected() model.Ref { return s.pair.Selected(s.row().ref()) }

// row is the selected row; an empty one where none is.
func (s *Screen) row() row {
	if at := s.list.Cursor(); at >= 0 && at < len(s.rows) {
		return s.rows[at]
	}
	return row{}
}

// dependency is the selected dependency as it is now, or nil.
func (s *Screen) dependency() *model.Dependency {
	if ref := s.Selected(); ref.Kind == model.KindDependency && s.state.Board != nil {
		return s.state.Board.Dependency(ref.ID)
	}
	return nil
}

func (s *Screen) item() *agenda.Item {
	d := s.dependency()
	if d == nil || s.state.Agenda == nil {
		return nil
	}
	if item, on := s.state.Agenda.Item(d.ID); on {
		return &item
	}
	return nil
}

// Offers implements screen.Screen.
func (s *Screen) Offers() []keys.Offer {
	offers := s.pair.Offers("list")
	switch {
	case s.pair.Away():
		offers = append(offers, s.awayOffers()...)
	case s.meets():
		offers = append(offers, s.meetingOffers()...)
	default:
		offers = append(offers, s.agendaOffers()...)
	}
	if s.holds() {
		offers = insert(offers, s.nextPlace(), s.nextOffer())
	}
	if !s.pair.OnCard && s.Selected().ID != "" {
		offers = insert(offers, s.cardPlace(), s.opensCard(offers))
	}
	if s.meets() || s.Selected().ID != "" {
		offers = append(offers, s.pair.DivideOffers()...)
	}
	return once(offers)
}

// cardPlace is where the key to the card stands: first among the others where the card is not in sight, else behind the
// likeliest answers, the way into the forum and the way to ask.
func (s *Screen) cardPlace() int {
	switch {
	case s.pair.Wide():
		return 6
	case s.holds():
		return 2 // behind the key that goes on
	}
	return 1
}

// opensCard is the key that gives the keys to the card: enter, where a phase has no other use for it.
func (s *Screen) opensCard(offers []keys.Offer) keys.Offer {
	if _, taken := keys.Find(offers, "enter"); taken {
		return keys.Named("next-pane", "card")
	}
	return keys.Named("open", "card")
}

// once leaves of offers of one key the first.
func once(offers []keys.Offer) []keys.Offer {
	seen := map[string]bool{}
	return slices.DeleteFunc(offers, func(offer keys.Offer) bool {
		again := seen[offer.Name]
		seen[offer.Name] = true
		return again
	})
}

// Update implements screen.Screen.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case screen.Press:
		return s.press(msg.Name)
	case screen.Select:
		return s.choose(msg.Ref)
	case screen.Tick:
		s.now = msg.Now
		return s.gather()
	case screen.Open:
		return s.pair.Open(msg.Ref)
	case screen.Click:
		return s.click(msg)
	case screen.Drag:
		s.pair.Drag(msg)
		return nil
	case screen.Wheel:
		return s.wheel(msg)
	case gathered:
		return s.gathered(msg)
	case notStarted:
		s.room.begun = ""
		return nil
	case answer.Acted:
		if msg.Settle(&s.marks) {
			s.arrange()
		}
		return nil
	case ShowMinutes:
		return s.readMinutes(msg.Forum)
	case ShowBrief:
		return s.readBrief()
	}
	return s.pair.Card.Update(msg)
}

// choose puts the cursor on a record. What was answered in the inbox leaves it, and the cursor stays for the next answer;
// away from the list it stays too.
func (s *Screen) choose(ref model.Ref) tea.Cmd {
	if s.pair.Away() {
		return nil
	}
	if !s.inInbox() {
		s.list.Select(ref.ID)
	}
	return s.showCard()
}

func (s *Screen) showCard() tea.Cmd { return s.pair.Show(s.row().ref()) }

func (s *Screen) press(name string) tea.Cmd {
	if cmd, done := s.pair.Press(name); done {
		return cmd
	}
	if s.pair.Away() {
		return s.pressAway(name)
	}
	if !s.pair.OnCard && s.move(name) {
		return s.showCard()
	}
	if s.meets() {
		if cmd, done := s.pressMeeting(name); done {
			return cmd
		}
	} else if cmd, done := s.pressAgenda(name); done {
		return cmd
	}
	s.pair.Turn(name, s.Selected().ID != "")
	return nil
}

// move handles the keys that move the cursor, or a text that is read.
func (s *Screen) move(name string) bool {
	if s.reads() {
		return s.room.paper.Press(name)
	}
	return detail.Move(&s.list, name)
}
