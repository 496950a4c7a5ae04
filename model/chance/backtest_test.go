package chance_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"moot/model"
	"moot/model/chance"
	"moot/model/internal/testboard"
)

// past is an accepted one by the days, from today, on which it was asked, first needed and delivered.
func past(id string, asked, need, delivered int) *model.Dependency {
	d := open(id)
	d.Goal, d.State, d.Size = "", model.Accepted, model.SizeUnknown
	d.Requested, d.FirstNeedBy, d.NeedBy, d.Delivered, d.Closed = in(asked), in(need), in(need), in(delivered), in(delivered)
	return d
}

func backTest(records ...model.Record) *chance.BackTest {
	return chance.NewBackTest(testboard.Of(records...), testboard.Today)
}

func TestABackTestByHand(t *testing.T) {
	undelivered := past("e", -40, -1, 0)
	undelivered.State, undelivered.Delivered, undelivered.Closed = model.Committed, 0, 0
	waiting := past("f", -40, 0, 0)
	waiting.State, waiting.Delivered, waiting.Closed = model.Committed, 0, 0
	removed := past("g", -40, -20, -20)
	removed.State = model.Removed
	undated := past("h", -40, -20, -20)
	undated.Requested = 0
	acceptedSomeDay := past("i", -40, -20, -20)
	acceptedSomeDay.Delivered = 0
	got := backTest(
		past("a", -100, -90, -90),                  // nothing was closed when it was asked
		past("b", -91, -80, -79),                   // nor then
		past("c", -90, -70, -70),                   // a was: 2/3, and it came
		past("d", -79, -60, -30),                   // a and b: 2/4, and it did not
		undelivered,                                // a to c and k: 4/6, and it did not
		waiting, removed, undated, acceptedSomeDay, // not due; gone; asked, or delivered, on a day that is not known
		past("j", -40, -41, -20),                     // asked after it was needed
		past("k", -40, -20, -40), past("l", 3, 9, 5), // asked when it was there; all of it ahead of today
	).Dependencies
	want := chance.Replay{NoRecord: 2, Undated: 2, Hindsight: 2, Pending: 2}
	want.N, want.Kept = 3, 1
	want.Brier = (1./9 + 1./4 + 4./9) / 3
	if got.N != want.N || got.Kept != want.Kept || !near(got.Brier, want.Brier) || !near(got.AllSizes, want.Brier) || !near(got.BaseBrier, 2./9) {
		t.Errorf("%+v", got)
	}
	if got.NoRecord != want.NoRecord || got.Undated != want.Undated || got.Hindsight != want.Hindsight || got.Pending != want.Pending {
		t.Errorf("not judged: %+v", got)
	}
	if skill, known := got.Skill(); !known || !near(skill, 1-want.Brier/(2./9)) {
		t.Errorf("skill %v", skill)
	}
	for i, want := range [][3]float64{{}, {}, {1, 0, .5}, {2, 1, 2. / 3}, {}} {
		bin := got.Bins[i]
		if float64(bin.N) != want[0] || float64(bin.Kept) != want[1] || !near(bin.Said, want[2]) || !near(bin.To-bin.From, .2) {
			t.Errorf("bin %d: %+v, want %v", i, bin, want)
		}
	}
}

func TestSizesInABackTest(t *testing.T) {
	var records []model.Record
	for i := range 5 {
		small, large := past(fmt.Sprint("s", i), -200, -190, -190), past(fmt.Sprint("l", i), -200, -190, -180)
		small.Size, large.Size = model.Small, model.Large
		records = append(records, small, large)
	}
	asked := past("small", -100, -90, -90)
	asked.Size = model.Small
	got := backTest(append(records, asked)...).Dependencies
	if got.N != 1 || got.NoRecord != 10 || !near(got.Brier, 1./49) || !near(got.AllSizes, 1./4) {
		t.Errorf("%+v", got)
	}
}

func TestGoalsInABackTest(t *testing.T) {
	need := func(id string, asked, due, delivered int, state model.State) *model.Dependency {
		d := past(id, asked, due, delivered)
		d.Goal, d.State = "pay", state
		return d
	}
	known := []model.Record{testboard.Goals("pay")[0], past("1", -200, -190, -190), past("2", -200, -190, -180)} // 2/4
	for _, test := range []struct {
		name  string
		needs []model.Record
		want  chance.Replay
		brier float64
	}{
		{"both came", []model.Record{need("a", -100, -50, -60, model.Accepted), need("b", -90, -50, -50, model.Delivered)},
			chance.Replay{Score: chance.Score{N: 1, Kept: 1}}, 9. / 16},
		{"one came late", []model.Record{need("a", -100, -50, -60, model.Accepted), need("b", -90, -50, -49, model.Accepted)},
			chance.Replay{Score: chance.Score{N: 1}}, 1. / 16},
		{"one was there and accepted", []model.Record{need("a", -100, -50, -95, model.Accepted), need("b", -90, -50, -50, model.Accepted)},
			chance.Replay{Score: chance.Score{N: 1, Kept: 1}}, 4. / 25}, // 3/5 by then
		{"one was late already", []model.Record{need("a", -100, -95, -80, model.Accepted), need("b", -90, -50, -50, model.Accepted)},
			chance.Replay{Hindsight: 1}, 0},
		{"one was late and accepted", []model.Record{need("a", -100, -95, -94, model.Accepted), need("b", -90, -50, -50, model.Accepted)},
			chance.Replay{Score: chance.Score{N: 1, Kept: 1}}, 9. / 25}, // 2/5 by then
		{"all was there", []model.Record{need("a", -100, -95, -101, model.Accepted)}, chance.Replay{Hindsight: 1}, 0},
		{"one has failed, the other is not due", []model.Record{need("a", -100, -50, -40, model.Accepted), need("b", -90, 3, -50, model.Accepted)},
			chance.Replay{Pending: 1}, 0},
		{"asked some day", []model.Record{need("a", -100, -50, -40, model.Accepted), func() model.Record {
			d := need("b", 0, -50, -50, model.Accepted)
			d.Requested = 0
			return d
		}()}, chance.Replay{Undated: 1}, 0},
		{"nothing", nil, chance.Replay{}, 0},
		{"asked before there was a record", []model.Record{need("a", -199, -195, -195, model.Accepted)}, chance.Replay{NoRecord: 1}, 0},
	} {
		got := backTest(append(known[:3:3], test.needs...)...).Goals
		if got.N != test.want.N || got.Kept != test.want.Kept || got.NoRecord != test.want.NoRecord || got.Undated != test.want.Undated ||
			got.Hindsight != test.want.Hindsight || got.Pending != test.want.Pending || !near(got.Brier, test.brier) {
			t.Errorf("%s: %+v, want %+v with %v", test.name, got, test.want, test.brier)
		}
	}
}

func TestVerdicts(t *testing.T) {
	// many are judged one after the other: at first four of five kept, then as told.
	many := func(n int, kept func(i int) bool, size func(i int) model.Size) *chance.BackTest {
		var records []model.Record
		for i := range 2 * n {
			d := past(fmt.Sprintf("%03d", i), -1000+i/n*500, -900+i/n*500, -900+i/n*500)
			if d.Size = size(i); !kept(i) {
				d.Delivered, d.Closed = d.Delivered+1, d.Closed+1
			}
			records = append(records, d)
		}
		return backTest(records...)
	}
	none := func(int) model.Size { return model.SizeUnknown }
	bySize := func(i int) model.Size { return model.Size(1 + 2*(i%2)) }
	even := func(i int) bool { return i%2 == 0 }
	for _, test := range []struct {
		test    *chance.BackTest
		verdict chance.Verdict
		says    string
	}{
		{backTest(), chance.NoneJudged, "no record: there is nothing whose end could be held against what was said"},
		{backTest(past("a", -100, -90, -90)), chance.NoneJudged, "no record: nothing was closed yet on the days of asking"},
		{many(9, even, none), chance.TooFew, "too few to tell: 9 judged, and it takes 10"},
		{many(40, func(int) bool { return true }, none), chance.AllAlike, "nothing to tell: all of those judged came by their first need-by"},
		{many(40, func(int) bool { return false }, none), chance.AllAlike, "nothing to tell: none of those judged came by its first need-by"},
		{many(40, even, bySize), chance.Better, "better than the base rate, by more than luck explains"},
		{many(40, even, none), chance.NoBetter, "no better than the base rate: saying 50 % each time would have done as well"},
		{many(40, func(i int) bool { return i < 40 || even(i) }, none), chance.NoBetter,
			"no better than the base rate: saying 50 % each time would have done as well"},
		{many(12, func(i int) bool { return i%12 < 5 || i%12 == 6 }, func(i int) model.Size { return model.Size(1 + i%12/6) }), chance.NoBetter,
			"no better than the base rate: it comes out ahead, by no more than luck explains"},
	} {
		score := &test.test.Dependencies
		if score.Verdict() != test.verdict || score.Sentence() != test.says {
			t.Errorf("%s, %q; want %s, %q (%+v)", score.Verdict(), score.Sentence(), test.verdict, test.says, score)
		}
	}
}

// naiveBackTest judges dependency by dependency, making the record of each one's day anew.
func naiveBackTest(b *model.Board, today model.Date) (brier, blind float64, n, kept, noRecord int) {
	for _, d := range b.Dependencies() {
		standing := d.State == model.Started && d.NeedBy == 0
		over := d.State == model.Accepted || d.State == model.Delivered
		if d.Consumer == d.Provider || standing || d.State == model.Removed || d.FirstNeedBy == 0 || d.Requested == 0 ||
			over && d.Delivered == 0 || d.FirstNeedBy < d.Requested || over && d.Delivered <= d.Requested {
			continue
		}
		came := over && d.Delivered <= today
		if !came && d.FirstNeedBy >= today {
			continue
		}
		of := naiveOn(b, d.Requested, d.Size)
		if d.Size == 0 || of[1] < 5 {
			of = naiveOn(b, d.Requested, 0)
		}
		all := naiveOn(b, d.Requested, 0)
		if all[1] == 0 {
			noRecord++
			continue
		}
		outcome := 0.
		if came && d.Delivered <= d.FirstNeedBy {
			outcome = 1
			kept++
		}
		n++
		brier += math.Pow((of[0]+1)/(of[1]+2)-outcome, 2)
		blind += math.Pow((all[0]+1)/(all[1]+2)-outcome, 2)
	}
	return brier / max(1, float64(n)), blind / max(1, float64(n)), n, kept, noRecord
}

// naiveOn is what was kept, and how many there were, of a size by a day.
func naiveOn(b *model.Board, day model.Date, size model.Size) (of [2]float64) {
	for _, d := range b.Dependencies() {
		if d.State == model.Accepted && d.Consumer != d.Provider && d.FirstNeedBy != 0 && d.Delivered != 0 &&
			(size == 0 || d.Size == size) && d.Closed <= day && d.Delivered <= day {
			of[1]++
			if d.Delivered <= d.FirstNeedBy {
				of[0]++
			}
		}
	}
	return of
}

func TestABackTestIsWhatTheWordsSay(t *testing.T) {
	judged := 0
	rapid.Check(t, func(t *rapid.T) {
		b := drawn(t)
		got := chance.NewBackTest(b, testboard.Today).Dependencies
		brier, blind, n, kept, noRecord := naiveBackTest(b, testboard.Today)
		if got.N != n || got.Kept != kept || got.NoRecord != noRecord || !near(got.Brier, brier) || !near(got.AllSizes, blind) {
			t.Fatalf("%+v, want %v %v of %d, %d kept, %d without a record", got, brier, blind, n, kept, noRecord)
		}
		inBins := 0
		for _, bin := range got.Bins {
			inBins += bin.N
			if bin.N > 0 && (bin.Said < bin.From-1e-9 || bin.Said > bin.To) {
				t.Fatalf("%+v", bin)
			}
		}
		if inBins != n {
			t.Fatalf("%d in bins of %d", inBins, n)
		}
		judged += n
	})
	if judged == 0 {
		t.Error("nothing was ever judged")
	}
}

func TestTheOrderOfRecordsChangesNothingInABackTest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := drawn(t)
		want := chance.NewBackTest(b, testboard.Today)
		records := slices.Collect(b.Records())
		random := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
		random.Shuffle(len(records), func(i, j int) { records[i], records[j] = records[j], records[i] })
		// Other ids change the order in which a board has its records.
		for i, r := range records {
			if d, is := r.(*model.Dependency); is {
				d = d.Clone().(*model.Dependency)
				d.ID = fmt.Sprintf("%03d", i)
				records[i] = d
			}
		}
		got := chance.NewBackTest(testboard.Of(records...), testboard.Today)
		for _, pair := range [][2]chance.Replay{{got.Dependencies, want.Dependencies}, {got.Goals, want.Goals}} {
			got, want := pair[0], pair[1]
			if got.N != want.N || got.Kept != want.Kept || got.Undated != want.Undated || got.Hindsight != want.Hindsight ||
				got.Pending != want.Pending || got.NoRecord != want.NoRecord || !near(got.Brier, want.Brier) ||
				!near(got.AllSizes, want.AllSizes) || got.BaseBrier != want.BaseBrier || got.Verdict() != want.Verdict() {
				t.Fatalf("%+v\n%+v", got, want)
			}
		}
	})
}

// BenchmarkBackTest is the past of 100,000 dependencies: to stay far below a second.
func BenchmarkBackTest(b *testing.B) {
	records := slices.Collect(testboard.Hundred().Records())
	random := rand.New(rand.NewPCG(1, 1))
	for i, r := range records {
		if d, is := r.(*model.Dependency); is {
			d = d.Clone().(*model.Dependency)
			d.Size, d.FirstNeedBy = model.Size(random.IntN(4)), d.NeedBy.Add(-200)
			d.Delivered = d.FirstNeedBy.Add(random.IntN(40) - 30)
			d.Closed = d.Delivered
			records[i] = d
		}
	}
	board := testboard.Of(records...)
	for b.Loop() {
		chance.NewBackTest(board, testboard.Today)
	}
}
