package trend_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"moot/model"
	"moot/model/internal/testboard"
	"moot/model/trend"
)

var (
	in      = testboard.In
	ofPay   = model.Ref{Kind: model.KindGoal, ID: "pay"}
	seconds = func(n model.Number) string { return n.String() + " s" }
)

// goal is a goal from 71 s, a hundred days ago, to 40 s, a hundred days from now, altered.
func goal(alter func(*model.Goal)) *model.Goal {
	g := &model.Goal{
		Entry: testboard.ID("pay"), State: model.GoalActive, Created: in(-100), By: in(100),
		Measure: model.Measure{Unit: "s", Baseline: model.NumberOf(71), Target: model.NumberOf(40)},
	}
	if alter != nil {
		alter(g)
	}
	return g
}

// said is a check-in so many days from today; the n-th that was said.
func said(n, day int, value float64) *model.CheckIn {
	entry := testboard.ID(fmt.Sprintf("said%03d", 999-n)) // ids go the other way
	entry.Origin = &model.Header{Stamp: model.Stamp{Wall: int64(n)}}
	return &model.CheckIn{Entry: entry, Of: ofPay, On: in(day), Value: model.NumberOf(value)}
}

func trendOf(record model.Record, checkIns ...*model.CheckIn) trend.Trend {
	records := []model.Record{record}
	for _, one := range checkIns {
		records = append(records, one)
	}
	return trend.Of(testboard.Of(records...), record, testboard.Today)
}

// five are 70, 66, 62, 58, 54 every twenty days up to today: 0.2 s a day less.
func five() []*model.CheckIn {
	return []*model.CheckIn{said(1, -80, 70), said(2, -60, 66), said(3, -40, 62), said(4, -20, 58), said(5, 0, 54)}
}

func TestPoints(t *testing.T) {
	noted := said(9, -3, 0)
	noted.Value = model.Number{}
	dayless := said(8, 0, 12)
	dayless.On = 0
	got := trendOf(goal(nil), said(3, -10, 60), said(1, -20, 65), said(4, -10, 61), said(2, -10, 64), said(5, 1, 44), noted, dayless).Points
	want := []trend.Point{{On: in(-20), Value: 65}, {On: in(-10), Value: 61}}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v: by day, the last said of a day, none of tomorrow and none without a value or a day", got, want)
	}
}

func TestWhereTheLineBegins(t *testing.T) {
	at := func(day int) model.Instant { return testboard.At(in(day)) }
	outcome := func(made model.Instant) model.Record {
		o := &model.Outcome{Entry: testboard.ID("pay")}
		o.Made = made
		return o
	}
	checkIn := func(day int) *model.CheckIn {
		one := said(1, day, 60)
		one.Of.Kind = model.KindOutcome
		return one
	}
	for _, c := range []struct {
		name   string
		record model.Record
		said   *model.CheckIn
		want   model.Date
	}{
		{"a goal that says so", goal(func(g *model.Goal) { g.Made = at(-50) }), said(1, -120, 60), in(-100)},
		{"a goal that does not", goal(func(g *model.Goal) { g.Created, g.Made = 0, at(-50) }), said(1, -20, 60), in(-50)},
		{"a goal with an older history", goal(func(g *model.Goal) { g.Created, g.Made = 0, at(-50) }), said(1, -90, 60), in(-90)},
		{"an outcome", outcome(at(-70)), checkIn(-30), in(-70)},
		{"an outcome of which only check-ins are known", outcome(0), checkIn(-30), in(-30)},
	} {
		if got := trendOf(c.record, c.said).Start; got != c.want {
			t.Errorf("%s: the line begins %v, want %v", c.name, got, c.want)
		}
	}
}

func TestLead(t *testing.T) {
	for _, c := range []struct {
		name  string
		alter func(*model.Goal)
		value float64
		want  float64 // NaN for none
	}{
		// today lies half way: the line says 55.5
		{"on the line", nil, 55.5, 0},
		{"ahead", nil, 52.4, 0.1},
		{"behind", nil, 58.6, -0.1},
		{"beyond the target", nil, 24.5, 1},
		{"away from the baseline", nil, 86.5, -1},
		{"a measure that rises", func(g *model.Goal) { g.Measure.Baseline, g.Measure.Target = model.NumberOf(40), model.NumberOf(71) }, 58.6, 0.1},
		{"behind the last day the line stays at the target", func(g *model.Goal) { g.By = in(-1) }, 43.1, -0.1},
		{"before the first day it is at the baseline", func(g *model.Goal) { g.Created = in(10) }, 67.9, 0.1},
		{"without a baseline", func(g *model.Goal) { g.Measure.Baseline = model.Number{} }, 60, math.NaN()},
		{"without a day by which", func(g *model.Goal) { g.By = 0 }, 60, math.NaN()},
		{"no way to go", func(g *model.Goal) { g.Measure.Target = g.Measure.Baseline }, 60, math.NaN()},
		{"it ended before it began", func(g *model.Goal) { g.By = g.Created }, 60, math.NaN()},
		{"it is over", func(g *model.Goal) { g.State = model.GoalMet }, 60, math.NaN()},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, known := trendOf(goal(c.alter), said(1, 0, c.value)).Lead()
			if known == math.IsNaN(c.want) || known && math.Abs(got-c.want) > 1e-9 {
				t.Errorf("got %v, %v; want %v", got, known, c.want)
			}
		})
	}
}

func TestProjection(t *testing.T) {
	outlier := append(five(), said(6, -10, 300))
	for _, c := range []struct {
		name    string
		alter   func(*model.Goal)
		said    []*model.CheckIn
		slope   float64
		atBy    float64
		reach   trend.Reach
		reached model.Date
	}{
		// 54 today, 0.2 less a day: 34 in a hundred days, 40 in seventy
		{"steady", nil, five(), -0.2, 34, trend.ReachedOn, in(70)},
		// of 15 slopes ten are −0.2; those with the outlier are 3.3, 4.7, 7.9, 24.2 and −24.6
		{"an outlier turns nothing", nil, outlier, -0.2, 34, trend.ReachedOn, in(70)},
		{"away from the target", func(g *model.Goal) { g.Measure.Baseline, g.Measure.Target = model.NumberOf(60), model.NumberOf(80) }, five(), -0.2, 34, trend.MovingAway, 0},
		{"past the target", func(g *model.Goal) { g.Measure.Target = model.NumberOf(60) }, five(), -0.2, 34, trend.Passed, 0},
		{"too far", func(g *model.Goal) { g.Measure.Target = model.NumberOf(-93) }, five(), -0.2, 34, trend.TooFar, 0},
		{"just near enough", func(g *model.Goal) { g.Measure.Target = model.NumberOf(-92) }, five(), -0.2, 34, trend.ReachedOn, in(730)},
		{"no target", func(g *model.Goal) { g.Measure.Target = model.Number{} }, five(), -0.2, 34, trend.NoTarget, 0},
		{"it stands still", nil, []*model.CheckIn{said(1, -40, 60), said(2, -30, 60), said(3, -20, 60), said(4, -10, 60), said(5, 0, 60)}, 0, 60, trend.StandStill, 0},
		{"the day by which is behind", func(g *model.Goal) { g.By = in(0) }, five(), -0.2, math.NaN(), trend.ReachedOn, in(70)},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := trendOf(goal(c.alter), c.said...).Projection
			if p == nil {
				t.Fatal("no projection")
			}
			if math.Abs(p.Slope-c.slope) > 1e-9 || p.Reach != c.reach || p.Reached != c.reached || p.N != len(c.said) {
				t.Errorf("slope %v, reach %v on %v, n %d; want %v, %v on %v, %d", p.Slope, p.Reach, p.Reached, p.N, c.slope, c.reach, c.reached, len(c.said))
			}
			if p.AtBy.Known == math.IsNaN(c.atBy) || p.AtBy.Known && math.Abs(p.AtBy.Value-c.atBy) > 1e-9 {
				t.Errorf("at the day by which %v, want %v", p.AtBy, c.atBy)
			}
		})
	}
}

// TestNoProjectionFromTooLittle holds the two bounds, and that what is over heads nowhere.
func TestNoProjectionFromTooLittle(t *testing.T) {
	days := func(days ...int) []*model.CheckIn {
		var all []*model.CheckIn
		for i, day := range days {
			all = append(all, said(i, day, 60))
		}
		return all
	}
	for _, c := range []struct {
		name  string
		alter func(*model.Goal)
		said  []*model.CheckIn
		want  bool
	}{
		{"enough", nil, days(-21, -15, -10, -5, 0), true},
		{"four", nil, days(-80, -60, -40, -20), false},
		{"five on four days", nil, days(-80, -60, -40, -40, -20), false},
		{"five in twenty days", nil, days(-20, -15, -10, -5, 0), false},
		{"a goal that is over", func(g *model.Goal) { g.State = model.GoalMissed }, days(-21, -15, -10, -5, 0), false},
	} {
		if got := trendOf(goal(c.alter), c.said...).Projection != nil; got != c.want {
			t.Errorf("%s: a projection %v, want %v", c.name, got, c.want)
		}
	}
}

// TestNoProjectionAfterALongSilence holds its bound, to the day.
func TestNoProjectionAfterALongSilence(t *testing.T) {
	for days, want := range map[int]bool{trend.LongestSilence: true, trend.LongestSilence + 1: false} {
		all := five()
		for _, one := range all {
			one.On = one.On.Add(-days)
		}
		if got := trendOf(goal(nil), all...).Projection != nil; got != want {
			t.Errorf("%d days after the last check-in: a projection %v, want %v", days, got, want)
		}
	}
}

func TestSentences(t *testing.T) {
	for _, c := range []struct {
		name  string
		alter func(*model.Goal)
		said  []*model.CheckIn
		want  string
	}{
		{"ahead, reached before the day", nil, five(),
			"The straight line says 55.5 s for today; it is 54 s: ahead by 5 % of the way. " +
				"At this pace it reaches 40 s about 10 Feb 2027, four weeks early (from 5 check-ins)."},
		{"reached after the day", func(g *model.Goal) { g.By = in(50) }, five(),
			"The straight line says 50.3 s for today; it is 54 s: behind by 12 % of the way. " +
				"At this pace it reaches 44 s by 21 Jan 2027; 40 s about 10 Feb 2027, three weeks late (from 5 check-ins)."},
		{"reached a day late: no two days for one value", func(g *model.Goal) { g.By = in(69) }, five(),
			"The straight line says 52.7 s for today; it is 54 s: behind by 4 % of the way. " +
				"At this pace it reaches 40 s about 10 Feb 2027, one day late (from 5 check-ins)."},
		{"reached on the day", func(g *model.Goal) { g.By = in(70) }, five(),
			"The straight line says 52.8 s for today; it is 54 s: behind by 4 % of the way. " +
				"At this pace it reaches 40 s about 10 Feb 2027, on its day (from 5 check-ins)."},
		{"its day is past", func(g *model.Goal) { g.By = in(-7) }, five(),
			"The straight line says 40 s for today; it is 54 s: behind by 45 % of the way. " +
				"At this pace it reaches 40 s about 10 Feb 2027, eleven weeks late (from 5 check-ins)."},
		{"too far", func(g *model.Goal) { g.Measure.Target = model.NumberOf(-93) }, five(),
			"The straight line says -11 s for today; it is 54 s: behind by 40 % of the way. " +
				"At this pace it reaches 34 s by 12 Mar 2027; -93 s not within two years (from 5 check-ins)."},
		{"past the target", func(g *model.Goal) { g.Measure.Target = model.NumberOf(60) }, five(),
			"The straight line says 65.5 s for today; it is 54 s: ahead by 105 % of the way. " +
				"At this pace it has reached 60 s; 34 s by 12 Mar 2027 (from 5 check-ins)."},
		{"few", nil, []*model.CheckIn{said(1, -9, 60), said(2, -2, 58.6)},
			"The straight line says 55.5 s for today; it is 58.6 s: behind by 10 % of the way. Not enough check-ins for a projection: 2 of 5."},
		{"in a short time", nil, []*model.CheckIn{said(1, -8, 60), said(2, -6, 59), said(3, -4, 58), said(4, -2, 57), said(5, 0, 55.4)},
			"The straight line says 55.5 s for today; it is 55.4 s: on the line. Not enough check-ins for a projection: they span 8 of 21 days."},
		{"silent for long", func(g *model.Goal) { g.Created, g.By = in(-600), in(-300) },
			[]*model.CheckIn{said(1, -560, 70), said(2, -540, 66), said(3, -520, 62), said(4, -500, 58), said(5, -457, 54)},
			"The straight line says 40 s for today; it is 54 s: behind by 45 % of the way. " +
				"The last check-in was 15 months ago: too long ago for a projection."},
		{"without a line", func(g *model.Goal) { g.By, g.Measure.Baseline = 0, model.Number{} }, five(),
			"No straight line to compare with: it has no baseline, no day (by). " +
				"At this pace it reaches 40 s about 10 Feb 2027 (from 5 check-ins)."},
		{"it ends as it begins", func(g *model.Goal) { g.By = in(-100) }, five()[:2],
			"No straight line to compare with: its day (by) is not after the day it began. " +
				"The last check-in was nine weeks ago: too long ago for a projection."},
		{"the wrong way", func(g *model.Goal) { g.Measure.Baseline, g.Measure.Target = model.NumberOf(60), model.NumberOf(80) }, five(),
			"The straight line says 70 s for today; it is 54 s: behind by 80 % of the way. " +
				"At this pace it moves away from 80 s: 34 s by 12 Mar 2027 (from 5 check-ins)."},
		{"no target at all", func(g *model.Goal) { g.By, g.Measure.Target = 0, model.Number{} }, five(),
			"No straight line to compare with: it has no target, no day (by). At this pace it is at 54 s (from 5 check-ins)."},
		{"nothing said", nil, nil, ""},
		{"over", func(g *model.Goal) { g.State = model.GoalDropped }, five(), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := strings.Join(trendOf(goal(c.alter), c.said...).Sentences(seconds), " "); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// history draws check-ins at any days with any values.
func history(t *rapid.T) []*model.CheckIn {
	var all []*model.CheckIn
	for i := range rapid.IntRange(0, 30).Draw(t, "check-ins") {
		all = append(all, said(i, rapid.IntRange(-120, 5).Draw(t, "day"), rapid.Float64Range(-1e6, 1e6).Draw(t, "value")))
	}
	return all
}

func TestTheOrderOfCheckInsDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := history(t)
		want := trendOf(goal(nil), all...).Sentences(seconds)
		names := rapid.Permutation(idsOf(all)).Draw(t, "names")
		for i, one := range all {
			one.ID = names[i] // a board has them by id
		}
		if got := trendOf(goal(nil), all...).Sentences(seconds); !slices.Equal(got, want) {
			t.Fatalf("got %q, want %q", got, want)
		}
	})
}

func idsOf(all []*model.CheckIn) []string {
	ids := make([]string, len(all))
	for i, one := range all {
		ids[i] = one.ID
	}
	return ids
}

// TestAMeasureInTheMirror turns every value about zero: what was ahead stays ahead by as much, and is reached on the same
// day.
func TestAMeasureInTheMirror(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := history(t)
		straight := trendOf(goal(nil), all...)
		for _, one := range all {
			one.Value.Value = -one.Value.Value
		}
		mirrored := trendOf(goal(func(g *model.Goal) {
			g.Measure.Baseline.Value, g.Measure.Target.Value = -g.Measure.Baseline.Value, -g.Measure.Target.Value
		}), all...)
		lead, known := straight.Lead()
		if other, otherKnown := mirrored.Lead(); other != lead || known != otherKnown {
			t.Fatalf("ahead by %v, in the mirror by %v", lead, other)
		}
		one, other := straight.Projection, mirrored.Projection
		if (one == nil) != (other == nil) || one != nil && (one.Slope != -other.Slope || one.Reach != other.Reach || one.Reached != other.Reached) {
			t.Fatalf("projected %+v, in the mirror %+v", one, other)
		}
	})
}

// TestManyCheckInsAreThinned: a straight history stays the line it is, and the work stays bounded.
func TestManyCheckInsAreThinned(t *testing.T) {
	var all []*model.CheckIn
	for i := range 1000 {
		all = append(all, said(i, i-999, 100-float64(i)/20))
	}
	p := trendOf(goal(nil), all...).Projection
	if p.N != 60 || math.Abs(p.Slope+0.05) > 1e-9 || math.Abs(p.On(testboard.Today)-50.05) > 1e-9 {
		t.Errorf("n %d, slope %v, today %v", p.N, p.Slope, p.On(testboard.Today))
	}
}

func TestAThinnedProjectionSaysOfHowMany(t *testing.T) {
	var all []*model.CheckIn
	for i := range 200 {
		all = append(all, said(i, i-199, 70-float64(i)/20))
	}
	if got := strings.Join(trendOf(goal(nil), all...).Sentences(seconds), " "); !strings.Contains(got, "(from 60 of 200 check-ins)") {
		t.Errorf("got %s", got)
	}
}

func BenchmarkTrend(b *testing.B) {
	for _, n := range []int{10, 100, 2000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			g := goal(nil)
			records := []model.Record{g}
			for i := range n {
				records = append(records, said(i, i-n, 70+20*math.Sin(float64(i))))
			}
			board := testboard.Of(records...)
			board.Relate()
			for b.Loop() {
				trend.Of(board, g, testboard.Today)
			}
		})
	}
}
