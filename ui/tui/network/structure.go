package network

import (
	"cmp"
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/network"
	"moot/model/whatif"
)

// examination is what takes longer to find than a matrix.
type examination struct {
	demand
	busy     []network.Busy
	wanted   []network.Wanted
	passages []network.Passage
}

// examined brings one.
type examined struct{ *examination }

// line is a row of the list of what the structure makes; one without a key is not stood on.
type line struct {
	key    string
	kind   lineKind
	text   string    // a heading, a sentence, or the first words of a row
	middle string    // between them: what a team of the chain needs of the next
	right  string    // the figures beside it
	tone   tone      // of the figures
	goesOn bool      // the sentence began in the line above
	pair   [2]string // the names of who needs and who provides, drawn instead of text
	weeks  []int     // its past
	opens  behind    // what enter opens; nothing where it is what is around a team
	team   string
	ref    model.Ref     // the keys act on it
	try    []whatif.Step // the lever that fits
}

// lineKind is how a row is drawn.
type lineKind uint8

const (
	inText lineKind = iota
	inHeading
	inRow
)

// tone is how figures are meant.
type tone uint8

const (
	calm tone = iota
	hushed
	alarming
)

// What of the busiest pairs is shown: so many, with so many weeks.
const (
	mostBusy   = 10
	pastWeeks  = 12
	mostWanted = 12 // capabilities
)

// askStructure finds what the structure makes, in a command, where it is not there yet.
func (s *Screen) askStructure() tea.Cmd {
	m := s.survey
	if !m.asked || s.examining == m.demand {
		return nil
	}
	s.examining = m.demand
	return func() tea.Msg {
		return examined{&examination{
			demand:   m.demand,
			busy:     network.BusiestPairs(m.board, m.today, mostBusy, pastWeeks),
			wanted:   network.WantedCapabilities(m.board, m.scope, m.today, network.LeastConsumers),
			passages: network.Passages(m.board, m.scope),
		}}
	}
}

// examined shows it, unless it is not wanted any more.
func (s *Screen) examined(msg examined) tea.Cmd {
	if msg.demand != s.examining {
		return nil
	}
	s.examination = msg.examination
	s.fillStructure()
	return s.showCard()
}

// line is the row under the cursor; an empty one where there is none.
func (s *Screen) line() line {
	if at := s.rows.Cursor(); at >= 0 && at < len(s.lines) {
		return s.lines[at]
	}
	return line{}
}

// fillStructure makes the rows anew, where they are shown. The cursor stays on its row.
func (s *Screen) fillStructure() {
	if s.face != onStructure {
		return
	}
	f := &filler{Screen: s, width: s.pair.ListWidth()}
	if s.survey.dependencies > 0 {
		f.chain()
		f.loops()
		f.known()
		f.groups()
	}
	s.lines, s.linkWidth = f.lines, f.linkWidth
	s.rows.SetCount(len(s.lines))
}

// filler makes the rows of the structure.
type filler struct {
	*Screen
	width     int
	lines     []line
	linkWidth int // of the widest link of the chain
}

// heading begins a section, with words about it.
func (f *filler) heading(title, about string) {
	if len(f.lines) > 0 {
		f.lines = append(f.lines, line{})
	}
	f.lines = append(f.lines, line{kind: inHeading, text: title, right: about})
}

func (f *filler) say(text string) { f.lines = append(f.lines, line{text: text}) }

func (f *filler) row(l line) {
	l.kind = inRow
	f.lines = append(f.lines, l)
}

// listed are the names of teams, one after the other.
func (f *filler) listed(teams []string, between string) string {
	names := make([]string, len(teams))
	for i, team := range teams {
		names[i] = f.names.name(team)
	}
	return strings.Join(names, between)
}

// mostJoined is how many teams one thinks of as one: of more the costliest two are.
const mostJoined = 4

// joined are the steps that join teams into the first of them, or where those are many the two of them that wait longest.
func (m *survey) joined(teams []string) []whatif.Step {
	if len(teams) > mostJoined {
		return m.costliest(teams)
	}
	var steps []whatif.Step
	for _, team := range teams[min(1, len(teams)):] {
		steps = append(steps, whatif.Step{Kind: whatif.Join, Team: team, Into: teams[0]})
	}
	return steps
}

// costliest joins the two of these teams of which one has waited longest for the other; of as long those with the most
// dependencies, then the first of the matrix.
func (m *survey) costliest(teams []string) []whatif.Step {
	among := make(map[int]bool, len(teams))
	for _, team := range teams {
		among[m.places[team]] = true
	}
	var most network.Cell
	var steps []whatif.Step
	for row, cells := range m.matrix.Rows {
		for _, cell := range cells {
			if among[row] && among[int(cell.Column)] && costs(cell, most) > 0 {
				most = cell
				steps = []whatif.Step{{Kind: whatif.Join, Team: m.matrix.Teams[row], Into: m.matrix.Teams[cell.Column]}}
			}
		}
	}
	return steps
}

func costs(a, b network.Cell) int {
	return cmp.Or(cmp.Compare(a.Wait, b.Wait), cmp.Compare(a.Dependencies, b.Dependencies))
}
