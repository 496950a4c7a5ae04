// Package forum is screen 1: the agenda in the order in which the forum needs it, with the card of what is selected.
package forum

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/agenda"
	"moot/ui/tui/answer"
	"moot/ui/tui/card"
	"moot/ui/tui/detail"
	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// Screen shows the agenda.
type Screen struct {
	state screen.State
	rows  []row
	list  widget.List
	card  *detail.Card

	pair  detail.Pair
	teams [2]int // cells of the two columns of team names
	days  int    // cells of the column of dates
}

// New makes the screen. read gives the changes of a record, newest first; it may take a while.
func New(read detail.Read) *Screen {
	s := &Screen{
		card: detail.New(read, card.Of),
		pair: detail.Pair{SideBySide: sideBySide, List: listWidth},
	}
	s.list.Row = s.row
	s.list.Selectable = func(i int) bool { return s.rows[i].item != nil }
	s.list.Key = func(i int) string { return s.rows[i].key() }
	return s
}

// SetState implements screen.Screen.
func (s *Screen) SetState(state screen.State) tea.Cmd {
	s.state = state
	s.card.SetState(state)
	if state.Board == nil {
		s.fill()
		return nil
	}
	s.fill()
	return s.showCard()
}

// SetSize implements screen.Screen.
func (s *Screen) SetSize(width, height int) {
	s.pair.SetSize(width, height)
	s.fill()
	s.card.SetSize(s.pair.CardWidth(), height)
}

// sideBySide is the width from which list and card stand beside each other.
const sideBySide = 76

func listWidth(width int) int { return min(max(46, width/2), 92) }

// Selected implements screen.Screen.
func (s *Screen) Selected() model.Ref {
	if item := s.item(); item != nil {
		return model.RefOf(item.Dependency)
	}
	return model.Ref{}
}

func (s *Screen) item() *agenda.Item {
	if at := s.list.Cursor(); at >= 0 && at < len(s.rows) {
		return s.rows[at].item
	}
	return nil
}

// Offers implements screen.Screen.
func (s *Screen) Offers() []keys.Offer {
	item := s.item()
	if item == nil {
		return []keys.Offer{keys.Named("create", "ask another team")}
	}
	offers := answer.Offers(s.state, item.Dependency)
	offers = append(offers, keys.Named("why", "why here"))
	if s.pair.OnCard {
		offers = append([]keys.Offer{keys.Named("back", "list")}, offers...)
	} else if !s.pair.Wide() {
		offers = append(offers, keys.Named("open", "card"))
	}
	return append(offers, answer.RecordOffers(s.state, s.Selected())...)
}

// Update implements screen.Screen.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case screen.Press:
		return s.press(msg.Name)
	case screen.Select:
		s.list.Select(msg.Ref.ID)
		return s.showCard()
	case screen.Click:
		return s.click(msg)
	case screen.Wheel:
		return s.wheel(msg)
	}
	return s.card.Update(msg)
}

func (s *Screen) showCard() tea.Cmd { return s.card.Show(s.Selected()) }

func (s *Screen) press(name string) tea.Cmd {
	if s.move(name) {
		return s.showCard()
	}
	item := s.item()
	switch {
	case s.pair.Turn(name, item != nil):
		return nil
	case name == "create":
		return answer.Ask(s.state)
	}
	if item == nil {
		return nil
	}
	if name == "why" {
		return screen.Send(screen.Show{Dialog: newWhy(*item)})
	}
	if cmd, done := answer.Press(s.state, name, item.Dependency); done {
		return cmd
	}
	cmd, _ := answer.PressRecord(s.state, name, s.Selected())
	return cmd
}

// move handles the keys that move the cursor, or the card when it has the keys.
func (s *Screen) move(name string) bool {
	if s.pair.OnCard {
		return s.card.Press(name)
	}
	return detail.Move(&s.list, name)
}

func (s *Screen) click(msg screen.Click) tea.Cmd {
	if s.pair.InCard(msg.X) {
		s.pair.OnCard = s.item() != nil
		return nil
	}
	if s.list.Click(msg.Y) {
		s.pair.OnCard = msg.Double
	}
	return s.showCard()
}

func (s *Screen) wheel(msg screen.Wheel) tea.Cmd {
	if s.pair.InCard(msg.X) {
		s.card.Wheel(msg.Lines)
		return nil
	}
	s.list.Wheel(msg.Lines)
	return s.showCard()
}
