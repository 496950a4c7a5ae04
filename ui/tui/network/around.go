package network

import (
	"cmp"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/network"
	"moot/ui/tui/screen"
)

// around is where a neighbourhood is looked at: the teams one came through, and the cursor.
type around struct {
	trail   []string // the teams one went through; the last is in the middle
	focus   int      // the layer that the drawing begins from, 0 being the middle: another one when one went past its edge
	wanted  aroundDemand
	of      aroundDemand
	hood    *network.Neighbourhood
	drawing *drawing
	places  map[string]int // of the teams in the drawing
	at      string         // the team under the cursor
	top     int            // the line that the window begins with
	names   *names
	width   int
	height  int
}

// aroundDemand is what a neighbourhood is found from.
type aroundDemand struct {
	demand
	team  string
	focus int
}

// drawn brings a neighbourhood with its drawing.
type drawn struct {
	of      aroundDemand
	hood    *network.Neighbourhood
	drawing *drawing
	names   *names
	width   int
}

// middle is the team that it is around, or "".
func (a *around) middle() string {
	if len(a.trail) == 0 {
		return ""
	}
	return a.trail[len(a.trail)-1]
}

// askAround finds what is around a team in a command, where it is not there yet.
func (s *Screen) askAround() tea.Cmd {
	a := &s.around
	if cmd, gone := s.followGone(); gone {
		return cmd
	}
	if a.middle() == "" && len(s.survey.matrix.Teams) > 0 {
		a.trail = []string{s.survey.matrix.Teams[max(0, min(s.grid.row, len(s.survey.matrix.Teams)-1))]}
	}
	if a.middle() != a.wanted.team {
		a.focus = 0
	}
	want := aroundDemand{s.survey.demand, a.middle(), a.focus}
	if want.team == "" || !want.asked || want == a.wanted {
		return nil
	}
	a.wanted = want
	survey, state, width, height := s.survey, s.state, a.width, a.height
	return func() tea.Msg {
		n := namesOf(state, survey)
		hood := network.Around(survey.board, survey.scope, want.team, 0)
		return drawn{want, hood, drawFrom(want.focus, hood, n, width, height), n, width}
	}
}

// followGone goes on from a team that is no more: to the team that it was joined into, else back to where one came from, with
// a word; false where the team is there.
func (s *Screen) followGone() (tea.Cmd, bool) {
	a, board := &s.around, s.state.Board
	id := a.middle()
	if id == "" || board.Team(id) != nil {
		return nil, false
	}
	name := "The team"
	if team, ok := board.Gone(teamRef(id)).(*model.Team); ok {
		name = team.Name
	}
	a.trail = a.trail[:len(a.trail)-1]
	if bearers := board.TeamsNamed(id); len(bearers) > 0 {
		a.trail = append(a.trail, bearers[0])
		words := name + " was joined into " + s.names.name(bearers[0]) + "."
		return tea.Batch(s.askAround(), screen.Send(screen.Say{Text: words})), true
	}
	words := screen.Send(screen.Say{Text: name + " was deleted."})
	if len(a.trail) > 0 {
		return tea.Batch(s.askAround(), words), true
	}
	s.face, s.cameFrom = onMatrix, none
	s.arrange()
	return tea.Batch(words, s.showCard()), true
}

// drawn shows a neighbourhood, unless it is not wanted any more.
func (s *Screen) drawn(msg drawn) tea.Cmd {
	a := &s.around
	if msg.of != a.wanted {
		return nil
	}
	before := a.of
	a.of, a.hood, a.names = msg.of, msg.hood, msg.names
	a.put(msg.drawing)
	if msg.width != a.width {
		a.put(drawFrom(a.of.focus, a.hood, a.names, a.width, a.height))
	}
	switch {
	case msg.of.team != before.team:
		a.top = a.drawing.y[a.places[msg.of.team]] - a.canvasHeight()/2
		a.stand(msg.of.team)
	case msg.of.focus != before.focus:
		a.cross(cmp.Compare(msg.of.focus, before.focus))
	}
	return s.showCard()
}

func (a *around) put(d *drawing) {
	a.drawing, a.places = d, make(map[string]int, len(d.teams))
	for place, team := range d.teams {
		a.places[team] = place
	}
	a.stand(a.at)
}

// fit draws it for a size.
func (a *around) fit(width, height int) {
	if width == a.width && height == a.height {
		return
	}
	a.width, a.height = width, height
	if a.hood != nil && width > 0 {
		a.put(drawFrom(a.of.focus, a.hood, a.names, width, height))
	}
}

// team is the team under the cursor, or "".
func (a *around) team() string { return a.at }

// stand puts the cursor on a team, on the middle where it is not there, and brings it into the window.
func (a *around) stand(team string) {
	if a.drawing == nil {
		return
	}
	if _, known := a.places[team]; !known {
		team = a.hood.Team
	}
	if _, known := a.places[team]; !known { // the middle is out of sight
		team = a.drawing.teams[0]
	}
	a.at = team
	a.top = within(a.top, a.drawing.y[a.places[team]], a.canvasHeight(), a.drawing.height)
}

// canvasHeight is how many lines of the drawing are in sight: one has the headings, some what is not drawn.
func (a *around) canvasHeight() int {
	room := max(1, a.height-1-a.listHeight())
	if a.drawing != nil {
		return min(room, a.drawing.height)
	}
	return room
}

// goTo puts another team into the middle.
func (s *Screen) goTo(team string) tea.Cmd {
	if team == "" || team == s.around.middle() {
		return nil
	}
	s.around.trail = append(s.around.trail, team)
	return s.askAround()
}

// goAround shows what is around a team, from another face.
func (s *Screen) goAround(team string) tea.Cmd {
	if team == "" {
		return nil
	}
	s.pair.Leave()
	s.cameFrom, s.bundle = int(s.face), nil
	s.face, s.around.trail = onAround, []string{team}
	s.arrange()
	return tea.Batch(s.askAround(), s.showCard())
}

// leaveAround goes back to the team that was in the middle before, or to the face that one came from; false where there is
// neither.
func (s *Screen) leaveAround() (tea.Cmd, bool) {
	a := &s.around
	switch {
	case len(a.trail) > 1:
		a.trail = a.trail[:len(a.trail)-1]
		return s.askAround(), true
	case s.cameFrom != none:
		s.face, s.cameFrom = face(s.cameFrom), none
		s.arrange()
		return tea.Batch(s.askFace(), s.showCard()), true
	}
	return nil, false
}

// teamAt is the team drawn at a cell of the canvas, or "".
func (a *around) teamAt(x, y int) string {
	if a.drawing == nil {
		return ""
	}
	for place, team := range a.drawing.teams {
		from := a.drawing.x[a.drawing.layerOf[place]]
		if a.drawing.y[place] == y+a.top && x >= from && x < a.drawing.end[place] {
			return team
		}
	}
	return ""
}
