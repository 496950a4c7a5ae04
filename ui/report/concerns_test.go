package report_test

import (
	"testing"

	"moot/model"
	"moot/model/modeltest"
	"moot/ui/report"
)

func TestAnOutcomeIsTheBusinessOfItsOwnerAndOfThoseWhoServeIt(t *testing.T) {
	s := modeltest.New(t)
	s.Add(model.KindTeam, "a", "name", "A", "lead", "Ana")
	s.Add(model.KindTeam, "b", "name", "B")
	s.Add(model.KindTeam, "c", "name", "C")
	outcome := s.Add(model.KindOutcome, "o", "title", "Fast", "owner", "Ana")
	s.Add(model.KindGoal, "g", "title", "G", "team", "b", "outcomes", "o")
	s.Add(model.KindGoal, "h", "title", "H", "team", "c", "outcomes", "o", "state", "dropped")
	for team, want := range map[string]bool{"a": true, "b": true, "c": false} {
		in := report.BriefInput{Board: s.Board(), Team: team}
		outcome := outcome.(*model.Outcome)
		if got := in.ConcernsOutcome(report.Standing{Outcome: outcome}); got != want {
			t.Errorf("%s: %t, want %t", team, got, want)
		}
	}
}
