package board

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/timeline"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// demand is what a layout is made from: two layouts of the same demand are the same.
type demand struct {
	by       timeline.By
	all      bool
	revision uint64
	today    model.Date
	query    string
	asked    bool
}

// layout is the rows that were found, on the board they were found on. It never changes.
type layout struct {
	demand
	board       *model.Board
	line        *timeline.Timeline
	rows        []timeline.Row
	places      map[string]int  // of the rows, by their ids
	shared      map[string]bool // the ids of the teams that are a platform for others
	names       int             // cells of the widest name
	apart       int             // cells in which no two names are cut to the same
	total       int             // how many there are without the query
	standing    int             // how many needs simply go on, without the query
	first, last model.Date      // the first and the last need-by
}

// laidOut brings a layout.
type laidOut struct{ layout *layout }

// ask lays the rows out anew in a command, where they would be others.
func (s *Screen) ask() tea.Cmd {
	want := demand{s.by, s.all, s.state.Revision, s.state.Today, s.state.Query.String(), true}
	if s.state.Board == nil || want == s.wanted {
		return nil
	}
	s.wanted = want
	state := s.state
	return func() tea.Msg { return laidOut{makeLayout(state, want)} }
}

// laidOut shows a layout, unless it is not wanted any more.
func (s *Screen) laidOut(msg laidOut) tea.Cmd {
	if msg.layout.demand != s.wanted {
		return nil
	}
	if s.layout.asked && s.layout.by != s.by && s.at.id != "" { // its card stands in another row now
		s.target = s.atCursor()
	}
	s.noteGone(msg.layout)
	first := !s.layout.asked
	s.layout = msg.layout
	saved := s.keepShift()
	s.arrange()
	s.reach()
	if first && s.target.ID == "" && s.at.id == "" {
		saved = tea.Batch(saved, s.openWhereSomethingIs())
	}
	return tea.Batch(saved, s.showCard())
}

func makeLayout(state screen.State, want demand) *layout {
	l := &layout{demand: want, board: state.Board, places: map[string]int{}, shared: map[string]bool{}}
	matches := matching(state)
	l.line = timeline.Compute(state.Board, state.Agenda, want.by, func(d *model.Dependency) bool {
		if d.Standing() {
			l.standing++
		} else {
			l.total++
		}
		return matches(d)
	})
	l.rows = l.line.Rows
	if want.all {
		l.rows = l.line.Every(state.Board, state.Today)
	}
	l.measure()
	return l
}

// matching tells what the query shows.
func matching(state screen.State) func(*model.Dependency) bool {
	if state.Query.Empty() {
		return func(*model.Dependency) bool { return true }
	}
	shown := make([]bool, state.Board.Count(model.KindDependency))
	for _, place := range state.Query.Positions(state.Matcher, model.KindDependency) {
		shown[place] = true
	}
	return func(d *model.Dependency) bool {
		place, known := state.Agenda.Position(d.ID)
		return known && shown[place]
	}
}

// mostMeasured is how many rows are looked at to find how wide names are.
const mostMeasured = 5000

// measure finds where rows stand, how wide their names are, and from when to when something is needed.
func (l *layout) measure() {
	for i := range l.rows {
		row := &l.rows[i]
		l.places[row.ID] = i
		width := 0
		if team := l.board.Team(row.ID); l.by != timeline.ByGoal && team != nil && team.Type == model.Platform {
			l.shared[row.ID] = true
			width = 2 // the sign of a platform
		}
		if i < mostMeasured {
			l.names = max(l.names, width+widget.Width(row.Name))
			if i > 0 {
				l.apart = max(l.apart, width+alike(l.rows[i-1].Name, row.Name))
			}
		}
		if n := row.Dated(); n > 0 {
			if first := row.Items[0].NeedBy; !l.first.Known() || first < l.first {
				l.first = first
			}
			l.last = max(l.last, row.Items[n-1].NeedBy)
		}
	}
}

// alike is how many cells two names need so that they differ though they are cut: more than what they begin with.
func alike(x, y string) int {
	shared := 0
	for at, letter := range x {
		if !strings.HasPrefix(y[min(at, len(y)):], string(letter)) {
			break
		}
		shared = at + len(string(letter))
	}
	const differing, ellipsis = 1, 1
	return widget.Width(x[:shared]) + differing + ellipsis
}

// nameWidth is what the names of rows take of a width: as much as they need within bounds, up to a third where less would
// make two of them the same.
func (l *layout) nameWidth(width int) int {
	most := min(mostName, width/6)
	if l.by == timeline.ByGoal {
		most = width * 3 / 10 // the title of a goal is a sentence
	}
	most = max(most, min(l.apart, width/3))
	return max(leastName, min(l.names, most))
}

// find is the row that a dependency stands in, and its item there; nil where it stands in none.
func (l *layout) find(id string) (row int, item *timeline.Item) {
	if l.board == nil {
		return 0, nil
	}
	d := l.board.Dependency(id)
	if d == nil {
		return 0, nil
	}
	row, there := l.places[l.by.Of(d)]
	if !there {
		return 0, nil
	}
	if at := l.rows[row].Find(d.NeedBy, id); at >= 0 {
		return row, &l.rows[row].Items[at]
	}
	return 0, nil
}

func (l *layout) undated() int {
	if l.line == nil {
		return 0
	}
	return l.line.Undated
}
