package meeting_test

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"moot/model"
	"moot/model/internal/testboard"
	"moot/model/meeting"
)

// drawBoard is a small board where everything meets everything, closings and forums among it.
func drawBoard(t *rapid.T) *model.Board {
	pick := func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "pick") }
	day := func() model.Date {
		if pick(4) == 0 {
			return 0
		}
		return testboard.In(7*pick(21) - 70) // often the same one
	}
	var records []model.Record
	for record := range testboard.Draw(pick).Records() {
		switch r := record.Clone().(type) {
		case *model.Team:
			r.Name = []string{"Zoo", "Älpha", "beta", "Beta"}[pick(4)]
			records = append(records, r)
		case *model.Dependency:
			if !r.Open() {
				r.Closed, r.Lever = day(), model.Levers[pick(len(model.Levers))]
			}
			records = append(records, r)
		case *model.Forum:
		default:
			records = append(records, r)
		}
	}
	for i := range pick(7) {
		f := &model.Forum{Entry: id(fmt.Sprint("f", i)), On: day(), State: model.ForumState(pick(5)), PersonMinutes: model.NumberOf(float64(i))}
		records = append(records, f)
	}
	return testboard.Of(records...)
}

// crosses tells whether a dependency counts in the figures of the forum.
func crosses(d *model.Dependency) bool {
	return d.Consumer != d.Provider && (d.State != model.Started || d.NeedBy.Known())
}

func TestLoadsAreWhatTheirDefinitionSays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := drawBoard(t)
		today := testboard.In(7 * rapid.IntRange(-4, 4).Draw(t, "weeks"))
		got, between := meeting.Loads(b, today)
		want, wantBetween := naiveLoads(b, today)
		if !reflect.DeepEqual(between, wantBetween) {
			t.Fatalf("since the last forum %+v; want %+v", between, wantBetween)
		}
		if len(got) != len(want) || !slices.IsSortedFunc(got, func(x, y meeting.Load) int { return cmp.Compare(x.On, y.On) }) {
			t.Fatalf("loads %+v\nwant  %+v", got, want)
		}
		for i, load := range got {
			load.PersonMinutes, want[i].PersonMinutes = model.Number{}, model.Number{}
			if load != want[i] {
				t.Fatalf("load %+v; want %+v", load, want[i])
			}
		}
		if last := got[len(got)-1]; last.On != today || last.PersonMinutes.Known {
			t.Fatalf("today is %+v", last)
		}
	})
}

func naiveLoads(b *model.Board, today model.Date) ([]meeting.Load, meeting.Between) {
	var days []model.Date
	for _, f := range b.Forums() {
		if f.State == model.ForumClosed && f.On.Known() && f.On < today {
			days = append(days, f.On)
		}
	}
	slices.Sort(days)
	days = days[max(0, len(days)-4):]
	last := model.Date(0)
	if len(days) > 0 {
		last = days[len(days)-1]
	}
	var loads []meeting.Load
	for _, day := range append(days, today) {
		load := meeting.Load{On: day}
		for _, d := range b.Dependencies() {
			if from, to, dated := span(d); crosses(d) && dated && from <= day && day < to {
				load.Open++
				load.Wait += int(day - from)
			}
		}
		loads = append(loads, load)
	}
	between := meeting.Between{Removed: map[model.Lever]int{}}
	for _, d := range b.Dependencies() {
		from, to, dated := span(d)
		switch {
		case !crosses(d):
			continue
		case !dated:
			between.Undated++
			continue
		case last < from && from <= today:
			between.Arrived++
		}
		if last < to && to <= today && d.State == model.Accepted {
			between.Accepted++
		}
		if last < to && to <= today && d.State == model.Removed {
			between.Removed[d.Lever]++
		}
	}
	return loads, between
}

// span is from when to when a dependency was open; false where nobody knows.
func span(d *model.Dependency) (from, to model.Date, dated bool) {
	if d.Open() {
		return d.Requested, testboard.In(100_000), d.Requested.Known()
	}
	return d.Requested, d.Closed, d.Requested.Known() && d.Closed.Known() && d.Requested <= d.Closed
}

func TestALoadSaysWhatTheForumOfItsDayTook(t *testing.T) {
	f := testboard.Forum(testboard.In(-14))
	f.PersonMinutes = model.NumberOf(90)
	someday := &model.Forum{Entry: id("someday"), State: model.ForumClosed}
	loads, _ := meeting.Loads(testboard.Of(f, someday, testboard.Forum(testboard.In(-28)), testboard.Forum(testboard.Today)), testboard.Today)
	want := []meeting.Load{{On: testboard.In(-28)}, {On: testboard.In(-14), PersonMinutes: model.NumberOf(90)}, {On: testboard.Today}}
	if !slices.Equal(loads, want) {
		t.Errorf("loads %+v; want %+v", loads, want)
	}
}

func TestWhatWasClosedOnADayIsNotOpenAtItsEnd(t *testing.T) {
	last := testboard.In(-14)
	for closed, want := range map[model.Date]int{last: 0, last + 1: 1} {
		d := &model.Dependency{
			Entry: id("d"), Consumer: "pay", Provider: "idy", State: model.Removed, Lever: model.Stub,
			Requested: last.Add(-5), NeedBy: last, Closed: closed,
		}
		loads, between := meeting.Loads(testboard.Of(testboard.Forum(last), d), testboard.Today)
		if loads[0].Open != want || loads[0].Wait != 5*want || loads[1].Open != 0 || between.Removed[model.Stub] != want {
			t.Errorf("closed on %s: %+v, %+v", closed, loads, between)
		}
	}
}
