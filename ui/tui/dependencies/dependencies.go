// Package dependencies is screen 4: one table of all dependencies, filtered, grouped and ordered, with the card of the
// selected one. It draws only the rows in sight, and finds and orders rows in commands, so that it is as quick with a
// hundred thousand as with ten.
package dependencies

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/answer"
	"moot/ui/tui/card"
	"moot/ui/tui/detail"
	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// Screen shows the table.
type Screen struct {
	state  screen.State
	view   view   // what the user asked to see
	wanted demand // what was asked for last; another answer is dropped
	table  *table // what is there
	list   widget.List
	card   *detail.Card
	look   look // the columns, as wide as they are now
	target model.Ref

	pair detail.Pair
}

// New makes the screen. read gives the changes of a record, newest first; it may take a while.
func New(read detail.Read) *Screen {
	s := &Screen{
		table: noTable(), card: detail.New(read, card.Of),
		pair: detail.Pair{SideBySide: sideBySide, List: listWidth},
	}
	s.list.Row = s.row
	s.list.Selectable = func(i int) bool { return s.table.rows[i] >= 0 }
	s.list.Key = func(i int) string { return s.table.key(i) }
	return s
}

// SetState implements screen.Screen.
func (s *Screen) SetState(state screen.State) tea.Cmd {
	s.state = state
	s.card.SetState(state)
	if state.Board == nil {
		s.wanted = demand{}
		s.put(noTable())
		return nil
	}
	return tea.Batch(s.ask(), s.card.Show(s.Selected()))
}

// SetSize implements screen.Screen.
func (s *Screen) SetSize(width, height int) {
	s.pair.SetSize(width, height)
	s.arrange()
}

// sideBySide is the width from which list and card stand beside each other; below it they take turns.
const sideBySide = 100

func listWidth(width int) int {
	if width >= 160 {
		return width * 13 / 20
	}
	return max(66, width*3/5)
}

// headLines stand above the rows: the count, and the columns.
const headLines = 2

// arrange fits the list, its columns and the card to the size.
func (s *Screen) arrange() {
	s.list.SetSize(s.pair.ListWidth(), s.pair.Height()-headLines)
	s.card.SetSize(s.pair.CardWidth(), s.pair.Height())
	s.look = lookOf(s.table, s.pair.ListWidth())
}

// Selected implements screen.Screen.
func (s *Screen) Selected() model.Ref {
	if d := s.dependency(); d != nil {
		return model.RefOf(d)
	}
	return model.Ref{}
}

// dependency is the selected one as it is now, or nil.
func (s *Screen) dependency() *model.Dependency {
	at := s.list.Cursor()
	if at < 0 || s.state.Board == nil {
		return nil
	}
	return s.state.Board.Dependency(s.table.key(at))
}

// Offers implements screen.Screen.
func (s *Screen) Offers() []keys.Offer {
	d := s.dependency()
	if d == nil {
		return []keys.Offer{s.creates()}
	}
	if s.list.MarkCount() > 0 {
		return s.markOffers()
	}
	var offers []keys.Offer
	switch {
	case s.pair.OnCard:
		offers = append(offers, keys.Named("back", "table"))
	case !s.pair.Wide():
		offers = append(offers, keys.Named("open", "card"))
	}
	offers = append(offers, answer.Offers(s.state, d)...)
	if s.pair.Wide() || !s.pair.OnCard {
		offers = append(offers, keys.Can("view"), keys.Can("order"), keys.Can("mark"))
	}
	offers = append(offers, keys.Can("why"), s.creates())
	return append(offers, answer.RecordOffers(s.state, s.Selected())...)
}

func (s *Screen) creates() keys.Offer {
	if s.state.ReadOnly {
		return keys.Cannot("create", screen.ReadOnly)
	}
	return keys.Named("create", "ask another team")
}

// Update implements screen.Screen.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case screen.Press:
		return s.press(msg.Name)
	case screen.Select:
		return s.choose(msg.Ref)
	case screen.Click:
		return s.click(msg)
	case screen.Wheel:
		return s.wheel(msg)
	case listed:
		return s.listed(msg)
	}
	return s.card.Update(msg)
}

// choose puts the cursor on a record; one that is not in the table yet is waited for.
func (s *Screen) choose(ref model.Ref) tea.Cmd {
	s.target = ref
	if s.list.Select(ref.ID) {
		s.target = model.Ref{}
	}
	return s.card.Show(s.Selected())
}

func (s *Screen) press(name string) tea.Cmd {
	if s.pair.OnCard && s.card.Press(name) {
		return nil
	}
	if detail.Move(&s.list, name) {
		return s.card.Show(s.Selected())
	}
	if name == "back" && !s.pair.OnCard {
		s.list.ClearMarks()
	}
	if s.pair.Turn(name, s.dependency() != nil) {
		return nil
	}
	switch name {
	case "mark":
		return s.mark()
	case "mark-range":
		s.list.MarkRange()
	case "view":
		s.view.grouping = s.view.grouping.next()
		return s.ask()
	case "order":
		s.view.order, s.view.reverse = s.view.order.next(), false
		return s.ask()
	case "create":
		return answer.Ask(s.state)
	default:
		return s.act(name)
	}
	return nil
}

// act does what a key does to the selected dependency.
func (s *Screen) act(name string) tea.Cmd {
	if s.list.MarkCount() > 0 && !s.state.ReadOnly {
		return s.actOnAll(name)
	}
	d := s.dependency()
	if d == nil {
		return nil
	}
	if name == "why" {
		return screen.Send(screen.Show{Dialog: why(d)})
	}
	if cmd, done := answer.Press(s.state, name, d); done {
		return cmd
	}
	cmd, _ := answer.PressRecord(s.state, name, model.RefOf(d))
	return cmd
}

func (s *Screen) click(msg screen.Click) tea.Cmd {
	switch {
	case s.pair.InCard(msg.X):
		s.pair.OnCard = s.dependency() != nil
	case msg.Y == headLines-1:
		return s.clickHead(msg.X)
	case s.list.Click(msg.Y - headLines):
		s.pair.OnCard = msg.Double
	}
	return s.card.Show(s.Selected())
}

// clickHead orders by the column that was clicked, the other way round the second time.
func (s *Screen) clickHead(x int) tea.Cmd {
	by, ok := s.look.orderAt(x)
	if !ok {
		return nil
	}
	s.view.reverse = by == s.view.order && !s.view.reverse
	s.view.order = by
	return s.ask()
}

func (s *Screen) wheel(msg screen.Wheel) tea.Cmd {
	if s.pair.InCard(msg.X) {
		s.card.Wheel(msg.Lines)
		return nil
	}
	s.list.Wheel(msg.Lines)
	return s.card.Show(s.Selected())
}
