package whatif_test

import (
	"reflect"
	"testing"

	"moot/model"
	"moot/model/modeltest"
	"moot/model/whatif"
)

// waitingBoard has three goals that wait for Data: one for nothing else, one for more, and one that is not blocked by it.
func waitingBoard(t *testing.T) *modeltest.Store {
	s := modeltest.New(t)
	for _, id := range []string{"search", "data", "pay"} {
		s.Add(model.KindTeam, id, "name", id)
	}
	for _, id := range []string{"alone", "more", "slowed"} {
		s.Add(model.KindGoal, id, "title", id, "team", "search")
	}
	ask := func(id, goal, provider, impact string) {
		s.Add(model.KindDependency, id, "title", id, "consumer", "search", "provider", provider, "goal", goal, "impact", impact,
			"size", "small", "state", "requested", "requested", "2026-11-02", "need_by", "2026-12-01", "capability", "fares")
	}
	ask("a", "alone", "data", "blocking")
	ask("b", "more", "data", "blocking")
	ask("c", "more", "pay", "blocking")
	ask("d", "slowed", "data", "slowing")
	return s
}

func TestAGoalThatWaitsForNothingAnyMoreSaysSo(t *testing.T) {
	s := waitingBoard(t)
	trial, err := whatif.Try(s.Board(), []whatif.Step{{Kind: whatif.Join, Team: "search", Into: "data"}}, s.Today())
	if err != nil {
		t.Fatal(err)
	}
	want := []whatif.Row{
		{Name: "alone", Before: "no data", After: "waits for nobody", Turn: whatif.Better},
		{Name: "more", Before: "no data", After: "no data"},
	}
	if got := trial.GoalRows(); !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func TestWhatAppliedStepsDidIsSaid(t *testing.T) {
	s := waitingBoard(t)
	for want, steps := range map[string][]whatif.Step{
		"joined search into data: 3 dependencies removed": {{Kind: whatif.Join, Team: "search", Into: "data"}},
		"joined pay into search: 1 dependency removed":    {{Kind: whatif.Join, Team: "pay", Into: "search"}},
		"joined pay into data":                            {{Kind: whatif.Join, Team: "pay", Into: "data"}},
		"made fares self-service: 4 dependencies removed": {{Kind: whatif.SelfService, Capability: "fares"}},
		"moved fares to search, joined pay into data: 4 dependencies removed": {{Kind: whatif.Move, Capability: "fares", Team: "search"},
			{Kind: whatif.Join, Team: "pay", Into: "data"}},
	} {
		trial, err := whatif.Try(s.Board(), steps, s.Today())
		if err != nil {
			t.Fatal(err)
		}
		if got := trial.Done(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
