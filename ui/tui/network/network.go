// Package network is screen 5, the Map: who needs whom as a matrix, what is around one team drawn with lines, and what the
// structure makes: the longest chain, loops, busy pairs, capabilities that many ask for, groups. Teams stand by their place
// in the network and by name, never by a figure. It draws only what is in sight, and computes in commands.
package network

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/network"
	"moot/ui/tui/card"
	"moot/ui/tui/detail"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// none is no place: no team, no face.
const none = -1

// Screen shows the map.
type Screen struct {
	state    screen.State
	face     face
	cameFrom int // the face that what is around a team was opened from; none where it was turned to
	scope    network.Scope
	wanted   demand // what was asked for last; another answer is dropped
	survey   *survey
	names    *names
	search   *search
	bounds   []network.Boundary // what the newest search found
	groups   [][]string         // the newest that are known: teams stay where they were while others are looked for

	grid      grid
	around    around
	rows      widget.List // of the structure
	lines     []line
	linkWidth int // what the links of the chain take in these
	// examination is what the structure's rows are made from, examining what was asked for last.
	examination *examination
	examining   demand

	bundle *bundle // the dependencies behind what was opened; nil for none

	pair detail.Pair
}

// New makes the screen. read gives the changes of a record, newest first; it may take a while, and may be nil.
func New(read detail.Read) *Screen {
	s := &Screen{scope: network.Open, survey: noSurvey(), names: &names{}, search: &search{}, cameFrom: none}
	s.pair = detail.Pair{List: listWidth, Card: detail.New(read, card.Of), Arrange: s.arrange}
	s.grid.column = onName
	s.rows.Row = s.structureRow
	s.rows.Selectable = func(i int) bool { return s.lines[i].key != "" }
	s.rows.Key = func(i int) string { return s.lines[i].key }
	return s
}

func listWidth(width int) int { return max(56, width/2) }

// SetState implements screen.Screen.
func (s *Screen) SetState(state screen.State) tea.Cmd {
	s.state = state
	s.pair.Card.SetState(state)
	if state.Board == nil {
		s.dropSearch()
		s.wanted, s.bundle = demand{}, nil
		s.put(noSurvey())
		return nil
	}
	s.names.dress(state)
	return tea.Batch(s.ask(), s.showCard())
}

// SetSize implements screen.Screen.
func (s *Screen) SetSize(width, height int) {
	s.pair.SetSize(width, height)
	s.arrange()
}

// put shows a survey. The cursors stay on their teams.
func (s *Screen) put(m *survey) {
	s.survey = m
	s.names = namesOf(s.state, m)
	s.grid.show(m)
	s.refillBundle()
	s.arrange()
}

// Selected implements screen.Screen.
func (s *Screen) Selected() model.Ref { return s.pair.Selected(s.atCursor()) }

// atCursor is the record under the cursor: a team on its name, a dependency where it is alone.
func (s *Screen) atCursor() model.Ref {
	ref := model.Ref{}
	switch {
	case s.state.Board == nil:
		return ref
	case s.bundle != nil:
		ref = s.bundle.selected()
	case s.face == onMatrix:
		ref = s.gridSelected()
	case s.face == onAround:
		ref = teamRef(s.around.team())
	default:
		ref = s.line().ref
	}
	if ref.ID == "" || s.state.Board.Get(ref) == nil {
		return model.Ref{}
	}
	return ref
}

// team is the team that the cursor is on, or "".
func (s *Screen) team() string {
	switch s.face {
	case onMatrix:
		return s.grid.consumer()
	case onAround:
		return s.around.team()
	}
	return s.line().team
}

func teamRef(id string) model.Ref {
	if id == "" {
		return model.Ref{}
	}
	return model.Ref{Kind: model.KindTeam, ID: id}
}

func (s *Screen) showCard() tea.Cmd { return s.pair.Show(s.atCursor()) }

// Update implements screen.Screen.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case screen.Press:
		s.search.heed()
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
	case surveyed:
		return s.surveyed(msg)
	case progressed:
		return s.progressed(msg)
	case sought:
		return s.sought(msg)
	case drawn:
		return s.drawn(msg)
	case examined:
		return s.examined(msg)
	}
	return s.pair.Card.Update(msg)
}
