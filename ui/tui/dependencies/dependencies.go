// Package dependencies is screen 4: one table of all dependencies, filtered, grouped and ordered, with the card of the
// selected one. It draws only the rows in sight, and finds and orders rows in commands, so that it is as quick with a
// hundred thousand as with ten.
package dependencies

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/store"
	"moot/ui/tui/answer"
	"moot/ui/tui/card"
	"moot/ui/tui/detail"
	"moot/ui/tui/keys"
	"moot/ui/tui/mark"
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
	marks  mark.Marks
	look   look // the columns, as wide as they are now
	target model.Ref

	pair detail.Pair
}

// New makes the screen. read gives the changes of a record, newest first; it may take a while.
func New(read detail.Read) *Screen {
	s := &Screen{table: noTable()}
	s.pair = detail.Pair{SideBySide: sideBySide, List: listWidth, Card: detail.New(read, drawCard), Arrange: s.arrange}
	s.list.Row = s.row
	s.list.Selectable = func(i int) bool { return s.table.rows[i] >= 0 }
	s.list.Key = func(i int) string { return s.table.key(i) }
	return s
}

func drawCard(state screen.State, ref model.Ref, changes []store.Kept, width int) card.Sheet {
	return card.Of(state, ref, changes, width)
}

// SetState implements screen.Screen.
func (s *Screen) SetState(state screen.State) tea.Cmd {
	s.state = state
	s.pair.Card.SetState(state)
	if state.Board == nil {
		s.wanted = demand{}
		s.put(noTable())
		return nil
	}
	return tea.Batch(s.ask(), s.showCard())
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
	s.pair.Card.SetSize(s.pair.CardWidth(), s.pair.Height())
	s.look = lookOf(s.table, s.pair.ListWidth())
}

// Selected implements screen.Screen.
func (s *Screen) Selected() model.Ref { return s.pair.Selected(s.atCursor()) }

// atCursor is what stands under the cursor.
func (s *Screen) atCursor() model.Ref {
	if d := s.dependency(); d != nil {
		return model.RefOf(d)
	}
	return model.Ref{}
}

// dependency is the one under the cursor as it is now, or nil.
func (s *Screen) dependency() *model.Dependency {
	at := s.list.Cursor()
	if at < 0 || s.state.Board == nil {
		return nil
	}
	return s.state.Board.Dependency(s.table.key(at))
}

func (s *Screen) showCard() tea.Cmd { return s.pair.Show(s.atCursor()) }

// Offers implements screen.Screen.
func (s *Screen) Offers() []keys.Offer {
	if s.pair.Away() {
		return append(s.pair.Offers("table"), s.awayOffers()...)
	}
	d := s.dependency()
	if d == nil {
		return []keys.Offer{s.creates()}
	}
	if s.marks.Count() > 0 && !s.pair.OnCard {
		return s.markOffers()
	}
	offers := s.pair.Offers("table")
	if !s.pair.OnCard {
		offers = append(offers, keys.Named("open", "card"))
	}
	offers = append(offers, answer.Offers(s.state, d)...)
	if !s.pair.OnCard {
		offers = append(offers, keys.Can("view"), keys.Can("order"), keys.Can("mark"))
	}
	offers = append(offers, keys.Can("why"), s.creates())
	offers = append(offers, answer.RecordOffers(s.state, s.Selected())...)
	if !s.pair.OnCard {
		offers = append(offers, answer.ListOffers()[1:]...)
	}
	return append(offers, s.pair.DivideOffers()...)
}

// awayOffers are the keys for a record that was reached from a card.
func (s *Screen) awayOffers() []keys.Offer {
	offers := answer.AnyOffers(s.state, s.Selected())
	if _, offered := keys.Find(offers, keys.ByName("why").Key()); !offered && s.Selected().Kind == model.KindDependency {
		offers = append(offers, keys.Can("why"))
	}
	return append(append(offers, s.creates()), s.pair.DivideOffers()...)
}

func (s *Screen) creates() keys.Offer {
	if s.state.ReadOnly {
		return keys.Cannot("create", screen.ReadOnly)
	}
	return keys.Named("create", "ask another team").Briefly("ask")
}

// Update implements screen.Screen.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case screen.Press:
		return s.press(msg.Name)
	case screen.Select:
		return s.choose(msg.Ref)
	case screen.Open:
		return s.pair.Open(msg.Ref)
	case screen.Click:
		return s.click(msg)
	case screen.Drag:
		s.pair.Drag(msg)
		return nil
	case screen.Wheel:
		return s.wheel(msg)
	case listed:
		return s.listed(msg)
	case answer.Acted:
		msg.Settle(&s.marks)
		return nil
	}
	return s.pair.Card.Update(msg)
}

// choose puts the cursor on a record; one that is not in the table yet is waited for. Away from the table it stays.
func (s *Screen) choose(ref model.Ref) tea.Cmd {
	if s.pair.Away() {
		return nil
	}
	s.target = ref
	if s.list.Select(ref.ID) {
		s.target = model.Ref{}
	}
	return s.showCard()
}

func (s *Screen) press(name string) tea.Cmd {
	if cmd, done := s.pair.Press(name); done {
		return cmd
	}
	if s.pair.Away() {
		return s.actAway(name)
	}
	if !s.pair.OnCard && detail.Move(&s.list, name) {
		return s.showCard()
	}
	if cmd, done := s.pressMarks(name); done {
		return cmd
	}
	if s.pair.Turn(name, s.dependency() != nil) {
		return nil
	}
	switch name {
	case "copy-list":
		return s.copyList()
	case "view":
		s.view.grouping = s.view.grouping.next()
		return s.ask()
	case "order":
		s.view.order, s.view.reverse = s.view.order.next(), false
		return s.ask()
	case "create":
		return answer.Create(s.state, s.Selected())
	}
	return s.act(name)
}

// act does what a key does to the selected dependency.
func (s *Screen) act(name string) tea.Cmd {
	d := s.dependency()
	if d == nil {
		return nil
	}
	if name == "why" {
		return why(s.state, d)
	}
	if cmd, done := answer.Press(s.state, name, d); done {
		return cmd
	}
	cmd, _ := answer.PressRecord(s.state, name, model.RefOf(d))
	return cmd
}

// actAway does what a key does to the record that was reached from a card.
func (s *Screen) actAway(name string) tea.Cmd {
	ref := s.Selected()
	if d := s.state.Board.Dependency(ref.ID); ref.Kind == model.KindDependency && d != nil && name == "why" {
		return why(s.state, d)
	}
	if name == "create" {
		return answer.Create(s.state, s.Selected())
	}
	cmd, _ := answer.PressAny(s.state, name, ref)
	return cmd
}

func (s *Screen) click(msg screen.Click) tea.Cmd {
	if cmd, done := s.pair.Click(msg); done {
		return cmd
	}
	switch {
	case msg.Y == headLines-1:
		return s.clickHead(msg.X)
	case s.list.Click(msg.Y - headLines):
		if msg.X < leftMargin {
			s.marks.Toggle(s.list.Cursor())
		}
		s.pair.Leave()
		cmd := s.showCard()
		if msg.Double && msg.X >= leftMargin {
			s.pair.Turn("open", true)
		}
		return cmd
	}
	return nil
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
		s.pair.Card.Wheel(msg.Lines)
		return nil
	}
	s.list.Wheel(msg.Lines)
	return s.showCard()
}
