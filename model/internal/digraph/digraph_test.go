package digraph_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"moot/model/internal/digraph"
)

// drawn is a graph by chance, as its successors and as a table closed under going on.
func drawn(t *rapid.T) (successors func(int32) []int32, reaches [][]bool) {
	n := rapid.IntRange(0, 9).Draw(t, "nodes")
	lists := make([][]int32, n)
	reaches = make([][]bool, n)
	for i := range lists {
		lists[i] = rapid.SliceOfN(rapid.Int32Range(0, int32(n-1)), 0, 3).Draw(t, "successors")
		reaches[i] = make([]bool, n)
		reaches[i][i] = true
		for _, j := range lists[i] {
			reaches[i][j] = true
		}
	}
	for k := range reaches {
		for i := range reaches {
			for j := range reaches {
				reaches[i][j] = reaches[i][j] || reaches[i][k] && reaches[k][j]
			}
		}
	}
	return func(node int32) []int32 { return lists[node] }, reaches
}

func TestComponentsAreTheNodesThatReachEachOther(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		successors, reaches := drawn(t)
		c := digraph.Strong(len(reaches), successors)
		for i := range reaches {
			for j := range reaches {
				if together := reaches[i][j] && reaches[j][i]; together != (c.Of[i] == c.Of[j]) {
					t.Fatalf("%d and %d in one component: %v", i, j, !together)
				}
			}
			if !slices.Contains(c.Members[c.Of[i]], int32(i)) {
				t.Fatalf("component %d has %v, not %d", c.Of[i], c.Members[c.Of[i]], i)
			}
			for _, j := range successors(int32(i)) {
				if c.Of[j] > c.Of[i] {
					t.Fatalf("an edge leads from component %d to the later %d", c.Of[i], c.Of[j])
				}
			}
		}
	})
}

func TestTheLongestPathIsAPathAndNoneIsLonger(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		successors, reaches := drawn(t)
		c := digraph.Strong(len(reaches), successors)
		path := c.Longest(successors, func(a, b int32) bool { return slices.Min(c.Members[a]) < slices.Min(c.Members[b]) })
		for i := range len(path) - 1 {
			if !slices.ContainsFunc(c.Members[path[i]], func(node int32) bool {
				return slices.ContainsFunc(successors(node), func(to int32) bool { return c.Of[to] == path[i+1] })
			}) {
				t.Fatalf("in %v nothing leads from %d to %d", path, path[i], path[i+1])
			}
		}
		var longest func(i int) int
		longest = func(i int) int {
			most := 0
			for j := range reaches {
				if reaches[i][j] && !reaches[j][i] {
					most = max(most, longest(j))
				}
			}
			return most + 1
		}
		for i := range reaches {
			if longest(i) > len(path) {
				t.Fatalf("path %v, but one from %d has %d steps", path, i, longest(i))
			}
		}
	})
}

func TestOfSeveralLongestPathsTheFirstIsTaken(t *testing.T) {
	successors := func(node int32) []int32 { return [][]int32{{4}, {3, 2}, {}, {}, {}}[node] }
	c := digraph.Strong(5, successors)
	path := c.Longest(successors, func(a, b int32) bool { return c.Members[a][0] < c.Members[b][0] })
	if len(path) != 2 || c.Members[path[0]][0] != 0 || c.Members[path[1]][0] != 4 {
		t.Errorf("path %v of %v", path, c.Members)
	}
}

func TestGroupListsPositionsInOrder(t *testing.T) {
	lists := digraph.Group(3, []int32{2, digraph.None, 0, 2})
	for node, want := range map[int32][]int32{0: {2}, 1: {}, 2: {0, 3}, digraph.None: {}} {
		if got := lists.Of(node); !slices.Equal(got, want) {
			t.Errorf("%d: %v, want %v", node, got, want)
		}
	}
}
