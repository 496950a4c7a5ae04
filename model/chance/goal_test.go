package chance_test

import (
	"fmt"
	"testing"

	"moot/model"
	"moot/model/chance"
	"moot/model/internal/testboard"
)

func passed(d *model.Dependency)   { d.FirstNeedBy = in(-1) }
func undated(d *model.Dependency)  { d.FirstNeedBy = 0 }
func large(d *model.Dependency)    { d.Size = model.Large }
func sizeless(d *model.Dependency) { d.Size = model.SizeUnknown }
func inTime(d *model.Dependency)   { d.State, d.Delivered = model.Delivered, in(-1) }

func TestTheChanceOfAGoal(t *testing.T) {
	// 3 of 5 medium ones: 4/7. 0 of 5 large ones: 1/7. All: 3 of 10: 4/12.
	both := append(record(model.Medium, 3, 5), record(model.Large, 0, 5)...)
	for _, test := range []struct {
		name    string
		records []model.Record
		needs   []*model.Dependency
		p       float64
		known   bool
		n       int
		left    int
		says    string
	}{
		{"nothing", both, nil, 0, false, 0, 0, "nothing it waits for is blocking"},
		{"what does not count", both, []*model.Dependency{
			open("slow", func(d *model.Dependency) { d.Impact = model.Slowing }),
			open("unknown", func(d *model.Dependency) { d.Impact = model.ImpactUnknown }),
			open("own", func(d *model.Dependency) { d.Consumer = "login" }),
			open("standing", func(d *model.Dependency) { d.State, d.NeedBy = model.Started, 0 }),
			open("over", func(d *model.Dependency) { d.State = model.Accepted }),
			open("gone", func(d *model.Dependency) { d.State = model.Removed }),
			open("for another goal", func(d *model.Dependency) { d.Goal = "stay" }),
		}, 0, false, 0, 0, "nothing it waits for is blocking"},
		{"one", both, []*model.Dependency{open("a")}, 4. / 7, true, 5, 0, "6 in 10; it waits for a alone (n = 5 closed)"},
		{"two alike share what is behind them", both, []*model.Dependency{open("b"), open("a")}, 16. / 49, true, 5, 0,
			"1 in 3; without a 6 in 10 (n = 5 closed)"},
		{"two sizes", both, []*model.Dependency{open("a"), open("z", large)}, 4. / 49, true, 10, 0, "1 in 12; without z 6 in 10 (n = 10 closed)"},
		{"all sizes have every other", both, []*model.Dependency{open("a"), open("b", sizeless)}, 4. / 21, true, 10, 0,
			"1 in 5; without b 6 in 10 (n = 10 closed)"},
		{"one without a date", both, []*model.Dependency{open("a"), open("b", undated)}, 4. / 7, true, 5, 1,
			"6 in 10 (n = 5 closed, 1 without a date left out)"},
		{"two without a date", both, []*model.Dependency{open("a", undated), open("b"), open("c", large), open("d", undated)}, 4. / 49, true, 10, 2,
			"1 in 12; without c 6 in 10 (n = 10 closed, 2 without a date left out)"},
		{"none with a date", both, []*model.Dependency{open("a", undated)}, 0, false, 0, 1,
			"no figure: nothing it waits for has a date that it could miss"},
		{"no record", nil, []*model.Dependency{open("a"), open("b", undated)}, 0, false, 0, 1, "no record yet"},
		{"no record, and one delivered in time", nil, []*model.Dependency{open("a"), open("b", inTime)}, 0, false, 0, 0, "no record yet"},
		{"no record, and one has failed", nil, []*model.Dependency{open("a"), open("b", passed)}, 0, true, 0, 0, "0 in 10: b has missed its first need-by"},
		{"one has failed", both, []*model.Dependency{open("a"), open("b", passed)}, 0, true, 5, 0, "0 in 10: b has missed its first need-by; without it 6 in 10 (n = 5 closed)"},
		{"it alone, and it has failed", nil, []*model.Dependency{open("b", passed)}, 0, true, 0, 0, "0 in 10: b has missed its first need-by"},
		{"two have failed", both, []*model.Dependency{open("a", passed), open("b", passed)}, 0, true, 0, 0, "0 in 10: 2 of what it waits for have missed their first need-by"},
		{"all came in time", nil, []*model.Dependency{open("a", inTime), open("b", inTime)}, 1, true, 0, 0, "10 in 10"},
		{"a difference that reads the same", record(model.Medium, 97, 98), []*model.Dependency{open("a"), open("b")}, .98 * .98, true, 98, 0,
			"over 9 in 10 (n = 98 closed)"},
		{"without a title", both, []*model.Dependency{open("a", func(d *model.Dependency) { d.Title = "" })}, 4. / 7, true, 5, 0,
			"6 in 10; it waits for a alone (n = 5 closed)"},
	} {
		var more []model.Record
		for _, d := range test.needs {
			more = append(more, d)
		}
		g := newRecord(test.records, more...).OfGoal("pay")
		p, known := g.P()
		if !near(p, test.p) || known != test.known || g.N != test.n || g.LeftOut() != test.left {
			t.Errorf("%s: %v %v, n %d, left out %d; want %v %v, %d, %d", test.name, p, known, g.N, g.LeftOut(), test.p, test.known, test.n, test.left)
		}
		if says := g.Sentence(nil); says != test.says {
			t.Errorf("%s: %q, want %q", test.name, says, test.says)
		}
	}
}

func TestWhatLeavingOneOutWouldMakeIt(t *testing.T) {
	both := append(record(model.Medium, 3, 5), record(model.Large, 0, 5)...)
	g := newRecord(both, open("a"), open("b", large), open("c", undated)).OfGoal("pay")
	for id, want := range map[string]float64{"a": 1. / 7, "b": 4. / 7, "c": 4. / 49, "nowhere": 4. / 49} {
		if p, known := g.Without(id); !known || !near(p, want) {
			t.Errorf("without %s: %v %v, want %v", id, p, known, want)
		}
	}
	if f, p, found := g.Helps(); !found || f.Dependency.ID != "b" || !near(p, 4./7) {
		t.Errorf("helps: %v %v %v", f.Dependency, p, found)
	}
	alone := newRecord(both, open("a")).OfGoal("pay")
	if p, known := alone.Without("a"); !known || p != 1 {
		t.Errorf("without all it waits for: %v %v", p, known)
	}
	dateless := newRecord(both, open("a"), open("c", undated)).OfGoal("pay")
	if p, known := dateless.Without("a"); known {
		t.Errorf("without all that has a date: %v", p)
	}
}

func TestWhoCallsItWhat(t *testing.T) {
	g := newRecord(record(model.Medium, 3, 5), open("a"), open("b")).OfGoal("pay")
	got := g.Words(func(d *model.Dependency) string { return "“" + d.Title + "”" })
	if want := "1 in 3; without “a” 6 in 10"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestOneDependencyInASentence(t *testing.T) {
	for want, d := range map[string]*model.Dependency{
		"6 in 10: 3 of 5 closed medium dependencies came by their first need-by: (3 + 1) / (5 + 2) = 57 %": open("a"),
		"0 in 10: its first need-by has passed, and it is not delivered":                                   open("a", passed),
		"it has no need-by that it could miss, and is left out":                                            open("a", undated),
	} {
		if got := newRecord(record(model.Medium, 3, 5), d).Of(d).Sentence(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// BenchmarkEveryGoal is what a list of all goals with their chances costs.
func BenchmarkEveryGoal(b *testing.B) {
	board := testboard.Hundred()
	r := chance.NewRecord(board, testboard.Today)
	for b.Loop() {
		for _, goal := range board.Goals() {
			r.OfGoal(goal.ID)
		}
	}
}

func ExampleGoal_Sentence() {
	board := testboard.Of(
		&model.Dependency{
			Entry: testboard.ID("fares"), Title: "fresh fares", Consumer: "shop", Provider: "search", State: model.Accepted,
			FirstNeedBy: in(-10), Delivered: in(-12),
		},
		&model.Dependency{
			Entry: testboard.ID("token"), Title: "token exchange", Consumer: "shop", Provider: "login", Goal: "pay",
			State: model.Committed, Impact: model.Blocking, NeedBy: in(20), FirstNeedBy: in(20),
		},
		&model.Dependency{
			Entry: testboard.ID("mail"), Title: "mail templates", Consumer: "shop", Provider: "mail", Goal: "pay",
			State: model.Committed, Impact: model.Blocking, NeedBy: in(30), FirstNeedBy: in(30),
		},
	)
	fmt.Println(chance.NewRecord(board, testboard.Today).OfGoal("pay").Sentence(nil))
	// Output: 1 in 2; without mail templates 7 in 10 (n = 1 closed)
}
