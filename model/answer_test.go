package model_test

import (
	"strings"
	"testing"

	"moot/model"
	"moot/model/modeltest"
)

// withDependency is a board of two teams and one dependency as it is given.
func withDependency(t modeltest.T, d *model.Dependency) *modeltest.Store {
	t.Helper()
	store := modeltest.New(t)
	for id, name := range map[string]string{"pay": "Payments", "ident": "Identity"} {
		team := model.NewRecord(model.KindTeam, id).(*model.Team)
		team.Name = name
		store.Put(team)
	}
	store.Put(d)
	return store
}

type edit func(v model.View) (model.Change, error)

func accept(by model.Date) edit {
	return func(v model.View) (model.Change, error) { return model.Accept(v, "d1", by, today) }
}

func propose(by model.Date) edit {
	return func(v model.View) (model.Change, error) { return model.Propose(v, "d1", by, today) }
}

func moveNeedBy(to model.Date) edit {
	return func(v model.View) (model.Change, error) { return model.MoveNeedBy(v, "d1", to, today) }
}

func decline(reason string) edit {
	return func(v model.View) (model.Change, error) { return model.Decline(v, "d1", reason, today) }
}

func remove(lever model.Lever, reason string) edit {
	return func(v model.View) (model.Change, error) { return model.Remove(v, "d1", lever, reason, today) }
}

func start(v model.View) (model.Change, error)   { return model.Start(v, "d1", today) }
func deliver(v model.View) (model.Change, error) { return model.Deliver(v, "d1", today) }
func reopen(v model.View) (model.Change, error)  { return model.Reopen(v, "d1", today) }

func TestSteps(t *testing.T) {
	undated := func(d *model.Dependency) { d.NeedBy = 0 }
	startedOnce := func(d *model.Dependency) { d.Started = day(10, 9) }
	tests := []struct {
		name string
		from model.State
		with func(*model.Dependency)
		do   edit
		// want is state, need_by, commit_by, proposed after it; or the refusal
		want string
	}{
		{"yes to a request is the need-by", model.Requested, nil, accept(0), "committed 2026-12-02 2026-12-02 "},
		{"yes to a request with a date", model.Requested, nil, accept(day(11, 28)), "committed 2026-12-02 2026-11-28 "},
		{"yes with a later date is a counter", model.Requested, nil, accept(day(12, 7)), "countered 2026-12-02  2026-12-07"},
		{"yes without any date", model.Requested, undated, accept(0), "d1: committing needs a date, as it has no need-by: say by when"},
		{"yes without a need-by", model.Requested, undated, accept(day(12, 31)), "committed  2026-12-31 "},
		{"yes to a counter", model.Countered, nil, accept(0), "committed 2026-12-02 2026-12-09 "},
		{"yes to a counter names its date", model.Countered, nil, accept(day(12, 9)), "committed 2026-12-02 2026-12-09 "},
		{"yes to another date", model.Countered, nil, accept(day(12, 8)), "d1: 2026-12-09 is proposed, not 2026-12-08: agree to that, or propose 2026-12-08 as the new need-by"},
		{"yes to a counter without a date", model.Countered, func(d *model.Dependency) { d.Proposed = 0 }, accept(0), "d1: no date was proposed; say by when, or ask for a new need-by"},
		{"yes to a counter that was imported with a promise", model.Countered, func(d *model.Dependency) { d.CommitBy = day(12, 1) }, accept(0), "committed 2026-12-02 2026-12-09 "},
		{"yes to what had started", model.Countered, startedOnce, accept(0), "started 2026-12-02 2026-12-09 "},
		{"yes to a delivery", model.Delivered, nil, accept(0), "accepted 2026-12-02 2026-12-01 "},
		{"yes to a delivery has no date", model.Delivered, nil, accept(day(12, 1)), "d1: it is delivered, so accepting it takes no date"},
		{"yes to a no", model.Declined, nil, accept(0), "d1: cannot accept it: it is declined: ask again or remove it"},
		{"yes to a promise", model.Committed, nil, accept(0), "d1: cannot accept it: it is committed already: the provider starts it next"},
		{"yes twice", model.Accepted, nil, accept(0), "d1: cannot accept it: it is accepted already"},

		{"propose within the need-by", model.Requested, nil, propose(day(12, 2)), "committed 2026-12-02 2026-12-02 "},
		{"propose later", model.Requested, nil, propose(day(12, 3)), "countered 2026-12-02  2026-12-03"},
		{"propose nothing", model.Requested, nil, propose(0), "d1: proposing needs a date"},
		{"propose what is promised", model.Committed, nil, propose(day(12, 1)), "committed 2026-12-02 2026-12-01 "},
		{"a promise moves", model.Committed, nil, propose(day(11, 20)), "committed 2026-12-02 2026-11-20 "},
		{"a promise moves too far", model.Committed, nil, propose(day(12, 20)), "countered 2026-12-02  2026-12-20"},
		{"started moves", model.Started, nil, propose(day(12, 2)), "started 2026-12-02 2026-12-02 "},
		{"started moves too far", model.Started, nil, propose(day(12, 20)), "countered 2026-12-02  2026-12-20"},
		{"a new need-by asks again", model.Countered, nil, propose(day(12, 5)), "requested 2026-12-05  "},
		{"the same need-by is no answer", model.Countered, nil, propose(day(12, 2)), "d1: 2026-12-02 is the need-by already; propose another, or accept 2026-12-09"},
		{"propose for a delivery", model.Delivered, nil, propose(day(12, 2)), "d1: cannot propose a date: it is delivered: accept it, or start it again"},
		{"propose when removed", model.Removed, nil, propose(day(12, 2)), "d1: cannot propose a date: it is removed: reopen it first"},

		{"the need-by moves", model.Requested, nil, moveNeedBy(day(12, 12)), "requested 2026-12-12  "},
		{"the need-by moves below a promise, which stands", model.Committed, nil, moveNeedBy(day(11, 25)), "committed 2026-11-25 2026-12-01 "},
		{"the need-by moves on a counter", model.Countered, nil, moveNeedBy(day(12, 12)), "requested 2026-12-12  "},
		{"the need-by stays on a counter", model.Countered, nil, moveNeedBy(day(12, 2)), "countered 2026-12-02  2026-12-09"},
		{"the need-by goes", model.Started, nil, moveNeedBy(0), "started  2026-12-01 "},
		{"the need-by of what is closed", model.Accepted, nil, moveNeedBy(day(12, 12)), "d1: it is accepted: reopen it before moving its need-by"},

		{"no", model.Requested, nil, decline("no room"), "declined 2026-12-02  "},
		{"no without a reason", model.Requested, nil, decline(" "), "d1: declining needs a reason, so that the consumer knows what to do instead"},
		{"no to a promise", model.Committed, nil, decline("no room"), "d1: cannot decline it: it is committed; it can become started, countered (with a date later than the need-by), committed (to another date within the need-by) or removed (with a lever)"},

		{"start", model.Committed, nil, start, "started 2026-12-02 2026-12-01 "},
		{"start without a promise", model.Requested, nil, start, "d1: cannot start it: the provider has not committed to a date yet"},
		{"not right yet", model.Delivered, nil, start, "started 2026-12-02 2026-12-01 "},
		{"deliver", model.Started, nil, deliver, "delivered 2026-12-02 2026-12-01 "},
		{"deliver what was not started", model.Committed, nil, deliver, "d1: cannot deliver it: it has not been started yet"},
		{"reopen", model.Accepted, nil, reopen, "requested 2026-12-02  "},
		{"reopen what is open", model.Started, nil, reopen, "d1: cannot reopen it: it is started; it can become delivered, countered (with a date later than the need-by) or removed (with a lever)"},
		{"ask again", model.Declined, nil, reopen, "requested 2026-12-02  "},
		{"remove", model.Declined, nil, remove(model.Boundary, ""), "removed 2026-12-02  "},
		{"remove without a lever", model.Declined, nil, remove(model.NoLever, "moved"), "d1: removing needs the lever that removed it: boundary, platform, stub, resequence or descope"},
		{"remove twice", model.Removed, nil, remove(model.Stub, ""), "d1: cannot remove it: it is removed already"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := ready(test.from)
			if test.with != nil {
				test.with(d)
			}
			store := withDependency(t, d)
			_, err := store.Try(test.do(store))
			got := ""
			if err != nil {
				got = err.Error()
			} else {
				d := store.Dependency("d1")
				got = d.State.String() + " " + d.NeedBy.String() + " " + d.CommitBy.String() + " " + d.Proposed.String()
			}
			if got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}

func TestRemovingKeepsTheReasonUnlessAnotherIsGiven(t *testing.T) {
	for reason, want := range map[string]string{"": "no room", "self-service": "self-service"} {
		store := withDependency(t, ready(model.Declined))
		store.Do(model.Remove(store, "d1", model.Platformed, reason, today))
		if d := store.Dependency("d1"); d.Reason != want || d.Lever != model.Platformed || d.Closed != today {
			t.Errorf("after removing with reason %q: %+v", reason, d)
		}
	}
}

func TestCanDoAgreesWithTheSteps(t *testing.T) {
	do := map[model.Step]edit{
		model.StepAccept: accept(0), model.StepPropose: propose(day(12, 21)), model.StepDecline: decline("no"),
		model.StepStart: start, model.StepDeliver: deliver, model.StepRemove: remove(model.Stub, ""), model.StepReopen: reopen,
		model.StepRisk: func(v model.View) (model.Change, error) { return model.SetRisk(v, "d1", model.RiskOwned, "Bo") },
	}
	for _, state := range model.States {
		for _, step := range model.Steps {
			store := withDependency(t, ready(state))
			kept, err := store.Try(do[step](store))
			why := model.CanDo(store.Dependency("d1"), step)
			if err == nil {
				why = model.CanDo(ready(state), step)
			}
			if (why == "") != (err == nil) || err == nil && kept.ID == 0 {
				t.Errorf("%s when %s: CanDo says %q, the step %v", step, state, why, err)
			}
		}
	}
}

func TestWhyNotFitsALineAndNamesNoOtherState(t *testing.T) {
	for _, state := range append([]model.State{model.StateUnknown}, model.States...) {
		for _, step := range model.Steps {
			why := model.CanDo(&model.Dependency{State: state}, step)
			if len(why) > 60 || strings.Contains(why, "can become") {
				t.Errorf("%s when %s: %q has %d cells", step, state, why, len(why))
			}
		}
	}
}

func TestRiskKeepsItsNote(t *testing.T) {
	store := withDependency(t, ready(model.Started))
	store.Do(model.SetRisk(store, "d1", model.RiskMitigated, "a second key"))
	if d := store.Dependency("d1"); d.Risk != model.RiskMitigated || d.RiskNote != "a second key" || d.State != model.Started {
		t.Errorf("got %+v", d)
	}
}

func TestStepsOnWhatIsNotThere(t *testing.T) {
	store := withDependency(t, ready(model.Requested))
	_, err := model.Start(store, "d7", today)
	if want := `there is no dependency "d7"`; err == nil || err.Error() != want {
		t.Errorf("got %v; want %s", err, want)
	}
}
