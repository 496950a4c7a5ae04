package model_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"moot/model"
	"moot/model/modeltest"
)

// randomStep is something that a person does to d1, by a verb or by setting fields.
func randomStep(t *rapid.T, store *modeltest.Store) (model.Change, error) {
	date := func() model.Date {
		return rapid.SampledFrom([]model.Date{0, day(11, 1), day(12, 1), day(12, 2), day(12, 24)}).Draw(t, "date")
	}
	on := store.Today()
	switch rapid.IntRange(0, 9).Draw(t, "verb") {
	case 0:
		return model.Accept(store, "d1", date(), on)
	case 1:
		return model.Propose(store, "d1", date(), on)
	case 2:
		return model.MoveNeedBy(store, "d1", date(), on)
	case 3:
		return model.Decline(store, "d1", rapid.SampledFrom([]string{"", "busy"}).Draw(t, "reason"), on)
	case 4:
		return model.Start(store, "d1", on)
	case 5:
		return model.Deliver(store, "d1", on)
	case 6:
		return model.Remove(store, "d1", rapid.SampledFrom([]model.Lever{0, model.Stub}).Draw(t, "lever"), "", on)
	case 7:
		return model.Reopen(store, "d1", on)
	}
	var values []model.Assignment
	for _, name := range rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"state", "need_by", "commit_by", "proposed", "reason", "lever", "closed"}), 1, 4, rapid.ID[string]).Draw(t, "fields") {
		values = append(values, model.Assignment{Field: name, Value: randomValue(t, model.FieldNamed(model.KindDependency, name))})
	}
	return model.Set(store, ref("dependency:d1"), values, on)
}

// broken names what a dependency that only rules made may not be.
func broken(d *model.Dependency) string {
	switch {
	case d.State == model.StateUnknown:
		return "no state"
	case d.State == model.Committed && !d.CommitBy.Known():
		return "committed without a date"
	case d.State == model.Countered && (d.CommitBy.Known() || d.Proposed <= d.NeedBy || !d.NeedBy.Known()):
		return "countered without a later date"
	case d.State == model.Declined && d.Reason == "":
		return "declined without a reason"
	case d.State == model.Removed && d.Lever == model.NoLever:
		return "removed without a lever"
	case d.Open() && d.Closed.Known():
		return "open with a closed date"
	case d.State == model.Requested && (d.Answered|d.Started|d.Delivered|d.CommitBy|d.Proposed) != 0:
		return "requested with something of an answer"
	case d.State >= model.Committed && d.State <= model.Accepted && !d.Answered.Known():
		return "promised without an answer"
	case d.State >= model.Started && d.State <= model.Accepted && !d.Started.Known():
		return "started without a date"
	case d.State == model.Delivered && !d.Delivered.Known():
		return "delivered without a date"
	}
	return ""
}

// unagreed tells of a promise later than the need-by that the consumer did not agree to.
func unagreed(before, after *model.Dependency) string {
	moved := after.CommitBy != before.CommitBy
	agreed := before.State == model.Countered && after.CommitBy == before.Proposed
	if moved && !agreed && after.NeedBy.Known() && after.CommitBy > after.NeedBy {
		return "a promise later than the need-by was taken silently"
	}
	return ""
}

func TestTheRulesHoldWhateverPeopleDo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		store := organisation(t)
		for range rapid.IntRange(1, 12).Draw(t, "steps") {
			store.Wait(24 * 3600e9)
			before := store.Dependency("d1")
			board := shown(store.Board())
			kept, err := store.Try(randomStep(t, store))
			after := store.Dependency("d1")
			if err != nil {
				checkRefused(t, before, after, err)
				continue
			}
			if why := broken(after); why != "" {
				t.Fatalf("%s: %+v", why, after)
			}
			if why := unagreed(before, after); why != "" {
				t.Fatalf("%s: %+v after %+v", why, after, before)
			}
			consent := before.State == model.Countered && before.Started.Known() && after.State == model.Started
			if after.State != before.State && !consent && !slices.Contains(model.Transitions(before.State), after.State) {
				t.Fatalf("%s became %s", before.State, after.State)
			}
			if kept.ID != 0 && rapid.Bool().Draw(t, "undo") {
				store.Do(unskipped(t)(model.Undo(store, "Ana", 0)))
				checkShown(t, "undo", shown(store.Board()), board)
			}
		}
	})
}

func checkRefused(t *rapid.T, before, after *model.Dependency, err error) {
	t.Helper()
	var rule *model.RuleError
	if !errors.As(err, &rule) || rule.Ref != ref("dependency:d1") {
		t.Fatalf("%v is no refusal", err)
	}
	if before != after {
		t.Fatalf("refused, and changed all the same: %v", err)
	}
}

func TestTheBoardsFiguresCountSomething(t *testing.T) {
	store := modeltest.New(t)
	store.Set(model.KindBoard, model.BoardID, "name", "Travel")
	board := model.Ref{Kind: model.KindBoard, ID: model.BoardID}
	for _, c := range []struct{ field, value, want string }{
		{"horizon", "0", "horizon: 0 is no number of days; write 1 or more"},
		{"horizon", "-4", "horizon: -4 is no number of days; write 1 or more"},
		{"budget", "-1", "budget: -1 is no number of dependencies; write 0 or more"},
		{"horizon", "3651", "horizon: 3651 is more than it can be; write 3650 days or fewer"},
		{"budget", "99999999999999999999", "budget: 100000000000000000000 is more than it can be; write 1000 dependencies or fewer"},
		{"budget", "2.5", "budget: 2.5 is no number of dependencies; write a whole number"},
		{"horizon", "3650", ""}, {"budget", "1000", ""},
		{"horizon", "1", ""}, {"budget", "0", ""}, {"horizon", "", ""},
	} {
		_, err := model.Set(store, board, []model.Assignment{{Field: c.field, Value: c.value}}, store.Today())
		if got := fmt.Sprint(err); c.want == "" && err != nil || c.want != "" && got != c.want {
			t.Errorf("%s=%s: %v, want %q", c.field, c.value, err, c.want)
		}
	}
}

func TestAGoalsBudgetCountsSomething(t *testing.T) {
	store := modeltest.New(t)
	store.Add(model.KindGoal, "g", "title", "Faster")
	for value, want := range map[string]string{
		"-3": "write 0 or more", "2.5": "write a whole number", "1e9": "write 1000 dependencies or fewer",
		"0": "", "1000": "", "": "",
	} {
		pairs := []model.Assignment{{Field: "budget", Value: value}}
		_, set := model.Set(store, ref("goal:g"), pairs, store.Today())
		_, added := model.Add(store, model.KindGoal, "h", append(pairs, model.Assignment{Field: "title", Value: "More"}), store.Today())
		for _, err := range []error{set, added} {
			if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
				t.Errorf("budget=%s: %v, want %q", value, err, want)
			}
		}
	}
}

// TestAnOldBudgetStays: what an import left, nobody has to mend before the rest can be edited.
func TestAnOldBudgetStays(t *testing.T) {
	store := modeltest.New(t)
	goal := model.NewRecord(model.KindGoal, "g").(*model.Goal)
	goal.Title, goal.Budget = "Faster", model.NumberOf(-3)
	store.Put(goal)
	store.Set(model.KindGoal, "g", "note", "soon")
}
