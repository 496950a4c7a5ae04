package model_test

import (
	"testing"

	"moot/model"
	"moot/model/modeltest"
)

// TestABoardKnowsWhatAGoalNeeds: what is looked up by goal follows every change, and older boards keep what they knew.
func TestABoardKnowsWhatAGoalNeeds(t *testing.T) {
	store := modeltest.New(t)
	store.Add(model.KindTeam, "a", "name", "A")
	store.Add(model.KindTeam, "b", "name", "B")
	store.Add(model.KindGoal, "g", "title", "G", "team", "a")
	store.Add(model.KindGoal, "h", "title", "H", "team", "a")
	store.Add(model.KindDependency, "d", "title", "D", "consumer", "a", "provider", "b", "goal", "g")
	before := store.Board()
	if got := before.DependenciesOf("g"); len(got) != 1 || got[0].ID != "d" {
		t.Fatalf("the goal needs %v", got)
	}
	store.Set(model.KindDependency, "d", "goal", "h")
	after := store.Board()
	if len(after.DependenciesOf("g")) != 0 || len(after.DependenciesOf("h")) != 1 {
		t.Error("the dependency moved to another goal, and the board does not know")
	}
	if len(before.DependenciesOf("g")) != 1 {
		t.Error("an older board changed")
	}
	goal := model.Ref{Kind: model.KindGoal, ID: "g"}
	if len(after.CheckInsOf(goal)) != 0 {
		t.Error("a check-in that nobody made")
	}
	store.Add(model.KindCheckIn, "c", "of", "goal:g", "on", "2026-11-20", "note", "no progress")
	if got := store.Board().CheckInsOf(goal); len(got) != 1 || got[0].ID != "c" {
		t.Errorf("the goal's check-ins are %v", got)
	}
}

// TestABoardKnowsWhatNamesARecord: what is looked up by a team, a goal or an outcome follows every change.
func TestABoardKnowsWhatNamesARecord(t *testing.T) {
	store := modeltest.New(t)
	store.Add(model.KindTeam, "a", "name", "A")
	store.Add(model.KindTeam, "b", "name", "B")
	store.Add(model.KindOutcome, "o", "title", "O")
	store.Add(model.KindOutcome, "p", "title", "P", "parent", "o")
	store.Add(model.KindGoal, "g", "title", "G", "team", "a", "outcomes", "o;p")
	store.Add(model.KindGoal, "h", "title", "H", "team", "b")
	store.Add(model.KindDependency, "d", "title", "D", "consumer", "a", "provider", "b", "provider_goal", "h")
	store.Board().Relate()
	check := func(when, needs, provides, on, of, serving, parts string) {
		t.Helper()
		board := store.Board()
		for _, c := range []struct{ what, got, want string }{
			{"needs of A", ids(board.NeedsOf("a")), needs}, {"provided by B", ids(board.ProvidedBy("b")), provides},
			{"on H", ids(board.DependenciesOn("h")), on}, {"goals of A", ids(board.GoalsOf("a")), of},
			{"goals for O", ids(board.GoalsFor("o")), serving}, {"parts of O", ids(board.PartsOf("o")), parts},
		} {
			if c.got != c.want {
				t.Errorf("%s: %s are %q, want %q", when, c.what, c.got, c.want)
			}
		}
	}
	check("at first", "d", "d", "d", "g", "g", "p")
	store.Set(model.KindDependency, "d", "consumer", "b", "provider", "a", "provider_goal", "")
	check("after the dependency turned", "", "", "", "g", "g", "p")
	store.Set(model.KindGoal, "g", "team", "b", "outcomes", "p")
	check("after the goal moved", "", "", "", "", "", "p")
	store.Set(model.KindOutcome, "p", "parent", "")
	check("after the outcome stands alone", "", "", "", "", "", "")
}

func ids[R model.Record](records []R) string {
	text := ""
	for _, record := range records {
		text += record.Base().ID
	}
	return text
}
