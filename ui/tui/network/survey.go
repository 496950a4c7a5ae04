package network

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/network"
	"moot/ui/tui/screen"
)

// demand is what a survey is made from: two of the same demand are the same.
type demand struct {
	revision uint64
	today    model.Date
	query    string
	scope    network.Scope
	asked    bool
}

// survey is the network of a board as the faces show it. It never changes.
type survey struct {
	demand
	// board holds the dependencies that the query shows, and everything else.
	board  *model.Board
	matrix *network.Matrix
	places map[string]int // of the teams in the matrix
	scale  network.Scale
	chain  *network.Chain
	loops  []loop
	// dependencies and pairs are those in the matrix, standing how many of them stand, all how many there are on the whole
	// board in any scope.
	dependencies, pairs, standing, all int
	grouping                           *network.Grouping // nil until it was found
}

// loop is teams that wait for each other, in the order of the matrix, and how many dependencies they have on each other.
type loop struct {
	teams  []string
	inside int
}

func loopOf(m *network.Matrix, block network.Block) loop {
	l := loop{teams: m.Teams[block.From:block.To]}
	for _, row := range m.Rows[block.From:block.To] {
		for _, cell := range row {
			if column := int(cell.Column); column >= block.From && column < block.To {
				l.inside += int(cell.Dependencies)
			}
		}
	}
	return l
}

func noSurvey() *survey { return &survey{matrix: &network.Matrix{}, chain: &network.Chain{}} }

// surveyed brings a survey.
type surveyed struct{ survey *survey }

// ask makes the survey anew in a command, where it would be another.
func (s *Screen) ask() tea.Cmd {
	want := demand{s.state.Revision, s.state.Today, s.state.Query.String(), s.scope, true}
	if s.state.Board == nil || want == s.wanted {
		return nil
	}
	s.wanted = want
	s.dropSearch()
	state, groups := s.state, s.groups
	return func() tea.Msg { return surveyed{makeSurvey(state, want, groups)} }
}

// surveyed shows a survey, unless it is not wanted any more, and goes on to what takes longer.
func (s *Screen) surveyed(msg surveyed) tea.Cmd {
	if msg.survey.demand != s.wanted {
		return nil
	}
	s.put(msg.survey)
	return tea.Batch(s.seek(), s.askFace(), s.showCard())
}

func makeSurvey(state screen.State, want demand, groups [][]string) *survey {
	board := narrowed(state)
	m := &survey{
		demand: want, board: board, all: state.Board.Count(model.KindDependency),
		chain: network.LongestChain(board, state.Agenda, want.scope),
	}
	board.Relate()
	m.lay(network.NewMatrix(board, want.scope, want.today, groups))
	return m
}

// lay takes a matrix and counts what is in it.
func (m *survey) lay(matrix *network.Matrix) {
	m.matrix, m.places = matrix, make(map[string]int, len(matrix.Teams))
	m.dependencies, m.pairs, m.standing, m.loops = 0, 0, 0, nil
	for place, team := range matrix.Teams {
		m.places[team] = place
	}
	for _, row := range matrix.Rows {
		for _, cell := range row {
			m.dependencies += int(cell.Dependencies)
			m.standing += int(cell.Standing)
		}
		m.pairs += len(row)
	}
	for _, block := range matrix.Blocks {
		if block.Loop {
			m.loops = append(m.loops, loopOf(matrix, block))
		}
	}
	m.scale = matrix.Scale()
}

// regrouped is the same survey with its teams ordered by groups.
func (m *survey) regrouped(grouping *network.Grouping) *survey {
	again := *m
	again.grouping = grouping
	again.lay(network.NewMatrix(m.board, m.scope, m.today, grouping.Groups))
	return &again
}

// narrowed is the board with only those dependencies that the query shows.
func narrowed(state screen.State) *model.Board {
	if state.Query.Empty() {
		return state.Board
	}
	return state.Board.Only(func(d *model.Dependency) bool { return state.Query.Match(state.Matcher, d) })
}

// density is which part of all pairs of teams that there could be need each other; false with fewer than two teams.
func (m *survey) density() (float64, bool) {
	n := float64(len(m.matrix.Teams))
	if n < 2 {
		return 0, false
	}
	return float64(m.pairs) / (n * (n - 1)), true
}
