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
	card   *detail.Card
	look   look
	target model.Ref

	pair detail.Pair
}

// New makes the screen. read gives the changes of a record, newest first; it may take a while, and may be nil.
func New(read detail.Read) *Screen {
	s := &Screen{
		tree: &tree{}, folded: map[string]bool{},
		pair: detail.Pair{SideBySide: sideBySide, List: listWidth},
	}
	s.card = detail.New(read, s.drawCard)
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
	s.card.SetState(state)
	if state.Board == nil {
		s.wanted = demand{}
		s.put(&tree{})
		return nil
	}
	return tea.Batch(s.ask(), s.card.Show(s.Selected()))
}

// SetSize implements screen.Screen.
func (s *Screen) SetSize(width, height int) {
	s.pair.SetSize(width, height)
	s.arrange()
}

// sideBySide is the width from which tree and card stand beside each other: the tree is wide. Below it they take turns.
const sideBySide = 140

func listWidth(width int) int { return max(92, width*3/5) }

// headLines stand above the tree: how many there are.
const headLines = 1

// arrange fits the tree and the card to the size.
func (s *Screen) arrange() {
	s.list.SetSize(s.pair.ListWidth(), max(0, s.pair.Height()-headLines-s.gapLines()))
	s.card.SetSize(s.pair.CardWidth(), s.pair.Height())
	s.look = lookOf(s.tree, s.pair.ListWidth())
}

// Selected implements screen.Screen.
func (s *Screen) Selected() model.Ref {
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
	var offers []keys.Offer
	if s.pair.OnCard {
		offers = append(offers, keys.Named("back", "tree"))
	} else {
		offers = append(offers, keys.Named("open", "card"))
	}
	answers := before("decline", answer.GoalOffers(s.state, record), s.edits("create", ""))
	answers = before("why", answers, append(s.foldOffers(), s.shows())...)
	offers = append(offers, answers...)
	return append(offers, answer.RecordOffers(s.state, s.Selected())...)
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
	case screen.Click:
		return s.click(msg)
	case screen.Wheel:
		return s.wheel(msg)
	case grown:
		return s.grown(msg)
	}
	return s.card.Update(msg)
}

// choose puts the cursor on a record, unfolding what hides it; one that is not in the tree yet is waited for.
func (s *Screen) choose(ref model.Ref) tea.Cmd {
	s.target = ref
	for i := range s.tree.nodes {
		if s.tree.nodes[i].ref == ref {
			s.target = model.Ref{}
			s.unfold(i)
			s.list.Select(s.tree.nodes[i].key())
			break
		}
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
	if s.pair.Turn(name, s.Selected().ID != "") {
		return nil
	}
	switch name {
	case "left", "right":
		s.fold(name == "left")
		return s.card.Show(s.Selected())
	case "view":
		s.closed = !s.closed
		return s.ask()
	case "create":
		return s.create()
	}
	return s.act(name)
}

func (s *Screen) click(msg screen.Click) tea.Cmd {
	if s.pair.InCard(msg.X) {
		s.pair.OnCard = s.Selected().ID != ""
		return nil
	}
	if s.list.Click(msg.Y - headLines) {
		node := s.node(s.list.Cursor())
		if node.goal == nil && msg.X < leftMargin+2*node.depth+2 {
			s.fold(!s.folded[node.key()])
		} else if msg.Double {
			s.pair.OnCard = true
		}
	}
	return s.card.Show(s.Selected())
}

func (s *Screen) wheel(msg screen.Wheel) tea.Cmd {
	if s.pair.InCard(msg.X) {
		s.card.Wheel(msg.Lines)
		return nil
	}
	s.list.Wheel(msg.Lines)
	return s.card.Show(s.Selected())
}
