package minutes_test

import (
	"testing"

	"moot/model"
)

// checksIn keeps a check-in that the forum made.
func (h held) checksIn(id, of string, value model.Number, health model.Health, note string) {
	h.did(model.CheckInOn(h, ref(of), value, health, note, "Ada", id, today))
}

func TestWhatBecameOfGoalsIsTold(t *testing.T) {
	for _, test := range []struct {
		name string
		do   func(h held)
		want string
	}{
		{"another health by a check-in", func(h held) { h.checksIn("c", "goal:carts", model.Number{}, model.OffTrack, "") }, "carts; health →off-track (c)"},
		{"a check-in that moves nothing", func(h held) { h.checksIn("c", "goal:carts", model.Number{}, model.NoHealth, "no progress") }, "carts (c)"},
		{"a check-in with a value", func(h held) { h.checksIn("c", "goal:carts", model.NumberOf(3), model.OnTrack, "") }, "carts; health →on-track; current →3 (c)"},
		{"two check-ins are one topic", func(h held) {
			h.checksIn("z", "goal:carts", model.Number{}, model.AtRisk, "")
			h.checksIn("a", "goal:carts", model.Number{}, model.OnTrack, "")
		}, "carts; health →on-track (z a)"},
		{"a check-in of somebody who was not at the forum", func(h held) {
			h.Do(model.CheckInOn(h, ref("goal:carts"), model.Number{}, model.OffTrack, "", "Ada", "c", today))
		}, ""},
		{"a check-in that was undone", func(h held) {
			h.checksIn("c", "goal:carts", model.Number{}, model.OffTrack, "")
			h.Do(h.undo(0))
		}, ""},
		{"linked", func(h held) { h.did(h.set(model.KindGoal, "carts", "outcomes", "trust")) }, "carts; outcomes →trust"},
		{"dropped", func(h held) { h.did(h.set(model.KindGoal, "carts", "state", "dropped")) }, "carts; state active→dropped; closed →2026-11-22"},
		{"outcomes come behind goals", func(h held) {
			h.checksIn("c", "outcome:trust", model.NumberOf(7), model.NoHealth, "")
			h.did(h.set(model.KindGoal, "carts", "by", "2027-01-31"))
		}, "carts; by →2027-01-31\ntrust; current →7 (c)"},
	} {
		h := hold(t)
		test.do(h)
		check(t, test.name, tellGoals(h.minutes().Goals), test.want)
	}
}

func TestAGoalThatWasDecidedOnIsToldOnce(t *testing.T) {
	h := hold(t)
	h.checksIn("c", "goal:carts", model.Number{}, model.AtRisk, "")
	h.Put(&model.Decision{Entry: model.Entry{ID: "x"}, Forum: "f", Goal: "carts"})
	m := h.minutes()
	check(t, "decisions", tellGoals(m.Decisions), "carts; health →at-risk (c)")
	check(t, "goals", tellGoals(m.Goals), "")
}
