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
