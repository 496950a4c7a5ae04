package lever_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"moot/model"
	"moot/model/internal/testboard"
	"moot/model/lever"
)

// drawBoard is a small board where everything meets everything, with capabilities that only their letters' case tells apart.
func drawBoard(t *rapid.T) *model.Board {
	pick := func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "pick") }
	var records []model.Record
	for record := range testboard.Draw(pick).Records() {
		switch r := record.Clone().(type) {
		case *model.Team:
			r.Name = []string{"Zoo", "Älpha", "beta", "Beta"}[pick(4)]
			records = append(records, r)
		case *model.Dependency:
			r.Capability = []string{"", "tokens", "Tokens", "mail", "audit"}[pick(5)]
			records = append(records, r)
		default:
			records = append(records, r)
		}
	}
	return testboard.Of(records...)
}

// waits tells whether a dependency counts.
func waits(d *model.Dependency) bool {
	return d.Open() && d.Consumer != d.Provider && (d.State != model.Started || d.NeedBy.Known())
}

func name(b *model.Board, team string) string {
	return model.Fold(model.Title(b, model.Ref{Kind: model.KindTeam, ID: team}))
}

func TestCandidatesAreWhatTheirDefinitionSays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := drawBoard(t)
		got, found := lever.Candidates(b, testboard.Today), map[string]string{}
		for _, c := range got {
			key := c.Consumer + " from " + c.Provider
			if c.Capability != "" {
				key = model.Fold(c.Capability)
			}
			if _, twice := found[key]; twice {
				t.Fatalf("%s is there twice", key)
			}
			found[key] = fmt.Sprint(ids(c.Dependencies), c.Consumers, c.Wait, c.Unknown)
		}
		if want := naiveCandidates(b); !reflect.DeepEqual(found, want) {
			t.Fatalf("found %v\nwant  %v", found, want)
		}
		if !slices.IsSortedFunc(got, func(x, y lever.Candidate) int { return strings.Compare(place(b, x), place(b, y)) }) {
			t.Fatalf("not by name: %+v", got)
		}
		checkCostliest(t, got)
	})
}

// place is a text by which candidates are ordered: names, no figures.
func place(b *model.Board, c lever.Candidate) string {
	if c.Capability != "" {
		return "1 " + model.Fold(c.Capability)
	}
	return "2 " + name(b, c.Consumer) + "\x00" + name(b, c.Provider)
}

func naiveCandidates(b *model.Board) map[string]string {
	groups := map[string][]*model.Dependency{}
	for _, d := range b.Dependencies() {
		if waits(d) {
			groups[d.Consumer+" from "+d.Provider] = append(groups[d.Consumer+" from "+d.Provider], d)
			if d.Capability != "" {
				groups[model.Fold(d.Capability)] = append(groups[model.Fold(d.Capability)], d)
			}
		}
	}
	want := map[string]string{}
	for key, all := range groups {
		asking, wait, unknown := map[string]bool{}, 0, 0
		for _, d := range all {
			asking[d.Consumer] = true
			if !d.Requested.Known() {
				unknown++
			} else if d.Requested < testboard.Today {
				wait += int(testboard.Today - d.Requested)
			}
		}
		if pair := strings.Contains(key, " from "); pair && len(all) >= 2 || !pair && len(asking) >= 2 {
			want[key] = fmt.Sprint(ids(all), len(asking), wait, unknown)
		}
	}
	return want
}

func ids(all []*model.Dependency) []string {
	var ids []string
	for _, d := range all {
		ids = append(ids, d.ID)
	}
	return ids
}

func checkCostliest(t *rapid.T, all []lever.Candidate) {
	most, ofPairs := 0, 0
	for _, c := range all {
		if c.Capability != "" {
			most = max(most, c.Wait)
		} else {
			ofPairs = max(ofPairs, c.Wait)
		}
	}
	var want, got []string
	if most > 0 {
		want = append(want, fmt.Sprint("capability ", most))
	}
	if ofPairs > 0 {
		want = append(want, fmt.Sprint("pair ", ofPairs))
	}
	if ofPairs > most && most > 0 {
		slices.Reverse(want)
	}
	for _, c := range lever.Costliest(all) {
		if c.Capability != "" {
			got = append(got, fmt.Sprint("capability ", c.Wait))
		} else {
			got = append(got, fmt.Sprint("pair ", c.Wait))
		}
	}
	if !slices.Equal(got, want) {
		t.Fatalf("the costliest are %v; want %v", got, want)
	}
}

func TestOfEqualCostTheFirstByNameIsTheCostliest(t *testing.T) {
	got := lever.Costliest([]lever.Candidate{{Capability: "audit", Wait: 9}, {Capability: "mail", Wait: 9}, {Consumer: "a", Wait: 0}})
	if len(got) != 1 || got[0].Capability != "audit" {
		t.Errorf("got %+v", got)
	}
}
