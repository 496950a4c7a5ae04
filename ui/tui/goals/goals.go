// Package goals is screen 3: the outcomes with the goals that serve them, their measures and how far they have come, the
// goals that serve none, and what does not hang together. Goals stand by the name of their team, never by a figure.
package goals

import (
	"math"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/answer"
	"moot/ui/tui/card"
	"moot/ui/tui/detail"
	"moot/ui/tui/mark"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// Screen shows the tree, the matrix, or the list of gaps.
type Screen struct {
	state  screen.State
	face   face
	closed bool   // also what is met, missed or dropped
	wanted demand // what was asked for last; another answer is dropped
	tree   *tree  // what is there
	folded map[string]bool
	rows   []int32 // the nodes that no fold hides
	list   widget.List
	marks  mark.Marks
	look   look
	target model.Ref

	grid grid // where the matrix is looked at

	gaps       *gapList
	gapsWanted gapDemand
	gapRows    widget.List

	pair detail.Pair
}

// New makes the screen. read gives the changes of a record, newest first; it may take a while, and may be nil.
func New(read detail.Read) *Screen {
	s := &Screen{tree: &tree{}, gaps: &gapList{}, folded: map[string]bool{}}
	s.pair = detail.Pair{SideBySide: sideBySide, List: listWidth, Card: detail.New(read, card.Of), Arrange: s.arrange}
	s.list.Row = s.row
	s.list.Selectable = func(i int) bool { return s.node(i).ref.ID != "" }
	s.list.Key = func(i int) string { return s.node(i).key() }
	s.grid.list.Row = s.matrixRow
	s.grid.list.Key = func(i int) string { return s.grid.matrix.rows[i].key() }
	s.gapRows.Row = s.gapRow
	s.gapRows.Selectable = func(i int) bool { return s.gaps.rows[i].ref.ID != "" }
	s.gapRows.Key = func(i int) string { return s.gaps.rows[i].key() }
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
		s.wanted, s.gapsWanted, s.gaps = demand{}, gapDemand{}, &gapList{}
		s.put(&tree{})
		s.fillFace()
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

// arrange fits what is shown and the card to the size. The matrix is as wide as there are teams: its card takes turns with
// it on every terminal.
func (s *Screen) arrange() {
	s.pair.SideBySide = sideBySide
	if s.face == onMatrix {
		s.pair.SideBySide = math.MaxInt
	}
	width := s.pair.ListWidth()
	s.look = lookOf(s.tree, width)
	s.grid.fit(width)
	s.rowsHere().SetSize(width, max(0, s.pair.Height()-s.headLines()-s.footLines()))
	s.pair.Card.SetSize(s.pair.CardWidth(), s.pair.Height())
}

// Selected implements screen.Screen.
func (s *Screen) Selected() model.Ref { return s.pair.Selected(s.atCursor()) }

func (s *Screen) showCard() tea.Cmd { return s.pair.Show(s.atCursor()) }

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
	case listed:
		return s.listed(msg)
	case answer.Acted:
		msg.Settle(&s.marks)
		return nil
	}
	return s.pair.Card.Update(msg)
}

// choose puts the cursor on a record, unfolding what hides it; one that is not in the tree yet is waited for. Away
// from the list it stays.
func (s *Screen) choose(ref model.Ref) tea.Cmd {
	if s.pair.Away() {
		return nil
	}
	s.target = ref
	switch s.face {
	case onMatrix:
		s.grid.choose(ref)
	case onGaps:
		s.chooseGap(ref)
	default:
		s.chooseNode(ref)
	}
	return s.showCard()
}

func (s *Screen) chooseNode(ref model.Ref) {
	for i := range s.tree.nodes {
		if s.tree.nodes[i].ref == ref {
			s.target = model.Ref{}
			s.unfold(i)
			s.list.Select(s.tree.nodes[i].key())
			return
		}
	}
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
	if !s.pair.OnCard && detail.Move(s.rowsHere(), name) {
		return s.showCard()
	}
	if cmd, done := s.pressMarks(name); done {
		return cmd
	}
	if cmd, done := s.pressFace(name); done {
		return cmd
	}
	if s.pair.Turn(name, s.Selected().ID != "") {
		return nil
	}
	switch name {
	case "view":
		return s.turnFace()
	case "all":
		s.closed = !s.closed
		return s.ask()
	case "create":
		return s.create()
	}
	return s.act(name)
}

// pressFace does what a key does on one face alone; false where it does not.
func (s *Screen) pressFace(name string) (tea.Cmd, bool) {
	switch {
	case s.pair.OnCard:
		return nil, false
	case name == "copy-list":
		return s.copyList(), true
	case s.face == onMatrix:
		return s.pressMatrix(name)
	case s.face == onGaps:
		return s.pressGap(name)
	case name == "left" || name == "right":
		s.fold(name == "left")
		return s.showCard(), true
	}
	return nil, false
}

func (s *Screen) click(msg screen.Click) tea.Cmd {
	if cmd, done := s.pair.Click(msg); done {
		return cmd
	}
	if !s.rowsHere().Click(msg.Y - s.headLines()) {
		return nil
	}
	folds := s.clickRow(msg.X)
	s.pair.Leave()
	cmd := s.showCard()
	if msg.Double && !folds {
		return tea.Batch(cmd, s.press("open"))
	}
	return cmd
}

// clickRow does what a click in column x does to the row that it selected: it marks, folds, or chooses a cell. It tells
// whether it folded.
func (s *Screen) clickRow(x int) bool {
	switch {
	case s.face == onMatrix:
		s.grid.click(x)
	case x < leftMargin:
		s.marks.Toggle(s.rowsHere().Cursor())
	case s.face == onTree:
		if node := s.node(s.list.Cursor()); node.goal == nil && x < leftMargin+2*node.depth+2 {
			s.fold(!s.folded[node.key()])
			return true
		}
	}
	return false
}

func (s *Screen) wheel(msg screen.Wheel) tea.Cmd {
	if s.pair.InCard(msg.X) {
		s.pair.Card.Wheel(msg.Lines)
		return nil
	}
	s.rowsHere().Wheel(msg.Lines)
	return s.showCard()
}
