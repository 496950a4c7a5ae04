package demo

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"sync"
	"testing"
	"time"

	"moot/model"
	"moot/model/agenda"
	"moot/model/align"
)

// days are the days on which the example must be alive: every weekday, around the turn of a year, leap days, and the
// days on which clocks change.
func days() []model.Date {
	var all []model.Date
	for ahead := range 14 {
		all = append(all, model.NewDate(2026, time.November, 22).Add(ahead))
	}
	for _, around := range []model.Date{model.NewDate(2026, time.December, 31), model.NewDate(2028, time.February, 29)} {
		for ahead := -4; ahead <= 4; ahead++ {
			all = append(all, around.Add(ahead))
		}
	}
	return append(all, model.NewDate(2027, time.March, 28), model.NewDate(2100, time.February, 28))
}

// telling is the story told on a day.
type telling struct {
	today   model.Date
	board   *model.Board
	changes []model.Change
	err     error
}

var tellings = sync.OnceValue(func() []telling {
	var all []telling
	for _, today := range days() {
		changes, err := history(today)
		b := model.NewBoard("example", nil, nil)
		for _, change := range changes {
			next, applyErr := b.Apply(change)
			if err = errors.Join(err, applyErr); err == nil {
				b = next
			}
		}
		all = append(all, telling{today, b, changes, err})
	}
	return all
})

// onEachDay checks the story as it is told on every one of days.
func onEachDay(t *testing.T, check func(t *testing.T, today model.Date, b *model.Board, changes []model.Change)) {
	for _, told := range tellings() {
		t.Run(fmt.Sprintf("%s %s", told.today.Weekday().String()[:3], told.today), func(t *testing.T) {
			if told.err != nil {
				t.Fatal(told.err)
			}
			check(t, told.today, told.board, told.changes)
		})
	}
}

func TestTheBoardHoldsWhatItShould(t *testing.T) {
	want := map[model.Kind]int{
		model.KindBoard: 1, model.KindTeam: 12, model.KindOutcome: 4, model.KindGuardrail: 10, model.KindGoal: 28,
		model.KindDependency: 45, model.KindForum: 2, model.KindDecision: 7, model.KindAction: 6, model.KindAcknowledgement: 2,
	}
	onEachDay(t, func(t *testing.T, _ model.Date, b *model.Board, _ []model.Change) {
		for kind, count := range want {
			if got := b.Count(kind); got != count {
				t.Errorf("%d %s, not %d", got, kind.Plural(), count)
			}
		}
		if got := b.Count(model.KindCheckIn); got < 100 {
			t.Errorf("only %d check-ins: no line charts", got)
		}
	})
}

func TestTheNextForumIsOnThursday(t *testing.T) {
	onEachDay(t, func(t *testing.T, today model.Date, b *model.Board, _ []model.Change) {
		next := b.Settings().NextForum
		if ahead := next.Sub(today); next.Weekday() != time.Thursday || ahead < 1 || ahead > 7 {
			t.Errorf("the next forum is on %s, %s, in %d days", next.Weekday(), next, ahead)
		}
		if cadence, ok := b.Settings().ParsedCadence(); !ok || cadence.Weekday != time.Thursday || cadence.Weeks != 2 {
			t.Errorf("cadence %q", b.Settings().Cadence)
		}
	})
}

func TestTheAgendaIsAlive(t *testing.T) {
	want := map[agenda.Group]int{agenda.Decide: 4, agenda.AtRisk: 4, agenda.Changed: 3, agenda.Coming: 6}
	onEachDay(t, func(t *testing.T, today model.Date, b *model.Board, _ []model.Change) {
		a := agenda.Compute(b, today)
		for _, group := range agenda.Groups {
			if items := a.Of(group); len(items) != want[group] {
				t.Errorf("%d items in %s, not %d", len(items), group.Title(), want[group])
			}
		}
		if len(a.Needed) != 7 || len(a.MaySkip) != 3 || a.Rest != 2 {
			t.Errorf("needed %v, may skip %v, the rest %d: not 7, 3, 2", a.Needed, a.MaySkip, a.Rest)
		}
		if first := a.Of(agenda.Decide)[0].Dependency.Title; first != "Token exchange" && first != "Fresh fares feed" {
			t.Errorf("the first thing to decide is %q", first)
		}
	})
}

func TestOneLoopAndTwoChains(t *testing.T) {
	onEachDay(t, func(t *testing.T, today model.Date, b *model.Board, _ []model.Change) {
		a := agenda.Compute(b, today)
		if loops := a.Loops(); len(loops) != 1 || !slices.Equal(sorted(titles(loops[0])), []string{"Fares in search log", "Fresh fares feed"}) {
			t.Errorf("%d loops, the first of %v", len(loops), titles(slices.Concat(loops...)))
		}
		for _, want := range [][]string{
			{"Split payment", "Token exchange", "Key rotation"},
			{"Points ledger", "Settled trips feed", "Event stream quota", "Names for services"},
		} {
			if got := chain(a, b, want[0]); !slices.Equal(got, want) {
				t.Errorf("chain %v, not %v", got, want)
			}
		}
	})
}

// chain follows what waits for what, from one that waits for one other at most, and so on.
func chain(a *agenda.Agenda, b *model.Board, title string) []string {
	at := slices.IndexFunc(b.Dependencies(), func(d *model.Dependency) bool { return d.Title == title })
	d := b.Dependencies()[at]
	names := []string{d.Title}
	for waits := a.Facts(d.ID).Waits; len(waits) == 1; waits = a.Facts(waits[0].ID).Waits {
		names = append(names, waits[0].Title)
	}
	return names
}

func TestThereAreGapsToTalkAbout(t *testing.T) {
	onEachDay(t, func(t *testing.T, today model.Date, b *model.Board, _ []model.Change) {
		gaps := align.Compute(b, today)
		for kind, want := range map[model.GapKind]int{
			model.OutcomeWithoutGoal: 1, model.GoalWithoutOutcome: 2, model.GoalWithoutMeasure: 1, model.GoalWordedAsOutput: 1,
			model.GoalWithoutTeam: 1, model.GoalOverBudget: 1, model.TeamWithManyGoals: 1,
		} {
			if got := gaps.Count(kind); got != want {
				t.Errorf("%s: %d, not %d: %v", kind.Title(), got, want, gaps.Of(kind))
			}
		}
		for _, kind := range []model.GapKind{model.GoalOnUncommitted, model.DependencyWithoutStake} {
			if gaps.Count(kind) == 0 {
				t.Errorf("%s: none", kind.Title())
			}
		}
		if accepted := slices.IndexFunc(gaps.Gaps, func(g align.Gap) bool { return g.Acknowledged != nil }); accepted < 0 {
			t.Error("no gap is known and accepted")
		}
	})
}

func TestTheSameDayMakesTheSameBoard(t *testing.T) {
	today := model.NewDate(2026, time.November, 22)
	one, errOne := history(today)
	other, errOther := history(today)
	if errOne != nil || errOther != nil || !reflect.DeepEqual(one, other) {
		t.Errorf("two tellings differ: %v, %v", errOne, errOther)
	}
	if next, err := history(today.Add(1)); err != nil || next[0].Edits[0].ID != one[0].Edits[0].ID {
		t.Errorf("ids change with the day: %v", err)
	}
}

func titles(dependencies []*model.Dependency) []string {
	var all []string
	for _, d := range dependencies {
		all = append(all, d.Title)
	}
	return all
}

func sorted(texts []string) []string { slices.Sort(texts); return texts }
