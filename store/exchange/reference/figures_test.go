package reference_test

import (
	"math"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"moot/model"
	"moot/model/align"
	"moot/model/network"
)

// figures are those of one set under one map.
type figures struct {
	Map         string         `json:"map"`
	Network     networkFigures `json:"network"`
	NetworkOpen networkFigures `json:"network_open"`
	Waits       struct {
		All  *waitFigures `json:"all"`
		Open *waitFigures `json:"open"`
	} `json:"waits"`
	Alignment alignmentFigures `json:"alignment"`
	OnDay     map[string]any   `json:"on_day"`
	MapGoals  *figures         `json:"map_goals"`
}

type networkFigures struct {
	Dependencies int                       `json:"dependencies"`
	Teams        int                       `json:"teams"`
	Active       int                       `json:"active_teams"`
	Pairs        int                       `json:"distinct_pairs"`
	Density      float64                   `json:"density_active_teams"`
	Loops        [][]string                `json:"loops"`
	Chain        int                       `json:"longest_chain"`
	Degrees      map[string]map[string]int `json:"degrees"`
	Mutual       []struct {
		A       string `json:"a"`
		B       string `json:"b"`
		ANeedsB int    `json:"a_needs_b"`
		BNeedsA int    `json:"b_needs_a"`
	} `json:"mutual_pairs"`
	Busiest []network.Pair `json:"busiest_pairs"`
}

type waitFigures struct {
	Dependencies int        `json:"dependencies"`
	ThatWait     int        `json:"that_wait"`
	Waits        int        `json:"waits"`
	Loops        [][]string `json:"loops"`
	Chain        int        `json:"longest_chain"`
}

type alignmentFigures struct {
	ActiveGoals            int      `json:"active_goals"`
	GoalsWithoutOutcome    int      `json:"goals_serving_no_outcome"`
	GoalsWithoutMeasure    int      `json:"goals_without_a_measure"`
	OutcomesWithoutGoal    int      `json:"outcomes_with_no_active_goal"`
	OutcomesWithoutMeasure int      `json:"outcomes_without_a_measure"`
	TeamsWithMany          []string `json:"teams_with_more_than_three_active_goals"`
}

var names = []string{"rust-goals", "govuk-apps", "ethereum-eips"}

// each runs a check on every set, and on every other map of a set that has figures.
func each(t *testing.T, check func(t *testing.T, b *model.Board, want figures)) {
	for _, name := range names {
		folder := filepath.Join(sets, name)
		var want figures
		read(t, filepath.Join(folder, "reference.json"), &want)
		for of := &want; of != nil; of = of.MapGoals {
			t.Run(name+" "+of.Map, func(t *testing.T) { check(t, imported(t, folder, of.Map), *of) })
		}
	}
}

func TestTheNetworksOfTheReferenceBoards(t *testing.T) {
	each(t, func(t *testing.T, b *model.Board, want figures) {
		compareNetwork(t, network.Compute(b, network.All), want.Network)
		compareNetwork(t, network.Compute(b, network.Open), want.NetworkOpen)
	})
}

func compareNetwork(t *testing.T, n *network.Network, want networkFigures) {
	t.Helper()
	got := networkFigures{
		Dependencies: n.Dependencies, Teams: n.Teams, Active: n.ActiveTeams, Pairs: len(n.Pairs),
		Density: math.Round(*n.Density*1e6) / 1e6, Loops: n.Loops, Chain: len(n.LongestChain),
		Degrees: map[string]map[string]int{}, Busiest: n.Busiest(25),
	}
	for _, d := range n.Degrees {
		got.Degrees[d.Team] = map[string]int{
			"needs_teams": d.NeedsTeams, "provides_teams": d.ProvidesTeams, "needs": d.Needs, "provides": d.Provides,
		}
	}
	for _, pair := range n.Mutual() {
		got.Mutual = append(got.Mutual, struct {
			A       string `json:"a"`
			B       string `json:"b"`
			ANeedsB int    `json:"a_needs_b"`
			BNeedsA int    `json:"b_needs_a"`
		}(pair))
	}
	if len(want.Mutual) == 0 {
		want.Mutual = nil
	}
	if want.Busiest == nil { // not among the figures of every map
		got.Busiest = nil
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s: - wanted + computed\n%s", n.Scope, diff)
	}
	checkChain(t, n)
}

// checkChain holds the longest chain against the pairs: each step leads to the next.
func checkChain(t *testing.T, n *network.Network) {
	t.Helper()
	for i := range len(n.LongestChain) - 1 {
		from, to := n.LongestChain[i], n.LongestChain[i+1]
		if !slices.ContainsFunc(n.Pairs, func(p network.Pair) bool {
			return slices.Contains(from, p.Consumer) && slices.Contains(to, p.Provider)
		}) {
			t.Errorf("%s: in %v nothing leads from %v to %v", n.Scope, n.LongestChain, from, to)
		}
	}
}

func TestTheWaitsOfTheReferenceBoards(t *testing.T) {
	each(t, func(t *testing.T, b *model.Board, want figures) {
		for scope, want := range map[network.Scope]*waitFigures{network.All: want.Waits.All, network.Open: want.Waits.Open} {
			if want == nil {
				continue
			}
			w := network.Waits(b, scope)
			got := waitFigures{w.Dependencies, w.ThatWait, w.Waits, w.Loops, len(w.LongestChain)}
			if diff := cmp.Diff(*want, got); diff != "" {
				t.Errorf("%s: - wanted + computed\n%s", scope, diff)
			}
		}
	})
}

func TestTheAlignmentOfTheReferenceBoards(t *testing.T) {
	each(t, func(t *testing.T, b *model.Board, want figures) {
		a := align.Compute(b, model.NewDate(2026, 12, 2))
		got := alignmentFigures{
			ActiveGoals:            a.ActiveGoals,
			GoalsWithoutOutcome:    a.Count(model.GoalWithoutOutcome),
			GoalsWithoutMeasure:    a.Count(model.GoalWithoutMeasure),
			OutcomesWithoutGoal:    a.Count(model.OutcomeWithoutGoal),
			OutcomesWithoutMeasure: a.Count(model.OutcomeWithoutMeasure),
			TeamsWithMany:          []string{},
		}
		for _, gap := range a.Of(model.TeamWithManyGoals) {
			got.TeamsWithMany = append(got.TeamsWithMany, gap.ID)
		}
		if diff := cmp.Diff(want.Alignment, got); diff != "" {
			t.Errorf("- wanted + computed\n%s", diff)
		}
	})
}
