package forum

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/align"
	"moot/model/meeting"
	"moot/ui/tui/card"
	"moot/ui/tui/keys"
	"moot/ui/tui/widget"
)

// goalsPart is the third phase: goals that are off track, silent, paused or not aligned.
type goalsPart struct{}

func (goalsPart) next(s *Screen) string {
	if s.room.known.goalsFound && s.lastGoal() {
		return "dependencies"
	}
	return "next goal"
}

// lastGoal tells whether no goal in focus comes behind the one at hand.
func (s *Screen) lastGoal() bool {
	focus, met, atHand := s.room.known.goals, s.room.known.met, s.running().Item
	if len(focus) == 0 {
		return true
	}
	place := func(id string) int {
		return slices.IndexFunc(met, func(one meeting.Focus) bool { return one.Goal.ID == id })
	}
	at := place(atHand.ID)
	return at >= 0 && place(focus[len(focus)-1].Goal.ID) <= at
}

func (goalsPart) rows(s *Screen) []row {
	focus := s.room.known.met
	if !s.room.known.goalsFound {
		return []row{text("  " + s.pending("looking at the goals …"))}
	}
	if len(focus) == 0 {
		return s.wrapped("No goal is off track, silent or paused, and each serves an outcome."+s.goesOn(""), s.state.Theme.Muted)
	}
	rows := []row{s.heading("Goals to talk about", len(s.room.known.goals))}
	for i, one := range focus {
		if at := s.running().Item.ID; i < mostListed || at == one.Goal.ID {
			rows = append(rows, s.focusRow(one))
		}
	}
	return append(rows, s.more(len(focus))...)
}

func (s *Screen) focusRow(one meeting.Focus) row {
	ref := model.RefOf(one.Goal)
	return row{line: &line{key: ref.ID, ref: ref, about: one, draw: func(width int, selected bool) string {
		inks, glyphs := s.state.Theme.Row(selected), s.state.Theme.Glyphs
		goal := s.state.Board.Goal(ref.ID)
		if goal == nil {
			goal = one.Goal
		}
		mark := s.atHandMark(ref, selected)
		sign := card.HealthInk(inks, goal.Health).Paint(widget.Fit(card.HealthSign(s.state.Theme, goal.Health), 1))
		team := widget.Fit(card.TeamName(s.state.Board, goal.Team), min(widestName, width/5))
		left := bar(inks, glyphs, selected) + mark + sign + inks.Muted.Paint(" "+team+" ") + inks.Text.Paint(goal.Title)
		return s.withReason(left, strings.Join(one.Why, "; "), inks, width)
	}}}
}

// atHandMark stands before the item that the forum has at hand.
func (s *Screen) atHandMark(ref model.Ref, selected bool) string {
	inks := s.state.Theme.Row(selected)
	if s.running().Item == ref {
		return inks.Accent.Paint(s.state.Theme.Glyphs.Closed) + inks.Text.Paint(" ")
	}
	return inks.Text.Paint("  ")
}

func (goalsPart) offers(s *Screen) []keys.Offer {
	goal := s.goal()
	if goal == nil {
		return nil
	}
	own := []keys.Offer{s.edits("link", "link an outcome")}
	if s.running().Item != model.RefOf(goal) {
		own = append(own, keys.Named("open", "take it up"))
	}
	if s.unaligned(goal) {
		return append(own, s.goalOffers(goal)...)
	}
	return insert(s.goalOffers(goal), 5, own...)
}

// unaligned tells whether a goal serves no outcome, which nobody has accepted: then the key that links one comes first.
func (s *Screen) unaligned(goal *model.Goal) bool {
	return s.state.Gaps != nil && slices.ContainsFunc(s.state.Gaps.Of(model.RefOf(goal)), func(gap align.Gap) bool {
		return gap.Kind == model.GoalWithoutOutcome && !gap.Accepted()
	})
}

func (goalsPart) press(s *Screen, name string) (tea.Cmd, bool) {
	goal := s.goal()
	switch {
	case goal == nil:
		return nil, false
	case name == "open" && s.running().Item == model.RefOf(goal):
		return nil, false // its card
	case name == "open":
		return s.takeUp(model.RefOf(goal)), true
	}
	return s.pressGoal(name, goal)
}

// goal is the selected goal as it is now, or nil.
func (s *Screen) goal() *model.Goal {
	goal, _ := s.state.Board.Get(s.Selected()).(*model.Goal)
	return goal
}

// takeUp puts the selected item at hand, out of turn.
func (s *Screen) takeUp(ref model.Ref) tea.Cmd {
	forum, steps, today, now := s.running(), s.steps(), s.state.Today, s.state.Clock()
	if ref.Kind == model.KindDependency {
		steps = withItem(steps, s, ref.ID)
	}
	return s.quietly("taken up: "+model.Title(s.state.Board, ref), func(view model.View) (model.Change, error) {
		return meeting.TakeUp(view, forum.ID, ref, steps, today, now)
	})
}

// withItem makes sure that a dependency has its part of the time, also one that was not in the queue.
func withItem(steps meeting.Steps, s *Screen, id string) meeting.Steps {
	for _, one := range steps.Dependencies {
		if one.ID == id {
			return steps
		}
	}
	item, _ := s.state.Agenda.Item(id)
	steps.Dependencies = append(steps.Dependencies, meeting.Weighted{ID: id, Score: item.Score})
	return steps
}
