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

// manyCheckIns is a file of more check-ins than are read while others wait.
func manyCheckIns() string {
	var text strings.Builder
	text.WriteString("id,of,on,value\n")
	for i := range manyRows + 1 {
		fmt.Fprintf(&text, "c%05d,g,2026-01-01,%d\n", i, i)
	}
	return text.String()
}

func TestLongImportsArePlannedWhileNobodyWaits(t *testing.T) {
	aGoal := []string{"goals.csv", "id,title\ng,Halve it\n", "checkins.csv", manyCheckIns()}
	for name, c := range map[string]struct{ before, files []string }{
		"many rows":           {nil, []string{"teams.csv", manyTeams()}},
		"many rows and facts": {nil, []string{"teams.csv", manyTeams(), "deployments.csv", "service,at\nshop,2026-01-01\n"}},
		"a history of much":   {[]string{"teams.csv", manyTeams()}, []string{"history.csv", "kind,id,at,field,value\nteam,t00001,2025-01-01,name,Cash\n"}},
		"many check-ins":      {aGoal, []string{"checkins.csv", "of,on,value\ng,2026-02-01,3\n"}},
		"and facts":           {aGoal, []string{"checkins.csv", "of,on,value\ng,2026-02-01,3\n", "deployments.csv", "service,at\nshop,2026-01-01\n"}},
	} {
		t.Run(name, func(t *testing.T) {
			kept := emptyBoard(t)
			if c.before != nil {
				bring(t, kept, Options{Now: noon}, folder(t, c.before...))
			}
			before := load(t, kept)
			busy := &busyStore{Store: kept, neighbour: func(int) {}}
			plan := bring(t, busy, Options{Now: noon}, folder(t, c.files...))
			if busy.looked > 0 || busy.loads == 0 {
				t.Errorf("%d lookups while others wait, %d loads", busy.looked, busy.loads)
			}
			if !plan.Summary.Stored || newestChange(load(t, kept)) == newestChange(before) {
				t.Errorf("nothing was stored: %+v", plan.Summary)
			}
			changesNothing(t, kept, Options{Now: noon}, folder(t, c.files...))
		})
	}
}

func TestShortImportsDoNotLoadTheBoard(t *testing.T) {
	kept := emptyBoard(t)
	bring(t, kept, Options{Now: noon}, folder(t, "teams.csv", manyTeams()))
	busy := &busyStore{Store: kept, neighbour: func(int) {}}
	bring(t, busy, Options{Now: noon}, folder(t, "teams.csv", twoTeams, "goals.csv", "id,title\ng,Halve it\n", "checkins.csv", "of,on,value\ng,2026-02-01,3\n"))
	bring(t, busy, Options{Now: noon}, folder(t, "teams.csv", twoTeams, "deployments.csv", "service,at\nshop,2026-01-01\n"))
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
