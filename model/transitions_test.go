package model_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"moot/model"
	"moot/model/modeltest"
)

var today = modeltest.Today

func day(month time.Month, d int) model.Date { return model.NewDate(2026, month, d) }

// ready is a dependency in a state with everything that any move from it asks for.
func ready(state model.State) *model.Dependency {
	d := &model.Dependency{
		Title: "token exchange", Consumer: "pay", Provider: "ident", State: state,
		Requested: day(10, 1), NeedBy: day(12, 2), FirstNeedBy: day(12, 2),
	}
	d.ID = "d1"
	switch state {
	case model.Countered:
		d.Proposed, d.Answered = day(12, 9), day(10, 5)
	case model.Declined:
		d.Reason, d.Answered = "no room", day(10, 5)
	case model.Committed, model.Started, model.Delivered, model.Accepted:
		d.CommitBy, d.Answered = day(12, 1), day(10, 5)
	}
	if state >= model.Started {
		d.Started = day(10, 9)
	}
	if state == model.Delivered || state == model.Accepted {
		d.Delivered = day(10, 20)
	}
	if state == model.Accepted || state == model.Removed {
		d.Closed = day(10, 21)
	}
	return d
}

// wanting gives a dependency what going to a state needs.
func wanting(d *model.Dependency, to model.State) *model.Dependency {
	d = d.Clone().(*model.Dependency)
	switch to {
	case model.Countered:
		d.Proposed = day(12, 20)
	case model.Declined:
		d.Reason = "no room this quarter"
	case model.Removed:
		d.Lever = model.Stub
	case model.Committed:
		if d.State != model.Countered {
			d.CommitBy = day(11, 30)
		}
	}
	return d
}

func TestEveryPairOfStates(t *testing.T) {
	allowed := map[model.State][]model.State{
		model.Requested: {model.Committed, model.Countered, model.Declined, model.Removed},
		model.Countered: {model.Committed, model.Requested, model.Removed},
		model.Declined:  {model.Requested, model.Removed},
		model.Committed: {model.Started, model.Countered, model.Committed, model.Removed},
		model.Started:   {model.Delivered, model.Countered, model.Removed},
		model.Delivered: {model.Accepted, model.Started, model.Removed},
		model.Accepted:  {model.Requested},
		model.Removed:   {model.Requested},
	}
	for _, from := range model.States {
		for _, to := range model.States {
			t.Run(fmt.Sprintf("%s→%s", from, to), func(t *testing.T) {
				before := wanting(ready(from), to)
				copied := before.Clone().(*model.Dependency)
				after, err := model.Move(before, to, today)
				if slices.Contains(allowed[from], to) {
					if err != nil || after.State != to {
						t.Fatalf("got %v, %v; want state %s", after, err, to)
					}
				} else {
					checkRefusal(t, err, allowed[from])
				}
				if edits := model.Diff(copied, before); len(edits) > 0 {
					t.Errorf("the dependency given was altered: %v", edits)
				}
			})
		}
	}
}

func checkRefusal(t *testing.T, err error, allowed []model.State) {
	t.Helper()
	var rule *model.RuleError
	if !errors.As(err, &rule) {
		t.Fatalf("got %v; want a refusal", err)
	}
	if !slices.Equal(rule.Allowed, allowed) {
		t.Errorf("Allowed is %v; want %v", rule.Allowed, allowed)
	}
	for _, state := range allowed {
		if !strings.Contains(rule.Sentence, state.String()) {
			t.Errorf("%q does not name %s", rule.Sentence, state)
		}
	}
}

func TestRefusalsNameWhatIsAllowed(t *testing.T) {
	tests := []struct {
		from, to model.State
		want     string
	}{
		{model.Requested, model.Delivered, "d1: what is requested cannot become delivered; it can become committed (with a date), countered (with a date later than the need-by), declined (with a reason) or removed (with a lever)"},
		{model.Countered, model.Started, "d1: what is countered cannot become started; it can become committed (accepting the proposed date), requested (with a new need-by) or removed (with a lever)"},
		{model.Declined, model.Committed, "d1: what is declined cannot become committed; it can become requested (asked again) or removed (with a lever)"},
		{model.Committed, model.Accepted, "d1: what is committed cannot become accepted; it can become started, countered (with a date later than the need-by), committed (to another date within the need-by) or removed (with a lever)"},
		{model.Started, model.Started, "d1: it is started already; it can become delivered, countered (with a date later than the need-by) or removed (with a lever)"},
		{model.Delivered, model.Requested, "d1: what is delivered cannot become requested; it can become accepted, started (it is not right yet) or removed (with a lever)"},
		{model.Accepted, model.Removed, "d1: what is accepted cannot become removed; it can become requested (asked again)"},
		{model.Removed, model.Accepted, "d1: what is removed cannot become accepted; it can become requested (asked again)"},
	}
	for _, test := range tests {
		_, err := model.Move(wanting(ready(test.from), test.to), test.to, today)
		if err == nil || err.Error() != test.want {
			t.Errorf("%s → %s\n got %v\nwant %s", test.from, test.to, err, test.want)
		}
	}
}

func TestWhatAStateNeeds(t *testing.T) {
	undated := ready(model.Requested)
	undated.NeedBy = 0
	early := ready(model.Requested)
	early.Proposed = day(12, 2)
	tests := []struct {
		name string
		d    *model.Dependency
		to   model.State
		want string
	}{
		{"a date", undated, model.Committed, "d1: committing needs a date, as it has no need-by: say by when"},
		{"nothing to counter", undated, model.Countered, "d1: it has no need-by, so there is nothing to counter: any date can be committed"},
		{"a proposed date", ready(model.Requested), model.Countered, "d1: countering needs the date that is proposed instead of 2026-12-02"},
		{"a later date", early, model.Countered, "d1: 2026-12-02 is not later than the need-by, 2026-12-02: commit to it instead"},
		{"a reason", ready(model.Requested), model.Declined, "d1: declining needs a reason, so that the consumer knows what to do instead"},
		{"a lever", ready(model.Started), model.Removed, "d1: removing needs the lever that removed it: boundary, platform, stub, resequence or descope"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			after, err := model.Move(test.d, test.to, today)
			if err == nil || err.Error() != test.want {
				t.Errorf("got %v, %v\nwant %s", after, err, test.want)
			}
		})
	}
}

func TestDatesOfEntry(t *testing.T) {
	reopened := func(d *model.Dependency) {
		d.State, d.Requested = model.Requested, today
		d.Answered, d.Started, d.Delivered, d.Closed, d.CommitBy, d.Proposed, d.Lever = 0, 0, 0, 0, 0, 0, 0
	}
	tests := []struct {
		name string
		from model.State
		with func(*model.Dependency)
		to   model.State
		want func(*model.Dependency)
	}{
		{"committed within the need-by", model.Requested, func(d *model.Dependency) { d.CommitBy = day(12, 2) }, model.Committed,
			func(d *model.Dependency) { d.State, d.Answered = model.Committed, today }},
		{"committed without a date takes the need-by", model.Requested, nil, model.Committed,
			func(d *model.Dependency) { d.State, d.Answered, d.CommitBy = model.Committed, today, d.NeedBy }},
		{"committed later than the need-by is countered", model.Requested, func(d *model.Dependency) { d.CommitBy = day(12, 3) }, model.Committed,
			func(d *model.Dependency) {
				d.State, d.Answered, d.CommitBy, d.Proposed = model.Countered, today, 0, day(12, 3)
			}},
		{"committed without a need-by takes any date", model.Requested, func(d *model.Dependency) { d.NeedBy, d.CommitBy = 0, day(12, 31) }, model.Committed,
			func(d *model.Dependency) { d.State, d.Answered = model.Committed, today }},
		{"an answer given stays", model.Requested, func(d *model.Dependency) { d.Answered, d.Reason = day(11, 2), "no" }, model.Declined,
			func(d *model.Dependency) { d.State = model.Declined }},
		{"removing is no answer", model.Requested, func(d *model.Dependency) { d.Lever = model.Descope }, model.Removed,
			func(d *model.Dependency) { d.State, d.Closed = model.Removed, today }},
		{"consent: proposed becomes commit-by", model.Countered, nil, model.Committed,
			func(d *model.Dependency) { d.State, d.CommitBy, d.Proposed = model.Committed, day(12, 9), 0 }},
		{"consent goes back to started", model.Countered, func(d *model.Dependency) { d.Started = day(10, 9) }, model.Committed,
			func(d *model.Dependency) { d.State, d.CommitBy, d.Proposed = model.Started, day(12, 9), 0 }},
		{"consent is to the proposed date alone", model.Countered, func(d *model.Dependency) { d.CommitBy = day(12, 11) }, model.Committed,
			func(d *model.Dependency) { d.CommitBy, d.Proposed = 0, day(12, 11) }},
		{"an earlier date than the need-by needs no consent", model.Countered, func(d *model.Dependency) { d.CommitBy = day(12, 1) }, model.Committed,
			func(d *model.Dependency) { d.State, d.CommitBy, d.Proposed = model.Committed, day(12, 1), 0 }},
		{"a promise moves within the need-by", model.Committed, func(d *model.Dependency) { d.CommitBy = day(12, 2) }, model.Committed,
			func(*model.Dependency) {}},
		{"a promise moved beyond the need-by is countered", model.Committed, func(d *model.Dependency) { d.CommitBy = day(12, 8) }, model.Committed,
			func(d *model.Dependency) { d.State, d.CommitBy, d.Proposed = model.Countered, 0, day(12, 8) }},
		{"countered from started keeps that it started", model.Started, func(d *model.Dependency) { d.Proposed = day(12, 8) }, model.Countered,
			func(d *model.Dependency) { d.State, d.CommitBy = model.Countered, 0 }},
		{"started the first time", model.Committed, nil, model.Started,
			func(d *model.Dependency) { d.State, d.Started = model.Started, today }},
		{"started again keeps the first time, clears delivered", model.Delivered, nil, model.Started,
			func(d *model.Dependency) { d.State, d.Delivered = model.Started, 0 }},
		{"delivered the last time", model.Started, func(d *model.Dependency) { d.Delivered = day(10, 15) }, model.Delivered,
			func(d *model.Dependency) { d.State, d.Delivered = model.Delivered, today }},
		{"accepted closes", model.Delivered, func(d *model.Dependency) { d.Closed = day(10, 15) }, model.Accepted,
			func(d *model.Dependency) { d.State, d.Closed = model.Accepted, today }},
		{"a reopened acceptance", model.Accepted, nil, model.Requested, reopened},
		{"a reopened removal", model.Removed, func(d *model.Dependency) { d.Lever = model.Stub }, model.Requested, reopened},
		{"asking again after a counter", model.Countered, func(d *model.Dependency) { d.Started = day(10, 9) }, model.Requested, reopened},
		{"asking again after a no", model.Declined, nil, model.Requested, reopened},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			before := ready(test.from)
			if test.with != nil {
				test.with(before)
			}
			want := before.Clone().(*model.Dependency)
			test.want(want)
			after, err := model.Move(before, test.to, today)
			if err != nil {
				t.Fatal(err)
			}
			for _, edit := range model.Diff(want, after) {
				t.Errorf("%s is %q; want %q", edit.Field.Name, edit.New, edit.Old)
			}
		})
	}
}

func TestAStateThatIsNotKnownIsTreatedAsRequested(t *testing.T) {
	if !slices.Equal(model.Transitions(model.StateUnknown), model.Transitions(model.Requested)) {
		t.Error("the transitions differ")
	}
	after, err := model.Move(ready(model.StateUnknown), model.Committed, today)
	if err != nil || after.State != model.Committed || after.Answered != today {
		t.Errorf("got %v, %v", after, err)
	}
}
