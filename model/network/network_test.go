package network_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"moot/model"
	"moot/model/internal/testboard"
	"moot/model/network"
)

// need is a dependency between two teams.
func need(id, consumer, provider string, state model.State) *model.Dependency {
	return &model.Dependency{Entry: testboard.ID(id), Consumer: consumer, Provider: provider, State: state}
}

// small is a loop of three teams that leans on a fourth, a fifth that only works for itself, and one at rest.
func small() *model.Board {
	return testboard.Of(append(testboard.Teams("a", "b", "c", "d", "e", "f"),
		need("1", "a", "b", model.Requested), need("2", "a", "b", model.Started), need("3", "b", "c", model.Committed),
		need("4", "c", "a", model.Delivered), need("5", "c", "d", model.Declined), need("6", "d", "e", model.Accepted),
		need("7", "b", "a", model.Removed), need("8", "f", "f", model.Started),
	)...)
}

func TestTheNetworkOfASmallBoard(t *testing.T) {
	density := func(v float64) *float64 { return &v }
	n := network.Compute(small(), network.Open)
	want := &network.Network{
		Scope: network.Open, Teams: 6, ActiveTeams: 4, Dependencies: 5,
		Pairs:        []network.Pair{{"a", "b", 2}, {"b", "c", 1}, {"c", "a", 1}, {"c", "d", 1}},
		Density:      density(4.0 / 12),
		Loops:        [][]string{{"a", "b", "c"}},
		LongestChain: [][]string{{"a", "b", "c"}, {"d"}},
		Degrees:      []network.Degree{{"a", 1, 1, 2, 1}, {"b", 1, 1, 1, 2}, {"c", 2, 1, 2, 1}, {"d", 0, 1, 0, 1}},
		Groups:       n.Groups,
		Modularity:   n.Modularity,
	}
	if !reflect.DeepEqual(n, want) {
		t.Errorf("\n got %+v\nwant %+v", n, want)
	}
	all := network.Compute(small(), network.All)
	if all.Dependencies != 7 || all.ActiveTeams != 5 || len(all.LongestChain) != 3 {
		t.Errorf("all: %+v", all)
	}
	if mutual := all.Mutual(); !slices.Equal(mutual, []network.MutualPair{{"a", "b", 2, 1}}) {
		t.Errorf("mutual: %v", mutual)
	}
	if all.Degree("f") != (network.Degree{Team: "f"}) || all.Degree("e").Provides != 1 {
		t.Errorf("degrees: %+v", all.Degrees)
	}
}

func TestGroupsAreTeamsThatMostlyNeedEachOther(t *testing.T) {
	var records []model.Record
	add := func(consumer, provider string) {
		records = append(records, need(string(rune('A'+len(records))), consumer, provider, model.Requested))
	}
	for _, group := range [][]string{{"a", "b", "c"}, {"x", "y", "z"}} {
		for _, consumer := range group {
			for _, provider := range group {
				if consumer != provider {
					add(consumer, provider)
				}
			}
		}
	}
	add("a", "x")
	n := network.Compute(testboard.Of(records...), network.All)
	if want := [][]string{{"a", "b", "c"}, {"x", "y", "z"}}; !reflect.DeepEqual(n.Groups, want) {
		t.Errorf("groups %v, want %v", n.Groups, want)
	}
	// Q = Σ_c [inside/m − out·in/m²] of 13 edges: out 7 and 6, in 6 and 7.
	want := 12.0/13 - 2*42.0/169
	if q := *n.Modularity; q < want-1e-9 || q > want+1e-9 {
		t.Errorf("modularity %v, want %v", q, want)
	}
}

func TestTheNetworkIsTheSameEveryTime(t *testing.T) {
	board := testboard.Large(3000)
	first, err := json.Marshal(network.Compute(board, network.All))
	if err != nil {
		t.Fatal(err)
	}
	for range 5 {
		again, err := json.Marshal(network.Compute(board, network.All))
		if err != nil {
			t.Fatal(err)
		}
		if string(again) != string(first) {
			t.Fatalf("%s\nthen\n%s", first, again)
		}
	}
}

func TestAnEmptyBoardHasNoDataRatherThanNought(t *testing.T) {
	got, err := json.Marshal(network.Compute(testboard.Of(testboard.Teams("a")...), network.Open))
	want := `{"scope":"open","teams":1,"active_teams":0,"dependencies":0,"pairs":[],"density":null,"loops":[],` +
		`"longest_chain":[],"degrees":[],"groups":[],"modularity":null}`
	if err != nil || string(got) != want {
		t.Errorf("%s, %v; want\n%s", got, err, want)
	}
}

func TestAShapeIsTheNetworkWithoutItsGroups(t *testing.T) {
	onEvery(t, 8, func(t *rapid.T, b *model.Board, scope network.Scope) {
		want := network.Compute(b, scope)
		want.Groups, want.Modularity = [][]string{}, nil
		if got := network.Shape(b, scope); !reflect.DeepEqual(got, want) {
			t.Fatalf("%+v, want %+v", got, want)
		}
	})
}

func TestWithoutIsTheShapeOfTheBoardThatIsLeft(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		records, scope := drawn(t, 8), rapid.SampledFrom(scopes).Draw(t, "scope")
		gone := map[string]bool{}
		left := slices.DeleteFunc(slices.Clone(records), func(r model.Record) bool {
			d, is := r.(*model.Dependency)
			if is && rapid.Bool().Draw(t, "gone") {
				gone[d.ID] = true
			}
			return is && gone[d.ID]
		})
		want := network.Shape(testboard.Of(left...), scope)
		got := network.Without(testboard.Of(records...), scope, func(d *model.Dependency) bool { return gone[d.ID] })
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("%+v, want %+v", got, want)
		}
	})
}

func BenchmarkNetwork(b *testing.B) {
	board := testboard.Hundred()
	for b.Loop() {
		network.Compute(board, network.Open)
	}
}
