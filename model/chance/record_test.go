package chance_test

import (
	"fmt"
	"math"
	"testing"

	"moot/model"
	"moot/model/chance"
	"moot/model/internal/testboard"
)

var in = testboard.In

// open is a promise of login to shop for the goal "pay", due in three weeks.
func open(id string, alter ...func(*model.Dependency)) *model.Dependency {
	d := &model.Dependency{
		Entry: testboard.ID(id), Title: id, Consumer: "shop", Provider: "login", Goal: "pay", State: model.Committed,
		Impact: model.Blocking, Size: model.Medium, Requested: in(-30), NeedBy: in(21), FirstNeedBy: in(21),
	}
	for _, change := range alter {
		change(d)
	}
	return d
}

// closed is one that was delivered so many days after its first need-by.
func closed(id string, size model.Size, late int, alter ...func(*model.Dependency)) *model.Dependency {
	d := open(id)
	d.Goal, d.Size, d.State = "", size, model.Accepted
	d.FirstNeedBy, d.NeedBy = in(-20), in(-20)
	d.Delivered, d.Closed = in(-20+late), in(-20+late)
	for _, change := range alter {
		change(d)
	}
	return d
}

// record are closed dependencies of a size, so many of them kept.
func record(size model.Size, kept, total int) []model.Record {
	var records []model.Record
	for i := range total {
		late := 0
		if i >= kept {
			late = 1
		}
		records = append(records, closed(fmt.Sprintf("closed %s %d", size, i), size, late))
	}
	return records
}

func newRecord(records []model.Record, more ...model.Record) *chance.Record {
	all := append(append(testboard.Teams("shop", "login"), records...), more...)
	return chance.NewRecord(testboard.Of(all...), testboard.Today)
}

func near(x, y float64) bool { return math.Abs(x-y) < 1e-12 }

func TestWhatIsClosedCounts(t *testing.T) {
	for _, test := range []struct {
		name        string
		closed      *model.Dependency
		kept, total int
	}{
		{"on the day", closed("1", model.Small, 0), 1, 1},
		{"a day late", closed("1", model.Small, 1), 0, 1},
		{"without a size", closed("1", model.SizeUnknown, 0), 1, 1},
		{"by the moved need-by, not by the first", closed("1", model.Small, 5, func(d *model.Dependency) { d.NeedBy = in(0) }), 0, 1},
		{"by the first need-by, which was moved to an earlier day", closed("1", model.Small, 0, func(d *model.Dependency) { d.NeedBy = in(-40) }), 1, 1},
		{"accepted late, delivered in time", closed("1", model.Small, 0, func(d *model.Dependency) { d.Closed = in(-1) }), 1, 1},
		{"slowing", closed("1", model.Small, 0, func(d *model.Dependency) { d.Impact = model.Slowing }), 1, 1},
		{"removed", closed("1", model.Small, 0, func(d *model.Dependency) { d.State = model.Removed }), 0, 0},
		{"delivered, not accepted", closed("1", model.Small, 0, func(d *model.Dependency) { d.State = model.Delivered }), 0, 0},
		{"internal", closed("1", model.Small, 0, func(d *model.Dependency) { d.Provider = "shop" }), 0, 0},
		{"without a first need-by", closed("1", model.Small, 0, func(d *model.Dependency) { d.FirstNeedBy = 0 }), 0, 0},
		{"without a delivery date", closed("1", model.Small, 0, func(d *model.Dependency) { d.Delivered = 0 }), 0, 0},
	} {
		r := newRecord(nil, test.closed)
		if got := r.All(); got.Kept != test.kept || got.Total != test.total {
			t.Errorf("%s: %+v, want %d of %d", test.name, got, test.kept, test.total)
		}
		if behind := r.Behind(r.All()); len(behind) != test.total {
			t.Errorf("%s: %d behind it", test.name, len(behind))
		}
	}
}

func TestTheClassOfASize(t *testing.T) {
	four, five := record(model.Small, 1, 4), record(model.Medium, 3, 5)
	for _, test := range []struct {
		name    string
		records []model.Record
		size    model.Size
		want    chance.Class
	}{
		{"five of its size", five, model.Medium, chance.Class{Size: model.Medium, Kept: 3, Total: 5}},
		{"five of its size among others", append(five[:5:5], four...), model.Medium, chance.Class{Size: model.Medium, Kept: 3, Total: 5}},
		{"four of its size", append(five[:5:5], four...), model.Small, chance.Class{Kept: 4, Total: 9}},
		{"none of its size", five, model.Large, chance.Class{Kept: 3, Total: 5}},
		{"no size", append(five[:5:5], four...), model.SizeUnknown, chance.Class{Kept: 4, Total: 9}},
		{"those without a size are no size of their own", append(record(model.SizeUnknown, 6, 6), four...), model.SizeUnknown, chance.Class{Kept: 7, Total: 10}},
		{"nothing closed", nil, model.Small, chance.Class{}},
	} {
		if got := newRecord(test.records).ClassOf(test.size); got != test.want {
			t.Errorf("%s: %+v, want %+v", test.name, got, test.want)
		}
	}
}

func TestTheRuleOfSuccession(t *testing.T) {
	for _, test := range []struct {
		kept, total int
		want        float64
	}{{0, 1, 1. / 3}, {1, 1, 2. / 3}, {0, 5, 1. / 7}, {5, 5, 6. / 7}, {3, 5, 4. / 7}} {
		if p, known := (chance.Class{Kept: test.kept, Total: test.total}).P(); !known || !near(p, test.want) {
			t.Errorf("%d of %d: %v %v, want %v", test.kept, test.total, p, known, test.want)
		}
	}
	if p, known := (chance.Class{}).P(); known || p != 0 {
		t.Errorf("nothing closed: %v", p)
	}
}

func TestTheChanceOfADependency(t *testing.T) {
	five := record(model.Medium, 3, 5)
	set := func(alter func(*model.Dependency)) *model.Dependency { return open("d", alter) }
	for _, test := range []struct {
		name    string
		records []model.Record
		d       *model.Dependency
		basis   chance.Basis
		p       float64
		why     string
	}{
		{"by the record", five, open("d"), chance.OnRecord, 4. / 7, "3 of 5 closed medium dependencies came by their first need-by: (3 + 1) / (5 + 2) = 57 %"},
		{"by all sizes", five, set(func(d *model.Dependency) { d.Size = model.Large }), chance.OnRecord, 4. / 7,
			"3 of 5 closed dependencies of any size came by their first need-by: (3 + 1) / (5 + 2) = 57 %"},
		{"slowing", five, set(func(d *model.Dependency) { d.Impact = model.Slowing }), chance.OnRecord, 4. / 7,
			"3 of 5 closed medium dependencies came by their first need-by: (3 + 1) / (5 + 2) = 57 %"},
		{"nothing closed", nil, open("d"), chance.NoRecord, 0, "no record yet: none was accepted with a first need-by and a delivery date"},
		{"due today", five, set(func(d *model.Dependency) { d.FirstNeedBy = in(0) }), chance.OnRecord, 4. / 7,
			"3 of 5 closed medium dependencies came by their first need-by: (3 + 1) / (5 + 2) = 57 %"},
		{"passed yesterday", five, set(func(d *model.Dependency) { d.FirstNeedBy = in(-1) }), chance.Passed, 0,
			"its first need-by has passed, and it is not delivered"},
		{"passed, without a record", nil, set(func(d *model.Dependency) { d.FirstNeedBy = in(-1) }), chance.Passed, 0,
			"its first need-by has passed, and it is not delivered"},
		{"delivered on the day", five, set(func(d *model.Dependency) { d.State, d.Delivered = model.Delivered, d.FirstNeedBy }),
			chance.InTime, 1, "it was delivered by its first need-by"},
		{"delivered a day late", five, set(func(d *model.Dependency) { d.State, d.Delivered = model.Delivered, d.FirstNeedBy+1 }),
			chance.TooLate, 0, "it was delivered after its first need-by"},
		{"delivered some day", five, set(func(d *model.Dependency) { d.State = model.Delivered }), chance.NoDate, 0,
			"it is delivered, on a day that is not known, and left out"},
		{"without a first need-by", five, set(func(d *model.Dependency) { d.FirstNeedBy = 0 }), chance.NoDate, 0,
			"it has no need-by that it could miss, and is left out"},
		{"standing", five, set(func(d *model.Dependency) { d.State, d.NeedBy = model.Started, 0 }), chance.NotAnswered, 0, "it is not waited for"},
		{"internal", five, set(func(d *model.Dependency) { d.Provider = "shop" }), chance.NotAnswered, 0, "it is not waited for"},
		{"removed", five, set(func(d *model.Dependency) { d.State = model.Removed }), chance.NotAnswered, 0, "it is not waited for"},
		{"accepted", nil, set(func(d *model.Dependency) { d.State = model.Accepted }), chance.NotAnswered, 0, "it is not waited for"},
	} {
		f := newRecord(test.records, test.d).Of(test.d)
		if f.Basis != test.basis || !near(f.P, test.p) || f.Why() != test.why {
			t.Errorf("%s: %v, %v, %q; want %v, %v, %q", test.name, f.Basis, f.P, f.Why(), test.basis, test.p, test.why)
		}
	}
}

func TestWhatIsBehindAFigureIsListedNewestFirst(t *testing.T) {
	r := newRecord([]model.Record{
		closed("b", model.Small, 0), closed("a", model.Small, 0), closed("c", model.Small, 3), closed("d", model.Large, 1),
		closed("e", model.SizeUnknown, 2), closed("f", model.Small, 9, func(d *model.Dependency) { d.State = model.Removed }),
	})
	for class, want := range map[chance.Class]string{
		{Size: model.Small}: "[c a b]", {}: "[c e d a b]", {Size: model.Medium}: "[]",
	} {
		ids := []string{}
		for _, d := range r.Behind(class) {
			ids = append(ids, d.ID)
		}
		if got := fmt.Sprint(ids); got != want {
			t.Errorf("%s: %s, want %s", class.Words(), got, want)
		}
	}
}

// BenchmarkRecord is what every new revision of a board costs: to stay far below 50 ms.
func BenchmarkRecord(b *testing.B) {
	board := testboard.Hundred()
	for b.Loop() {
		chance.NewRecord(board, testboard.Today)
	}
}
