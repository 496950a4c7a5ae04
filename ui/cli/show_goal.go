package cli

import (
	"fmt"
	"strings"

	"moot/model"
	"moot/model/agenda"
	"moot/model/align"
	"moot/model/chance"
)

// goalLines are what is computed of an active goal: its chance, its budget, and what stands on either side of it.
func (s *session) goalLines(board *model.Board, goal *model.Goal) {
	needs, needed := board.DependenciesOf(goal.ID), board.DependenciesOn(goal.ID)
	if len(needs)+len(needed) == 0 {
		return
	}
	s.printf("\n")
	s.goalChanceLines(chance.NewRecord(board, s.today).OfGoal(goal.ID))
	s.fact("leans on", align.LeaningOf(board, goal).Words())
	computed := agenda.Compute(board, s.today)
	s.fact("needs", s.marginList(board, computed, needs))
	s.fact("needed by others", s.marginList(board, computed, needed))
}

// marginList are open dependencies with how far their expected day is from the day of need.
func (s *session) marginList(board *model.Board, computed *agenda.Agenda, dependencies []*model.Dependency) string {
	var parts []string
	left := 0
	for _, d := range dependencies {
		if !d.Open() {
			continue
		}
		if len(parts) == mostNamed {
			left++
			continue
		}
		part := board.Short(model.RefOf(d)) + " " + d.Title
		if margin := agenda.MarginWords(d, computed.Outlook(d.ID)); margin != "" {
			part += ", " + margin
		}
		parts = append(parts, part)
	}
	if left > 0 {
		parts = append(parts, fmt.Sprintf("%d more", left))
	}
	return strings.Join(parts, "; ")
}

// missingLines are the gaps of a record; those that are accepted say until when and why.
func (s *session) missingLines(board *model.Board, ref model.Ref) {
	gaps := align.NewFinder(board, s.today).Of(ref)
	if len(gaps) > 0 {
		s.printf("\n")
	}
	for _, gap := range gaps {
		text := gap.Detail
		if given := gap.Acknowledged; given != nil {
			text += "; accepted"
			if given.Until.Known() {
				text += " until " + given.Until.Words(s.today)
			}
			text += ": " + given.Reason
		}
		s.fact("gap", text)
	}
}

// goalOutlookJSON is what is computed of an active goal.
func (s *session) goalOutlookJSON(board *model.Board, goal *model.Goal) object {
	computed, leans := agenda.Compute(board, s.today), align.LeaningOf(board, goal)
	return object{
		{"on", dateJSON(s.today)},
		{"chance", goalChanceJSON(chance.NewRecord(board, s.today).OfGoal(goal.ID))},
		{"leans_on", leans.Open},
		{"budget", leans.Budget},
		{"needs", marginsJSON(computed, board.DependenciesOf(goal.ID))},
		{"needed_by_others", marginsJSON(computed, board.DependenciesOn(goal.ID))},
	}
}

func marginsJSON(computed *agenda.Agenda, dependencies []*model.Dependency) []object {
	margins := []object{}
	for _, d := range dependencies {
		if d.Open() {
			margins = append(margins, object{{"id", d.ID}, {"margin", numberJSON(computed.Outlook(d.ID).Margin)}})
		}
	}
	return margins
}
