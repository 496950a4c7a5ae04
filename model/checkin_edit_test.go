package model_test

import (
	"testing"

	"moot/model"
)

func TestTheNewestCheckInSetsCurrentAndHealth(t *testing.T) {
	store := organisation(t)
	checkIn := func(id, of string, value model.Number, health model.Health, note string, on model.Date) {
		t.Helper()
		store.Do(model.CheckInOn(store, ref(of), value, health, note, "Ana", id, on))
	}
	shows := func(current string, health model.Health) {
		t.Helper()
		goal := store.Board().Goal("guest")
		if goal.Measure.Current.String() != current || goal.Health != health {
			t.Errorf("shows %q, %q; want %q, %q", goal.Measure.Current, goal.Health, current, health)
		}
	}
	checkIn("c1", "goal:guest", model.NumberOf(52), model.AtRisk, "", day(11, 10))
	shows("52", model.AtRisk)
	checkIn("c2", "goal:guest", model.Number{}, model.NoHealth, "no progress", day(11, 12))
	shows("52", model.AtRisk)
	checkIn("c3", "goal:guest", model.NumberOf(60), model.OffTrack, "", day(11, 11))
	shows("52", model.AtRisk)
	checkIn("c4", "goal:guest", model.NumberOf(0), model.NoHealth, "", day(11, 12))
	shows("0", model.AtRisk)
	checkIn("c5", "outcome:more", model.NumberOf(66), model.OnTrack, "", day(11, 1))
	if outcome := store.Board().Outcome("more"); outcome.Measure.Current.Value != 66 {
		t.Errorf("the outcome shows %v", outcome.Measure.Current)
	}
	store.Add(model.KindCheckIn, "c6", "of", "goal:guest", "value", "45", "health", "on-track")
	shows("45", model.OnTrack)
	store.Add(model.KindCheckIn, "c7", "of", "goal:guest", "value", "1", "on", today.Add(90).String())
	shows("45", model.OnTrack)
	checkIn("c8", "goal:guest", model.NumberOf(44), model.OffTrack, "", today.Add(1))
	shows("44", model.OffTrack)
	if c := store.Get(ref("checkin:c6")).(*model.CheckIn); c.On != today || c.Of != ref("goal:guest") {
		t.Errorf("kept %+v", c)
	}
}

func TestRefusedCheckIns(t *testing.T) {
	store := organisation(t)
	store.Add(model.KindCheckIn, "c1", "of", "goal:guest", "value", "3")
	for _, test := range []struct{ id, of, note, want string }{
		{"c2", "goal:guest", "", `guest: a check-in says a value, a health or a note; "no progress" is one`},
		{"c2", "team:pay", "fine", "c2: a check-in is of a goal or an outcome: name one of them"},
		{"c2", "goal:gest", "fine", `there is no goal "gest"; did you mean "guest"?`},
		{"c1", "goal:guest", "fine", "c1: there is a checkin with this id already; take another id"},
		{"", "goal:guest", "fine", "not an id: it is empty"},
	} {
		_, err := model.CheckInOn(store, ref(test.of), model.Number{}, model.NoHealth, test.note, "Ana", test.id, today)
		if err == nil || err.Error() != test.want {
			t.Errorf("\n got %v\nwant %s", err, test.want)
		}
	}
}
