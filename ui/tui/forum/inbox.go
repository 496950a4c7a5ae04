package forum

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/inbox"
	"moot/ui/tui/answer"
	"moot/ui/tui/card"
	"moot/ui/tui/keys"
	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// inboxKey is what the keys of the inbox's rows begin with: what stands there may stand on the agenda too.
const inboxKey = "inbox "

// inInbox tells whether the cursor stands on what waits for my team.
func (s *Screen) inInbox() bool { return strings.HasPrefix(s.row().key(), inboxKey) }

// inboxRows are what waits for my team, by what is asked of it; "all answered" when nothing does.
func (s *Screen) inboxRows() []row {
	box := s.state.Inbox
	if box == nil || !s.state.Query.Empty() {
		return nil
	}
	inks := s.state.Theme
	title := "Waits for " + card.TeamName(s.state.Board, box.Team)
	if len(box.Items) == 0 {
		return []row{s.heading(title, 0), text("  " + inks.Good.Paint(inks.Glyphs.Done+" all answered")), blank()}
	}
	rows := []row{s.heading(title, len(box.Items))}
	for i := range box.Items {
		item := &box.Items[i]
		if i == 0 || box.Items[i-1].Kind != item.Kind {
			rows = append(rows, text("  "+inks.Muted.Paint(item.Kind.Title())))
		}
		rows = append(rows, s.inboxRow(item))
	}
	return append(rows, blank())
}

func (s *Screen) inboxRow(item *inbox.Item) row {
	return row{line: &line{key: inboxKey + item.Ref.String(), ref: item.Ref, about: item, draw: func(width int, selected bool) string {
		if d := s.state.Board.Dependency(item.Ref.ID); d != nil && item.Ref.Kind == model.KindDependency {
			return s.answerRow(d, item.Why, width, selected)
		}
		return s.recordRow(item.Ref, item.Why, width, selected)
	}}}
}

// whyCells is what is left for the reason at the right of a row.
func whyCells(width int) int { return min(34, max(12, width*3/7)) }

// answerRow draws a dependency of the inbox: the other team and the title, and what there is to answer.
func (s *Screen) answerRow(d *model.Dependency, why string, width int, selected bool) string {
	inks, glyphs := s.state.Theme.Row(selected), s.state.Theme.Glyphs
	other := d.Consumer
	if d.Consumer == s.state.Team {
		other = d.Provider
	}
	name := widget.Fit(card.TeamName(s.state.Board, other), max(s.teams[0], s.teams[1]))
	left := bar(inks, glyphs, selected) + card.StateInk(inks, d.State).Paint(card.Sign(s.state.Theme, d.State)) +
		inks.Text.Paint(" "+name+"  "+d.Title)
	return s.withReason(left, why, inks, width)
}

// recordRow draws a goal or an action: how it stands, its title, and why it is here.
func (s *Screen) recordRow(ref model.Ref, why string, width int, selected bool) string {
	inks, glyphs := s.state.Theme.Row(selected), s.state.Theme.Glyphs
	sign, ink := glyphs.Dot, inks.Muted
	switch record := s.state.Board.Get(ref).(type) {
	case *model.Goal:
		if mark := card.HealthSign(s.state.Theme, record.Health); mark != " " {
			sign, ink = mark, card.HealthInk(inks, record.Health)
		}
	case *model.Action:
		switch {
		case record.State == model.ActionDone:
			sign, ink = glyphs.Done, inks.Good
		case record.State == model.ActionDropped:
			sign, ink = glyphs.Declined, inks.Quiet
		case record.State == model.ActionCarried && s.meets() && s.endedHere(record):
			sign, ink = glyphs.Right, inks.Quiet
		}
	}
	left := bar(inks, glyphs, selected) + ink.Paint(sign) + inks.Text.Paint(" "+model.Title(s.state.Board, ref))
	return s.withReason(left, why, inks, width)
}

// withReason sets a reason at the right of a row, as far as there is room beside what the row is about.
func (s *Screen) withReason(left, why string, inks *theme.Inks, width int) string {
	why = lastOf(why, whyCells(width))
	cells := min(whyCells(width), widget.Width(why))
	return inks.Text.Cover(widget.Fit(left, max(0, width-cells-3))) + inks.Text.Paint("  ") +
		inks.Muted.Paint(widget.Fit(why, cells)) + inks.Text.Paint(" ")
}

// lastOf is a reason within so many cells: what it says first goes first, as what matters most stands last.
func lastOf(why string, cells int) string {
	for widget.Width(why) > cells {
		_, rest, more := strings.Cut(why, ", ")
		if !more {
			break
		}
		why = rest
	}
	for _, detail := range []string{": ", " since "} { // what it is says more than since when
		if before, _, more := strings.Cut(why, detail); more && widget.Width(why) > cells {
			why = before
		}
	}
	return why
}

// inboxOffers are the keys that answer what is selected in the inbox.
func (s *Screen) inboxOffers() []keys.Offer {
	switch record := s.state.Board.Get(s.Selected()).(type) {
	case *model.Dependency:
		return answer.Offers(s.state, record)
	case *model.Goal:
		return s.goalOffers(record)
	case *model.Action:
		return s.actionOffers(record)
	}
	return nil
}

func (s *Screen) pressInbox(name string) (tea.Cmd, bool) {
	switch record := s.state.Board.Get(s.Selected()).(type) {
	case *model.Goal:
		return s.pressGoal(name, record)
	case *model.Action:
		return s.pressAction(name, record)
	}
	return nil, false
}
