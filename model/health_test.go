package model_test

import (
	"testing"

	"moot/model"
)

func TestHealthsCountActiveGoalsAndSayTheWorst(t *testing.T) {
	goals := func(healths ...model.Health) []*model.Goal {
		all := []*model.Goal{{State: model.GoalMet, Health: model.OffTrack}}
		for _, health := range healths {
			all = append(all, &model.Goal{Health: health})
		}
		return all
	}
	for _, test := range []struct {
		healths []model.Health
		words   string
		worst   model.Health
	}{
		{nil, "", model.NoHealth},
		{[]model.Health{model.HealthUnknown, model.NoHealth}, "2 have said nothing", model.NoHealth},
		{[]model.Health{model.OffTrack, model.HealthUnknown}, "1 off track, 1 has said nothing", model.OffTrack},
		{[]model.Health{model.AtRisk, model.OnTrack, model.OnTrack}, "2 on track, 1 at risk", model.AtRisk},
		{[]model.Health{model.OnTrack}, "1 on track", model.OnTrack},
	} {
		counted := model.HealthsOf(goals(test.healths...))
		if counted.Words() != test.words || counted.Worst() != test.worst {
			t.Errorf("%v: %q, worst %q; want %q, %q", test.healths, counted.Words(), counted.Worst(), test.words, test.worst)
		}
	}
}

func TestATeamPursuesWhatIsStillWanted(t *testing.T) {
	store := organisation(t)
	pursues := func(want bool) {
		t.Helper()
		if got := store.Board().Pursues("data"); got != want {
			t.Errorf("pursues: %v, want %v", got, want)
		}
	}
	pursues(false)
	store.Add(model.KindGoal, "fresh", "title", "Fresh", "team", "data")
	pursues(false)
	store.Set(model.KindGoal, "fresh", "outcomes", "more")
	pursues(true)
	store.Set(model.KindOutcome, "more", "state", "achieved")
	pursues(false)
	store.Set(model.KindOutcome, "more", "state", "active")
	store.Set(model.KindGoal, "fresh", "state", "met")
	pursues(false)
}
