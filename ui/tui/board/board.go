// Package board is screen 2: who answers for what, and by when it is needed. Rows are providers, consumers or goals, columns
// are weeks or months; a card stands where it is needed, and a line trails from it to where it is expected.
//
// The rows are laid out in a command. A key looks only at the rows in sight, so that it is as quick with a hundred thousand
// cards as with ten.
package board

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/timeline"
	"moot/ui/tui/card"
	"moot/ui/tui/detail"
	"moot/ui/tui/screen"
)

// Screen shows it.
type Screen struct {
	state  screen.State
	by     timeline.By
	all    bool   // also rows with nothing in the window, and what has no need-by
	wanted demand // what was asked for last; another answer is dropped
	layout *layout
	window timeline.Window
	grid   grid
	sight  sight
	at     spot  // the cursor
	top    line  // the first line that is drawn
	opened where // the cell that shows all of its cards
	shift  shift // a date that is being moved
	grab   grab  // the card that the mouse holds
	nudges int   // how often a key moved a date
	rest   time.Duration
	gone   string // the title of the card that somebody else took from under the cursor
	lit    light  // what belongs to the selected card
	target model.Ref

	placing placing
	placed  map[int]*placed // the rows that were placed, by their places in the layout

	pair detail.Pair
}

// New makes the screen. read gives the changes of a record, newest first; it may take a while, and may be nil.
func New(read detail.Read) *Screen {
	s := &Screen{layout: &layout{}, placed: map[int]*placed{}, rest: restTime}
	s.pair = detail.Pair{SideBySide: sideBySide, List: listWidth, Card: detail.New(read, card.Of), Arrange: s.arrange}
	return s
}

// SetState implements screen.Screen.
func (s *Screen) SetState(state screen.State) tea.Cmd {
	s.state = state
	s.pair.Card.SetState(state)
	if state.Board == nil {
		s.wanted, s.layout, s.shift = demand{}, &layout{}, shift{}
		s.arrange()
		return nil
	}
	if s.window.First == 0 {
		s.window = timeline.NewWindow(state.Today, 1, timeline.Weeks)
		s.arrange()
	}
	return tea.Batch(s.ask(), s.showCard())
}

// SetSize implements screen.Screen.
func (s *Screen) SetSize(width, height int) {
	s.pair.SetSize(width, height)
	s.arrange()
}

// sideBySide is the width from which board and card stand beside each other; below it they take turns.
const sideBySide = 140

func listWidth(width int) int { return width - max(44, width*3/10) }

// arrange fits the columns and the card to the size.
func (s *Screen) arrange() {
	s.pair.Card.SetSize(s.pair.CardWidth(), s.pair.Height())
	s.grid = newGrid(s.pair.ListWidth(), s.layout.nameWidth(s.pair.ListWidth()), s.all && s.layout.undated() > 0)
	s.window.Count = s.grid.count()
	s.settle(true)
}

// Selected implements screen.Screen.
func (s *Screen) Selected() model.Ref { return s.pair.Selected(s.atCursor()) }

// atCursor is the card under the cursor.
func (s *Screen) atCursor() model.Ref {
	if d := s.dependency(); d != nil {
		return model.RefOf(d)
	}
	return model.Ref{}
}

// dependency is the one under the cursor as it is now, or nil.
func (s *Screen) dependency() *model.Dependency {
	if s.at.id == "" || s.state.Board == nil {
		return nil
	}
	return s.state.Board.Dependency(s.at.id)
}

func (s *Screen) showCard() tea.Cmd {
	s.light()
	return s.pair.Show(s.atCursor())
}

// Update implements screen.Screen.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	if saved := s.saveFirst(msg); saved != nil {
		return tea.Sequence(saved, s.update(msg))
	}
	return s.update(msg)
}

func (s *Screen) update(msg tea.Msg) tea.Cmd {
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
		return s.drag(msg)
	case screen.Release:
		return s.release()
	case screen.Wheel:
		return s.wheel(msg)
	case laidOut:
		return s.laidOut(msg)
	case shiftSaved:
		return s.shiftSaved(msg)
	case rested:
		return s.rested(msg)
	case screen.Leave:
		return nil
	}
	return s.pair.Card.Update(msg)
}

// choose puts the cursor on a record, and moves the window there; one that is not laid out yet is waited for. Away from the
// board it stays.
func (s *Screen) choose(ref model.Ref) tea.Cmd {
	if s.pair.Away() {
		return nil
	}
	s.target = ref
	s.reach()
	return s.showCard()
}

// reach puts the cursor on what it was asked for, once that is there.
func (s *Screen) reach() {
	if s.target.ID == "" {
		return
	}
	if row, item := s.layout.find(s.target.ID); item != nil {
		s.at.id, s.at.row = s.target.ID, s.layout.rows[row].ID
		s.target = model.Ref{}
		s.settle(true)
	}
}
