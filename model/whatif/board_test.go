package whatif_test

import (
	"fmt"
	"maps"
	"testing"

	"pgregory.net/rapid"

	"moot/model"
	"moot/model/internal/testboard"
	"moot/model/modeltest"
	"moot/model/whatif"
)

// shop is a board where search and data need each other, and pay needs both.
func shop() *model.Board {
	return testboard.Of(
		&model.Team{Entry: testboard.ID("search"), Name: "Search", Owns: "fare cache"},
		&model.Team{Entry: testboard.ID("data"), Name: "Data", Aliases: []string{"Numbers, facts"}},
		&model.Team{Entry: testboard.ID("pay"), Name: "Payments"},
		&model.Goal{Entry: testboard.ID("fast"), Title: "Faster", Team: "search", State: model.GoalActive},
		&model.Goal{Entry: testboard.ID("cheap"), Title: "Cheaper", Team: "pay", State: model.GoalActive},
		ask("d1", "search", "data", "auth tokens", model.Requested, "fast"),
		ask("d2", "data", "search", "Fare cache", model.Committed, "fast"),
		ask("d3", "pay", "search", "Auth Tokens", model.Committed, "cheap"),
		ask("d4", "pay", "data", "fare cache", model.Requested, "cheap"),
		ask("d5", "data", "pay", "reports", model.Accepted, ""),
		&model.Dependency{Entry: testboard.ID("d6"), Title: "the d6", Consumer: "search", Provider: "pay", Capability: "AUTH TOKENS", State: model.Started},
	)
}

// ask is a dependency that is blocking, was asked for ten days ago, and is needed in twenty.
func ask(id, consumer, provider, capability string, state model.State, goal string) *model.Dependency {
	d := &model.Dependency{
		Entry: testboard.ID(id), Title: "the " + id, Consumer: consumer, Provider: provider, Capability: capability, State: state,
		Goal: goal, Impact: model.Blocking, Requested: testboard.In(-10), NeedBy: testboard.In(20), FirstNeedBy: testboard.In(20),
	}
	if state == model.Committed {
		d.CommitBy = testboard.In(18)
	}
	if state == model.Accepted {
		d.Delivered, d.Closed = testboard.In(-2), testboard.In(-1)
	}
	return d
}

func parse(t modeltest.T, b *model.Board, texts ...string) []whatif.Step {
	t.Helper()
	var steps []whatif.Step
	for _, text := range texts {
		step, err := whatif.Parse(b, text)
		if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		steps = append(steps, step)
	}
	return steps
}

func try(t modeltest.T, b *model.Board, texts ...string) *whatif.Trial {
	t.Helper()
	trial, err := whatif.Try(b, parse(t, b, texts...), testboard.Today)
	if err != nil {
		t.Fatalf("%v: %v", texts, err)
	}
	return trial
}

// drawnStore is a store with a board drawn by chance, on which all kinds of record name teams.
func drawnStore(t *rapid.T) *modeltest.Store {
	store := modeltest.New(t)
	pick := func(what string, from ...string) string { return rapid.SampledFrom(from).Draw(t, what) }
	teams := []string{"a", "b", "c:c", "d,d"}
	records := []model.Record{&model.Settings{Entry: testboard.ID(model.BoardID), Name: "drawn"}}
	for _, id := range teams {
		records = append(records, &model.Team{Entry: testboard.ID(id), Name: pick("name", "", "Team "+id, "X"), Owns: pick("owns", "", "cap", "Cap", "c;p")})
	}
	for _, id := range []string{"g", "h"} {
		records = append(records, &model.Goal{Entry: testboard.ID(id), Title: id, Team: pick("team", teams...), State: model.GoalActive})
	}
	for i := range rapid.IntRange(0, 12).Draw(t, "dependencies") {
		records = append(records, drawnDependency(t, fmt.Sprint("d", i), teams))
	}
	store.Put(append(records,
		&model.CheckIn{Entry: testboard.ID("s"), Of: model.Ref{Kind: model.KindTeam, ID: pick("of", teams...)}, On: testboard.Today, Note: "said"},
		&model.Forum{Entry: testboard.ID("f"), On: testboard.Today, State: model.ForumRunning, Present: teams[:2]},
	)...)
	return store
}

func drawnDependency(t *rapid.T, id string, teams []string) *model.Dependency {
	day := func(what string) model.Date {
		return rapid.SampledFrom([]model.Date{0, testboard.In(-30), testboard.In(-3), testboard.In(9), testboard.In(40)}).Draw(t, what)
	}
	return &model.Dependency{
		Entry: testboard.ID(id), Title: id,
		Consumer: rapid.SampledFrom(teams).Draw(t, "consumer"), Provider: rapid.SampledFrom(teams).Draw(t, "provider"),
		Goal: rapid.SampledFrom([]string{"", "g", "h"}).Draw(t, "goal"), Impact: model.Blocking,
		Capability: rapid.SampledFrom([]string{"", "cap", "CAP", "c;p", `"q":c`}).Draw(t, "capability"),
		State:      rapid.SampledFrom(model.States).Draw(t, "state"), Requested: day("requested"), NeedBy: day("need_by"),
		CommitBy: day("commit_by"), Delivered: day("delivered"), Closed: day("closed"),
	}
}

// drawnStep is a step whose names are on the board; it may be one that cannot be taken.
func drawnStep(t *rapid.T, b *model.Board) whatif.Step {
	var teams []string
	for _, team := range b.Teams() {
		teams = append(teams, team.ID)
	}
	step := whatif.Step{Kind: rapid.SampledFrom(whatif.Kinds).Draw(t, "kind")}
	if step.Kind == whatif.Join {
		step.Team, step.Into = rapid.SampledFrom(teams).Draw(t, "team"), rapid.SampledFrom(teams).Draw(t, "into")
		return step
	}
	step.Capability = rapid.SampledFrom(append(whatif.Capabilities(b), "nothing")).Draw(t, "capability")
	if step.Kind == whatif.Move {
		step.Team = rapid.SampledFrom(teams).Draw(t, "team")
	}
	return step
}

// drawnTrial is a trial of steps that can be taken.
func drawnTrial(t *rapid.T, b *model.Board) *whatif.Trial {
	var steps []whatif.Step
	for range rapid.IntRange(1, 3).Draw(t, "steps") {
		steps = append(steps, drawnStep(t, b))
	}
	trial, err := whatif.Try(b, steps, testboard.Today)
	if err != nil {
		t.Skip(err)
	}
	return trial
}

// values are every field of every record, deleted ones included.
func values(b *model.Board) map[string]string {
	values := map[string]string{}
	note := func(record model.Record) {
		for _, field := range model.AllFields(record.Kind()) {
			values[model.RefOf(record).String()+" "+field.Name] = field.Get(record)
		}
	}
	for record := range b.Records() {
		note(record)
	}
	for _, id := range []string{"a", "b", "c:c", "d,d", "search", "data", "pay"} {
		if gone := b.Gone(model.Ref{Kind: model.KindTeam, ID: id}); gone != nil {
			note(gone)
		}
	}
	return values
}

func sameValues(t modeltest.T, what string, got, want map[string]string) {
	t.Helper()
	if maps.Equal(got, want) {
		return
	}
	for key := range want {
		if got[key] != want[key] {
			t.Fatalf("%s: %s is %q, want %q", what, key, got[key], want[key])
		}
	}
	for key := range got {
		if _, wanted := want[key]; !wanted {
			t.Fatalf("%s: there is %s, which should not be", what, key)
		}
	}
}

func ids(dependencies []*model.Dependency) string {
	text := ""
	for _, d := range dependencies {
		text += d.ID + " "
	}
	return text
}

func TestDrawnBoardsAreWorthTrying(t *testing.T) {
	tried := 0
	rapid.Check(t, func(t *rapid.T) {
		b := drawnStore(t).Board()
		if trial, err := whatif.Try(b, []whatif.Step{drawnStep(t, b)}, testboard.Today); err == nil && len(trial.Vanish) > 0 {
			tried++
		}
	})
	if tried < 10 {
		t.Errorf("only %d of the boards lost a dependency", tried)
	}
}
