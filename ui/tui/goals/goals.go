// Package goals is screen 3: the outcomes with the goals that serve them, their measures and how far they have come, the
// goals that serve none, and what does not hang together. Goals stand by the name of their team, never by a figure.
package goals

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/answer"
	"moot/ui/tui/detail"
	"moot/ui/tui/keys"
	"moot/ui/tui/mark"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// Screen shows the tree.
type Screen struct {
	state  screen.State
	closed bool   // also what is met, missed or dropped
	wanted demand // what was asked for last; another answer is dropped
	tree   *tree  // what is there
	folded map[string]bool
	rows   []int32 // the nodes that no fold hides
	list   widget.List
	marks  mark.Marks
	look   look
	target model.Ref

	pair detail.Pair
}

// New makes the screen. read gives the changes of a record, newest first; it may take a while, and may be nil.
func New(read detail.Read) *Screen {
	s := &Screen{tree: &tree{}, folded: map[string]bool{}}
	s.pair = detail.Pair{SideBySide: sideBySide, List: listWidth, Card: detail.New(read, s.drawCard), Arrange: s.arrange}
	s.list.Row = s.row
	s.list.Selectable = func(i int) bool { return s.node(i).ref.ID != "" }
	s.list.Key = func(i int) string { return s.node(i).key() }
	return s
}

func (s *Screen) node(row int) *node {
	if row < 0 || row >= len(s.rows) {
		return &node{}
	}
	return &s.tree.nodes[s.rows[row]]
}

// SetState implements screen.Screen.
func (s *Screen) SetState(state screen.State) tea.Cmd {
	s.state = state
	s.pair.Card.SetState(state)
	if state.Board == nil {
		s.wanted = demand{}
		s.put(&tree{})
		return nil
	}
	return tea.Batch(s.ask(), s.showCard())
}

// SetSize implements screen.Screen.
func (s *Screen) SetSize(width, height int) {
	s.pair.SetSize(width, height)
	s.arrange()
}

// sideBySide is the width from which tree and card stand beside each other: the tree is wide. Below it they take turns.
const sideBySide = 140

func listWidth(width int) int { return max(92, width*3/5) }

// headLines are the lines above the tree: how many there are, and the columns. Where every line counts, and but a sign and
// a figure stand beside a title, the columns speak for themselves.
func (s *Screen) headLines() int {
	if s.pair.Height() < shortest {
		return 1
	}
	return 2
}

// shortest is the height from which the columns have their headings.
const shortest = 10

// arrange fits the tree and the card to the size.
func (s *Screen) arrange() {
	s.list.SetSize(s.pair.ListWidth(), max(0, s.pair.Height()-s.headLines()-s.gapLines()))
	s.pair.Card.SetSize(s.pair.CardWidth(), s.pair.Height())
	s.look = lookOf(s.tree, s.pair.ListWidth())
}

// Selected implements screen.Screen.
func (s *Screen) Selected() model.Ref { return s.pair.Selected(s.atCursor()) }

func (s *Screen) showCard() tea.Cmd { return s.pair.Show(s.atCursor()) }

// atCursor is what stands under the cursor.
func (s *Screen) atCursor() model.Ref {
	at := s.list.Cursor()
	if at < 0 || s.state.Board == nil {
		return model.Ref{}
	}
	if ref := s.node(at).ref; s.state.Board.Get(ref) != nil {
		return ref
	}
	return model.Ref{}
}

// Offers implements screen.Screen.
func (s *Screen) Offers() []keys.Offer {
	record := s.record()
	if record == nil {
		return []keys.Offer{s.edits("create", "set a goal"), s.shows()}
	}
	offers := s.pair.Offers("tree")
	if s.pair.Away() {
		offers = append(append(offers, answer.AnyOffers(s.state, s.Selected())...), s.edits("create", ""))
		return append(offers, s.pair.DivideOffers()...)
	}
	if s.marks.Count() > 0 && !s.pair.OnCard {
		return s.markOffers()
	}
	if !s.pair.OnCard {
		offers = append(offers, keys.Named("open", "card"))
	}
	answers := before("decline", answer.GoalOffers(s.state, record), s.edits("create", ""))
	answers = before("why", answers, append(s.foldOffers(), s.shows())...)
	offers = append(offers, answers...)
	offers = append(offers, answer.RecordOffers(s.state, s.Selected())...)
	if !s.pair.OnCard {
		offers = append(offers, answer.ListOffers()...)
	}
	return append(offers, s.pair.DivideOffers()...)
}

// before puts the tree's own keys before one of those that answer, so that the likeliest come first.
func before(name string, offers []keys.Offer, own ...keys.Offer) []keys.Offer {
	at := slices.IndexFunc(offers, func(o keys.Offer) bool { return o.Name == name })
	return slices.Insert(offers, at, own...)
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
	case grown:
		return s.grown(msg)
	case answer.Acted:
		msg.Settle(&s.marks)
		return nil
	}
	return s.pair.Card.Update(msg)
}

// choose puts the cursor on a record, unfolding what hides it; one that is not in the tree yet is waited for. Away
// from the tree it stays.
func (s *Screen) choose(ref model.Ref) tea.Cmd {
	if s.pair.Away() {
		return nil
	}
	s.target = ref
	for i := range s.tree.nodes {
		if s.tree.nodes[i].ref == ref {
			s.target = model.Ref{}
			s.unfold(i)
			s.list.Select(s.tree.nodes[i].key())
			break
		}
	}
	return s.showCard()
}

func (s *Screen) press(name string) tea.Cmd {
	if cmd, done := s.pair.Press(name); done {
		return cmd
	}
	if s.pair.Away() {
		if name == "create" {
			return s.create()
		}
		return s.act(name)
	}
	if !s.pair.OnCard && detail.Move(&s.list, name) {
		return s.showCard()
	}
	if cmd, done := s.pressMarks(name); done {
		return cmd
	}
	if s.pair.Turn(name, s.Selected().ID != "") {
		return nil
	}
	switch name {
	case "copy-list":
		return s.copyList()
	case "left", "right":
		s.fold(name == "left")
		return s.showCard()
	case "view":
		s.closed = !s.closed
		return s.ask()
	case "create":
		return s.create()
	}
	return s.act(name)
}

func (s *Screen) click(msg screen.Click) tea.Cmd {
	if cmd, done := s.pair.Click(msg); done {
		return cmd
	}
	if !s.list.Click(msg.Y - s.headLines()) {
		return nil
	}
	node := s.node(s.list.Cursor())
	folds := node.goal == nil && msg.X >= leftMargin && msg.X < leftMargin+2*node.depth+2
	if msg.X < leftMargin {
		s.marks.Toggle(s.list.Cursor())
	} else if folds {
		s.fold(!s.folded[node.key()])
	}
	s.pair.Leave()
	cmd := s.showCard()
	if msg.Double && !folds {
		s.pair.Turn("open", true)
	}
	return cmd
}

func (s *Screen) wheel(msg screen.Wheel) tea.Cmd {
	if s.pair.InCard(msg.X) {
		s.pair.Card.Wheel(msg.Lines)
		return nil
	}
	s.list.Wheel(msg.Lines)
	return s.showCard()
}
