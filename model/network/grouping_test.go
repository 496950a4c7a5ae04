package network_test

import (
	"context"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"gonum.org/v1/gonum/graph"
	"gonum.org/v1/gonum/graph/community"
	"gonum.org/v1/gonum/graph/simple"
	"pgregory.net/rapid"

	"moot/model"
	"moot/model/internal/testboard"
	"moot/model/network"
)

func find(t testing.TB, b *model.Board, scope network.Scope) *network.Grouping {
	t.Helper()
	g, err := network.FindGroups(context.Background(), b, scope, network.Starts, nil)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// modularity is Q of a parting by its formula, pair of teams by pair of teams.
func modularity(dependencies []*model.Dependency, group map[string]int) float64 {
	out, in, between := map[string]float64{}, map[string]float64{}, map[[2]string]float64{}
	for _, d := range dependencies {
		out[d.Consumer]++
		in[d.Provider]++
		between[[2]string{d.Consumer, d.Provider}]++
	}
	m, q := float64(len(dependencies)), 0.0
	for x := range group {
		for y := range group {
			if group[x] == group[y] {
				q += between[[2]string{x, y}] - out[x]*in[y]/m
			}
		}
	}
	return q / m
}

// partings calls visit with every way to part teams into groups.
func partings(teams []string, group map[string]int, groups int, visit func(map[string]int)) {
	if len(teams) == 0 {
		visit(group)
		return
	}
	for g := range groups + 1 {
		group[teams[0]] = g
		partings(teams[1:], group, max(groups, g+1), visit)
	}
	delete(group, teams[0])
}

// TestTheGroupsFoundAreNearlyTheBestPartingOfAFewTeams: Louvain's method promises no best, least where any parting is about
// as good as another.
func TestTheGroupsFoundAreNearlyTheBestPartingOfAFewTeams(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b, scope := testboard.Of(drawn(t, 7)...), rapid.SampledFrom(scopes).Draw(t, "scope")
		dependencies := inScope(b, scope)
		g, err := network.FindGroups(context.Background(), b, scope, network.Starts, nil)
		if err != nil || (g.Modularity == nil) != (len(dependencies) == 0) {
			t.Fatalf("%v, %v", g.Modularity, err)
		}
		if len(dependencies) == 0 {
			return
		}
		teams := activeIn(ways(b, scope))
		best := -1.0
		partings(teams, map[string]int{}, 0, func(group map[string]int) { best = max(best, modularity(dependencies, group)) })
		told := modularity(dependencies, groupOf(g.Groups, teams))
		if math.Abs(*g.Modularity-told) > 1e-9 {
			t.Fatalf("Q is told as %v, and is %v", *g.Modularity, told)
		}
		if *g.Modularity > best+1e-9 || *g.Modularity < min(0.9*best, best-0.05) || !g.Weak() && *g.Modularity < 0.9*best {
			t.Fatalf("%v has Q %v; the best is %v", g.Groups, *g.Modularity, best)
		}
	})
}

// groupOf is the group of each team, one of its own for those in none.
func groupOf(groups [][]string, teams []string) map[string]int {
	group := map[string]int{}
	for i, team := range teams {
		group[team] = len(groups) + i
	}
	for i, members := range groups {
		for _, team := range members {
			group[team] = i
		}
	}
	return group
}

// planted is a board of groups of ten teams that need each other much, and others a little.
func planted(groups, dependencies int) []model.Record {
	random := rand.New(rand.NewPCG(3, 4))
	var records []model.Record
	for i := range dependencies {
		consumer, provider := random.IntN(10*groups), random.IntN(10*groups)
		if random.IntN(4) > 0 {
			provider = consumer/10*10 + random.IntN(10)
		}
		records = append(records, need(fmt.Sprintf("D%06d", i), team(consumer), team(provider), model.Requested))
	}
	return records
}

func TestPlantedGroupsAreFoundWhateverTheSeeds(t *testing.T) {
	b := testboard.Of(planted(6, 3000)...)
	g := find(t, b, network.Open)
	if len(g.Groups) != 6 || len(g.Groups[0]) != 10 || g.Agree < network.Starts/2 || g.Weak() {
		t.Errorf("%d groups, %d of %d agree, Q %v", len(g.Groups), g.Agree, g.Starts, *g.Modularity)
	}
	for _, records := range [][]model.Record{planted(6, 3000), planted(9, 220), planted(3, 60)} {
		b := testboard.Of(records...)
		drawing, place := graphOf(b)
		var best float64
		for start := range uint64(16) {
			best = max(best, community.Q(drawing, community.Modularize(drawing, 1, rand.NewPCG(start, 1)).Communities(), 1))
		}
		g := find(t, b, network.Open)
		if told := community.Q(drawing, communitiesOf(g.Groups, place), 1); math.Abs(told-*g.Modularity) > 1e-9 {
			t.Errorf("Q is told as %v, gonum says %v", *g.Modularity, told)
		}
		if *g.Modularity < best-0.01 {
			t.Errorf("Q %v, other seeds find %v", *g.Modularity, best)
		}
	}
}

func graphOf(b *model.Board) (*simple.WeightedDirectedGraph, map[string]int64) {
	drawing, place := simple.NewWeightedDirectedGraph(0, 0), map[string]int64{}
	for i, team := range activeIn(ways(b, network.Open)) {
		place[team] = int64(i)
		drawing.AddNode(simple.Node(i))
	}
	for _, pair := range network.Shape(b, network.Open).Pairs {
		from, to := simple.Node(place[pair.Consumer]), simple.Node(place[pair.Provider])
		drawing.SetWeightedEdge(simple.WeightedEdge{F: from, T: to, W: float64(pair.Dependencies)})
	}
	return drawing, place
}

func communitiesOf(groups [][]string, place map[string]int64) [][]graph.Node {
	var all [][]graph.Node
	in := map[string]bool{}
	for _, teams := range groups {
		var nodes []graph.Node
		for _, team := range teams {
			in[team] = true
			nodes = append(nodes, simple.Node(place[team]))
		}
		all = append(all, nodes)
	}
	for team, at := range place {
		if !in[team] {
			all = append(all, []graph.Node{simple.Node(at)})
		}
	}
	return all
}

func TestGroupsAreTheSameWhateverTheOrderOfRecords(t *testing.T) {
	records := planted(9, 220)
	want := find(t, testboard.Of(records...), network.Open)
	for seed := range uint64(5) {
		if got := find(t, testboard.Of(shuffled(records, seed)...), network.Open); !reflect.DeepEqual(got, want) {
			t.Fatalf("%+v\nthen %+v", want, got)
		}
	}
	n := network.Compute(testboard.Of(records...), network.Open)
	if !reflect.DeepEqual(n.Groups, want.Groups) || *n.Modularity != *want.Modularity {
		t.Errorf("the network says %v, %v", n.Groups, *n.Modularity)
	}
}

func TestMoreStartsNeverFindLess(t *testing.T) {
	b, last := testboard.Of(planted(9, 220)...), -1.0
	for _, starts := range []int{1, 2, 4, 8, 16} {
		g, err := network.FindGroups(context.Background(), b, network.Open, starts, nil)
		if err != nil || g.Starts != starts || g.Agree < 1 || g.Agree > starts || *g.Modularity < last {
			t.Errorf("%d starts: %+v, %v; before %v", starts, g, err, last)
		}
		last = *g.Modularity
	}
}

func TestTheSearchForGroupsTellsHowFarItIsAndCanBeEnded(t *testing.T) {
	b := testboard.Of(planted(3, 60)...)
	var told []int
	if _, err := network.FindGroups(context.Background(), b, network.Open, 4, func(done int) { told = append(told, done) }); err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(told, []int{1, 2, 3, 4}) {
		t.Errorf("told %v", told)
	}
	ctx, end := context.WithCancel(context.Background())
	last := 0
	g, err := network.FindGroups(ctx, b, network.Open, 100, func(done int) {
		if last = done; done == 3 {
			end()
		}
	})
	if g != nil || !errors.Is(err, context.Canceled) || last != 3 {
		t.Errorf("%v, %v after %d", g, err, last)
	}
}

func TestABoardWithoutDependenciesHasNoGroups(t *testing.T) {
	g := find(t, testboard.Of(testboard.Teams("a", "b")...), network.Open)
	if len(g.Groups) != 0 || g.Modularity != nil || !g.Weak() {
		t.Errorf("%+v", g)
	}
}

func BenchmarkFindGroups(b *testing.B) {
	board := testboard.Hundred()
	for b.Loop() {
		find(b, board, network.All)
	}
}

func BenchmarkFindGroupsOfThreeHundredTeams(b *testing.B) {
	board := testboard.Of(planted(30, 100_000)...)
	for b.Loop() {
		find(b, board, network.All)
	}
}
