package forum

import (
	"fmt"
	"slices"
	"strings"

	"moot/model"
	"moot/model/agenda"
	"moot/model/meeting"
	"moot/ui/tui/card"
	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// fill makes the rows of what is looked at: the agenda, or the phase of the meeting.
func (s *Screen) fill() {
	clear(s.rows) // what they pointed at may go
	s.rows = s.rows[:0]
	if s.state.Agenda == nil || s.state.Board == nil {
		s.list.SetCount(0)
		s.showMarks()
		return
	}
	if s.meets() {
		s.room.queue = meeting.Queue(s.state.Board, s.state.Agenda, s.running())
		s.rows = append(s.rows, s.phase().rows(s)...)
		s.fillPaper()
	} else {
		s.fillAgenda()
	}
	s.fit()
}

// fit gives rows that were made their columns and their room.
func (s *Screen) fit() {
	s.measure()
	s.list.SetCount(len(s.rows)) // first: the list looks at rows when its size changes
	s.showMarks()
	s.arrange()
}

// divided fits the rows to the width that the list was given by hand. On the agenda those that are the same at every width
// stay: there may be thousands, and the mouse moves the rule cell by cell.
func (s *Screen) divided() {
	if s.meets() || s.state.Agenda == nil || s.state.Board == nil {
		s.fill()
		return
	}
	s.rows = s.rows[:s.wraps]
	s.fillTeams()
	s.fit()
}

// fillAgenda makes the rows of the inbox, of what was parked, and of the agenda's items that the query shows.
func (s *Screen) fillAgenda() {
	s.rows = slices.Grow(s.rows, len(s.state.Agenda.Items)+32)
	s.rows = append(s.rows, s.banner()...)
	s.rows = append(s.rows, s.inboxRows()...)
	parked := s.fillParked()
	for _, group := range agenda.Groups {
		s.fillGroup(group, parked)
	}
	s.fillSilent()
	s.wraps = len(s.rows)
	s.fillTeams()
}

// shows tells whether the query shows an item.
func (s *Screen) shows(item *agenda.Item) bool {
	return s.state.Query.Empty() || s.state.Query.MatchAt(s.state.Matcher, item.Dependency, item.Position())
}

// fillParked puts what the last forum parked first, and gives their ids.
func (s *Screen) fillParked() map[string]bool {
	parked := map[string]bool{}
	head := len(s.rows)
	for _, id := range s.state.Agenda.Parked {
		if item, on := s.state.Agenda.Item(id); on && s.shows(&item) {
			if len(parked) == 0 {
				s.rows = append(s.rows, row{})
			}
			parked[id] = true
			s.rows = append(s.rows, row{item: &item})
		}
	}
	if len(parked) > 0 {
		s.rows[head] = s.heading("Parked on "+shortly(s.state.Agenda.ParkedOn, s.state.Today), len(parked))
		s.rows = append(s.rows, row{})
	}
	return parked
}

func (s *Screen) fillGroup(group agenda.Group, parked map[string]bool) {
	head := len(s.rows)
	items := s.state.Agenda.Of(group)
	for i := range items {
		if s.shows(&items[i]) && !parked[items[i].Dependency.ID] {
			if len(s.rows) == head {
				s.rows = append(s.rows, row{})
			}
			s.rows = append(s.rows, row{item: &items[i]})
		}
	}
	if len(s.rows) > head {
		s.rows[head] = s.heading(s.groupTitle(group), len(s.rows)-head-1)
		s.rows = append(s.rows, row{})
	}
}

func (s *Screen) groupTitle(group agenda.Group) string {
	if group == agenda.Changed && s.state.Agenda.LastForum.Known() {
		return group.Title() + " since " + shortly(s.state.Agenda.LastForum, s.state.Today)
	}
	return group.Title()
}

// fillTeams adds who is needed below the items, where nothing is filtered.
func (s *Screen) fillTeams() {
	if !s.state.Query.Empty() || len(s.rows) == 0 {
		return
	}
	inks := s.state.Theme
	s.addTeams("needed", s.state.Agenda.Needed, inks.Text)
	s.addTeams("may skip", s.state.Agenda.MaySkip, inks.Muted)
	if rest := s.state.Agenda.Rest; rest > 0 {
		s.rows = append(s.rows, text(inks.Muted.Paint("  "+others(rest))))
	}
}

// mostNamed is how many teams are named before the rest is a count.
const mostNamed = 24

func (s *Screen) addTeams(label string, ids []string, ink theme.Ink) {
	if len(ids) == 0 {
		return
	}
	var names []string
	for i, id := range ids {
		if i == mostNamed {
			names = append(names, fmt.Sprintf("and %d more", len(ids)-i))
			break
		}
		names = append(names, card.TeamName(s.state.Board, id))
	}
	for i, one := range widget.Wrap(strings.Join(names, " · "), max(10, s.pair.ListWidth()-13)) {
		if i > 0 {
			label = ""
		}
		s.rows = append(s.rows, text("  "+s.state.Theme.Muted.Paint(widget.Fit(label, 9))+ink.Paint(one)))
	}
}

func others(n int) string {
	if n == 1 {
		return "1 other team has nothing here"
	}
	return fmt.Sprintf("%d other teams have nothing here", n)
}

// The widest that team names get in the list, and the least that is left for the title.
const (
	widestName = 16
	leastTitle = 13
)

// usualDay is the length of a day of this year. One of another year takes its room from its own row, not from all others.
const usualDay = len("Wed  2 Dec")

// measure finds how wide the columns of team names and dates must be: names take what the title can spare.
func (s *Screen) measure() {
	s.teams, s.days = [2]int{4, 4}, 0
	rows := s.rows[:min(len(s.rows), measured)]
	for _, row := range rows {
		if row.item != nil || s.meets() {
			if d := s.dependencyOf(row); d != nil {
				if n := len(s.day(d.NeedBy)); n <= usualDay {
					s.days = max(s.days, n)
				}
			}
		}
	}
	room := s.pair.ListWidth() - beside - s.days
	most := min(widestName, max(6, min((room-leastTitle)/2, room/3)))
	for _, row := range rows {
		d := s.dependencyOf(row)
		if d == nil {
			continue
		}
		for side, id := range []string{d.Consumer, d.Provider} {
			if s.teams[side] < most {
				s.teams[side] = min(most, max(s.teams[side], widget.Width(card.TeamName(s.state.Board, id))))
			}
		}
	}
}

// measured is how many rows decide on the widths: those that people reach, not all of a hundred thousand.
const measured = 500

func (s *Screen) dependencyOf(r row) *model.Dependency {
	if r.item != nil {
		return r.item.Dependency
	}
	if ref := r.ref(); ref.Kind == model.KindDependency {
		return s.state.Board.Dependency(ref.ID)
	}
	return nil
}

func (s *Screen) itemRow(item *agenda.Item, width int, selected bool) string {
	d, inks := item.Dependency, s.state.Theme.Row(selected)
	ink := inks.Text
	if s.state.Agenda.Late(d.ID) {
		ink = inks.Bad
	}
	day := s.day(d.NeedBy)
	return s.dependencyRow(d, ink.Paint(day), max(s.days, len(day)), width, selected)
}
