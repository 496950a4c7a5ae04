package forum

import (
	"fmt"
	"slices"
	"strings"

	"moot/model"
	"moot/model/agenda"
	"moot/ui/tui/card"
	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// row is a line of the list: an item of the agenda, the heading of a group, or text that cannot be selected.
type row struct {
	item  *agenda.Item
	group agenda.Group
	head  bool
	count int
	text  string // painted
}

func (r row) key() string {
	if r.item == nil {
		return ""
	}
	return r.item.Dependency.ID
}

// fill makes the rows of the agenda's items that the query shows.
func (s *Screen) fill() {
	s.rows = s.rows[:0]
	if s.state.Agenda == nil || s.state.Board == nil {
		s.list.SetCount(0)
		return
	}
	s.rows = slices.Grow(s.rows, len(s.state.Agenda.Items)+16)
	for _, group := range agenda.Groups {
		s.fillGroup(group)
	}
	s.measure()
	s.fillTeams()
	s.list.SetCount(len(s.rows)) // first: the list looks at rows when its size changes
	s.list.SetSize(s.pair.ListWidth(), s.pair.Height())
}

func (s *Screen) fillGroup(group agenda.Group) {
	head := len(s.rows)
	items := s.state.Agenda.Of(group)
	for i := range items {
		if s.state.Query.Empty() || s.state.Query.MatchAt(s.state.Matcher, items[i].Dependency, items[i].Position()) {
			if len(s.rows) == head {
				s.rows = append(s.rows, row{group: group, head: true})
			}
			s.rows = append(s.rows, row{item: &items[i]})
		}
	}
	if len(s.rows) > head {
		s.rows[head].count = len(s.rows) - head - 1
		s.rows = append(s.rows, row{})
	}
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
		s.rows = append(s.rows, row{text: inks.Muted.Paint("  " + others(rest))})
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
	for i, line := range widget.Wrap(strings.Join(names, " · "), max(10, s.pair.ListWidth()-13)) {
		if i > 0 {
			label = ""
		}
		s.rows = append(s.rows, row{text: "  " + s.state.Theme.Muted.Paint(widget.Fit(label, 9)) + ink.Paint(line)})
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

// measure finds how wide the columns of team names and dates must be: names take what the title can spare.
func (s *Screen) measure() {
	s.teams, s.days = [2]int{4, 4}, 0
	rows := s.rows[:min(len(s.rows), measured)]
	for _, row := range rows {
		if row.item != nil {
			s.days = max(s.days, len(s.day(row.item.Dependency.NeedBy)))
		}
	}
	room := s.pair.ListWidth() - beside - s.days
	most := min(widestName, max(6, min((room-leastTitle)/2, room/3)))
	for _, row := range rows {
		if row.item == nil {
			continue
		}
		for side, id := range []string{row.item.Dependency.Consumer, row.item.Dependency.Provider} {
			if s.teams[side] < most {
				s.teams[side] = min(most, max(s.teams[side], widget.Width(card.TeamName(s.state.Board, id))))
			}
		}
	}
}

// measured is how many rows decide on the widths: those that people reach, not all of a hundred thousand.
const measured = 500

// beside is what a row takes beside names, title and date: bar, sign, arrow and gaps.
const beside = 11

func (s *Screen) row(i, width int, selected bool) string {
	row := s.rows[i]
	switch {
	case row.head:
		return s.headRow(row, width)
	case row.item != nil:
		return s.itemRow(row.item, width, selected)
	}
	return row.text
}

func (s *Screen) headRow(row row, width int) string {
	title := row.group.Title()
	if row.group == agenda.Changed && s.state.Agenda.LastForum.Known() {
		title += " since " + strings.TrimSpace(s.state.Agenda.LastForum.Words(s.state.Today)[4:])
	}
	inks := s.state.Theme
	return widget.FitBoth("  "+inks.Strong.Paint(title), inks.Muted.Paint(widget.Grouped(row.count))+" ", width)
}

func (s *Screen) itemRow(item *agenda.Item, width int, selected bool) string {
	inks, glyphs, board := s.state.Theme.Row(selected), s.state.Theme.Glyphs, s.state.Board
	d := item.Dependency
	bar := " "
	if selected {
		bar = inks.Accent.Paint(glyphs.Bar)
	}
	ink := inks.Text
	if s.state.Agenda.Late(d.ID) {
		ink = inks.Bad
	}
	left := bar + inks.Text.Paint(" ") + card.StateInk(inks, d.State).Paint(card.Sign(s.state.Theme, d.State)) + inks.Text.Paint(" "+
		widget.Fit(card.TeamName(board, d.Consumer), s.teams[0])+" "+glyphs.Left+" "+widget.Fit(card.TeamName(board, d.Provider), s.teams[1])+"  ")
	room := width - beside - s.teams[0] - s.teams[1] - s.days
	return left + inks.Text.Paint(widget.Fit(d.Title, room)+" ") + ink.Paint(widget.FitRight(s.day(d.NeedBy), s.days)) + inks.Text.Paint(" ")
}

// day is a date as the width allows: without its weekday where the list is narrow or the year takes the room.
func (s *Screen) day(day model.Date) string {
	words := day.Words(s.state.Today)
	if day.Known() && (s.pair.ListWidth() < 52 || s.pair.ListWidth() < 80 && len(words) > len("Wed  2 Dec")) {
		return strings.TrimSpace(words[4:])
	}
	return words
}
