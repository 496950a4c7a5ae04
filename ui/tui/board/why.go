package board

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/timeline"
	"moot/ui/tui/answer"
	"moot/ui/tui/card"
)

// why opens what tells how a card came to stand where it stands.
func (s *Screen) why(d *model.Dependency) tea.Cmd {
	_, item := s.selected()
	if item == nil {
		return nil
	}
	reasons := []string{s.rowReason(d), s.columnReason(item)}
	return answer.WhyHere(s.state, model.RefOf(d), append(reasons, s.lineReason(d, item)...))
}

func (s *Screen) rowReason(d *model.Dependency) string {
	switch s.layout.by {
	case timeline.ByConsumer:
		return "Its row is " + card.TeamName(s.state.Board, d.Consumer) + ": that team needs it."
	case timeline.ByGoal:
		if d.Goal == "" {
			return "It stands at the end, under no goal: none is named that needs it."
		}
		return "Its row is the goal that needs it."
	}
	return "Its row is " + card.TeamName(s.state.Board, d.Provider) + ": that team answers for it."
}

func (s *Screen) columnReason(item *timeline.Item) string {
	if !item.NeedBy.Known() {
		return "It has no need-by, so it stands in no week."
	}
	words := "Its column is " + s.columnSentence(s.window.Column(item.NeedBy)) + ": it is needed by " + s.day(item.NeedBy) + "."
	if item.Missed {
		words += " That day has passed and it is not delivered: it is late."
	}
	return words
}

// lineReason says where the trailing line comes from, or why there is none.
func (s *Screen) lineReason(d *model.Dependency, item *timeline.Item) []string {
	until := item.Until()
	switch {
	case !until.Known():
		return []string{"No line trails from it: no date was promised."}
	case !item.Late():
		return []string{"No line trails from it: it is expected " + s.day(until) + ", in time."}
	case d.State == model.Countered && until == d.Proposed:
		return []string{fmt.Sprintf("The line ends at %s: that day is offered, %s later than needed.", s.day(until), span(item.Behind()))}
	}
	source := "the latest day of what it waits for"
	if until == d.CommitBy || until == d.Delivered {
		source = "the day that was promised"
		if until == d.Delivered && d.State == model.Delivered {
			source = "the day it was delivered"
		}
	}
	return []string{fmt.Sprintf("The line ends at %s, %s: %s later than needed.", s.day(until), source, span(item.Behind()))}
}
