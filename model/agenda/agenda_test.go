package agenda_test

import (
	"slices"
	"strings"
	"testing"

	"moot/model"
	"moot/model/agenda"
	"moot/model/internal/testboard"
)

var (
	today = testboard.Today
	in    = testboard.In
)

// ask is a dependency of payments on identity that nothing is known of but its state and need-by.
func ask(id string, state model.State, needBy model.Date, edits ...func(*model.Dependency)) *model.Dependency {
	d := &model.Dependency{
		Entry: testboard.ID(id), Title: id, Consumer: "payments", Provider: "identity", State: state, NeedBy: needBy,
	}
	for _, edit := range edits {
		edit(d)
	}
	return d
}

func promised(day model.Date) func(*model.Dependency) {
	return func(d *model.Dependency) { d.CommitBy = day }
}

func between(goal, providerGoal string) func(*model.Dependency) {
	return func(d *model.Dependency) { d.Goal, d.ProviderGoal = goal, providerGoal }
}

func compute(records ...model.Record) *agenda.Agenda {
	records = append(records, testboard.Teams("identity", "payments", "search")...)
	return agenda.Compute(testboard.Of(records...), today)
}

func TestAScoreIsWorkedOutByHand(t *testing.T) {
	d := ask("token", model.Requested, in(10), func(d *model.Dependency) { d.Requested, d.Goal = in(-30), "checkout" })
	a := compute(append(testboard.Goals("checkout"), d)...)
	item, on := a.Item("token")
	if !on || item.Group != agenda.Decide {
		t.Fatalf("on the agenda: %v, in %v", on, item.Group)
	}
	// 12·(1 − 10/42) + 8·(1/3) + 6·1 + 5·0 + 4·0 + 2·(30/60)
	if want := 12*(1-10.0/42) + 8.0/3 + 6 + 1; item.Score < want-1e-9 || item.Score > want+1e-9 {
		t.Errorf("score %v, want %v", item.Score, want)
	}
	want := []string{
		"need-by in 10 days of a horizon of 42: 12 × 0.76 = 9.1",
		"1 active goal waits for it, of 3 that count: 8 × 0.33 = 2.7",
		"requested: no promise yet: 6 × 1 = 6.0",
		"requested 30 days ago, of 60: 2 × 0.50 = 1.0",
	}
	if got := item.Reasons(); !slices.Equal(got, want) {
		t.Errorf("reasons\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestNegativeIsTheLargerOfMissingTheNeedAndTheOwnPromise(t *testing.T) {
	a := compute(
		ask("missing", model.Committed, in(3), promised(in(10))),
		ask("overdue", model.Started, in(3), promised(in(-2))),
	)
	for id, want := range map[string]struct {
		part   float64
		reason string
	}{
		"missing": {7.0 / 14, "expected 7 days after the need-by, of 14: 5 × 0.50 = 2.5"},
		"overdue": {2.0 / 14, "the promise is 2 days overdue, of 14: 5 × 0.14 = 0.7"},
	} {
		item, _ := a.Item(id)
		if item.Group != agenda.AtRisk || item.Parts.Negative != want.part || !slices.Contains(item.Reasons(), want.reason) {
			t.Errorf("%s: %v, %v, %q", id, item.Group, item.Parts.Negative, item.Reasons())
		}
	}
}

func TestWhatIsOnTheAgendaAndWhere(t *testing.T) {
	delivered := func(d *model.Dependency) { d.Delivered = in(-1) }
	internal := func(d *model.Dependency) { d.Provider = d.Consumer }
	for _, test := range []struct {
		name string
		d    *model.Dependency
		want string // the group, "" when not on it
	}{
		{"a request for the horizon's last day", ask("d", model.Requested, in(42)), "decide"},
		{"a request beyond the horizon", ask("d", model.Requested, in(43)), ""},
		{"a request without a need-by", ask("d", model.Requested, 0), ""},
		{"a late request", ask("d", model.Requested, in(-1)), "decide"},
		{"a counter-offer beyond the horizon", ask("d", model.Countered, in(200)), "decide"},
		{"a refusal without a need-by", ask("d", model.Declined, 0), "decide"},
		{"a promise that is kept up to now", ask("d", model.Committed, in(42), promised(in(30))), "coming"},
		{"a promise beyond the horizon", ask("d", model.Committed, in(43), promised(in(43))), ""},
		{"a promise later than the need", ask("d", model.Committed, in(90), promised(in(91))), "at-risk"},
		{"a promise of yesterday", ask("d", model.Started, in(90), promised(in(-1))), "at-risk"},
		{"needed today", ask("d", model.Started, today, promised(today)), "coming"},
		{"needed yesterday", ask("d", model.Started, in(-1), promised(in(5))), "at-risk"},
		{"delivered, and needed yesterday", ask("d", model.Delivered, in(-1), delivered), ""},
		{"delivered too late", ask("d", model.Delivered, in(-9), delivered), ""},
		{"a standing need", ask("d", model.Started, 0, promised(in(-5))), ""},
		{"work of one team", ask("d", model.Requested, in(3), internal), ""},
		{"accepted", ask("d", model.Accepted, in(-3)), ""},
		{"removed", ask("d", model.Removed, in(3)), ""},
	} {
		item, on := compute(test.d).Item("d")
		if got := item.Group.String(); on != (test.want != "") || on && got != test.want {
			t.Errorf("%s: on the agenda %v, in %q; want %q", test.name, on, got, test.want)
		}
	}
}

func TestNewAndChangedCountFromTheLastClosedForum(t *testing.T) {
	forum := func(on model.Date, state model.ForumState) *model.Forum {
		return &model.Forum{Entry: testboard.ID(on.String()), On: on, State: state}
	}
	moved := func(on model.Date) func(*model.Dependency) {
		return func(d *model.Dependency) { d.Requested, d.Moved = in(-60), testboard.At(on) }
	}
	requested := func(on model.Date) func(*model.Dependency) {
		return func(d *model.Dependency) { d.Requested, d.Made = on, testboard.At(in(-3)) }
	}
	forums := []model.Record{
		forum(in(-28), model.ForumClosed), forum(in(-14), model.ForumClosed), forum(today, model.ForumClosed),
		forum(in(-7), model.ForumSkipped), forum(in(-1), model.ForumRunning),
	}
	for _, test := range []struct {
		name       string
		edit       func(*model.Dependency)
		isNew, has bool
	}{
		{"requested the day after", requested(in(-13)), true, false},
		{"requested on the day of the forum", requested(in(-14)), false, false},
		{"requested tomorrow", requested(in(1)), false, false},
		{"made since, requested nobody knows when", requested(0), true, false},
		{"moved the day after", moved(in(-13)), false, true},
		{"moved on the day of the forum", moved(in(-14)), false, false},
	} {
		d := ask("d", model.Committed, in(200), promised(in(190)), test.edit)
		a := compute(append(forums, d)...)
		if a.LastForum != in(-14) {
			t.Fatalf("last forum %v", a.LastForum)
		}
		item, on := a.Item("d")
		if on != (test.isNew || test.has) || item.New != test.isNew || item.Moved != test.has {
			t.Errorf("%s: on the agenda %v, new %v, moved %v", test.name, on, item.New, item.Moved)
		}
		if on && (item.Group != agenda.Changed || item.Parts.Changed != 1) {
			t.Errorf("%s: in %v, %+v", test.name, item.Group, item.Parts)
		}
		if _, on := compute(d).Item("d"); on {
			t.Errorf("%s: on the agenda before the first forum", test.name)
		}
	}
}

func TestDatesAndTroubleTravelAlongChains(t *testing.T) {
	a := compute(append(testboard.Goals("shop", "login", "keys", "vault"),
		ask("first", model.Committed, in(30), promised(in(20)), between("shop", "login")),
		ask("second", model.Committed, in(60), promised(in(25)), between("login", "keys")),
		ask("third", model.Started, in(-2), promised(in(35)), between("keys", "vault")),
		ask("unknown", model.Requested, in(90), between("vault", "")),
	)...)
	first := a.Facts("first")
	if first.Expected != in(35) || first.Margin != model.NumberOf(-5) || !first.AtRisk || !first.Blocked || first.Late {
		t.Errorf("first: %+v", first.Outlook)
	}
	if third := a.Facts("third"); third.Latest != in(-2) || third.Slack != model.NumberOf(-37) || !third.Late ||
		!slices.Equal(third.Unknown, []string{"unknown"}) || len(third.Downstream) != 3 {
		t.Errorf("third: %+v", third)
	}
	if second := a.Facts("second"); second.Latest != in(30) || second.Slack != model.NumberOf(-5) ||
		second.Waits[0].ID != "third" || second.WaitedBy[0].ID != "first" {
		t.Errorf("second: %+v", second)
	}
	if unknown := a.Facts("unknown"); unknown.Expected.Known() || unknown.Margin.Known || unknown.Latest != in(-2) {
		t.Errorf("unknown: %+v", unknown.Outlook)
	}
	if len(a.Loops()) != 0 {
		t.Errorf("loops: %v", a.Loops())
	}
}

func TestLoopsAreFoundAndCarryNoDates(t *testing.T) {
	a := compute(append(testboard.Goals("shop", "login", "keys"),
		ask("there", model.Committed, in(30), promised(in(10)), between("shop", "login")),
		ask("back", model.Committed, in(30), promised(in(20)), between("login", "shop")),
		ask("out", model.Committed, in(30), promised(in(15)), between("login", "keys")),
		ask("into", model.Committed, in(-1), promised(in(1)), between("keys", "")),
		ask("itself", model.Committed, in(30), promised(in(5)), between("alone", "alone")),
	)...)
	loops := a.Loops()
	if len(loops) != 1 || len(loops[0]) != 2 || loops[0][0].ID != "back" || loops[0][1].ID != "there" {
		t.Fatalf("loops: %v", loops)
	}
	there := a.Facts("there")
	if there.Expected != in(15) || !there.InLoop || len(there.Loop) != 2 {
		t.Errorf("there: %+v; the date of out comes along, that of back does not", there)
	}
	if back := a.Facts("back"); back.Expected != in(20) || !back.Blocked || !back.AtRisk {
		t.Errorf("back: %+v; it waits for into, which is late, through the loop", back.Outlook)
	}
	if itself := a.Facts("itself"); itself.InLoop || itself.AtRisk || len(itself.Waits) != 0 || itself.Expected != in(5) {
		t.Errorf("itself: %+v", itself)
	}
}

func TestWhoIsNeeded(t *testing.T) {
	gone := &model.Team{Entry: testboard.ID("gone"), Name: "gone", Left: in(-1)}
	a := compute(gone,
		ask("decide", model.Requested, in(5)),
		ask("coming", model.Committed, in(20), promised(in(20)), func(d *model.Dependency) { d.Consumer = "search" }),
		&model.Team{Entry: testboard.ID("quiet"), Name: "Quiet"},
	)
	if !slices.Equal(a.Needed, []string{"identity", "payments"}) || !slices.Equal(a.MaySkip, []string{"search"}) || a.Rest != 1 {
		t.Errorf("needed %v, may skip %v, rest %d", a.Needed, a.MaySkip, a.Rest)
	}
	if len(a.Of(agenda.Decide)) != 1 || len(a.Of(agenda.AtRisk)) != 0 || len(a.Of(agenda.Coming)) != 1 {
		t.Errorf("groups of %v", a.Items)
	}
}

func TestTiesAreBrokenByNeedByThenID(t *testing.T) {
	late := func(id string, days int) *model.Dependency { return ask(id, model.Declined, in(days)) }
	a := compute(late("b", -2), late("a", -2), late("c", -3), ask("e", model.Declined, 0), ask("d", model.Declined, in(42)))
	var order []string
	for _, item := range a.Items {
		order = append(order, item.Dependency.ID)
	}
	if want := []string{"c", "a", "b", "d", "e"}; !slices.Equal(order, want) {
		t.Errorf("order %v, want %v", order, want)
	}
}

func TestSumsThatAreEqualOnPaperAreTies(t *testing.T) {
	// Five days less to the need-by and four more short of it: 12·5/42 = 5·4/14.
	a := compute(
		ask("near", model.Committed, in(2), promised(in(3))),
		ask("far", model.Committed, in(7), promised(in(12))),
	)
	near, _ := a.Item("near")
	far, _ := a.Item("far")
	if near.Score != far.Score || a.Items[0].Dependency.ID != "near" {
		t.Errorf("near %v, far %v: the need-by decides", near.Score, far.Score)
	}
}

func TestWhyNamesWhatPutItThere(t *testing.T) {
	a := compute(
		ask("late", model.Started, in(-3), promised(in(-1)), between("keys", "")),
		ask("early", model.Delivered, in(-3), between("keys", "")),
		ask("soon", model.Requested, in(1), between("", "keys")),
	)
	for id, want := range map[string][]string{
		"late": {"late by 3 days", "expected 2 days after the need-by", "overdue by 1 day"},
		"soon": {"requested", "waits for “late”, late by 3 days", "needed tomorrow"},
	} {
		if item, _ := a.Item(id); !slices.Equal(item.Why(), want) {
			t.Errorf("%s: %q, want %q", id, item.Why(), want)
		}
	}
}

func TestWhatIsNotThereHasNoFacts(t *testing.T) {
	a := compute(ask("closed", model.Accepted, in(-3)))
	for _, id := range []string{"closed", "nowhere"} {
		if facts := a.Facts(id); facts.Outlook != (agenda.Outlook{}) || facts.Waits != nil || a.Late(id) || a.AtRisk(id) {
			t.Errorf("%s: %+v", id, facts)
		}
	}
}
