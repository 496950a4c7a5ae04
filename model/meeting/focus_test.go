package meeting_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"moot/model"
	"moot/model/agenda"
	"moot/model/align"
	"moot/model/internal/testboard"
	"moot/model/meeting"
)

func focus(b *model.Board, today model.Date) []meeting.Focus {
	return meeting.GoalsInFocus(b, agenda.Compute(b, today), align.Compute(b, today))
}

func TestGoalsInFocusSayWhyAndStandByTheNamesOfTheirTeams(t *testing.T) {
	goal := func(name, team, title string, edits ...func(*model.Goal)) *model.Goal {
		g := &model.Goal{Entry: id(name), Team: team, Title: title, State: model.GoalActive, Outcomes: []string{"book"}}
		for _, edit := range edits {
			edit(g)
		}
		return g
	}
	off := func(g *model.Goal) { g.Health = model.OffTrack }
	alone := func(g *model.Goal) { g.Outcomes = nil }
	half := func(g *model.Goal) { g.Outcomes = []string{"book", "gone"} }
	gone := func(g *model.Goal) { g.Outcomes = []string{"gone"} }
	met := func(g *model.Goal) { g.State = model.GoalMet }
	said := func(of string) *model.CheckIn {
		return &model.CheckIn{Entry: id("said " + of), Of: model.Ref{Kind: model.KindGoal, ID: of}, On: testboard.Today}
	}
	asked := &model.Dependency{Entry: id("d"), Title: "d", Consumer: "t1", Provider: "t2", Goal: "g5", State: model.Requested, NeedBy: testboard.In(60)}
	asked.Made = testboard.At(testboard.In(-90))
	b := testboard.Of(
		&model.Team{Entry: id("t1"), Name: "zebra"}, &model.Team{Entry: id("t2"), Name: "Apple"},
		&model.Outcome{Entry: id("book"), State: model.OutcomeActive},
		testboard.Forum(testboard.In(-7)), testboard.Forum(testboard.In(-21)), testboard.Forum(testboard.In(-35)),
		goal("g1", "t1", "second", off, alone), said("g1"),
		goal("g2", "t1", "First", off), said("g2"),
		goal("g3", "t2", "well"), said("g3"),
		goal("g4", "t2", "over", off, alone, met), said("g4"),
		goal("g5", "t2", "silent"), asked,
		goal("g6", "t2", "accepted for now", alone), said("g6"),
		goal("g7", "t2", "half gone", half), said("g7"), goal("g8", "", "all gone", gone), said("g8"),
		&model.Outcome{Entry: model.Entry{ID: "gone", Deleted: true}},
		goal("g9", "", "ship it"), said("g9"),
		&model.Acknowledgement{Entry: id("ack"), Gap: string(model.GoalWithoutOutcome), Record: model.Ref{Kind: model.KindGoal, ID: "g6"}, Reason: "soon"},
	)
	var got []string
	for _, one := range focus(b, testboard.Today) {
		got = append(got, one.Goal.ID+": "+strings.Join(one.Why, ", "))
	}
	want := []string{
		"g8: serves no outcome, names a deleted outcome", "g7: names a deleted outcome", "g5: paused, silent", "g2: off track",
		"g1: off track, serves no outcome",
	}
	if !slices.Equal(got, want) {
		t.Errorf("in focus\n%v\nwant\n%v", got, want)
	}
}

func TestGoalsInFocusAreWhatTheirDefinitionSays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		drawn := drawBoard(t)
		var records []model.Record
		for record := range drawn.Records() {
			if goal, is := record.Clone().(*model.Goal); is {
				goal.Health = model.Health(rapid.IntRange(0, 4).Draw(t, "health"))
				goal.Title = rapid.SampledFrom([]string{"b", "A", "a", "C"}).Draw(t, "title")
				record = goal
			}
			records = append(records, record)
		}
		b := testboard.Of(records...)
		a, gaps := agenda.Compute(b, testboard.Today), align.Compute(b, testboard.Today)
		want := map[string]string{}
		for _, goal := range b.Goals() {
			var why []string
			add := func(yes bool, word string) {
				if yes {
					why = append(why, word)
				}
			}
			has := func(kind model.GapKind) bool {
				return slices.ContainsFunc(gaps.Of(kind), func(gap align.Gap) bool { return gap.ID == goal.ID })
			}
			add(goal.Health == model.OffTrack, "off track")
			add(len(a.Paused(goal.ID)) > 0, "paused")
			add(has(model.GoalWithoutOutcome), "serves no outcome")
			add(has(model.GoalSilent), "silent")
			add(has(model.NamesDeleted), "names a deleted outcome")
			if goal.Active() && len(why) > 0 {
				slices.Sort(why)
				want[goal.ID] = fmt.Sprint(why)
			}
		}
		got := meeting.GoalsInFocus(b, a, gaps)
		for _, one := range got {
			why := slices.Sorted(slices.Values(one.Why))
			if want[one.Goal.ID] != fmt.Sprint(why) {
				t.Fatalf("%s is in focus for %v; want %v", one.Goal.ID, why, want[one.Goal.ID])
			}
		}
		if len(got) != len(want) || !slices.IsSortedFunc(got, func(x, y meeting.Focus) int { return strings.Compare(rank(b, x), rank(b, y)) }) {
			t.Fatalf("%d in focus, want %d, by name", len(got), len(want))
		}
	})
}

// rank is a text by which goals are ordered: names, no figures.
func rank(b *model.Board, f meeting.Focus) string {
	return name(b, f.Goal.Team) + "\x00" + model.Fold(f.Goal.Title) + "\x00" + f.Goal.ID
}

func TestGoalsDealtWithStandAmongThoseInFocus(t *testing.T) {
	here, before := &model.Header{ID: 1, Forum: "f"}, &model.Header{ID: 2, Forum: "before"}
	goal := func(name string, by *model.Header) *model.Goal {
		g := &model.Goal{Entry: id(name), Title: name, State: model.GoalActive, Outcomes: []string{"book"}}
		if by != nil {
			g.Heads = []model.Head{{Register: 1, By: by}}
		}
		return g
	}
	said := &model.CheckIn{Entry: id("said"), Of: model.Ref{Kind: model.KindGoal, ID: "b"}, On: testboard.Today}
	said.Origin = here
	off := goal("c", here)
	off.Health = model.OffTrack
	b := testboard.Of(
		&model.Outcome{Entry: id("book"), State: model.OutcomeActive},
		goal("a", here), goal("b", nil), off, goal("d", before), said,
	)
	in := []meeting.Focus{{Goal: b.Goal("c"), Why: []string{"off track"}}}
	var got []string
	for _, one := range meeting.WithDone(b, "f", in) {
		got = append(got, one.Goal.ID+": "+strings.Join(one.Why, ", "))
	}
	if want := []string{"a: changed here", "b: checked in here", "c: off track"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func name(b *model.Board, team string) string {
	return model.Fold(model.Title(b, model.Ref{Kind: model.KindTeam, ID: team}))
}
