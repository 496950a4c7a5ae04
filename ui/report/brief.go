package report

import (
	"fmt"

	"moot/model"
	"moot/model/agenda"
	"moot/model/align"
	"moot/model/chance"
	"moot/model/inbox"
	"moot/model/meeting"
	"moot/model/since"
)

// BriefInput is what a brief is made of, all of it of the same board and day.
type BriefInput struct {
	Board  *model.Board
	Agenda *agenda.Agenda
	News   *since.News      // since the last forum; nil where there was none
	Focus  []meeting.Focus  // the goals that the forum looks at
	Inbox  *inbox.Inbox     // of Team; nil for the whole brief
	Gaps   *align.Alignment // nil to leave them out
	Chance *chance.Record   // of what goals wait for; nil to leave it out
	Team   string           // id; "" for everybody
	Today  model.Date
	// Include chooses the dependencies whose gaps are told; nil for all.
	Include func(model.Record) bool
}

// Brief is what to read before the next forum: for everybody, or what concerns one team. A section names at most twelve
// things, and counts the others.
func Brief(in BriefInput) *Document {
	w := &briefWriter{writer{board: in.Board, today: in.Today}, in}
	w.add(Heading{1, w.title()})
	if in.Team != "" {
		w.forTeam()
	}
	w.paragraph(w.when())
	if in.Team != "" {
		w.inbox()
	}
	w.outcomes()
	w.agendaParts()
	w.news()
	if in.Team == "" {
		w.actions()
		w.reviews()
	}
	w.goals()
	w.gapsShortly()
	w.silent()
	if in.Team == "" {
		w.invited()
	}
	return &w.Document
}

type briefWriter struct {
	writer
	in BriefInput
}

func (w *briefWriter) title() string {
	settings := w.board.Settings()
	title := "Before the next forum"
	switch running := meeting.Running(w.board); {
	case running != nil:
		title = "For the forum of " + fullDay(running.On)
	case settings.NextForum.Known():
		title = "Before the forum of " + fullDay(settings.NextForum)
	}
	if title = listed(title, oneLine(settings.Name)); w.in.Team != "" {
		title += ": " + w.team(w.in.Team)
	}
	return title
}

// when says when the next forum is and who facilitates it, and when the last one was.
func (w *briefWriter) when() string {
	next, last := w.board.Settings().NextForum, w.in.Agenda.LastForum
	words := "No next forum is set: moot set board next_forum=DATE sets it"
	switch {
	case meeting.Running(w.board) != nil:
		words = "It is being held now"
	case next.Known() && next < w.today:
		words = "The forum was due " + next.Relative(w.today)
	case next.Known():
		words = "The forum is " + next.Relative(w.today)
		if who := w.facilitator(); who != "" {
			words += "; " + who + " facilitates"
		}
	}
	held := "No forum was held yet: nothing counts as new or changed"
	if closed := meeting.LastClosed(w.board); closed != nil && closed.On <= w.today && closed.On > last {
		last = closed.On // today: what is new or changed still counts from the one before
	}
	if last.Known() {
		held = "The last one was on " + w.weekday(last)
	}
	return sentences(words, held)
}

func (w *briefWriter) facilitator() string {
	if planned := meeting.Planned(w.board); planned != nil && planned.Facilitator != "" {
		return oneLine(planned.Facilitator)
	}
	return oneLine(meeting.InTurn(w.board))
}

// mostItems is how many things a section names.
const mostItems = 12

// more counts what a section leaves out, and says where it is.
func more(left int, where string) string {
	return fmt.Sprintf("and %d more: %s", left, where)
}

// short is a section of at most mostItems points.
func (w *briefWriter) short(title string, items []Item, where string) {
	if left := len(items) - mostItems; left > 0 {
		items = append(items[:mostItems:mostItems], Item{Words: Plain(more(left, where))})
	}
	w.section(title, items)
}
