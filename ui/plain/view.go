package plain

import (
	"time"

	"moot/model"
	"moot/model/agenda"
	"moot/model/align"
	"moot/model/chance"
	"moot/model/inbox"
	"moot/model/lever"
	"moot/model/query"
	"moot/model/since"
	"moot/ui/report"
)

// view is a board on a day as the screens tell it. The screens are functions of it.
type view struct {
	board   *model.Board
	today   model.Date
	now     time.Time
	agenda  *agenda.Agenda
	gaps    *align.Finder
	chances *chance.Record
	finder  *lever.Finder
	matcher *query.Context
	inbox   *inbox.Inbox // of team; nil without one
	team    string       // my team's id
	query   query.Query

	// holds tells that the forum is held from here: then the meeting is all that the Forum screen tells.
	holds bool
	// What the running forum looks at and a store has to be read for; nil where it is not wanted.
	news    *since.News
	minutes *report.Document
}

// newView computes what the screens tell. team is the id of my team.
func newView(board *model.Board, today model.Date, now time.Time, team string, filter query.Query) *view {
	v := &view{board: board, today: today, now: now, query: filter}
	v.gaps, v.chances, v.finder = align.NewFinder(board, today), chance.NewRecord(board, today), lever.NewFinder(board, today)
	v.agenda = agenda.Compute(board, today)
	v.matcher = query.NewContext(board, v.agenda, today)
	if board.Team(team) != nil {
		v.team, v.inbox = team, inbox.Compute(board, v.agenda, team)
	}
	return v
}

// name is a team's name; nobody where there is none.
func (v *view) name(team string) string {
	if team == "" {
		return "nobody"
	}
	return oneLine(model.Title(v.board, model.Ref{Kind: model.KindTeam, ID: team}))
}

func (v *view) names(teams []string) string {
	const most = 60
	var names []string
	for _, id := range teams[:min(len(teams), most)] {
		names = append(names, v.name(id))
	}
	text := listed(", ", names...)
	if left := len(teams) - most; left > 0 {
		text += " and " + count(left, "more team", "more teams")
	}
	return text
}

func (v *view) title(kind model.Kind, id string) string {
	if id == "" {
		return ""
	}
	return oneLine(model.Title(v.board, model.Ref{Kind: kind, ID: id}))
}

// titleOf is what people call a record, with days as they read them.
func (v *view) titleOf(ref model.Ref) string {
	switch r := record(v.board, ref).(type) {
	case *model.Forum:
		return listed(" of ", "forum", r.On.InSentence(v.today))
	case *model.CheckIn:
		return "check-in on " + oneLine(model.Title(v.board, r.Of))
	case *model.Decision:
		return "decision on " + oneLine(model.Title(v.board, ref))
	}
	return oneLine(model.Title(v.board, ref))
}

// when is a day with how far it is: "Wed 2 Dec, in 10 days".
func (v *view) when(day model.Date) string {
	return listed(", ", day.InSentence(v.today), day.Relative(v.today))
}

func (v *view) boardName() string {
	if name := oneLine(v.board.Settings().Name); name != "" {
		return name
	}
	return "a board without a name"
}

// filtered says what a query leaves out; nothing where there is none.
func (v *view) filtered(p *page) {
	if !v.query.Empty() {
		p.line("Only what matches the filter: " + v.query.String())
	}
}

// matching are the records of some kinds that the query shows; nil where it shows everything.
func (v *view) matching(kinds ...model.Kind) map[model.Ref]bool {
	if v.query.Empty() {
		return nil
	}
	shown := map[model.Ref]bool{}
	for _, kind := range kinds {
		for _, at := range v.query.Positions(v.matcher, kind) {
			shown[model.RefOf(v.board.At(kind, int(at)))] = true
		}
	}
	return shown
}

// shows tells whether the query shows a dependency at a place among the board's.
func (v *view) shows(d *model.Dependency, position int) bool {
	return v.query.Empty() || v.query.MatchAt(v.matcher, d, position)
}
