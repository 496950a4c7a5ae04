package forum

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/meeting"
	"moot/ui/tui/answer"
	"moot/ui/tui/card"
	"moot/ui/tui/keys"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// dependenciesPart is the fourth phase: the dependencies that need a decision, one at a time.
type dependenciesPart struct{}

func (dependenciesPart) next(s *Screen) string {
	queue := s.queue()
	if slices.ContainsFunc(queue, func(entry meeting.Entry) bool { return entry.Place == meeting.Next }) {
		return "next"
	}
	return "one lever"
}

var placeTitles = map[meeting.Place]string{
	meeting.Done: "Talked about", meeting.Now: "At hand", meeting.Next: "Next", meeting.Parked: "Parked",
}

func (dependenciesPart) rows(s *Screen) []row {
	queue := s.queue()
	if len(queue) == 0 {
		return s.wrapped("Nothing needs a decision: every promise stands, and nothing is at risk."+s.goesOn("; c asks for something new"), s.state.Theme.Muted)
	}
	var rows []row
	for _, place := range []meeting.Place{meeting.Done, meeting.Now, meeting.Next, meeting.Parked} {
		entries := placed(queue, place)
		if len(entries) == 0 {
			continue
		}
		count := len(entries)
		if place == meeting.Now {
			count = 0 // there is never another
		}
		if len(rows) > 0 {
			rows = append(rows, blank())
		}
		rows = append(rows, s.heading(placeTitles[place], count))
		for _, entry := range entries[:min(len(entries), mostListed)] {
			rows = append(rows, s.queueRow(entry))
		}
		rows = append(rows, s.more(len(entries))...)
	}
	return rows
}

// placed are the entries of a queue in one place; they stand together.
func placed(queue []meeting.Entry, place meeting.Place) []meeting.Entry {
	first := slices.IndexFunc(queue, func(entry meeting.Entry) bool { return entry.Place == place })
	if first < 0 {
		return nil
	}
	end := first
	for end < len(queue) && queue[end].Place == place {
		end++
	}
	return queue[first:end]
}

// queueRow draws a dependency of the queue: what is at hand or next with the day it is needed, what was talked about with
// the time that took.
func (s *Screen) queueRow(entry meeting.Entry) row {
	d := entry.Dependency
	return row{line: &line{key: d.ID, ref: model.RefOf(d), about: entry, draw: func(width int, selected bool) string {
		inks := s.state.Theme.Row(selected)
		right, ink := s.day(d.NeedBy), inks.Text
		switch {
		case entry.Place == meeting.Done:
			right, ink = screen.ClockTime(entry.Seconds.Int(0), s.state.Still), inks.Muted
		case s.state.Agenda.Late(d.ID):
			ink = inks.Bad
		}
		return s.dependencyRow(d, ink.Paint(right), max(s.days, widget.Width(right)), width, selected)
	}}}
}

// entry is the selected one of the queue; false where none is.
func (s *Screen) entry() (meeting.Entry, bool) {
	if line := s.row().line; line != nil {
		entry, is := line.about.(meeting.Entry)
		return entry, is
	}
	return meeting.Entry{}, false
}

func (dependenciesPart) offers(s *Screen) []keys.Offer {
	entry, is := s.entry()
	d := s.dependency()
	if !is || d == nil {
		return nil
	}
	offers := answer.Offers(s.state, d)
	park := keys.Named("park", "park")
	if entry.Place == meeting.Parked {
		park = keys.Named("park", "not parked")
	}
	own := []keys.Offer{park, keys.Named("note", "note, who"), keys.Can("action")}
	if entry.Place != meeting.Now {
		own = append([]keys.Offer{keys.Named("open", "take it up")}, own...)
	}
	if entry.Place == meeting.Next {
		own = append(own, keys.Can("move-down"), keys.Can("move-up"))
	}
	if s.item() != nil {
		own = append(own, keys.Named("why", "why here"))
	}
	return insert(offers, 3, own...)
}

func (dependenciesPart) press(s *Screen, name string) (tea.Cmd, bool) {
	entry, is := s.entry()
	d := s.dependency()
	if !is || d == nil {
		return nil, false
	}
	switch name {
	case "open":
		if entry.Place == meeting.Now {
			return nil, false // its card
		}
		return s.takeUp(model.RefOf(d)), true
	case "park":
		return s.park(d, entry.Place != meeting.Parked), true
	case "move-down", "move-up":
		return s.reorder(entry, name == "move-down"), true
	case "note":
		return s.noteDecision(d), true
	}
	return answer.Press(s.state, name, d)
}

func (s *Screen) park(d *model.Dependency, park bool) tea.Cmd {
	forum, steps, today, now := s.running(), s.steps(), s.state.Today, s.state.Clock()
	what := "parked until next time: "
	if !park {
		what = "not parked: "
	}
	return s.commit(what+d.Title, func(view model.View) (model.Change, error) {
		return meeting.Park(view, forum.ID, d.ID, park, steps, today, now)
	})
}

// reorder moves what waits for its turn by one place.
func (s *Screen) reorder(entry meeting.Entry, down bool) tea.Cmd {
	by := -1
	if down {
		by = 1
	}
	var waiting []string
	for _, other := range placed(s.queue(), meeting.Next) {
		waiting = append(waiting, other.Dependency.ID)
	}
	forum, today, moved := s.running(), s.state.Today, entry.Dependency
	return s.commit("the order is changed: "+moved.Title, func(view model.View) (model.Change, error) {
		return meeting.Reorder(view, forum.ID, moved.ID, by, waiting, today)
	})
}

// byHand says of what stands where people put it who did that, in the order of this forum or by parking it at the one
// before; "" where nobody did.
func (s *Screen) byHand(d *model.Dependency) string {
	forum := s.running()
	if forum == nil || !slices.Contains(forum.Order, d.ID) {
		if slices.Contains(s.state.Agenda.Parked, d.ID) {
			return "The forum of " + shortly(s.state.Agenda.ParkedOn, s.state.Today) + " parked it, so it comes first. Without that, the agenda has it so:"
		}
		return ""
	}
	words := "Its place in this forum was chosen by hand"
	if by := model.By(forum, model.FieldNamed(model.KindForum, "order")); by != nil && by.Author != "" {
		words += ", by " + by.Author
	}
	return words + ". Without that, the agenda has it so:"
}

// decision is what the forum decided last on a dependency, or nil.
func (s *Screen) decision(d *model.Dependency) *model.Decision {
	var last *model.Decision
	for _, decision := range s.state.Board.Decisions() {
		if decision.Forum == s.running().ID && decision.Dependency == d.ID && (last == nil || decision.Made >= last.Made) {
			last = decision
		}
	}
	return last
}

// outcomeWords say what the forum decided on a dependency so far, for its card.
func (s *Screen) outcomeWords(d *model.Dependency) []string {
	decision := s.decision(d)
	if decision == nil {
		return nil
	}
	words := "decided here"
	if decision.Who == "" && decision.Behalf == "" {
		words = "noted here"
	}
	if decision.Who != "" {
		words += " by " + decision.Who
	}
	if decision.Behalf != "" {
		words += " for " + card.TeamName(s.state.Board, decision.Behalf)
	}
	lines := []string{words}
	if decision.Note != "" {
		lines = append(lines, strings.Split(decision.Note, "\n")...)
	}
	return lines
}
