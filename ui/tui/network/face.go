package network

import (
	"math"

	tea "charm.land/bubbletea/v2"

	"moot/model/network"
)

// face is one way to look at the network; the screen keeps it while the program runs.
type face uint8

// The faces, in turn.
const (
	onMatrix face = iota
	onAround
	onStructure
	faces
)

var faceNames = [...]string{onMatrix: "matrix", onAround: "around a team", onStructure: "structure"}

func (f face) String() string { return faceNames[f] }

// word is what the face is called where one copies it.
func (f face) word() string {
	if f == onAround {
		return "links"
	}
	return f.String()
}

func (f face) next() face { return (f + 1) % faces }

// turnFace shows the next face. What is around a team begins with the one under the cursor.
func (s *Screen) turnFace() tea.Cmd {
	team := s.team()
	s.pair.Leave()
	s.bundle, s.cameFrom = nil, none
	s.face = s.face.next()
	if s.face == onAround && team != "" {
		s.around.trail = []string{team}
	}
	s.arrange()
	return tea.Batch(s.askFace(), s.showCard())
}

// askFace asks for what the face shows that is shown, where that is not there yet.
func (s *Screen) askFace() tea.Cmd {
	switch s.face {
	case onAround:
		return s.askAround()
	case onStructure:
		return s.askStructure()
	}
	return nil
}

// turnScope counts all dependencies, or only open ones again.
func (s *Screen) turnScope() tea.Cmd {
	if s.scope == network.Open {
		s.scope = network.All
	} else {
		s.scope = network.Open
	}
	return s.ask()
}

// scopeWord is what dependencies are called that count.
func (s *Screen) scopeWord() string {
	if s.survey.scope == network.All {
		return ""
	}
	return "open "
}

// bundleSideBySide is the width from which the dependencies behind a cell stand beside a card. A face takes turns with its
// cards on every terminal: it is as wide as there are teams.
const bundleSideBySide = 100

// arrange fits what is shown and the card to the size; the other faces when one turns to them.
func (s *Screen) arrange() {
	s.pair.SideBySide = math.MaxInt
	if s.bundle != nil {
		s.pair.SideBySide = bundleSideBySide
	}
	width, height := s.pair.ListWidth(), s.pair.Height()
	s.grid.fit(s.survey.matrix, s.names, width, max(0, height-headLines-footLines))
	if s.face == onAround {
		s.around.fit(width-leftMargin-1, max(0, height-headLines-footLines))
	}
	s.rows.SetSize(width, max(0, height-headLines))
	s.fillStructure()
	if s.bundle != nil {
		s.bundle.list.SetSize(width, max(0, height-headLines))
	}
	s.pair.Card.SetSize(s.pair.CardWidth(), height)
}

// What stands above a face, and below it.
const (
	headLines = 1
	footLines = 3
)
