package cli

import (
	"slices"
	"strconv"
	"strings"

	"moot/model"
	"moot/model/agenda"
	"moot/ui/tui/widget"
)

// agendaText prints the agenda as the Forum screen shows it, without its card.
func (s *session) agendaText(board *model.Board, a *agenda.Agenda) {
	width := s.width(defaultWidth)
	s.println(widget.FitBoth(boardName(board), s.forumWords(board), width))
	if len(a.Items) == 0 {
		s.printf("\nNothing needs the forum. Dependencies come up %d days before they are needed.\n", a.Horizon)
	}
	rows := newTable(agendaColumns(a)...)
	for _, id := range a.Parked {
		if item, on := a.Item(id); on {
			rows.add(s.agendaRow(board, item)...)
		}
	}
	counts := map[agenda.Group]int{}
	for _, item := range a.Items {
		if !slices.Contains(a.Parked, item.Dependency.ID) {
			counts[item.Group]++
			rows.add(s.agendaRow(board, item)...)
		}
	}
	lines := rows.lines(width - 2)
	part := func(title string, count int) {
		if count == 0 {
			return
		}
		s.println("")
		s.println(widget.FitBoth(title, strconv.Itoa(count), width))
		for _, line := range lines[:count] {
			s.println("  " + line)
		}
		lines = lines[count:]
	}
	part("Parked on "+s.words(a.ParkedOn), len(a.Parked))
	for _, group := range agenda.Groups {
		part(s.groupTitle(group, a), counts[group])
	}
	s.invited(board, a, width)
}

// defaultWidth is how wide text is where nobody says how wide the page is.
const defaultWidth = 100

// agendaColumns are id, state, consumer, provider, title, need-by and how it stands in time. Ids that people chose can be
// long; half an id helps nobody, so they go first where the line is too short.
func agendaColumns(a *agenda.Agenda) []column {
	columns := []column{
		{}, {}, {flexible: true, least: 10}, {flexible: true, least: 12}, {flexible: true, least: 20}, {}, {missed: 1},
	}
	for _, item := range a.Items {
		if widget.Width(item.Dependency.ID) > longID && !model.IsMade(item.Dependency.ID) {
			columns[0].missed = 2
			break
		}
	}
	return columns
}

// longID is how many cells an id may have before the agenda can do without it.
const longID = 10

func (s *session) agendaRow(board *model.Board, item agenda.Item) []string {
	d := item.Dependency
	return []string{
		board.Short(model.RefOf(d)), stateWords(d.State), teamName(board, d.Consumer), "← " + teamName(board, d.Provider),
		d.Title, d.NeedBy.Words(s.today), s.urgency(item),
	}
}

// urgency says in a few words how an item stands in time.
func (s *session) urgency(item agenda.Item) string {
	for _, why := range item.Why() {
		switch {
		case strings.HasPrefix(why, "late"), strings.HasPrefix(why, "overdue"):
			return why
		case strings.HasPrefix(why, "waits"):
			return "waits for late"
		}
	}
	return item.Dependency.NeedBy.Relative(s.today)
}

func (s *session) groupTitle(group agenda.Group, a *agenda.Agenda) string {
	if group == agenda.Changed && a.LastForum.Known() {
		return group.Title() + " since " + s.words(a.LastForum)
	}
	return group.Title()
}

func boardName(board *model.Board) string {
	if name := board.Settings().Name; name != "" {
		return name
	}
	return "a board without a name"
}

// forumWords says when the next forum is.
func (s *session) forumWords(board *model.Board) string {
	next := board.Settings().NextForum
	if !next.Known() {
		return s.words(s.today)
	}
	return s.words(s.today) + ", forum " + s.words(next) + ", " + next.Relative(s.today)
}

func (s *session) invited(board *model.Board, a *agenda.Agenda, width int) {
	s.println("")
	for _, group := range []struct {
		label string
		teams []string
	}{{"needed", a.Needed}, {"may skip", a.MaySkip}} {
		names := make([]string, len(group.teams))
		for i, team := range group.teams {
			names[i] = teamName(board, team)
		}
		if len(names) == 0 {
			continue
		}
		for i, line := range wrapped(names, ",", width-10) {
			label := ""
			if i == 0 {
				label = group.label
			}
			s.println(widget.Fit(label, 10) + line)
		}
	}
}
