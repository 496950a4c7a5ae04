package exchange

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"testing"

	"moot/model"
	"moot/store"
)

func TestFacts(t *testing.T) {
	kept := emptyBoard(t)
	source := folder(t, "teams.csv", twoTeams,
		"deployments.csv", "id,service,team,at,commits,result,unplanned\n1,shop,money,2026-01-01T10:00:00Z,2025-12-31T08:00:00+01:00;2026-01-01T09:00:00Z,failure,yes\n",
		"incidents.csv", "service,opened,resolved,deployment\nshop,2026-01-01T11:00:00Z,,1\n")
	plan := bring(t, kept, Options{Now: noon}, source)
	checkCount(t, plan, "deployments", Count{Added: 1})
	checkCount(t, plan, "incidents", Count{Added: 1})
	var facts []model.Fact
	for fact, err := range kept.Facts(t.Context(), model.FactQuery{}) {
		if err != nil {
			t.Fatal(err)
		}
		facts = append(facts, fact)
	}
	if len(facts) != 2 || facts[0].Deployment.Team != "pay" || len(facts[0].Deployment.Commits) != 2 ||
		facts[0].Deployment.Result != model.Failure || !facts[0].Deployment.Unplanned || facts[1].Incident.Deployment != "1" {
		t.Errorf("the facts are %+v", facts)
	}
	plan = bring(t, kept, Options{Now: noon}, source)
	checkCount(t, plan, "deployments", Count{Unchanged: 1})
	checkCount(t, plan, "incidents", Count{Unchanged: 1})
	more := folder(t, "deployments.csv", "id,service,team,at,commits,result,unplanned\n1,shop,pay,2026-01-01T10:00:00Z,2025-12-31T08:00:00+01:00;2026-01-01T09:00:00Z,failure,yes\n"+
		"3,shop,,2026-01-02T10:00:00Z,,,\n", "incidents.csv", "service,opened\n")
	plan = bring(t, kept, Options{Now: noon, DryRun: true}, more)
	checkCount(t, plan, "deployments", Count{Added: 1, Unchanged: 1})
}

func TestFaultyFactsAreLeftOut(t *testing.T) {
	kept := emptyBoard(t)
	plan := bring(t, kept, Options{Now: noon, KeepGoing: true}, folder(t, "teams.csv", twoTeams, "deployments.csv",
		"id,service,team,at\n1,shop,pay,2026-01-01T10:00:00Z\n2,shop,zebra,2026-01-01T10:00:00Z\n3,shop,pay,soon\n1,shop,pay,2026-01-03T10:00:00Z\n"))
	checkCount(t, plan, "deployments", Count{Added: 1, Faulty: 3})
	n := 0
	for range kept.Facts(t.Context(), model.FactQuery{}) {
		n++
	}
	if n != 1 {
		t.Errorf("%d facts were stored", n)
	}
}

// All rows of a JSON file may stand on one line: the good ones are stored nevertheless.
func TestFaultyFactsOfOneLineAreLeftOut(t *testing.T) {
	kept := emptyBoard(t)
	source := folder(t, "all.json", `{"moot":1,"deployments":[{"id":"a","service":"shop","at":"2026-01-01T10:00:00Z"},`+
		`{"id":"b","service":"shop","at":"2026-01-02T10:00:00Z"},{"id":"b","service":"shop","at":"2026-01-03T10:00:00Z"}]}`)
	plan := bring(t, kept, Options{Now: noon, KeepGoing: true}, filepath.Join(source, "all.json"))
	checkCount(t, plan, "deployments", Count{Added: 2, Faulty: 1})
	var stored []string
	for fact := range kept.Facts(t.Context(), model.FactQuery{}) {
		stored = append(stored, fact.ID()+" "+fact.At().String())
	}
	if want := []string{"a 2026-01-01T10:00:00Z", "b 2026-01-02T10:00:00Z"}; !slices.Equal(stored, want) {
		t.Errorf("stored %v, want %v", stored, want)
	}
}

func TestFactsAreTakenBackWhenTheRecordsFail(t *testing.T) {
	kept := emptyBoard(t)
	source := folder(t, "teams.csv", twoTeams, "deployments.csv", "id,service,at\n1,shop,2026-01-01T10:00:00Z\n")
	failing := &failingCommit{Store: kept}
	if _, _, err := Import(t.Context(), failing, []string{source}, nil, Options{Now: noon}); !errors.Is(err, store.ErrLocked) {
		t.Fatal(err)
	}
	for fact := range kept.Facts(t.Context(), model.FactQuery{}) {
		t.Errorf("a fact stayed: %+v", fact)
	}
}

// failingCommit plans, but stores nothing.
type failingCommit struct{ store.Store }

func (s *failingCommit) Commit(ctx context.Context, edit func(model.View) (model.Change, error)) (model.Change, store.Rev, error) {
	return s.Store.Commit(ctx, func(view model.View) (model.Change, error) {
		change, err := edit(view)
		if err == nil && len(change.Edits) > 0 {
			err = store.ErrLocked
		}
		return change, err
	})
}
