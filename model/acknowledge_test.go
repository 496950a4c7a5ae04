package model_test

import (
	"testing"

	"moot/model"
	"moot/model/modeltest"
)

// acknowledging is a board with two goals and the acknowledgements made on it, by their ids in turn.
type acknowledging struct {
	*modeltest.Store
	t *testing.T
}

func newAcknowledging(t *testing.T) acknowledging { return acknowledging{organisation(t), t} }

// accept accepts that the goal "guest" is silent.
func (a acknowledging) accept(reason string, until model.Date, id string) {
	a.t.Helper()
	a.Do(model.Acknowledge(a, model.GoalSilent, ref("goal:guest"), reason, "Ana", until, id, today))
}

// shows checks what is acknowledged of that gap, "" for nothing, and until when.
func (a acknowledging) shows(reason string, until model.Date) {
	a.t.Helper()
	switch given := model.Acknowledged(a, model.GoalSilent, ref("goal:guest")); {
	case given == nil && reason != "":
		a.t.Errorf("nothing is acknowledged; want %q", reason)
	case given != nil && (given.Reason != reason || given.Until != until):
		a.t.Errorf("acknowledged: %q until %s; want %q until %s", given.Reason, given.Until, reason, until)
	}
}

func TestAGapIsAcknowledgedAndTakenBack(t *testing.T) {
	a := newAcknowledging(t)
	a.shows("", 0)
	a.accept("  the team is at the migration\n", day(12, 1), "k1")
	a.shows("the team is at the migration", day(12, 1))
	given := model.Acknowledged(a, model.GoalSilent, ref("goal:guest"))
	if given.ID != "k1" || given.Author != "Ana" || given.Record != ref("goal:guest") || given.Gap != "goal-silent" {
		t.Errorf("kept %+v", given)
	}
	if model.Acknowledged(a, model.GoalWithoutMeasure, ref("goal:guest")) != nil || model.Acknowledged(a, model.GoalSilent, ref("goal:bcdf234567")) != nil {
		t.Error("another gap, or that of another goal, is acknowledged too")
	}
	a.Do(model.TakeBack(a, model.GoalSilent, ref("goal:guest")))
	a.shows("", 0)
	a.Do(unskipped(t)(model.Undo(a, "Ana", 0)))
	a.shows("the team is at the migration", day(12, 1))
	a.Do(unskipped(t)(model.Undo(a, "Ana", 0)))
	a.shows("", 0)
}

func TestAcknowledgingAgainChangesTheOneThereIs(t *testing.T) {
	a := newAcknowledging(t)
	a.accept("the migration", day(12, 1), "k1")
	a.accept("the migration takes longer", day(12, 24), "k2")
	a.shows("the migration takes longer", day(12, 24))
	if n := a.Board().Count(model.KindAcknowledgement); n != 1 {
		t.Errorf("there are %d", n)
	}
	a.Do(unskipped(t)(model.Undo(a, "Ana", 0)))
	a.shows("the migration", day(12, 1))
}

func TestAnAcknowledgementHoldsUntilItsDay(t *testing.T) {
	for _, test := range []struct {
		until model.Date
		on    model.Date
		holds bool
	}{
		{day(12, 1), day(11, 30), true}, {day(12, 1), day(12, 1), true}, {day(12, 1), day(12, 2), false}, {0, day(12, 2), true},
	} {
		if got := (&model.Acknowledgement{Until: test.until}).Holds(test.on); got != test.holds {
			t.Errorf("until %s, on %s: %v", test.until, test.on, got)
		}
	}
}

// Two copies accept the same gap, each to its own day.
func TestOfTwoAcknowledgementsTheLongerOneHolds(t *testing.T) {
	a := newAcknowledging(t)
	other := acknowledging{a.Fork(2), t}
	a.accept("mine", day(12, 24), "k1")
	other.accept("theirs", day(12, 1), "k2")
	a.Merge(other.Changes())
	other.Merge(a.Changes())
	a.shows("mine", day(12, 24))
	other.shows("mine", day(12, 24))

	other.Do(model.TakeBack(other, model.GoalSilent, ref("goal:guest")))
	other.shows("", 0)
	a.accept("both", day(11, 30), "k3")
	a.shows("both", day(11, 30))
	if n := a.Board().Count(model.KindAcknowledgement); n != 1 {
		t.Errorf("there are %d", n)
	}
}

func TestRefusedAcknowledgements(t *testing.T) {
	a := newAcknowledging(t)
	a.Add(model.KindGuardrail, "rule", "title", "No shared databases")
	const until = "2026-12-01"
	for _, test := range []struct{ kind, record, reason, until, id, want string }{
		{"goal-silent", "goal:guest", " \n ", until, "k1", "guest: say why the gap is accepted for now: who reads it later was not there"},
		{"goal-silent", "goal:guest", "soon", "", "k1", "guest: say until when the gap is accepted: it comes back the day after"},
		{"goal-silent", "goal:guest", "soon", "2026-11-21", "k1", "guest: until 2026-11-21: that is past; name today or a later day"},
		{"goal-silent", "goal:gest", "soon", until, "k1", `there is no goal "gest"; did you mean "guest"?`},
		{"goal-silent", "goal:guest", "soon", until, "", "not an id: it is empty"},
		{"goal-silent", "outcome:more", "soon", until, "k1", "gap: goal-silent is no gap of an outcome; its gaps are outcome-without-goal, outcome-without-measure, names-deleted"},
		{"goal-silent", "guardrail:rule", "soon", until, "k1", "gap: a guardrail has no gaps; outcomes, goals, dependencies and teams have"},
		{"goal-silnt", "goal:guest", "soon", until, "k1", `gap: "goal-silnt" is none of outcome-without-goal, outcome-without-measure, goal-without-outcome, goal-without-measure, goal-worded-as-output, goal-without-team, goal-silent, goal-on-uncommitted, goal-over-budget, dependency-without-stake, team-with-many-goals, names-deleted; did you mean "goal-silent"?`},
	} {
		last, _ := model.ParseISO(test.until)
		_, err := model.Acknowledge(a, model.GapKind(test.kind), ref(test.record), test.reason, "Ana", last, test.id, today)
		if err == nil || err.Error() != test.want {
			t.Errorf("\n got %v\nwant %s", err, test.want)
		}
	}
	_, err := model.TakeBack(a, model.GoalSilent, ref("goal:guest"))
	if err == nil || err.Error() != "guest: the gap goal-silent is not acknowledged" {
		t.Errorf("taking back what is not there: %v", err)
	}
}

// As moot add acknowledgement and moot set do it.
func TestAnAcknowledgementFitsItsRecord(t *testing.T) {
	a := newAcknowledging(t)
	a.Add(model.KindAcknowledgement, "k1", "gap", "goal-silent", "record", "goal:guest", "reason", "soon")
	for _, pairs := range [][]string{{"record", "outcome:more"}, {"gap", "outcome-without-goal"}, {"gap", "silent"}} {
		if _, err := model.Set(a, ref("acknowledgement:k1"), modeltest.Pairs(pairs...), today); err == nil {
			t.Errorf("set %v", pairs)
		}
	}
	a.Set(model.KindAcknowledgement, "k1", "gap", "outcome-without-goal", "record", "outcome:more")
}

func TestEveryKindOfGapIsOfSomeKindOfRecord(t *testing.T) {
	all := map[model.GapKind]bool{}
	for kind := model.KindBoard; kind <= model.KindAcknowledgement; kind++ {
		for _, gap := range model.GapKindsOf(kind) {
			all[gap] = true
			if err := model.CheckGap(string(gap), kind); err != nil {
				t.Error(err)
			}
		}
	}
	for _, gap := range model.GapKinds {
		if !all[gap] {
			t.Errorf("no record can have the gap %s", gap)
		}
	}
}
