package dependencies

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/agenda"
	"moot/model/query"
	"moot/ui/tui/card"
	"moot/ui/tui/mark"
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
	*ground
}

// ground is what holds for every query on one board in one order, so that a key in the filter bar costs little.
type ground struct {
	sorted []int32 // all places in the order of the view
	isOpen []bool  // by place
	// consumer, provider, title and day are the cells that names of teams, titles and dates take.
	consumer, provider, title, day int
	// has tells which columns hold anything at all: one that is empty throughout is left out.
	has [orders]bool
}

// groundFor gives what is there already where a demand wants the same; else nil.
func (t *table) groundFor(want demand) *ground {
	if t.revision == want.revision && t.today == want.today && t.order == want.order && t.reverse == want.reverse {
		return t.ground
	}
	return nil
}

// group is a heading: what it is called, and how many rows stand under it.
type group struct {
	title string
	count int
}

// noTable is what is there before one was made.
func noTable() *table { return &table{ground: &ground{}} }

// listed brings a table.
type listed struct{ table *table }

// ask makes the table anew in a command, where it would be another.
func (s *Screen) ask() tea.Cmd {
	want := demand{s.view, s.state.Revision, s.state.Today, s.state.Query.String(), true}
	if s.state.Board == nil || want == s.wanted {
		return nil
	}
	s.wanted = want
	state, known := s.state, s.table.groundFor(want)
	return func() tea.Msg { return listed{makeTable(state, want, known)} }
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
	return s.showCard()
}

func (s *Screen) put(t *table) {
	regrouped := t.view != s.table.view
	s.table = t
	s.list.SetCount(len(t.rows))
	s.marks.Show(mark.Rows{Board: t.board, Count: len(t.rows), At: t.record})
	if regrouped && s.list.Cursor() >= 0 {
		s.list.SetCursor(s.list.Cursor())
	}
	s.arrange()
}

// makeTable makes a table; known is its ground where that is there already.
func makeTable(state screen.State, want demand, known *ground) *table {
	t := &table{demand: want, board: state.Board, agenda: state.Agenda, total: state.Board.Count(model.KindDependency), ground: known}
	if known == nil {
		t.lay(state.Today)
	}
	places := matching(state.Query, state.Matcher, t.sorted)
	t.found = len(places)
	for _, place := range places {
		if t.isOpen[place] {
			t.open++
		}
	}
	t.group(places)
	return t
}

// lay makes the ground.
func (t *table) lay(today model.Date) {
	t.ground = &ground{sorted: make([]int32, t.total), isOpen: make([]bool, t.total)}
	for i, d := range t.board.Dependencies() {
		t.sorted[i], t.isOpen[i] = int32(i), d.Open()
		t.note(d)
	}
	t.measure(today)
	sorter{t, today}.sort(t.sorted)
}

// note tells which columns have something of a dependency in them.
func (g *ground) note(d *model.Dependency) {
	g.has[byNeedBy] = g.has[byNeedBy] || d.NeedBy.Known()
	g.has[byCommitBy] = g.has[byCommitBy] || d.CommitBy.Known()
	g.has[byMargin] = g.has[byNeedBy] && g.has[byCommitBy]
	g.has[byGoal] = g.has[byGoal] || d.Goal != ""
	g.has[byImpact] = g.has[byImpact] || d.Impact != model.ImpactUnknown
	g.has[bySize] = g.has[bySize] || d.Size != model.SizeUnknown
}

// matching are the places that a query shows, in the order they came.
func matching(q query.Query, matcher *query.Context, sorted []int32) []int32 {
	if q.Empty() {
		return sorted
	}
	shown := make([]bool, len(sorted))
	found := q.Positions(matcher, model.KindDependency)
	for _, place := range found {
		shown[place] = true
	}
	places := make([]int32, 0, len(found))
	for _, place := range sorted {
		if shown[place] {
			places = append(places, place)
		}
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

// record is the dependency in a row by its place on the board; false for a heading.
func (t *table) record(row int) (model.Kind, int, bool) {
	at := t.rows[row]
	return model.KindDependency, int(at), at >= 0
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
	mostName  = 24
)

// mostMeasured is how many rows are looked at to find how wide names are.
const mostMeasured = 5000

// measure finds how wide names, titles and dates are.
func (t *table) measure(today model.Date) {
	names := map[string]int{}
	name := func(id string) int {
		if _, known := names[id]; !known {
			names[id] = min(mostName, widget.Width(card.TeamName(t.board, id)))
		}
		return names[id]
	}
	all := t.board.Dependencies()
	t.consumer, t.provider = leastName, leastName
	for _, d := range all[:min(len(all), mostMeasured)] {
		t.consumer, t.provider = max(t.consumer, name(d.Consumer)), max(t.provider, name(d.Provider))
		t.title = max(t.title, widget.Width(d.Title))
	}
	year, _, _ := today.Date()
	first, last := model.NewDate(year, 1, 1), model.NewDate(year, 12, 31)
	t.day = len("Wed  2 Dec")
	for _, d := range all {
		if elsewhere(d.NeedBy, first, last) || elsewhere(d.CommitBy, first, last) {
			t.day = len("Wed  2 Dec 2027")
			return
		}
	}
}

func elsewhere(day, first, last model.Date) bool { return day.Known() && (day < first || day > last) }
