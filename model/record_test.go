package model_test

import (
	"testing"

	"moot/model"
)

func TestProgress(t *testing.T) {
	number := func(v float64) model.Number { return model.NumberOf(v) }
	tests := []struct {
		name    string
		measure model.Measure
		want    float64
		known   bool
	}{
		{"up", model.Measure{Baseline: number(50), Target: number(100), Current: number(75)}, 0.5, true},
		{"down", model.Measure{Baseline: number(71), Target: number(40), Current: number(55.5)}, 0.5, true},
		{"past the target", model.Measure{Baseline: number(0), Target: number(10), Current: number(15)}, 1.5, true},
		{"away from it", model.Measure{Baseline: number(10), Target: number(20), Current: number(5)}, -0.5, true},
		{"from nowhere to nowhere", model.Measure{Baseline: number(10), Target: number(10), Current: number(10)}, 0, false},
		{"not measured yet", model.Measure{Baseline: number(10), Target: number(20)}, 0, false},
		{"without a target", model.Measure{Baseline: number(10), Current: number(20)}, 0, false},
	}
	for _, test := range tests {
		if got, known := test.measure.Progress(); got != test.want || known != test.known {
			t.Errorf("%s: got %v, %v; want %v, %v", test.name, got, known, test.want, test.known)
		}
	}
}

func TestNumbersReadBack(t *testing.T) {
	for text, want := range map[string]string{"": "", " 42 ": "42", "3.50": "3.5", "-0": "0", "1e3": "1000", "-2.5": "-2.5", "0.1": "0.1"} {
		number, err := model.ParseNumber(text)
		if err != nil || number.String() != want || number.Known != (want != "") {
			t.Errorf("%q: got %q, %v; want %q", text, number, err, want)
		}
	}
	for _, text := range []string{"x", "1,5", "NaN", "Inf", "0x10", "1_000", "1e999"} {
		if number, err := model.ParseNumber(text); err == nil {
			t.Errorf("%q is taken for %v", text, number)
		}
	}
	if got := (model.Number{}).Int(7); got != 7 {
		t.Errorf("unknown is %d", got)
	}
	if got := model.NumberOf(3.9).Int(7); got != 3 {
		t.Errorf("3.9 is %d", got)
	}
}

func TestWhatADependencyIs(t *testing.T) {
	open := map[model.State]bool{model.Accepted: false, model.Removed: false}
	uncommitted := map[model.State]bool{model.Requested: true, model.Countered: true, model.Declined: true}
	for _, state := range model.States {
		d := ready(state)
		if want, listed := open[state]; d.Open() != (want || !listed) {
			t.Errorf("%s is open: %v", state, d.Open())
		}
		if d.Uncommitted() != uncommitted[state] {
			t.Errorf("%s is uncommitted: %v", state, d.Uncommitted())
		}
		if d.NeedBy = 0; d.Standing() != (state == model.Started) {
			t.Errorf("%s without a need-by is standing: %v", state, d.Standing())
		}
	}
	d := ready(model.Started)
	if d.Standing() || !d.Crossing() {
		t.Error("a need with a date between two teams is taken for something else")
	}
	if d.Provider = d.Consumer; d.Crossing() {
		t.Error("a team crosses to itself")
	}
}

func TestSettingsHaveDefaults(t *testing.T) {
	empty := organisation(t).Board().Settings()
	if empty.HorizonDays() != 42 || empty.GoalBudget() != 3 || empty.ID != model.BoardID {
		t.Errorf("got %d days, %d dependencies", empty.HorizonDays(), empty.GoalBudget())
	}
	odd := &model.Settings{Horizon: model.NumberOf(-5), Budget: model.NumberOf(-1)}
	if odd.HorizonDays() != 1 || odd.GoalBudget() != 0 {
		t.Errorf("got %d days, %d dependencies", odd.HorizonDays(), odd.GoalBudget())
	}
}

func TestGoalsAndOutcomesWithoutAStateAreActive(t *testing.T) {
	if !(&model.Goal{}).Active() || !(&model.Outcome{}).Active() || (&model.Goal{State: model.GoalMet}).Active() || (&model.Outcome{State: model.OutcomeDropped}).Active() {
		t.Error("active is taken for something else")
	}
}

func TestFactsTellWhatTheyAre(t *testing.T) {
	at, _ := model.ParseInstant("2026-11-01T10:00:00Z")
	deployment := model.Fact{Deployment: &model.Deployment{ID: "d", Service: "api", At: at}}
	incident := model.Fact{Incident: &model.Incident{ID: "i", Service: "web", Opened: at + 1}}
	if deployment.Kind().Plural() != "deployments" || deployment.ID() != "d" || deployment.Service() != "api" || deployment.At() != at {
		t.Errorf("got %+v", deployment)
	}
	if incident.Kind().Plural() != "incidents" || incident.ID() != "i" || incident.Service() != "web" || incident.At() != at+1 {
		t.Errorf("got %+v", incident)
	}
}

func TestACloneIsACopy(t *testing.T) {
	for _, kind := range model.Kinds {
		record := model.NewRecord(kind, "a")
		record.Base().Heads = []model.Head{{Register: 1}}
		clone := record.Clone()
		clone.Base().Heads[0].Register = 2
		clone.Base().ID = "b"
		if record.Base().ID != "a" || record.Base().Heads[0].Register != 1 || clone.Kind() != kind {
			t.Errorf("the clone of a %s is not its own", kind)
		}
	}
}

func TestEditsThatPeopleSee(t *testing.T) {
	store := organisation(t)
	made := store.Changes()[0]
	for _, edit := range made.Edits {
		if edit.Visible() == edit.Creates() || edit.Creates() != (edit.Field.Name == "deleted") {
			t.Errorf("%s: visible %v, creates %v", edit.Field.Name, edit.Visible(), edit.Creates())
		}
	}
	declined := store.Do(model.Decline(store, "d1", "busy", today))
	visible := ""
	for _, edit := range declined.Edits {
		if edit.Visible() {
			visible += edit.Field.Name + " "
		}
	}
	if visible != "state answered reason " {
		t.Errorf("declining shows %s", visible)
	}
}

func TestTheShelvesOfABoard(t *testing.T) {
	board := organisation(t).Board()
	if len(board.Outcomes()) != 1 || len(board.Goals()) != 3 || len(board.Dependencies()) != 2 || len(board.Teams()) != 3 {
		t.Error("records are missing")
	}
	if len(board.Guardrails())+len(board.CheckIns())+len(board.Decisions())+len(board.Actions())+len(board.Forums()) != 0 {
		t.Error("there are records that nobody made")
	}
}
