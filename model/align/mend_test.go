package align_test

import (
	"slices"
	"testing"

	"moot/model"
	"moot/model/align"
	"moot/model/modeltest"
)

// board is a board to which edits are made by the functions that moot's commands call.
type board struct {
	*modeltest.Store
	t *testing.T
}

// newBoard has no gap: two teams with a goal each for one outcome, everything measured, a promise between them, and two
// forums with a check-in since.
func newBoard(t *testing.T) board {
	b := board{modeltest.New(t), t}
	b.Add(model.KindTeam, "shop", "name", "Shop")
	b.Add(model.KindTeam, "login", "name", "Login")
	b.Add(model.KindOutcome, "more", "title", "More carts are paid", "measure", "paid carts")
	b.Add(model.KindGoal, "pay", "title", "Fewer carts are left", "team", "shop", "outcomes", "more", "measure", "left carts")
	b.Add(model.KindGoal, "stay", "title", "People stay logged in", "team", "login", "outcomes", "more", "measure", "days")
	b.Set(model.KindGoal, "pay", "created", b.in(-100).String())
	b.Add(model.KindDependency, "token", "title", "Tokens", "consumer", "shop", "provider", "login", "goal", "pay", "need_by", b.in(20).String())
	b.Do(model.Accept(b, "token", b.in(10), b.Today()))
	b.Add(model.KindForum, "one", "on", b.in(-28).String(), "state", "closed")
	b.Add(model.KindForum, "two", "on", b.in(-14).String(), "state", "closed")
	b.checkIn("said", b.in(-20))
	return b
}

func (b board) in(days int) model.Date { return b.Today().Add(days) }

func (b board) checkIn(id string, on model.Date) {
	b.t.Helper()
	b.Do(model.CheckInOn(b, model.Ref{Kind: model.KindGoal, ID: "pay"}, model.NumberOf(3), model.OnTrack, "", "Ana", id, on))
}

// open are the kinds of gap that are there and not accepted.
func (b board) open() []model.GapKind {
	var kinds []model.GapKind
	for _, gap := range align.Compute(b.Board(), b.Today()).Gaps {
		if gap.Acknowledged == nil && !slices.Contains(kinds, gap.Kind) {
			kinds = append(kinds, gap.Kind)
		}
	}
	return kinds
}

// gap is the first gap of a kind.
func (b board) gap(kind model.GapKind) align.Gap {
	b.t.Helper()
	gaps := align.Compute(b.Board(), b.Today()).Of(kind)
	if len(gaps) == 0 {
		b.t.Fatalf("there is no gap %s", kind)
	}
	return gaps[0]
}

// lives are an edit that makes a gap, and the edit that mends it.
var lives = []struct {
	kind       model.GapKind
	make, mend func(b board)
}{
	{model.OutcomeWithoutGoal,
		func(b board) { b.Add(model.KindOutcome, "new", "title", "Carts are paid sooner", "measure", "days") },
		func(b board) { b.Set(model.KindGoal, "stay", "outcomes", "more;new") }},
	{model.OutcomeWithoutMeasure,
		func(b board) { b.Set(model.KindOutcome, "more", "measure", "") },
		func(b board) { b.Set(model.KindOutcome, "more", "measure", "carts") }},
	{model.GoalWithoutOutcome,
		func(b board) { b.Set(model.KindGoal, "pay", "outcomes", "") },
		func(b board) { b.Set(model.KindGoal, "pay", "outcomes", "more") }},
	{model.GoalWithoutMeasure,
		func(b board) { b.Set(model.KindGoal, "pay", "measure", "") },
		func(b board) { b.Set(model.KindGoal, "pay", "measure", "left carts") }},
	{model.GoalWordedAsOutput,
		func(b board) { b.Set(model.KindGoal, "pay", "unit", "story points") },
		func(b board) { b.Set(model.KindGoal, "pay", "unit", "%") }},
	{model.GoalWithoutTeam,
		func(b board) { b.Set(model.KindGoal, "pay", "team", "") },
		func(b board) { b.Set(model.KindGoal, "pay", "team", "shop") }},
	{model.GoalSilent,
		func(b board) { b.Add(model.KindForum, "three", "on", b.in(-7).String(), "state", "closed") },
		func(b board) { b.checkIn("again", b.Today()) }},
	{model.GoalOnUncommitted,
		func(b board) {
			b.Add(model.KindDependency, "keys", "title", "Keys", "consumer", "shop", "provider", "login", "goal", "pay", "need_by", b.in(30).String())
		},
		func(b board) { b.Do(model.Accept(b, "keys", b.in(30), b.Today())) }},
	{model.GoalOverBudget,
		func(b board) { b.Set(model.KindGoal, "pay", "budget", "0") },
		func(b board) { b.Do(model.Remove(b, "token", model.Platformed, "it is self-service now", b.Today())) }},
	{model.DependencyWithoutStake,
		func(b board) {
			b.Add(model.KindOutcome, "sooner", "title", "Sooner", "measure", "days")
			b.Set(model.KindGoal, "pay", "outcomes", "sooner")
		},
		func(b board) { b.Set(model.KindGoal, "stay", "outcomes", "more;sooner") }},
	{model.TeamWithManyGoals,
		func(b board) {
			for _, id := range []string{"two", "three", "four"} {
				b.Add(model.KindGoal, id, "title", id, "team", "shop", "outcomes", "more", "measure", "days")
			}
		},
		func(b board) {
			b.Do(model.Drop(b, model.Ref{Kind: model.KindGoal, ID: "four"}, "not now", "Ana", "d1", b.Today()))
		}},
	{model.NamesDeleted,
		func(b board) {
			b.Add(model.KindOutcome, "old", "title", "Old", "measure", "days")
			other := b.Fork(2)
			b.Set(model.KindGoal, "pay", "outcomes", "more;old")
			other.Do(model.Delete(other, model.Ref{Kind: model.KindOutcome, ID: "old"}))
			b.Merge(other.Changes())
		},
		func(b board) { b.Set(model.KindGoal, "pay", "outcomes", "more") }},
}

func TestEachGapComesAndIsMended(t *testing.T) {
	seen := map[model.GapKind]bool{}
	for _, life := range lives {
		seen[life.kind] = true
		t.Run(string(life.kind), func(t *testing.T) {
			b := newBoard(t)
			if open := b.open(); len(open) > 0 {
				t.Fatalf("before: %v", open)
			}
			life.make(b)
			if open := b.open(); !slices.Equal(open, []model.GapKind{life.kind}) {
				t.Errorf("made: %v", open)
			}
			life.mend(b)
			if open := b.open(); len(open) > 0 {
				t.Errorf("mended: %v", open)
			}
		})
	}
	for _, kind := range model.GapKinds {
		if !seen[kind] {
			t.Errorf("%s has no test", kind)
		}
	}
}

func TestEachGapMayBeAcceptedAndComesBack(t *testing.T) {
	for _, life := range lives {
		t.Run(string(life.kind), func(t *testing.T) {
			b := newBoard(t)
			life.make(b)
			gap := b.gap(life.kind)
			until := b.in(2)
			b.Do(model.Acknowledge(b, gap.Kind, gap.Ref(), "until the new team is there", "Ana", until, "k1", b.Today()))
			if open := b.open(); len(open) > 0 {
				t.Errorf("accepted: %v", open)
			}
			if given := b.gap(life.kind).Acknowledged; given == nil || given.Until != until {
				t.Errorf("accepted as %+v", given)
			}
			for days, want := range []bool{true, true, true, false, false} {
				on := b.Today().Add(days)
				gaps := align.NewFinder(b.Board(), on).Of(gap.Ref())
				at := slices.IndexFunc(gaps, func(one align.Gap) bool { return one.Kind == life.kind })
				if at < 0 || (gaps[at].Acknowledged != nil) != want {
					t.Errorf("in %d days accepted should be %v: %+v", days, want, gaps)
				}
			}
			b.Do(model.TakeBack(b, gap.Kind, gap.Ref()))
			if open := b.open(); !slices.Equal(open, []model.GapKind{life.kind}) {
				t.Errorf("taken back: %v", open)
			}
		})
	}
}

// A merge can bring two acknowledgements of one gap; the finder goes by the one that holds longest, as the model does.
func TestOfTwoAcknowledgementsTheGapHasTheLongerOne(t *testing.T) {
	b := newBoard(t)
	b.Set(model.KindGoal, "pay", "team", "")
	for id, until := range map[string]int{"k1": 9, "k2": 3, "k3": 7} {
		b.Add(model.KindAcknowledgement, id, "gap", string(model.GoalWithoutTeam), "record", "goal:pay", "until", b.in(until).String())
	}
	gap := b.gap(model.GoalWithoutTeam)
	if given := gap.Acknowledged; given == nil || given.ID != "k1" || model.Acknowledged(b, gap.Kind, gap.Ref()).ID != "k1" {
		t.Errorf("accepted as %+v", given)
	}
}
