package whatif_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"moot/model"
	"moot/model/internal/testboard"
	"moot/model/modeltest"
	"moot/model/whatif"
)

func TestWhatIsAppliedIsWhatWasTried(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		store := drawnStore(t)
		trial := drawnTrial(t, store.Board())
		change := store.Do(trial.Edit(store))
		sameValues(t, "once applied", values(store.Board()), values(trial.Board))
		if got := whatif.FiguresOf(store.Board(), testboard.Today); got != trial.After {
			t.Fatalf("the figures are %+v, expected were %+v", got, trial.After)
		}
		if !change.InOrder() {
			t.Fatalf("the edits are out of order")
		}
	})
}

func TestWhatWasAppliedCanBeUndone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		store := drawnStore(t)
		before := values(store.Board())
		trial := drawnTrial(t, store.Board())
		change := store.Do(trial.Edit(store))
		if change.ID == 0 {
			t.Skip("the steps take each other back")
		}
		undo, skipped, err := model.Undo(store, "Ana", change.ID)
		if err != nil || len(skipped) > 0 {
			t.Fatalf("undone: %v, left alone: %v", err, skipped)
		}
		store.Commit(undo)
		sameValues(t, "once undone", values(store.Board()), before)
		redo, _, err := model.Redo(store, "Ana")
		store.Do(redo, err)
		sameValues(t, "once redone", values(store.Board()), values(trial.Board))
	})
}

// shopStore keeps the shop.
func shopStore(t modeltest.T) *modeltest.Store {
	store := modeltest.New(t)
	var records []model.Record
	for record := range shop().Records() {
		records = append(records, record)
	}
	store.Put(records...)
	return store
}

func TestWhatChangedSinceIsRefused(t *testing.T) {
	for name, of := range map[string]struct {
		step, want string
		since      func(*modeltest.Store)
	}{
		"another value": {
			"join:search,data", `the dependency "the d1" has another need-by now: 2027-01-31, where it was 2026-12-22`,
			func(s *modeltest.Store) { s.Set(model.KindDependency, "d1", "need_by", "2027-01-31") },
		},
		"a value that was there": {
			"self-service:auth tokens", `the dependency "the d3" has another goal now: none, where it was cheap`,
			func(s *modeltest.Store) { s.Set(model.KindDependency, "d3", "goal", "") },
		},
		"gone": {
			"self-service:auth tokens", `the dependency "deleted: the d3" is gone`,
			func(s *modeltest.Store) { s.Do(model.Delete(s, model.Ref{Kind: model.KindDependency, ID: "d3"})) },
		},
		"a team that would be gone": {
			"join:search,data", `the dependency "more" names Search now, which would be gone`,
			func(s *modeltest.Store) {
				s.Add(model.KindDependency, "d9", "consumer", "pay", "provider", "search", "title", "more")
			},
		},
		"the team itself": {
			"move:fare cache:pay", `the team "Search" has another owns now: search pages, where it was fare cache`,
			func(s *modeltest.Store) { s.Set(model.KindTeam, "search", "owns", "search pages") },
		},
	} {
		t.Run(name, func(t *testing.T) {
			store := shopStore(t)
			trial := try(t, store.Board(), of.step)
			of.since(store)
			if _, err := trial.Edit(store); err == nil || !strings.Contains(err.Error(), of.want) || !strings.HasSuffix(err.Error(), "try it again") {
				t.Errorf("got %v, want %s", err, of.want)
			}
		})
	}
}

func TestEveryTouchedRecordMustBeAsItWasTriedOn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		store := drawnStore(t)
		trial := drawnTrial(t, store.Board())
		change, err := trial.Edit(store)
		if err != nil || len(change.Edits) == 0 {
			t.Skip("nothing is done")
		}
		ref := rapid.SampledFrom(change.Edits).Draw(t, "edit").Ref()
		after := store.Get(ref).Clone()
		switch r := after.(type) {
		case *model.Dependency:
			r.Note += "changed"
		case *model.Team:
			r.Lead += "changed"
		case *model.Goal:
			r.Title += "changed"
		default:
			t.Skip("another kind")
		}
		store.Put(after)
		if _, err := trial.Edit(store); err == nil {
			t.Fatalf("%s changed since, and was overwritten", ref)
		}
	})
}

func TestWhatWasAskedSinceStaysAsked(t *testing.T) {
	store := shopStore(t)
	trial := try(t, store.Board(), "self-service:auth tokens")
	store.Add(model.KindDependency, "d9", "consumer", "pay", "provider", "search", "title", "more", "capability", "auth tokens")
	store.Do(trial.Edit(store))
	if d := store.Dependency("d9"); !d.Open() {
		t.Errorf("what was not tried on is %s", d.State)
	}
	if d := store.Dependency("d1"); d.Lever != model.Platformed {
		t.Errorf("what was tried on is %s", d.State)
	}
}
