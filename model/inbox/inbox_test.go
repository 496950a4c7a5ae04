package inbox_test

import (
	"slices"
	"strings"
	"testing"

	"moot/model"
	"moot/model/agenda"
	"moot/model/inbox"
	"moot/model/internal/testboard"
)

var (
	today = testboard.Today
	in    = testboard.In
)

// ask is what payments needs of identity.
func ask(state model.State, edits ...func(*model.Dependency)) *model.Dependency {
	d := &model.Dependency{Entry: testboard.ID("d"), Title: "Tokens", Consumer: "payments", Provider: "identity", State: state}
	d.Made = testboard.At(in(-1))
	for _, edit := range edits {
		edit(d)
	}
	return d
}

func needed(day model.Date) func(*model.Dependency) {
	return func(d *model.Dependency) { d.NeedBy = day }
}

func promised(day model.Date) func(*model.Dependency) {
	return func(d *model.Dependency) { d.CommitBy = day }
}

func made(day model.Date) func(*model.Dependency) {
	return func(d *model.Dependency) { d.Made = testboard.At(day) }
}

func compute(team string, records ...model.Record) *inbox.Inbox {
	identity := &model.Team{Entry: testboard.ID("identity"), Name: "Identity", Aliases: []string{"Login"}, Lead: "Ana"}
	records = append(records, identity, &model.Team{Entry: testboard.ID("payments"), Name: "Payments"})
	b := testboard.Of(records...)
	return inbox.Compute(b, agenda.Compute(b, today), team)
}

// tell is a line per item: the kind's title, the day that matters, why.
func tell(box *inbox.Inbox) []string {
	var lines []string
	for _, item := range box.Items {
		lines = append(lines, item.Kind.Title()+" | "+item.Ref.ID+" | "+item.Due.String()+" | "+item.Why)
	}
	return lines
}

func TestWhatWaitsForATeamToMove(t *testing.T) {
	forums := []model.Record{testboard.Forum(in(-7)), testboard.Forum(in(-21)), testboard.Forum(in(-35))}
	for _, test := range []struct {
		name               string
		d                  *model.Dependency
		provider, consumer string
	}{
		{"a request", ask(model.Requested, needed(in(10)), func(d *model.Dependency) { d.Requested = in(-12) }),
			"Asked of you | d | 2026-12-12 | asked 12 days ago, needed in 10 days", ""},
		{"a request that nobody dated", ask(model.Requested), "Asked of you | d |  | asked", ""},
		{"a state that is not known", ask(model.StateUnknown, needed(in(1))), "Asked of you | d | 2026-12-03 | needed tomorrow", ""},
		{"another date offered", ask(model.Countered, needed(in(2)), func(d *model.Dependency) { d.Proposed = in(9) }),
			"", "Another date offered | d | 2026-12-11 | they offer Fri 11 Dec, 7 days after the need-by"},
		{"another date, next year", ask(model.Countered, needed(in(29)), func(d *model.Dependency) { d.Proposed = in(30) }),
			"", "Another date offered | d | 2027-01-01 | they offer Fri 1 Jan 2027, 1 day after the need-by"},
		{"another date that nobody needs sooner", ask(model.Countered, func(d *model.Dependency) { d.Proposed = in(9) }),
			"", "Another date offered | d | 2026-12-11 | they offer Fri 11 Dec"},
		{"an offer without its date", ask(model.Countered, needed(in(2))), "", "Another date offered | d |  | they offer another date"},
		{"an offer that is early by now", ask(model.Countered, needed(in(12)), func(d *model.Dependency) { d.Proposed = in(9) }),
			"", "Another date offered | d | 2026-12-11 | they offer Fri 11 Dec, 3 days before the need-by"},
		{"declined", ask(model.Declined, needed(in(10)), func(d *model.Dependency) { d.Answered = in(-5) }),
			"", "Declined | d | 2026-12-12 | declined 5 days ago, needed in 10 days"},
		{"delivered", ask(model.Delivered, needed(in(4)), func(d *model.Dependency) { d.Delivered = in(-3) }),
			"", "Delivered to you | d | 2026-12-06 | delivered 3 days ago"},
		{"an overdue promise", ask(model.Committed, needed(in(4)), promised(in(-3))), "Your promises | d | 2026-11-29 | overdue by 3 days", ""},
		{"a promise that is due", ask(model.Started, needed(in(4)), promised(in(1)), made(in(-10))), "Your promises | d | 2026-12-03 | due tomorrow", ""},
		{"a promise in two weeks", ask(model.Started, needed(in(40)), promised(in(14)), made(in(-10))), "Your promises | d | 2026-12-16 | due in 14 days", ""},
		{"a promise later than that", ask(model.Started, needed(in(40)), promised(in(15))), "", ""},
		{"a promise somebody spoke of since the forum", ask(model.Started, needed(in(40)), promised(in(14)), made(in(-1))), "", ""},
		{"an overdue promise somebody spoke of", ask(model.Started, needed(in(4)), promised(in(-3)), made(in(-1))),
			"Your promises | d | 2026-11-29 | overdue by 3 days", ""},
		{"no date promised", ask(model.Committed, needed(in(14)), made(in(-10))), "Your promises | d | 2026-12-16 | no date promised, needed in 14 days", ""},
		{"a standing need", ask(model.Started, promised(in(-3))), "", ""},
		{"a silent promise", ask(model.Committed, needed(in(90)), promised(in(80)), made(in(-22))),
			"Your promises | d | 2027-02-20 | silent for two forums: does it still hold?", ""},
		{"a silent promise that is due", ask(model.Committed, needed(in(90)), promised(today), made(in(-40))),
			"Your promises | d | 2026-12-02 | due today, silent for 3 forums: does it still hold?", ""},
		{"a promise heard of a forum ago", ask(model.Committed, needed(in(90)), promised(in(80)), made(in(-20))), "", ""},
		{"accepted", ask(model.Accepted, needed(in(1))), "", ""},
		{"removed", ask(model.Removed, needed(in(1))), "", ""},
		{"work of one team", ask(model.Requested, func(d *model.Dependency) { d.Consumer = "identity" }), "", ""},
		{"of other teams", ask(model.Requested, func(d *model.Dependency) { d.Provider = "search" }), "", ""},
	} {
		for team, want := range map[string]string{"identity": test.provider, "payments": test.consumer} {
			if got := strings.Join(tell(compute(team, append(forums, test.d)...)), "\n"); got != want {
				t.Errorf("%s, %s:\n got %q\nwant %q", test.name, team, got, want)
			}
		}
	}
}

func TestGoalsAreDueACheckInOnceAForum(t *testing.T) {
	goal := func(edits ...func(*model.Goal)) *model.Goal {
		g := &model.Goal{Entry: testboard.ID("g"), Title: "Log in at once", Team: "identity", By: in(60), Created: in(-90)}
		for _, edit := range edits {
			edit(g)
		}
		return g
	}
	created := func(day model.Date) func(*model.Goal) { return func(g *model.Goal) { g.Created = day } }
	said := func(day model.Date) model.Record {
		return &model.CheckIn{Entry: testboard.ID(day.String()), Of: model.Ref{Kind: model.KindGoal, ID: "g"}, On: day}
	}
	forum := testboard.Forum(in(-7))
	for _, test := range []struct {
		name    string
		records []model.Record
		want    string // why; "" when it is not due
	}{
		{"never", []model.Record{forum, goal()}, "no check-in yet"},
		{"before the last forum", []model.Record{forum, goal(), said(in(-34)), said(in(-50))}, "no check-in since 29 Oct"},
		{"last year", []model.Record{forum, goal(), said(in(-365))}, "no check-in since 2 Dec 2025"},
		{"on the day of the last forum", []model.Record{forum, goal(), said(in(-7))}, ""},
		{"only tomorrow", []model.Record{forum, goal(), said(in(1))}, "no check-in yet"},
		{"it was made after the last forum", []model.Record{forum, goal(created(in(-6)))}, ""},
		{"it was made on its day", []model.Record{forum, goal(created(in(-7)))}, "no check-in yet"},
		{"nobody knows when it was made", []model.Record{forum, goal(created(0))}, "no check-in yet"},
		{"it is met", []model.Record{forum, goal(func(g *model.Goal) { g.State = model.GoalMet })}, ""},
		{"it is another team's", []model.Record{forum, goal(func(g *model.Goal) { g.Team = "payments" })}, ""},
		{"no forum yet, made two weeks ago", []model.Record{goal(created(in(-14)))}, "no check-in yet"},
		{"no forum yet, made since", []model.Record{goal(created(in(-13)))}, ""},
		{"no forum yet, nobody knows when it was made, known for a week",
			[]model.Record{goal(created(0), func(g *model.Goal) { g.Made = testboard.At(in(-7)) })}, ""},
		{"no forum yet, said two weeks ago", []model.Record{goal(), said(in(-14))}, "no check-in since 18 Nov"},
		{"no forum yet, said since", []model.Record{goal(), said(in(-13))}, ""},
	} {
		want := []string(nil)
		if test.want != "" {
			want = []string{"Goals to check in on | g | 2027-01-31 | " + test.want}
		}
		if got := tell(compute("identity", test.records...)); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", test.name, got, want)
		}
	}
}

func TestPausedGoalsComeFirst(t *testing.T) {
	goal := func(id string, by model.Date) model.Record {
		return &model.Goal{Entry: testboard.ID(id), Title: id, Team: "payments", By: by, Created: in(-90)}
	}
	silent := func(id, goal string) model.Record {
		d := ask(model.Requested, needed(in(60)), made(in(-60)))
		d.ID, d.Goal = id, goal
		return d
	}
	box := compute("payments", goal("a", in(3)), goal("b", in(30)), goal("c", in(20)),
		silent("x", "b"), silent("y", "c"), silent("z", "c"),
		testboard.Forum(in(-7)), testboard.Forum(in(-21)), testboard.Forum(in(-35)))
	want := []string{
		"Goals to check in on | c | 2026-12-22 | paused until confirmed: 2 dependencies are silent",
		"Goals to check in on | b | 2027-01-01 | paused until confirmed: “Tokens” is silent for 3 forums",
		"Goals to check in on | a | 2026-12-05 | no check-in yet",
	}
	if got := tell(box); !slices.Equal(got, want) {
		t.Errorf("\n got %q\nwant %q", got, want)
	}
}

func TestActionsAreTheTeamsByNameAliasOrLead(t *testing.T) {
	action := func(id, owner string, state model.ActionState, due model.Date) model.Record {
		return &model.Action{Entry: testboard.ID(id), Text: id, Owner: owner, State: state, Due: due}
	}
	box := compute("identity",
		action("name", " IDENTITY ", model.ActionOpen, in(3)), action("alias", "login", model.ActionCarried, in(-1)),
		action("lead", "ana", model.ActionStateUnknown, 0), action("nobody", "", model.ActionOpen, in(3)),
		action("other", "Payments", model.ActionOpen, in(3)), action("done", "Ana", model.ActionDone, in(3)),
		action("dropped", "Ana", model.ActionDropped, in(3)),
	)
	want := []string{
		"Actions | alias | 2026-12-01 | overdue by 1 day", "Actions | name | 2026-12-05 | due in 3 days", "Actions | lead |  | no day set",
	}
	if got := tell(box); !slices.Equal(got, want) {
		t.Errorf("\n got %q\nwant %q", got, want)
	}
}

func TestALeverThatWasPulledIsLookedBackOn(t *testing.T) {
	action := func(id, owner string, state model.ActionState, alter func(*model.Action)) model.Record {
		a := &model.Action{
			Entry: testboard.ID(id), Text: id, Owner: owner, State: state, Due: in(-3), Review: in(-2),
			Before: "make tokens self-service: 1 open, 10 days waited", WhatIf: []string{"self-service:tokens"},
		}
		a.Made = testboard.At(in(-20))
		if alter != nil {
			alter(a)
		}
		return a
	}
	asks := ask(model.Requested, needed(in(300)))
	asks.Provider, asks.Consumer, asks.Capability, asks.Requested = "payments", "identity", "tokens", in(-30)
	got := tell(compute("identity", asks,
		action("open", "ana", model.ActionOpen, nil), action("done", "Identity", model.ActionDone, nil),
		action("dropped", "Ana", model.ActionDropped, nil), action("other", "Payments", model.ActionDone, nil),
		action("said", "Ana", model.ActionDone, func(a *model.Action) { a.After = "1 open" }),
		action("later", "Ana", model.ActionOpen, func(a *model.Action) { a.Review = in(9) }),
	))
	const why = " | 2026-11-30 | overdue by 2 days, then 1 open, now 1"
	want := []string{"Levers to look back on | done" + why, "Levers to look back on | open" + why, "Actions | later | 2026-11-29 | overdue by 3 days"}
	if !slices.Equal(got, want) {
		t.Errorf("\n got %q\nwant %q", got, want)
	}
}

func TestALeverOfNoTeamIsLookedBackOnByThoseThatItsStepsName(t *testing.T) {
	action := func(id, owner string, steps ...string) model.Record {
		return &model.Action{Entry: testboard.ID(id), Text: id, Owner: owner, Review: in(-2), State: model.ActionDone, WhatIf: steps}
	}
	asks := ask(model.Requested, needed(in(300)))
	asks.Provider, asks.Consumer, asks.Capability, asks.Requested = "payments", "identity", "tokens", in(-30)
	other := &model.Team{Entry: testboard.ID("other"), Name: "Other"}
	records := []model.Record{
		asks, other, action("joins", "Zoe", "join:other,identity"), action("moves", "", "move:tokens:identity"),
		action("serves", "Zoe", "self-service:tokens"), action("theirs", "Payments", "join:other,identity"),
	}
	for team, want := range map[string][]string{
		"identity": {
			"Levers to look back on | joins | 2026-11-30 | Zoe's lever: overdue by 2 days, now 0 open",
			"Levers to look back on | moves | 2026-11-30 | nobody's lever: overdue by 2 days, now 1 open",
		},
		"other": {"Levers to look back on | joins | 2026-11-30 | Zoe's lever: overdue by 2 days, now 0 open"},
	} {
		if got := tell(compute(team, records...)); !slices.Equal(got, want) {
			t.Errorf("%s\n got %q\nwant %q", team, got, want)
		}
	}
	var asked []string
	for _, item := range compute("payments", records...).Items {
		if item.Kind == inbox.Review {
			asked = append(asked, item.Ref.ID)
		}
	}
	if want := []string{"serves", "theirs"}; !slices.Equal(asked, want) {
		t.Errorf("payments is asked of %v, want %v", asked, want)
	}
}

func TestItemsStandByKindThenDueThenID(t *testing.T) {
	request := func(id string, day model.Date) model.Record {
		d := ask(model.Requested, needed(day))
		d.ID = id
		return d
	}
	late := ask(model.Committed, needed(in(-9)), promised(in(-9)))
	late.ID = "a"
	var ids []string
	for _, item := range compute("identity", late, request("e", 0), request("d", in(3)), request("c", in(3)), request("b", in(9))).Items {
		ids = append(ids, item.Ref.ID)
	}
	if want := []string{"c", "d", "b", "e", "a"}; !slices.Equal(ids, want) {
		t.Errorf("%v, want %v", ids, want)
	}
}

func TestNothingWaitsForATeamThatThereIsNot(t *testing.T) {
	d := ask(model.Requested, func(d *model.Dependency) { d.Provider = "gone" })
	if box := compute("gone", d); box.Team != "gone" || len(box.Items) != 0 {
		t.Errorf("%+v", box)
	}
}
