package agenda_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"moot/model"
	"moot/model/agenda"
	"moot/model/internal/testboard"
)

// forums are closed ones, four of them, two weeks apart; the last one a week ago.
func forums() []model.Record {
	return []model.Record{
		testboard.Forum(in(-7)), testboard.Forum(in(-21)), testboard.Forum(in(-35)), testboard.Forum(in(-49)),
		testboard.Forum(today), testboard.Forum(in(7)),
		&model.Forum{Entry: testboard.ID("skipped"), On: in(-2), State: model.ForumSkipped},
		&model.Forum{Entry: testboard.ID("someday"), State: model.ForumClosed},
	}
}

// by is the change of a day.
func by(day model.Date) *model.Header {
	return &model.Header{ID: model.ChangeID(day), At: testboard.At(day)}
}

func made(day model.Date) func(*model.Dependency) {
	return func(d *model.Dependency) { d.Origin, d.Made = by(day), testboard.At(in(-300)) }
}

func edited(day model.Date) func(*model.Dependency) {
	return func(d *model.Dependency) { d.Heads = append(d.Heads, model.Head{Register: 1, By: by(day)}) }
}

func TestSilenceCountsTheForumsSinceTheLastEdit(t *testing.T) {
	internal := func(d *model.Dependency) { d.Provider = d.Consumer }
	for _, test := range []struct {
		name string
		d    *model.Dependency
		want int
	}{
		{"made before all of them", ask("d", model.Requested, in(60), made(in(-50))), 4},
		{"made on the day of the first", ask("d", model.Requested, in(60), made(in(-49))), 3},
		{"edited on the day of the third", ask("d", model.Committed, in(60), made(in(-90)), edited(in(-21))), 1},
		{"edited the day before it", ask("d", model.Committed, in(60), made(in(-90)), edited(in(-22))), 2},
		{"the newest of several edits counts", ask("d", model.Started, in(60), made(in(-90)), edited(in(-1)), edited(in(-60))), 0},
		{"edited after the last", ask("d", model.Started, in(60), made(in(-90)), edited(in(-6))), 0},
		{"nothing is known but when it was made", ask("d", model.Requested, 0, func(d *model.Dependency) { d.Made = testboard.At(in(-22)) }), 2},
		{"a state that is not known counts as requested", ask("d", model.StateUnknown, in(60), made(in(-90))), 4},
		{"the consumer is to move: countered", ask("d", model.Countered, in(60), made(in(-90))), 0},
		{"the consumer is to move: declined", ask("d", model.Declined, in(60), made(in(-90))), 0},
		{"the consumer is to move: delivered", ask("d", model.Delivered, in(60), made(in(-90))), 0},
		{"accepted", ask("d", model.Accepted, in(60), made(in(-90))), 0},
		{"removed", ask("d", model.Removed, in(60), made(in(-90))), 0},
		{"a standing need", ask("d", model.Started, 0, made(in(-90))), 0},
		{"work of one team", ask("d", model.Requested, in(60), made(in(-90)), internal), 0},
	} {
		a := compute(append(forums(), test.d)...)
		if got := a.Silent("d"); got != test.want {
			t.Errorf("%s: silent for %d forums, want %d", test.name, got, test.want)
		}
		hand := test.want >= 2
		if a.AsksForHand("d") != hand || slices.Contains(a.Silences(), test.d) != hand {
			t.Errorf("%s: asks for a hand %v, is listed %v; want %v", test.name, a.AsksForHand("d"), len(a.Silences()) > 0, hand)
		}
	}
}

func TestBeforeTwoForumsNothingAsksForAHand(t *testing.T) {
	a := compute(ask("d", model.Requested, in(60), made(in(-90))), testboard.Forum(in(-7)))
	if a.Silent("d") != 1 || a.AsksForHand("d") || len(a.Silences()) != 0 || a.Paused("") != nil || a.Silent("nowhere") != 0 {
		t.Errorf("silent for %d forums, %v", a.Silent("d"), a.Silences())
	}
}

func TestSilencesAreListedByNeedByThenID(t *testing.T) {
	a := compute(append(forums(),
		ask("e", model.Requested, 0, made(in(-90))), ask("d", model.Committed, in(200), made(in(-90))),
		ask("b", model.Requested, in(3), made(in(-90))), ask("a", model.Requested, in(3), made(in(-90))),
		ask("heard", model.Requested, in(1), made(in(-1))),
	)...)
	var ids []string
	for _, d := range a.Silences() {
		ids = append(ids, d.ID)
	}
	if want := []string{"a", "b", "d", "e"}; !slices.Equal(ids, want) {
		t.Errorf("silent: %v, want %v", ids, want)
	}
}

func TestAnItemSilentForThreeForumsPausesItsGoalUntilItIsConfirmed(t *testing.T) {
	said := func(on model.Date) *model.CheckIn {
		return &model.CheckIn{Entry: testboard.ID("said"), Of: model.Ref{Kind: model.KindGoal, ID: "shop"}, On: on}
	}
	met := &model.Goal{Entry: testboard.ID("shop"), State: model.GoalMet}
	active := testboard.Goals("shop")[0]
	for _, test := range []struct {
		name    string
		since   model.Date
		records []model.Record
		want    bool
	}{
		{"silent for three", in(-36), []model.Record{active}, true},
		{"silent for two", in(-35), []model.Record{active}, false},
		{"checked in the day before the last forum", in(-36), []model.Record{active, said(in(-8))}, true},
		{"checked in on the day of the last forum", in(-36), []model.Record{active, said(in(-7))}, false},
		{"checked in today", in(-36), []model.Record{active, said(today)}, false},
		{"checked in tomorrow", in(-36), []model.Record{active, said(in(1))}, true},
		{"the goal was met", in(-36), []model.Record{met}, false},
		{"there is no such goal", in(-36), nil, false},
	} {
		d := ask("d", model.Committed, in(60), made(test.since), between("shop", ""))
		a := compute(append(append(forums(), d), test.records...)...)
		if got := a.Paused("shop"); (len(got) == 1 && got[0] == d) != test.want {
			t.Errorf("%s: paused by %v, want %v", test.name, got, test.want)
		}
	}
}

func TestWhyTellsOfSilence(t *testing.T) {
	a := compute(append(forums(),
		ask("two", model.Requested, in(60), made(in(-30))), ask("four", model.Countered, in(30), made(in(-90))),
		ask("many", model.Requested, in(30), made(in(-90))), ask("short", model.Requested, in(30), made(in(-9))),
		ask("hand", model.Requested, in(30), made(in(-35))),
	)...)
	for id, want := range map[string]string{
		"hand": "silent for two forums: asks for a hand", "many": "silent for 4 forums", "short": "", "four": "",
	} {
		item, on := a.Item(id)
		var got string
		for _, why := range item.Why() {
			if len(why) > 6 && why[:6] == "silent" {
				got = why
			}
		}
		if !on || got != want {
			t.Errorf("%s: on the agenda %v, %q, want %q", id, on, got, want)
		}
	}
}

func TestWhatTheLastForumParkedComesFirstWhileItIsOnTheAgenda(t *testing.T) {
	forum := func(on model.Date, state model.ForumState, parked ...string) *model.Forum {
		return &model.Forum{Entry: testboard.ID(on.String()), On: on, State: state, Parked: parked}
	}
	asks := []model.Record{
		ask("soon", model.Requested, in(3)), ask("late", model.Requested, in(-3)), ask("closed", model.Accepted, in(3)),
	}
	for _, test := range []struct {
		name   string
		forums []model.Record
		want   []string
	}{
		{"in the order in which it was parked", []model.Record{forum(in(-7), model.ForumClosed, "soon", "closed", "late", "nowhere")}, []string{"soon", "late"}},
		{"only by the last one", []model.Record{forum(in(-21), model.ForumClosed, "late"), forum(in(-7), model.ForumClosed, "soon")}, []string{"soon"}},
		{"by none that is not closed", []model.Record{forum(in(-21), model.ForumClosed, "late"), forum(in(-7), model.ForumSkipped, "soon")}, []string{"late"}},
		{"by the one of today, once it is closed", []model.Record{forum(in(-7), model.ForumClosed, "late"), forum(today, model.ForumClosed, "soon")}, []string{"soon"}},
		{"by none of later", []model.Record{forum(in(1), model.ForumClosed, "soon")}, nil},
		{"the last one parked nothing", []model.Record{forum(in(-21), model.ForumClosed, "late"), forum(in(-7), model.ForumClosed)}, nil},
	} {
		if a := compute(append(test.forums, asks...)...); !slices.Equal(a.Parked, test.want) {
			t.Errorf("%s: %v, want %v", test.name, a.Parked, test.want)
		}
	}
}

// silentFor counts word by word: the closed forums before today after the last edit.
func silentFor(b *model.Board, d *model.Dependency, today model.Date) int {
	toMove := d.State == model.Requested || d.State == model.StateUnknown || d.State == model.Committed || d.State == model.Started
	if !toMove || !d.Crossing() || d.Standing() {
		return 0
	}
	last, forums := d.Made.Day(), 0
	if d.Origin != nil {
		last = d.Origin.At.Day()
	}
	for _, head := range d.Heads {
		last = max(last, head.By.At.Day())
	}
	for _, forum := range b.Forums() {
		if forum.State == model.ForumClosed && forum.On < today && forum.On > last {
			forums++
		}
	}
	return forums
}

func TestSilenceIsWhatItsDefinitionSays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		board, today := drawBoard(t), testboard.In(rapid.IntRange(-30, 70).Draw(t, "today"))
		a := agenda.Compute(board, today)
		for i, d := range board.Dependencies() {
			want := silentFor(board, d, today)
			if got := a.SilentAt(i); got != want || a.AsksForHand(d.ID) != (want >= 2) {
				t.Fatalf("%s is silent for %d forums, want %d", d.ID, got, want)
			}
			goal := board.Goal(d.Goal)
			if paused := slices.Contains(a.Paused(d.Goal), d); paused != (want >= 3 && goal != nil && goal.Active()) {
				t.Fatalf("%s pauses its goal: %v, silent for %d forums", d.ID, paused, want)
			}
		}
	})
}
