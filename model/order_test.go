package model_test

import (
	"slices"
	"strings"
	"testing"

	"moot/model"
)

func TestOutcomesStandByRankThenTitle(t *testing.T) {
	outcome := func(id, title string, rank model.Number, state model.OutcomeState) *model.Outcome {
		return &model.Outcome{Entry: model.Entry{ID: id}, Title: title, Rank: rank, State: state}
	}
	all := []*model.Outcome{
		outcome("f", "a", model.NumberOf(1), model.OutcomeDropped), outcome("e", "apple", model.Number{}, model.OutcomeActive),
		outcome("d", "Zebra", model.Number{}, model.OutcomeActive), outcome("c", "z", model.NumberOf(2), model.OutcomeActive),
		outcome("b", "same", model.NumberOf(1), model.OutcomeActive), outcome("a", "Same", model.NumberOf(1), model.OutcomeActive),
	}
	slices.SortFunc(all, model.ByRank)
	var ids []string
	for _, one := range all {
		ids = append(ids, one.ID)
	}
	if got := strings.Join(ids, " "); got != "a b c e d f" {
		t.Errorf("they stand %s", got)
	}
}

func TestGoalsStandByTeamThenTitleWhateverTheirFigures(t *testing.T) {
	store := organisation(t)
	goal := func(id, team, title string, health model.Health, state model.GoalState) *model.Goal {
		return &model.Goal{Entry: model.Entry{ID: id}, Team: team, Title: title, Health: health, State: state}
	}
	all := []*model.Goal{
		goal("closed", "data", "A", model.OnTrack, model.GoalMet), goal("none", "", "A", model.OnTrack, model.GoalActive),
		goal("late", "pay", "b", model.OnTrack, model.GoalActive), goal("first", "data", "c", model.OffTrack, model.GoalActive),
		goal("early", "pay", "A", model.OffTrack, model.GoalActive),
	}
	slices.SortFunc(all, model.ByTeam(store))
	var ids []string
	for _, one := range all {
		ids = append(ids, one.ID)
	}
	if got := strings.Join(ids, " "); got != "first early late none closed" {
		t.Errorf("they stand %s", got)
	}
}
