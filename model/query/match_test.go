package query_test

import (
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"

	"moot/model"
	"moot/model/agenda"
	"moot/model/internal/testboard"
	"moot/model/query"
)

var in = testboard.In

// board is a shop that needs tokens and pages, with something of every kind.
func board() *model.Board {
	id := testboard.ID
	login := &model.Team{Entry: id("T1"), Name: "Login", Aliases: []string{"Identity"}, Tags: []string{"core"}}
	shop := &model.Team{Entry: id("T2"), Name: "Café Shop"}
	left := &model.Team{Entry: id("T3"), Name: "Login Classic", Left: in(-1)}
	carts := &model.Outcome{Entry: id("O1"), Title: "Paid carts", State: model.OutcomeActive, By: in(90)}
	pay := &model.Goal{
		Entry: id("G1"), Title: "Fewer lost carts", Team: "T2", Outcomes: []string{"O1"}, State: model.GoalActive,
		Health: model.OffTrack, By: in(-1), Tags: []string{"2026 q4"},
	}
	stay := &model.Goal{Entry: id("G2"), Title: "Stay logged in", Team: "T1", State: model.GoalMet}
	token := &model.Dependency{
		Entry: id("D1"), Title: "Token exchange", Consumer: "T2", Provider: "T1", Goal: "G1", ProviderGoal: "G2",
		State: model.Committed, Impact: model.Blocking, Size: model.Small, NeedBy: in(20), CommitBy: in(25),
		Capability: "auth tokens", Tags: []string{"2026q4"}, Requested: in(-1),
	}
	pages := &model.Dependency{
		Entry: id("D2"), Title: "Status pages", Consumer: "T1", Provider: "T3", Goal: "G2", State: model.Requested,
		Impact: model.Slowing, NeedBy: in(-2), Capability: "pages", Requested: in(-90),
	}
	own := &model.Dependency{
		Entry: id("D3"), Title: "Clean-up", Consumer: "T1", Provider: "T1", State: model.Removed, Lever: model.Stub,
	}
	calls := &model.Dependency{Entry: id("D4"), Title: "Calls", Consumer: "T2", Provider: "T1", State: model.Started}
	action := &model.Action{Entry: id("A1"), Text: "Write to Login", State: model.ActionOpen, Due: in(-3)}
	said := &model.CheckIn{Entry: id("C1"), Of: model.RefOf(pay), On: in(-3), Note: "No progress"}
	said.Made = testboard.At(in(-3))
	return testboard.Of(login, shop, left, carts, pay, stay, token, pages, own, calls, action, said, testboard.Forum(in(-7)))
}

func newContext(b *model.Board) *query.Context {
	return query.NewContext(b, agenda.Compute(b, testboard.Today), testboard.Today)
}

func found(t *testing.T, c *query.Context, kind model.Kind, text string) string {
	t.Helper()
	q, err := query.Parse(text)
	if err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	var ids []string
	for _, r := range q.Select(c, kind) {
		ids = append(ids, r.Base().ID)
	}
	return strings.Join(ids, " ")
}

func TestEveryKeyOnDependencies(t *testing.T) {
	c := newContext(board())
	for text, want := range map[string]string{
		"":                         "D1 D2 D3 D4",
		"team:login":               "D1 D2 D3 D4",
		"team:T3":                  "D2",
		"team:IDENTITY":            "D1 D2 D3 D4",
		`team:"café shop"`:         "D1 D4",
		"team:classic":             "D2",
		"team:nobody":              "",
		"-team:T3":                 "D1 D3 D4",
		"from:login":               "D2 D3",
		"from:t1,t2":               "D1 D2 D3 D4",
		"to:login":                 "D1 D3 D4",
		"to:login from:login":      "D3",
		"state:requested,removed":  "D2 D3",
		"state:active":             "",
		"goal:G1":                  "D1",
		"goal:lost":                "D1",
		"goal:G":                   "D1 D2",
		"outcome:O1":               "D1",
		"outcome:carts":            "D1",
		"impact:blocking":          "D1",
		"-impact:blocking":         "D2 D3 D4",
		"size:small,large":         "D1",
		"capability:auth":          "D1",
		`capability:"Auth Tokens"`: "D1",
		"capability:pages":         "D2",
		"lever:stub":               "D3",
		"need<6w":                  "D1 D2",
		"need>0d":                  "D1",
		"need<20d":                 "D2",
		"need<=20d":                "D1 D2",
		"need>=2026-12-22":         "D1",
		"need>2026-12-22":          "",
		"margin<0":                 "D1",
		"margin>-6":                "D1",
		"margin<-5":                "",
		"margin<=-5d":              "D1",
		"margin<1w":                "D1",
		"since:forum":              "D1",
		"is:open":                  "D1 D2 D4",
		"is:closed":                "D3",
		"is:late":                  "D2",
		"is:risk":                  "D1",
		"is:blocked":               "D1",
		"is:uncommitted":           "D2",
		"is:loop":                  "",
		"is:crossing":              "D1 D2 D4",
		"is:internal":              "D3",
		"is:standing":              "D4",
		"is:late,standing":         "D2 D4",
		"tag:2026q4":               "D1",
		"tag:2026":                 "D1",
		"token":                    "D1",
		"TOKEN exch":               "D1",
		"d2":                       "D2",
		"café":                     "D1 D4",
		"classic pages":            "D2",
		"-login":                   "",
		"pages -late":              "D2",
	} {
		if got := found(t, c, model.KindDependency, text); got != want {
			t.Errorf("%q finds %q, want %q", text, got, want)
		}
	}
}

func TestQueriesOnOtherKinds(t *testing.T) {
	c := newContext(board())
	for _, test := range []struct {
		kind       model.Kind
		text, want string
	}{
		{model.KindGoal, "team:login", "G2"},
		{model.KindGoal, "login", "G2"},
		{model.KindGoal, "state:active", "G1"},
		{model.KindGoal, "outcome:O1", "G1"},
		{model.KindGoal, "goal:logged", "G2"},
		{model.KindGoal, "is:open", "G1"},
		{model.KindGoal, "is:risk", "G1"},
		{model.KindGoal, "health:off-track", "G1"},
		{model.KindGoal, "-health:off-track", "G2"},
		{model.KindGoal, "gap:goal-without-measure", "G1"},
		{model.KindGoal, "gap:goal-on-uncommitted,goal-without-team", ""},
		{model.KindGoal, "gap:any", "G1"},
		{model.KindDependency, "gap:dependency-without-stake", "D1"},
		{model.KindOutcome, "gap:outcome-without-measure", "O1"},
		{model.KindTeam, "gap:any", ""},
		{model.KindGoal, "is:late", "G1"},
		{model.KindGoal, "need<1d", "G1"},
		{model.KindGoal, `tag:"2026 q4"`, "G1"},
		{model.KindGoal, "from:login", ""},
		{model.KindTeam, "is:open", "T1 T2"},
		{model.KindTeam, "team:login", "T1"},
		{model.KindTeam, "identity", "T1"},
		{model.KindTeam, "tag:core", "T1"},
		{model.KindOutcome, "is:open", "O1"},
		{model.KindOutcome, "outcome:O1", "O1"},
		{model.KindOutcome, "paid", "O1"},
		{model.KindAction, "is:late", "A1"},
		{model.KindAction, "state:done", ""},
		{model.KindCheckIn, "goal:G1", "C1"},
		{model.KindCheckIn, "since:forum progress", "C1"},
		{model.KindForum, "state:closed", "forum " + in(-7).String()},
	} {
		if got := found(t, c, test.kind, test.text); got != test.want {
			t.Errorf("%s %q finds %q, want %q", test.kind.Plural(), test.text, got, test.want)
		}
	}
}

func TestMatchAgreesWithSelectInAnyOrder(t *testing.T) {
	b := testboard.Large(500)
	c, lazy := newContext(b), query.NewContext(b, nil, testboard.Today)
	for _, text := range []string{"tax", "team:T001", "is:late -is:internal", "need<6w margin<5", "since:forum", "goal:G000007", "-réseau"} {
		q, err := query.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		selected := q.Select(c, model.KindDependency)
		positions := q.Positions(lazy, model.KindDependency)
		all := slices.Clone(b.Dependencies())
		slices.Reverse(all)
		var matching []model.Record
		for _, d := range all {
			stranger := q.Match(c, d.Clone())
			if q.MatchAt(c, d, -7) != stranger || q.Match(c, d) != stranger {
				t.Errorf("%q: %s matches as a record of the board: %v, as a copy: %v", text, d.ID, !stranger, stranger)
			}
			if stranger {
				matching = append(matching, d)
			}
		}
		slices.Reverse(matching)
		if len(selected) == 0 || !slices.Equal(matching, selected) || len(positions) != len(selected) {
			t.Errorf("%q: %d selected, %d match, %d positions", text, len(selected), len(matching), len(positions))
		}
	}
}

func TestAContextMayBeShared(t *testing.T) {
	b := testboard.Large(300)
	c := query.NewContext(b, nil, testboard.Today)
	go c.Warm(model.KindDependency)
	var group sync.WaitGroup
	for _, text := range []string{"tax", "team:T001", "is:late", "tax", "is:open"} {
		group.Go(func() {
			q, err := query.Parse(text)
			if err != nil {
				t.Error(err)
				return
			}
			matching := 0
			for _, d := range b.Dependencies() {
				if q.Match(c, d) {
					matching++
				}
			}
			if selected := len(q.Select(c, model.KindDependency)); matching != selected {
				t.Errorf("%q: %d match, %d selected", text, matching, selected)
			}
		})
	}
	group.Wait()
}

func TestCheckNamesWhatIsNotOnTheBoard(t *testing.T) {
	c := newContext(board())
	for _, test := range []struct{ text, wrong, nearest string }{
		{"is:open team:login,lgoin", "lgoin", "Login"},
		{"goal:G11", "G11", "G1"},
		{`tag:"2027 q4"`, `"2027 q4"`, "2026 q4"},
		{"capability:tokenz", "tokenz", ""},
	} {
		q, err := query.Parse(test.text)
		if err != nil {
			t.Fatal(err)
		}
		var problem *query.Error
		if !errors.As(q.Check(c), &problem) {
			t.Errorf("%q is fine", test.text)
			continue
		}
		if wrong := test.text[problem.Offset : problem.Offset+problem.Length]; wrong != test.wrong || problem.Nearest != test.nearest {
			t.Errorf("%q: at %q, nearest %q", test.text, wrong, problem.Nearest)
		}
	}
	if q, _ := query.Parse("team:log words need<6w is:late"); q.Check(c) != nil {
		t.Errorf("%v", q.Check(c))
	}
}

func TestValuesForCompletion(t *testing.T) {
	c := newContext(board())
	want := map[string][]string{
		"team": {"Login", "Café Shop", "Login Classic"}, "goal": {"Fewer lost carts", "Stay logged in"}, "size": {"small", "medium", "large"},
		"capability": {"auth tokens", "pages"}, "need": nil,
	}
	for _, key := range query.Keys() {
		if values, tested := want[key.Name]; tested && !slices.Equal(c.Values(key), values) {
			t.Errorf("%s: %q", key.Name, c.Values(key))
		}
		if key.Help == "" || len(key.Values) == 0 && key.Example == "" {
			t.Errorf("%s has no help", key.Name)
		}
	}
}

// BenchmarkFilter is one more key in the filter bar over 100,000 dependencies: to stay below 25 ms.
func BenchmarkFilter(b *testing.B) {
	board := testboard.Hundred()
	c := newContext(board)
	for _, text := range []string{"t", "token ex", "team:rules is:late", "need<6w -is:internal margin<0"} {
		b.Run(text, func(b *testing.B) {
			for b.Loop() {
				q, err := query.Parse(text)
				if err != nil {
					b.Fatal(err)
				}
				q.Positions(c, model.KindDependency)
			}
		})
	}
}

// BenchmarkFilterAgenda is one more key in the filter bar over the agenda's items, in their order.
func BenchmarkFilterAgenda(b *testing.B) {
	board := testboard.Hundred()
	a := agenda.Compute(board, testboard.Today)
	c := query.NewContext(board, a, testboard.Today)
	q, err := query.Parse("token ex")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		for _, item := range a.Items {
			q.MatchAt(c, item.Dependency, item.Position())
		}
	}
}

// BenchmarkFirstFilter is the first key, which folds every title.
func BenchmarkFirstFilter(b *testing.B) {
	board := testboard.Hundred()
	q, err := query.Parse("t")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		q.Positions(query.NewContext(board, nil, testboard.Today), model.KindDependency)
	}
}

func TestAnAcceptedGapIsNotFound(t *testing.T) {
	b := testboard.Of(
		&model.Goal{Entry: testboard.ID("G1"), Title: "Fewer lost carts", Measure: model.Measure{Name: "carts"}},
		&model.Acknowledgement{
			Entry: testboard.ID("A"), Gap: "goal-without-outcome", Record: model.Ref{Kind: model.KindGoal, ID: "G1"}, Until: in(0),
		})
	for day, want := range map[model.Date]string{in(0): "", in(1): "G1"} {
		if got := found(t, query.NewContext(b, nil, day), model.KindGoal, "gap:goal-without-outcome"); got != want {
			t.Errorf("on %v it finds %q, want %q", day, got, want)
		}
	}
}
