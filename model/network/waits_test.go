package network_test

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"moot/model"
	"moot/model/internal/testboard"
	"moot/model/network"
)

func chain(id, goal, providerGoal string) *model.Dependency {
	d := need(id, "a", "b", model.Requested)
	d.Goal, d.ProviderGoal = goal, providerGoal
	return d
}

func TestWhatWaitsForWhat(t *testing.T) {
	closed, internal := chain("closed", "G4", ""), chain("internal", "G4", "")
	closed.State, internal.Provider = model.Accepted, "a"
	board := testboard.Of(
		chain("1", "G0", "G1"), chain("2", "G1", "G2"), chain("3", "G2", "G1"), chain("4", "G2", "G4"),
		chain("5", "G4", "G4"), chain("6", "", "G0"), chain("7", "", ""), closed, internal,
	)
	want := &network.WaitGraph{
		Scope: network.Open, Dependencies: 7,
		ThatWait: 5, // 1 for 2; 2 for 3 and 4; 3 for 2; 4 for 5; 6 for 1
		Waits:    6, Loops: [][]string{{"2", "3"}},
		LongestChain: [][]string{{"6"}, {"1"}, {"2", "3"}, {"4"}, {"5"}},
	}
	if got := network.Waits(board, network.Open); !reflect.DeepEqual(got, want) {
		t.Errorf("\n got %+v\nwant %+v", got, want)
	}
	if all := network.Waits(board, network.All); all.Dependencies != 8 || all.Waits != 8 || all.ThatWait != 6 {
		t.Errorf("all: %+v", all)
	}
}

func TestWaitsAreWhatTheirDefinitionSays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		board := testboard.Draw(func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "pick") })
		got, want := network.Waits(board, network.Open), newNaive(board, network.Open)
		if got.Dependencies != len(want.all) || got.Waits != want.waits || got.ThatWait != want.thatWait {
			t.Fatalf("%+v, want %+v", got, want)
		}
		if !reflect.DeepEqual(got.Loops, want.loops()) {
			t.Fatalf("loops %v, want %v", got.Loops, want.loops())
		}
		want.checkChain(t, got.LongestChain)
	})
}

// naive has who waits for whom as a table, closed under going on.
type naive struct {
	all             []*model.Dependency
	direct, reaches [][]bool
	waits, thatWait int
}

func newNaive(b *model.Board, scope network.Scope) *naive {
	n := &naive{}
	for _, d := range b.Dependencies() {
		if scope.Includes(d) {
			n.all = append(n.all, d)
		}
	}
	n.direct, n.reaches = make([][]bool, len(n.all)), make([][]bool, len(n.all))
	for i, d := range n.all {
		n.direct[i], n.reaches[i] = make([]bool, len(n.all)), make([]bool, len(n.all))
		for j, other := range n.all {
			if i != j && d.ProviderGoal != "" && d.ProviderGoal == other.Goal {
				n.direct[i][j], n.reaches[i][j] = true, true
				n.waits++
			}
		}
		if slices.Contains(n.direct[i], true) {
			n.thatWait++
		}
	}
	for k := range n.all {
		for i := range n.all {
			for j := range n.all {
				n.reaches[i][j] = n.reaches[i][j] || n.reaches[i][k] && n.reaches[k][j]
			}
		}
	}
	return n
}

// component is the ids of the loop that i lies in, or of i alone.
func (n *naive) component(i int) []string {
	var ids []string
	for j, d := range n.all {
		if i == j || n.reaches[i][j] && n.reaches[j][i] {
			ids = append(ids, d.ID)
		}
	}
	return ids
}

func (n *naive) loops() [][]string {
	loops := [][]string{}
	for i, d := range n.all {
		if ids := n.component(i); len(ids) > 1 && ids[0] == d.ID {
			loops = append(loops, ids)
		}
	}
	slices.SortStableFunc(loops, func(a, b []string) int { return len(b) - len(a) })
	return loops
}

// longest is how many steps the longest chain from i has, each loop being one.
func (n *naive) longest(i int) int {
	most := 0
	for j := range n.all {
		if n.reaches[i][j] && !n.reaches[j][i] {
			most = max(most, n.longest(j))
		}
	}
	return most + 1
}

func (n *naive) checkChain(t *rapid.T, chain [][]string) {
	most := 0
	for i := range n.all {
		most = max(most, n.longest(i))
	}
	if len(chain) != most {
		t.Fatalf("longest chain %v, want %d steps", chain, most)
	}
	for i := range len(chain) - 1 {
		if !n.anyWaits(chain[i], chain[i+1]) {
			t.Fatalf("in %v nothing of %v waits for %v", chain, chain[i], chain[i+1])
		}
	}
}

func (n *naive) anyWaits(ids, others []string) bool {
	for i, d := range n.all {
		for j, other := range n.all {
			if n.direct[i][j] && slices.Contains(ids, d.ID) && slices.Contains(others, other.ID) {
				return true
			}
		}
	}
	return false
}
