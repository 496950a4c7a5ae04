package exchange

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"moot/model"
	"moot/store"
)

// busyStore lets a neighbour come first after each of the first so many loads, and notes what edits look up.
type busyStore struct {
	store.Store
	neighbour func(load int)
	loads     int
	looked    int // lookups of records within a transaction
}

func (s *busyStore) Load(ctx context.Context) (*model.Board, store.Rev, error) {
	board, rev, err := s.Store.Load(ctx)
	s.loads++
	s.neighbour(s.loads)
	return board, rev, err
}

func (s *busyStore) Commit(ctx context.Context, edit func(model.View) (model.Change, error)) (model.Change, store.Rev, error) {
	return s.Store.Commit(ctx, func(view model.View) (model.Change, error) {
		return edit(&watchedView{view, s})
	})
}

type watchedView struct {
	model.View
	by *busyStore
}

func (v *watchedView) Get(ref model.Ref) model.Record {
	v.by.looked++
	return v.View.Get(ref)
}

func (v *watchedView) Gone(ref model.Ref) model.Record {
	v.by.looked++
	return v.View.Gone(ref)
}

// manyTeams is a file of more teams than are planned while others wait.
func manyTeams() string {
	var text strings.Builder
	text.WriteString("id,name\n")
	for i := range manyRows + 1 {
		fmt.Fprintf(&text, "t%05d,Team %d\n", i, i)
	}
	return text.String()
}

func TestLongImportsArePlannedWhileNobodyWaits(t *testing.T) {
	for name, files := range map[string][]string{
		"many rows":           {"teams.csv", manyTeams()},
		"history":             {"teams.csv", twoTeams, "history.csv", "kind,id,at,field,value\nteam,pay,2025-01-01,name,Cash\n"},
		"check-ins":           {"goals.csv", "id,title\ng,Halve it\n", "checkins.csv", "of,on,value\ng,2026-01-01,3\n"},
		"many rows and facts": {"teams.csv", manyTeams(), "deployments.csv", "service,at\nshop,2026-01-01\n"},
	} {
		t.Run(name, func(t *testing.T) {
			kept := emptyBoard(t)
			busy := &busyStore{Store: kept, neighbour: func(int) {}}
			plan := bring(t, busy, Options{Now: noon}, folder(t, files...))
			if busy.looked > 0 || busy.loads == 0 {
				t.Errorf("%d lookups while others wait, %d loads", busy.looked, busy.loads)
			}
			if !plan.Summary.Stored || load(t, kept).Count(model.KindTeam)+load(t, kept).Count(model.KindGoal) == 0 {
				t.Errorf("nothing was stored: %+v", plan.Summary)
			}
			changesNothing(t, kept, Options{Now: noon}, folder(t, files...))
		})
	}
}

func TestShortImportsDoNotLoadTheBoard(t *testing.T) {
	busy := &busyStore{Store: emptyBoard(t), neighbour: func(int) {}}
	bring(t, busy, Options{Now: noon}, folder(t, "teams.csv", twoTeams))
	if busy.loads > 0 {
		t.Errorf("%d loads", busy.loads)
	}
}

// TestOutrunImportsArePlannedAgain lets others write while a long import is planned: once, and without end.
func TestOutrunImportsArePlannedAgain(t *testing.T) {
	for name, outruns := range map[string]int{"once": 1, "without end": 1000} {
		t.Run(name, func(t *testing.T) {
			kept := emptyBoard(t)
			busy := &busyStore{Store: kept, neighbour: func(load int) {
				if load <= outruns {
					bring(t, kept, Options{Now: noon}, folder(t, "teams.csv", fmt.Sprintf("id,name\nt00001,Other %d\nmine,My %d\n", load, load)))
				}
			}}
			plan := bring(t, busy, Options{Now: noon}, folder(t, "teams.csv", manyTeams()))
			checkCount(t, plan, "teams", Count{Added: manyRows, Updated: 1})
			if want := min(outruns+1, mostOutruns); busy.loads != want {
				t.Errorf("%d loads, want %d", busy.loads, want)
			}
			board := load(t, kept)
			if name := board.Team("t00001").Name; name != "Team 1" || board.Team("mine") == nil {
				t.Errorf("the team of both is %q", name)
			}
		})
	}
}

// TestLongImportsAreGivenOutOnce calls an edit twice, as a store does where another writer came first.
func TestLongImportsAreGivenOutOnce(t *testing.T) {
	kept := emptyBoard(t)
	plan := bring(t, &racingStore{Store: kept}, Options{Now: noon}, folder(t, "teams.csv", manyTeams()))
	checkCount(t, plan, "teams", Count{Added: manyRows + 1})
	if n := load(t, kept).Count(model.KindTeam); n != manyRows+1 {
		t.Errorf("%d teams", n)
	}
}

// TestADryRunKnowsThePast counts what of a history a board that can only be read knows already.
func TestADryRunKnowsThePast(t *testing.T) {
	kept := emptyBoard(t)
	source := folder(t, "teams.csv", twoTeams, "history.csv", "kind,id,at,field,value\nteam,pay,2025-01-01,name,Cash\n")
	bring(t, kept, Options{Now: noon}, source)
	plan := bring(t, kept, Options{Now: noon, DryRun: true}, source)
	checkCount(t, plan, "history", Count{Unchanged: 1})
}
