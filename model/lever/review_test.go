package lever_test

import (
	"slices"
	"strings"
	"testing"

	"moot/model"
	"moot/model/internal/testboard"
	"moot/model/lever"
	"moot/model/modeltest"
	"moot/model/whatif"
)

func TestWhichActionsAreDueForReview(t *testing.T) {
	step := []string{"self-service:tokens"}
	for _, c := range []struct {
		name   string
		action model.Action
		due    bool
	}{
		{"on its review date", model.Action{WhatIf: step, Review: testboard.Today}, true},
		{"past it, and done", model.Action{WhatIf: step, Review: testboard.In(-3), State: model.ActionDone}, true},
		{"carried, with figures before and no steps", model.Action{Before: "5 open", Review: testboard.In(-3), State: model.ActionCarried}, true},
		{"before it", model.Action{WhatIf: step, Review: testboard.In(1)}, false},
		{"without a review date", model.Action{WhatIf: step}, false},
		{"dropped", model.Action{WhatIf: step, Review: testboard.Today, State: model.ActionDropped}, false},
		{"it is said already", model.Action{WhatIf: step, Review: testboard.Today, After: "1 open"}, false},
		{"no lever was pulled", model.Action{Review: testboard.Today}, false},
	} {
		if got := lever.IsDue(&c.action, testboard.Today); got != c.due {
			t.Errorf("%s: %t", c.name, got)
		}
	}
}

func TestDueForReviewIsByReviewDateThenID(t *testing.T) {
	action := func(id string, review model.Date) model.Record {
		return &model.Action{Entry: testboard.ID(id), Text: id, Before: "5 open", Review: review}
	}
	b := testboard.Of(action("b", testboard.Today), action("late", testboard.In(1)), action("a", testboard.Today), action("c", testboard.In(-9)))
	var got []string
	for _, due := range lever.DueForReview(b, testboard.Today) {
		got = append(got, due.ID)
	}
	if want := []string{"c", "a", "b"}; !slices.Equal(got, want) {
		t.Errorf("got %v; want %v", got, want)
	}
}

// shared is a board on which an action pulled both levers three weeks ago: what was open between pay and idy, and what asked
// for tokens, has become less since.
func shared(action *model.Action) *model.Board {
	records := testboard.Teams("pay", "idy", "app")
	ask := func(id, consumer string, asked, closed model.Date, capability string) {
		d := &model.Dependency{
			Entry: testboard.ID(id), Title: id, Consumer: consumer, Provider: "idy", Capability: capability,
			State: model.Requested, Requested: asked, NeedBy: testboard.In(30),
		}
		if closed.Known() {
			d.State, d.Lever, d.Closed = model.Removed, model.Platformed, closed
		}
		records = append(records, d)
	}
	ask("d1", "pay", testboard.In(-40), testboard.In(-10), "tokens")
	ask("d2", "app", testboard.In(-30), 0, "Tokens")
	ask("d3", "pay", testboard.In(-31), 0, "")
	ask("d4", "pay", testboard.In(-5), 0, "")
	ask("d5", "pay", testboard.In(-50), testboard.In(-21), "tokens") // closed on the day itself
	return testboard.Of(append(records, action)...)
}

func pulled(steps ...string) *model.Action {
	a := &model.Action{Entry: testboard.ID("a"), Text: "pull", WhatIf: steps, Before: "as it was", Review: testboard.Today}
	a.Made = testboard.At(testboard.In(-21))
	return a
}

func TestLookingBackShowsWhatWasKeptAndWhatIsNow(t *testing.T) {
	a := pulled("self-service:tokens", "join:pay,idy", "move:tokens:pay", "join:gone,idy")
	a.Before = "make tokens self-service: 2 open for 2 teams, 28 days waited\njoin pay into idy: 1 open, 1 day waited on 2026-11-11 (d1, d3)\n" +
		"somebody wrote this\nall teams: 9 open between teams, 3 days waited"
	b := shared(a)
	finder := lever.NewFinder(b, testboard.Today)
	var got []string
	for _, look := range finder.LookBack(a) {
		got = append(got, look.Words(b, testboard.Today)+" | "+look.Briefly())
	}
	want := []string{
		"make tokens self-service: 2 open for 2 teams, 28 days waited on Wed 11 Nov; 1 open, 30 days waited now | then 2 open, now 1",
		"join pay into idy: 1 open, 1 day waited on Wed 11 Nov; 2 open, 36 days waited now | then 1 open, now 2",
		"move tokens to pay: 0 open, 0 days waited now | now 0 open",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestWhatWasKeptStaysAsTeamsAreJoined: what was adopted says what it was to do away with, whoever owns what by now.
func TestWhatWasKeptStaysAsTeamsAreJoined(t *testing.T) {
	store := modeltest.New(t)
	for record := range shared(pulled()).Records() {
		store.Put(record)
	}
	trial, err := whatif.Try(store.Board(), []whatif.Step{{Kind: whatif.Join, Team: "pay", Into: "idy"}}, testboard.Today)
	if err != nil {
		t.Fatal(err)
	}
	store.Do(model.Add(store, model.KindAction, "adopted", trial.Adopt(), testboard.Today))
	look := func() string {
		b := store.Board()
		looks := lever.NewFinder(b, testboard.Today).LookBack(b.Get(model.Ref{Kind: model.KindAction, ID: "adopted"}).(*model.Action))
		if len(looks) != 1 {
			t.Fatalf("there are %d looks", len(looks))
		}
		_, words, _ := strings.Cut(looks[0].Words(b, testboard.Today), ": ")
		return looks[0].Step.Words(b) + ": " + words
	}
	if got := look(); !strings.HasPrefix(got, "join pay into idy: 2 open, 36 days waited ") || !strings.HasSuffix(got, "; 2 open, 36 days waited now") {
		t.Errorf("adopted: %q", got)
	}
	store.Do(model.Join(store, "pay", "app"))
	if got := look(); !strings.HasPrefix(got, "join app (was pay) into idy: 2 open, 36 days waited ") || !strings.HasSuffix(got, "; 3 open, 66 days waited now") {
		t.Errorf("after another join: %q", got)
	}
	store.Do(model.Join(store, "app", "idy"))
	if got := look(); !strings.HasPrefix(got, "join pay into idy: 2 open, 36 days waited ") || !strings.HasSuffix(got, "; they are one team now") {
		t.Errorf("once they are one: %q", got)
	}
}

func TestWhoIsConcernedByAnAction(t *testing.T) {
	for steps, want := range map[string][]string{
		"join:pay,idy":                      {"idy", "pay"},
		"move:tokens:app;join:pay,app":      {"app", "pay"},
		"self-service:tokens":               {"idy"},
		"self-service:tokens;join:gone,idy": {"idy"},
		"self-service:unknown":              nil,
	} {
		a := pulled(strings.Split(steps, ";")...)
		if got := lever.NewFinder(shared(a), testboard.Today).Concerned(a); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", steps, got, want)
		}
	}
	nobody := testboard.Of(append(testboard.Teams("app", "pay"), &model.Dependency{Entry: testboard.ID("d"), Consumer: "app", Capability: "tokens"})...)
	if got := lever.NewFinder(nobody, testboard.Today).Concerned(pulled("self-service:tokens")); !slices.Equal(got, []string{"app"}) {
		t.Errorf("where nobody provides it: %v", got)
	}
}

func TestWhatCameOfItEndsWithAllTeams(t *testing.T) {
	a := pulled("self-service:tokens")
	got := lever.NewFinder(shared(a), testboard.Today).CameOf(a)
	steps, all, _ := strings.Cut(got, "; all teams on 2026-12-02: ")
	if steps != "make tokens self-service: 1 open, 30 days waited now" || !strings.HasPrefix(all, "3 open between teams, 66 days waited") {
		t.Errorf("got %q", got)
	}
}

func TestAnActionOfUnknownDayIsLookedAtAsItIsNow(t *testing.T) {
	a := pulled("self-service:tokens")
	a.Made = 0
	looks := lever.NewFinder(shared(a), testboard.Today).LookBack(a)
	if len(looks) != 1 || looks[0].Briefly() != "now 1 open" || strings.Contains(looks[0].Words(shared(a), testboard.Today), " on ") {
		t.Errorf("got %+v", looks)
	}
}

func TestTheStepOfACandidateReadsBack(t *testing.T) {
	b := shared(pulled())
	for _, c := range lever.Candidates(b, testboard.Today) {
		if step, err := whatif.Parse(b, c.Step().String()); err != nil || step != c.Step() {
			t.Errorf("%s: %v, %v", c.Step(), step, err)
		}
	}
}

func TestACandidateInWords(t *testing.T) {
	b := testboard.Of(testboard.Teams("Payments", "Identity")...)
	some := make([]*model.Dependency, 5)
	for _, c := range []struct {
		candidate              lever.Candidate
		words, brief, question string
	}{
		{lever.Candidate{Capability: "auth tokens", Dependencies: some, Consumers: 4, Wait: 1232},
			"5 open for 4 teams, 1,232 days waited", "5 open, 1,232 days",
			"auth tokens is asked for by 4 teams, 5 open, 1,232 days waited: self-service?"},
		{lever.Candidate{Consumer: "Payments", Provider: "Identity", Dependencies: some, Consumers: 1, Wait: 1, Unknown: 4},
			"5 open, 1 day waited", "5 open, 1 day", "Payments asks Identity for 5 things, 1 day waited: a boundary to rethink?"},
		{lever.Candidate{Consumer: "Payments", Provider: "Identity", Dependencies: some, Consumers: 1, Unknown: 5},
			"5 open, wait: no data", "5 open", "Payments asks Identity for 5 things, wait: no data: a boundary to rethink?"},
	} {
		if got := c.candidate.Words(); got != c.words {
			t.Errorf("got %q; want %q", got, c.words)
		}
		if got := c.candidate.Briefly(); got != c.brief {
			t.Errorf("got %q; want %q", got, c.brief)
		}
		if got := c.candidate.Question(b); got != c.question {
			t.Errorf("got %q; want %q", got, c.question)
		}
	}
}
