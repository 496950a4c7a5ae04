package board

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/timeline"
	"moot/ui/tui/card"
	"moot/ui/tui/screen"
)

// dated is which date of a dependency somebody may move, and where it is.
type dated struct {
	field  string // need_by or commit_by
	day    model.Date
	behalf string // the team on whose behalf, where it is not one's own
}

// words name the date.
func (d dated) words() string {
	if d.field == "commit_by" {
		return "commit-by"
	}
	return "need-by"
}

// movable is the date that my team moves: the need-by of what it needs, the commit-by of what it is asked for, as the owner's
// rule has it. For any other team, or for none, it is the need-by, moved on behalf of the consumer. why says what keeps it.
func movable(state screen.State, d *model.Dependency) (date dated, why string) {
	provider := state.Team != "" && state.Team == d.Provider
	switch {
	case state.ReadOnly:
		return dated{}, screen.ReadOnly
	case provider && (d.State == model.Declined || d.State == model.Delivered):
		return dated{}, "it is " + d.State.String() + ": there is no date to promise"
	case provider:
		date = dated{field: "commit_by", day: promised(d)}
	case d.State == model.Countered && d.Proposed.Known():
		return dated{}, card.TeamName(state.Board, d.Provider) + " offers " + d.Proposed.InSentence(state.Today) +
			": a agrees to it, p sets another need-by"
	default:
		date = dated{field: "need_by", day: d.NeedBy}
		if state.Team != d.Consumer {
			date.behalf = d.Consumer
		}
	}
	if !date.day.Known() {
		return dated{}, "it has no need-by to move: e sets one"
	}
	return date, ""
}

// promised is the provider's date: the one that is offered or promised; before there is one, the day it is needed.
func promised(d *model.Dependency) model.Date {
	switch {
	case d.State == model.Countered && d.Proposed.Known():
		return d.Proposed
	case d.CommitBy.Known():
		return d.CommitBy
	}
	return d.NeedBy
}

// shift is a date on its way: the card shows it before it is saved.
type shift struct {
	dated
	id      string
	row     int           // of the layout
	item    timeline.Item // as it will be
	shown   timeline.Row  // with it
	to      model.Date
	waiting int  // how many commits are not saved yet
	held    bool // the mouse has it still
	nudged  bool // keys moved it, and the hand has not rested since
}

func (s *shift) active() bool { return s.id != "" }

// loose tells that it may still move: nothing of it is kept yet.
func (s *shift) loose() bool { return s.held || s.nudged }

// shiftSaved tells that a moved date was saved, or came to nothing.
type shiftSaved struct {
	id     string
	failed bool
}

// begin takes up a date to move it: from where it was moved to already, where that is not saved yet.
func (s *Screen) begin(id string, date dated) {
	waiting := 0
	if s.shift.id == id {
		waiting, date = s.shift.waiting, s.shift.dated
		date.day = s.shift.to
	}
	s.shift = shift{dated: date, id: id, to: date.day, waiting: waiting}
}

// moveTo shows the date that is being moved on another day; why says where it cannot be.
func (s *Screen) moveTo(day model.Date) (why string) {
	switch {
	case !day.Known():
		return "there is no such day"
	case day < s.state.Today && day < s.shift.to:
		return "nothing can be needed or promised by a day that has passed"
	}
	if !s.show(day) {
		return "it is not on the board any more"
	}
	s.settle(true)
	return ""
}

// show puts the date that is being moved on a day; false where its card is gone.
func (s *Screen) show(day model.Date) bool {
	row, item := s.layout.find(s.shift.id)
	if item == nil {
		s.shift = shift{}
		return false
	}
	s.shift.to, s.shift.row, s.shift.item = day, row, moved(*item, s.shift.dated, day, s.state.Today)
	at := s.layout.rows[row].Find(item.NeedBy, s.shift.id)
	s.shift.shown = s.layout.rows[row].With(at, s.shift.item)
	return true
}

// moved is an item with a date on another day.
func moved(item timeline.Item, date dated, day, today model.Date) timeline.Item {
	if date.field == "commit_by" {
		item.Expected = day
		return item
	}
	item.NeedBy = day
	item.Missed = day < today && item.Dependency.State != model.Delivered
	return item
}

// letGo leaves the date that is being moved where it was taken up.
func (s *Screen) letGo() tea.Cmd {
	s.shift.held, s.shift.nudged = false, false
	if s.shift.waiting > 0 {
		s.show(s.shift.day)
	} else {
		s.shift = shift{}
	}
	s.settle(true)
	return s.showCard()
}

// commitShift saves the date as it is shown, where it is another one.
func (s *Screen) commitShift() tea.Cmd {
	if s.shift.to == s.shift.day {
		return s.letGo()
	}
	s.shift.waiting++
	s.shift.held, s.shift.nudged = false, false
	date, id, to, today := s.shift.dated, s.shift.id, s.shift.to, s.state.Today
	return tea.Batch(s.showCard(), screen.Send(screen.Commit{
		What: s.movedWords(),
		Kept: shiftSaved{id: id}, Failed: shiftSaved{id: id, failed: true},
		Edit: func(view model.View) (change model.Change, err error) {
			if date.field == "commit_by" {
				ref := model.Ref{Kind: model.KindDependency, ID: id}
				change, err = model.Set(view, ref, []model.Assignment{{Field: date.field, Value: to.String()}}, today)
			} else {
				change, err = model.MoveNeedBy(view, id, to, today)
			}
			change.Behalf = date.behalf
			return change, err
		},
	}))
}

// shiftSaved goes back to the dates of the board once all that was moved is saved, or one of it came to nothing.
func (s *Screen) shiftSaved(msg shiftSaved) tea.Cmd {
	if msg.id != s.shift.id {
		return nil
	}
	s.shift.waiting--
	if msg.failed {
		s.shift = shift{}
		s.settle(true)
		return s.showCard()
	}
	return nil
}

// keepShift shows the date that is being moved on a new layout, or drops it once the board has it. One whose card is not laid
// out any more is saved as it was.
func (s *Screen) keepShift() tea.Cmd {
	if !s.shift.active() {
		return nil
	}
	var saved tea.Cmd
	if _, item := s.layout.find(s.shift.id); item == nil && s.shift.nudged && s.state.Board.Dependency(s.shift.id) != nil {
		saved = s.commitShift()
	}
	if s.shift.waiting <= 0 && !s.shift.loose() {
		s.shift = shift{}
		return nil
	}
	s.show(s.shift.to)
	return saved
}

// movedWords say what is moved from which day to which.
func (s *Screen) movedWords() string {
	d, today := s.state.Board.Dependency(s.shift.id), s.state.Today
	from, to := s.shift.day.InSentence(today), s.shift.to.InSentence(today)
	words := s.shift.words() + " " + from + " → " + to
	if s.shift.field == "commit_by" && d.NeedBy.Known() && s.shift.to > d.NeedBy {
		words = "offered " + to + ", later than needed, for " + card.TeamName(s.state.Board, d.Consumer) + " to agree to"
	}
	return words + ": " + d.Title
}
