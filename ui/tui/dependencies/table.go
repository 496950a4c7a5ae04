package dependencies

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/agenda"
	"moot/model/query"
	"moot/ui/tui/card"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// view is what a person chose to see of the table.
type view struct {
	grouping grouping
	order    order
	reverse  bool
}

// demand is what a table is made from: two tables of the same demand are the same.
type demand struct {
	view
	revision uint64
	today    model.Date
	query    string
	asked    bool
}

// table is the rows that were found, on the board they were found on. It never changes.
type table struct {
	demand
	board  *model.Board
	agenda *agenda.Agenda
	// rows are places in the board's dependencies; a negative row −1−g is the heading of group g.
	rows   []int32
	groups []group
	// found is how many dependencies the query shows, open how many of them are open, total how many there are.
	found, open, total int
	// name and day are the cells that names of teams and dates take.
	name, day int
}

// group is a heading: what it is called, and how many rows stand under it.
type group struct {
	title string
	count int
}

// listed brings a table.
type listed struct{ table *table }

// ask makes the table anew in a command, where it would be another.
func (s *Screen) ask() tea.Cmd {
	want := demand{s.view, s.state.Revision, s.state.Today, s.state.Query.String(), true}
	if s.state.Board == nil || want == s.wanted {
		return nil
	}
	s.wanted = want
	state := s.state
	return func() tea.Msg { return listed{makeTable(state, want)} }
}

// listed shows a table, unless it is not wanted any more.
func (s *Screen) listed(msg listed) tea.Cmd {
	if msg.table.demand != s.wanted {
		return nil
	}
	s.put(msg.table)
	if s.target.ID != "" {
		s.list.Select(s.target.ID)
		s.target = model.Ref{}
	}
	return s.card.Show(s.Selected())
}

func (s *Screen) put(t *table) {
	regrouped := t.view != s.table.view
	s.table = t
	s.list.SetCount(len(t.rows))
	if regrouped && s.list.Cursor() >= 0 {
		s.list.SetCursor(s.list.Cursor())
	}
	s.arrange()
}

func makeTable(state screen.State, want demand) *table {
	t := &table{demand: want, board: state.Board, agenda: state.Agenda, total: state.Board.Count(model.KindDependency)}
	places := matching(state.Query, state.Matcher, t.total)
	t.found = len(places)
	for _, place := range places {
		if t.at(place).Open() {
			t.open++
		}
	}
	t.measure(places, state.Today)
	sorter := sorter{t, state.Today}
	sorter.sort(places)
	t.group(places)
	return t
}

func matching(q query.Query, matcher *query.Context, total int) []int32 {
	if !q.Empty() {
		return q.Positions(matcher, model.KindDependency)
	}
	places := make([]int32, total)
	for i := range places {
		places[i] = int32(i)
	}
	return places
}

func (t *table) at(place int32) *model.Dependency { return t.board.Dependencies()[place] }

// key is the id of the dependency in a row, "" for a heading.
func (t *table) key(row int) string {
	if row < 0 || row >= len(t.rows) || t.rows[row] < 0 {
		return ""
	}
	return t.at(t.rows[row]).ID
}

// outlook is what the agenda knows of a dependency.
func (t *table) outlook(place int32) agenda.Outlook {
	if t.agenda == nil {
		return agenda.Outlook{}
	}
	return t.agenda.OutlookAt(int(place))
}

// The cells that names of teams take at least and at most.
const (
	leastName = 6
	mostName  = 16
)

// measure finds how wide names and dates are.
func (t *table) measure(places []int32, today model.Date) {
	seen := map[string]bool{}
	t.name = leastName
	t.day = len("Wed  2 Dec")
	year, _, _ := today.Date()
	for _, place := range places {
		d := t.at(place)
		for _, day := range []model.Date{d.NeedBy, d.CommitBy} {
			if day.Known() && day.Time().Year() != year {
				t.day = len("Wed  2 Dec 2027")
			}
		}
		for _, id := range []string{d.Consumer, d.Provider} {
			if !seen[id] && t.name < mostName {
				seen[id] = true
				t.name = min(mostName, max(t.name, widget.Width(card.TeamName(t.board, id))))
			}
		}
	}
}
