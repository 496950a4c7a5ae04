package network_test

import (
	"cmp"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"moot/model"
	"moot/model/internal/testboard"
	"moot/model/network"
)

func TestANeighbourhoodReadsAlongTheChain(t *testing.T) {
	b := testboard.Of(append(testboard.Teams("a", "b", "c", "d", "e"),
		need("1", "a", "b", model.Requested), need("2", "b", "c", model.Requested), need("3", "c", "d", model.Requested),
		need("4", "a", "d", model.Requested), need("5", "e", "a", model.Requested),
	)...)
	want := &network.Neighbourhood{
		Team: "b", Needs: [][]string{{"c"}, {"d"}}, Needed: [][]string{{"a"}, {"e"}},
		Links: []network.Pair{{"e", "a", 1}, {"a", "b", 1}, {"a", "d", 1}, {"b", "c", 1}, {"c", "d", 1}},
	}
	if got := network.Around(b, network.Open, "b", 0); !reflect.DeepEqual(got, want) {
		t.Errorf("\n got %+v\nwant %+v", got, want)
	}
	want = &network.Neighbourhood{
		Team: "b", Needs: [][]string{{"c"}}, Needed: [][]string{{"a"}}, Links: []network.Pair{{"a", "b", 1}, {"b", "c", 1}},
	}
	if got := network.Around(b, network.Open, "b", 1); !reflect.DeepEqual(got, want) {
		t.Errorf("one step\n got %+v\nwant %+v", got, want)
	}
	if got := network.Around(b, network.Open, "nobody", 0); !reflect.DeepEqual(got, &network.Neighbourhood{Team: "nobody"}) {
		t.Errorf("nobody: %+v", got)
	}
}

func TestTeamsStandAsManyStepsAwayAsTheirShortestWayIsLong(t *testing.T) {
	onEvery(t, 9, func(t *rapid.T, b *model.Board, scope network.Scope) {
		steps, reach := ways(b, scope), rapid.IntRange(0, 3).Draw(t, "reach")
		teams := activeIn(steps)
		if len(teams) == 0 {
			return
		}
		middle := rapid.SampledFrom(teams).Draw(t, "team")
		n := network.Around(b, scope, middle, reach)
		var needs, needed [][]string
		for _, other := range teams {
			down, up := steps[[2]string{middle, other}], steps[[2]string{other, middle}]
			limit := cmp.Or(reach, far-1)
			switch {
			case other == middle:
			case down <= up && down <= limit:
				needs = put(needs, down, other)
			case up < down && up <= limit:
				needed = put(needed, up, other)
			}
		}
		for _, layer := range slices.Concat(needs, needed) {
			slices.SortFunc(layer, func(x, y string) int { return cmp.Compare(titled(b, x), titled(b, y)) })
		}
		if !reflect.DeepEqual(n.Needs, needs) || !reflect.DeepEqual(n.Needed, needed) {
			t.Fatalf("%s needs %v, want %v, is needed by %v, want %v", middle, n.Needs, needs, n.Needed, needed)
		}
		checkLinks(t, b, scope, n)
	})
}

func put(layers [][]string, steps int, team string) [][]string {
	for len(layers) < steps {
		layers = append(layers, nil)
	}
	layers[steps-1] = append(layers[steps-1], team)
	return layers
}

// checkLinks: all pairs between teams that are in it, from the farthest that needs to the farthest that is needed.
func checkLinks(t *rapid.T, b *model.Board, scope network.Scope, n *network.Neighbourhood) {
	var read []string
	for i := range n.Needed {
		read = append(read, n.Needed[len(n.Needed)-1-i]...)
	}
	read = append(read, n.Team)
	for _, layer := range n.Needs {
		read = append(read, layer...)
	}
	var want []network.Pair
	for _, consumer := range read {
		for _, provider := range read {
			count := 0
			for _, d := range inScope(b, scope) {
				if d.Consumer == consumer && d.Provider == provider {
					count++
				}
			}
			if count > 0 {
				want = append(want, network.Pair{Consumer: consumer, Provider: provider, Dependencies: count})
			}
		}
	}
	if !slices.Equal(n.Links, want) {
		t.Fatalf("links %v, want %v", n.Links, want)
	}
}
