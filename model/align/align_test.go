package align_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"moot/model"
	"moot/model/align"
	"moot/model/internal/testboard"
)

var in = testboard.In

// sound is a board without a gap: a goal with a measure for an outcome with one, a promise of a team with a stake.
func sound() map[string]model.Record {
	measure := model.Measure{Name: "paid carts", Unit: "%"}
	return map[string]model.Record{
		"shop":  &model.Team{Entry: testboard.ID("shop"), Name: "Shop"},
		"login": &model.Team{Entry: testboard.ID("login"), Name: "Login"},
		"more":  &model.Outcome{Entry: testboard.ID("more"), Title: "More carts are paid", Measure: measure},
		"pay": &model.Goal{
			Entry: testboard.ID("pay"), Title: "Fewer carts are left", Team: "shop", Outcomes: []string{"more"},
			State: model.GoalActive, Measure: measure, Created: in(-100),
		},
		"stay": &model.Goal{
			Entry: testboard.ID("stay"), Title: "People stay logged in", Team: "login", Outcomes: []string{"more"},
			State: model.GoalActive, Measure: measure, Created: in(-5),
		},
		"forum 1": testboard.Forum(in(-28)),
		"forum 2": testboard.Forum(in(-14)),
		"said": &model.CheckIn{
			Entry: testboard.ID("said"), Of: model.Ref{Kind: model.KindGoal, ID: "pay"}, On: in(-28),
		},
		"token": &model.Dependency{
			Entry: testboard.ID("token"), Title: "Tokens", Consumer: "shop", Provider: "login", Goal: "pay",
			State: model.Committed, NeedBy: in(20), CommitBy: in(10),
		},
	}
}

// gaps are the gaps of the board as "kind id: detail", each alteration replacing a record by id.
func gaps(alter func(board map[string]model.Record)) []string {
	board := sound()
	if alter != nil {
		alter(board)
	}
	var records []model.Record
	for _, r := range board {
		records = append(records, r)
	}
	var found []string
	for _, gap := range align.Compute(testboard.Of(records...), testboard.Today).Gaps {
		found = append(found, string(gap.Kind)+" "+gap.ID+": "+gap.Detail)
	}
	return found
}

func TestEachGapIsFound(t *testing.T) {
	type board = map[string]model.Record
	goal := func(b board) *model.Goal { return b["pay"].(*model.Goal) }
	outcome := func(b board) *model.Outcome { return b["more"].(*model.Outcome) }
	token := func(b board) *model.Dependency { return b["token"].(*model.Dependency) }
	other := func(id string) *model.Goal {
		return &model.Goal{
			Entry: testboard.ID(id), Team: "shop", Outcomes: []string{"more"}, Created: in(-1),
			Measure: model.Measure{Name: "days"},
		}
	}
	for _, test := range []struct {
		name  string
		alter func(board)
		want  []string
	}{
		{"a sound board", nil, nil},
		{"an outcome that nobody pursues", func(b board) {
			b["new"] = &model.Outcome{Entry: testboard.ID("new"), Measure: model.Measure{Name: "days"}}
		}, []string{"outcome-without-goal new: no active goal serves it"}},
		{"an outcome that only a goal of the past serves", func(b board) {
			goal(b).State = model.GoalMet
			b["stay"].(*model.Goal).State = model.GoalDropped
		}, []string{"outcome-without-goal more: no active goal serves it",
			"dependency-without-stake token: Login has no active goal for More carts are paid"}},
		{"an outcome that was reached", func(b board) {
			b["old"] = &model.Outcome{Entry: testboard.ID("old"), State: model.OutcomeAchieved}
		}, nil},
		{"an outcome without a measure", func(b board) { outcome(b).Measure = model.Measure{} },
			[]string{"outcome-without-measure more: nothing says what it would move"}},
		{"a goal for nothing", func(b board) { goal(b).Outcomes = nil },
			[]string{"goal-without-outcome pay: it serves no outcome"}},
		{"a goal without a measure", func(b board) { goal(b).Measure = model.Measure{Unit: "%"} },
			[]string{"goal-without-measure pay: nothing says what it would move"}},
		{"a goal worded as output", func(b board) { goal(b).Measure, goal(b).Title = model.Measure{}, "Roll out Tokens" },
			[]string{"goal-without-measure pay: nothing says what it would move",
				"goal-worded-as-output pay: it starts with “roll out” and has no measure"}},
		{"a goal that starts like an output word", func(b board) { goal(b).Title = "Shipping is free" }, nil},
		{"output with a measure", func(b board) { goal(b).Title = "Ship it" }, nil},
		{"a goal measured in output", func(b board) { goal(b).Measure.Name = "Tasks done" },
			[]string{"goal-worded-as-output pay: it is measured in tasks"}},
		{"percentage points are no work", func(b board) { goal(b).Measure.Unit = "percentage points" }, nil},
		{"points of work", func(b board) { goal(b).Measure.Unit = "points" },
			[]string{"goal-worded-as-output pay: it is measured in points"}},
		{"a word of the board's own", func(b board) {
			goal(b).Measure, goal(b).Title = model.Measure{}, "Enable tokens"
			b["board"] = &model.Settings{Entry: testboard.ID(model.BoardID), OutputWords: []string{"Enable"}}
		}, []string{"goal-without-measure pay: nothing says what it would move",
			"goal-worded-as-output pay: it starts with “enable” and has no measure"}},
		{"a goal of nobody", func(b board) { goal(b).Team = "" }, []string{"goal-without-team pay: no team pursues it"}},
		{"a goal of a team that was deleted", func(b board) {
			b["gone"] = &model.Team{Entry: model.Entry{ID: "gone", Deleted: true}, Name: "Gone"}
			goal(b).Team = "gone"
		}, []string{"goal-without-team pay: its team is deleted: Gone"}},
		{"a goal nobody spoke of for two forums", func(b board) { b["said"].(*model.CheckIn).On = in(-29) },
			[]string{"goal-silent pay: last check-in " + in(-29).Time().Format("2 Jan") + ", two forums ago or more"}},
		{"a goal nobody ever spoke of", func(b board) { delete(b, "said") },
			[]string{"goal-silent pay: no check-in yet, for two forums or more"}},
		{"before there were two forums", func(b board) { delete(b, "said"); delete(b, "forum 1") }, nil},
		{"a goal that leans on a request", func(b board) { token(b).State = model.Requested },
			[]string{"goal-on-uncommitted pay: no promise for Tokens (requested)"}},
		{"a goal over its own budget", func(b board) { goal(b).Budget = model.NumberOf(0) },
			[]string{"goal-over-budget pay: 1 dependency, budget 0: which are just in case?"}},
		{"a standing need", func(b board) {
			goal(b).Budget, token(b).State, token(b).NeedBy = model.NumberOf(0), model.Started, 0
		}, nil},
		{"no stake in what was achieved", func(b board) {
			outcome(b).State = model.OutcomeAchieved
			delete(b, "stay")
		}, nil},
		{"a provider without a stake", func(b board) { delete(b, "stay") },
			[]string{"dependency-without-stake token: Login has no active goal for More carts are paid"}},
		{"a request for a goal that was deleted", func(b board) {
			b["pay"].Base().Deleted = true
		}, []string{"names-deleted token: the goal that needs it is deleted: Fewer carts are left"}},
		{"a team with many goals", func(b board) { b["2"], b["3"], b["4"] = other("2"), other("3"), other("4") },
			[]string{"team-with-many-goals shop: 4 active goals"}},
	} {
		if got := gaps(test.alter); !slices.Equal(got, test.want) {
			t.Errorf("%s:\n got %s\nwant %s", test.name, strings.Join(got, "\n     "), strings.Join(test.want, "\n     "))
		}
	}
}

func TestAGapMayBeAcceptedForNow(t *testing.T) {
	ref := model.Ref{Kind: model.KindOutcome, ID: "bare"}
	accept := func(until model.Date) *model.Board {
		return testboard.Of(
			&model.Outcome{Entry: testboard.ID("bare"), Title: "Bare"},
			&model.Acknowledgement{Entry: testboard.ID("1"), Gap: "outcome-without-measure", Record: ref, Until: until},
		)
	}
	for until, want := range map[model.Date]bool{0: true, in(0): true, in(-1): false} {
		for _, gap := range align.NewFinder(accept(until), testboard.Today).Of(ref) {
			accepted := gap.Acknowledged != nil
			if should := want && gap.Kind == model.OutcomeWithoutMeasure; accepted != should {
				t.Errorf("until %v, %s: accepted %v", until, gap.Kind, accepted)
			}
		}
	}
	if a := align.Compute(accept(0), testboard.Today); a.Count(model.OutcomeWithoutMeasure) != 1 || len(a.Gaps) != 2 || a.ActiveOutcomes != 1 {
		t.Errorf("%+v", a)
	}
}

func TestGapsInJSON(t *testing.T) {
	a := align.Compute(testboard.Of(&model.Outcome{Entry: testboard.ID("bare")}), testboard.Today)
	got, err := json.Marshal(a)
	want := `{"gaps":[{"kind":"outcome-without-goal","record":"outcome","id":"bare","title":"bare","detail":"no active goal serves it"},` +
		`{"kind":"outcome-without-measure","record":"outcome","id":"bare","title":"bare","detail":"nothing says what it would move"}]}`
	if err != nil || string(got) != want {
		t.Errorf("%s, %v; want\n%s", got, err, want)
	}
}

func TestEveryKindHasATitle(t *testing.T) {
	for _, kind := range model.GapKinds {
		if kind.Title() == "" {
			t.Errorf("%s has no title", kind)
		}
	}
}

func BenchmarkAlign(b *testing.B) {
	board := testboard.Hundred()
	for b.Loop() {
		align.Compute(board, testboard.Today)
	}
}
