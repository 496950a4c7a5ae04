package model_test

import (
	"testing"

	"moot/model"
	"moot/model/modeltest"
)

func TestACheckInSaysWhereTheMeasureStands(t *testing.T) {
	store := modeltest.New(t)
	store.Add(model.KindGoal, "g", "title", "Faster", "unit", "s", "baseline", "71", "target", "40", "current", "50")
	store.Add(model.KindCheckIn, "c", "of", "goal:g", "on", "2026-11-20", "value", "50")
	for _, c := range []struct {
		on    string
		value float64
		want  string
	}{
		{"2026-11-21", 45, "45 s, 84 % of the way from 71 to 40"},
		{"2026-11-10", 45, "45 s noted for Tue 10 Nov; now stays 50 s, 68 % of the way from 71 to 40"},
	} {
		on, _ := model.ParseISO(c.on)
		said := &model.CheckIn{Of: ref("goal:g"), On: on, Value: model.NumberOf(c.value)}
		change, err := model.CheckInOn(store, said.Of, said.Value, model.NoHealth, "", "Ana", "new", on)
		if got := model.StandingAfter(store, change, said, on); err != nil || got != c.want {
			t.Errorf("on %s: %q, %v; want %q", c.on, got, err, c.want)
		}
	}
}
