package network_test

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"moot/model"
	"moot/model/internal/testboard"
	"moot/model/network"
)

// goal is a goal of a team for outcomes.
func goal(id, team string, state model.GoalState, outcomes ...string) *model.Goal {
	return &model.Goal{Entry: testboard.ID(id), Team: team, State: state, Outcomes: outcomes}
}

func TestABoundaryIsComparedWithTheOutcomesOfItsTeams(t *testing.T) {
	b := testboard.Of(append(testboard.Teams("a", "b", "c", "d"),
		&model.Outcome{Entry: testboard.ID("trust")}, &model.Outcome{Entry: testboard.ID("speed")},
		&model.Outcome{Entry: testboard.ID("old"), State: model.OutcomeAchieved},
		goal("1", "a", model.GoalActive, "trust", "speed", "old"), goal("2", "b", model.GoalActive, "trust", "gone", "old"),
		goal("3", "b", model.GoalMet, "speed"), goal("4", "a", model.GoalActive), goal("5", "d", model.GoalActive, "speed"),
		need("1", "a", "b", model.Requested), need("2", "a", "b", model.Requested), need("3", "b", "a", model.Requested),
		need("4", "a", "c", model.Requested), need("5", "d", "b", model.Requested), need("6", "d", "b", model.Accepted),
		need("7", "c", "d", model.Requested),
	)...)
	g := &network.Grouping{Groups: [][]string{{"a", "b"}, {"c", "d"}}}
	want := []network.Boundary{
		{
			Teams: []string{"a", "b"}, Inside: 3, Out: 1, In: 1, Needing: []string{"a", "b"}, Serving: 2,
			Outcomes: []string{"trust"}, Alone: []string{"speed"}, Goals: 3, Shared: 2,
		},
		{
			Teams: []string{"c", "d"}, Inside: 1, Out: 1, In: 1, Needing: []string{"c"}, Serving: 1,
			Alone: []string{"speed"}, Goals: 1,
		},
	}
	if got := g.Boundaries(b, network.Open); !reflect.DeepEqual(got, want) {
		t.Errorf("\n got %+v\nwant %+v", got, want)
	}
	if got := g.Boundaries(b, network.All)[0].In; got != 2 {
		t.Errorf("of all dependencies others have %d on them", got)
	}
}

func TestEveryDependencyIsOnOneSideOfTheBoundaries(t *testing.T) {
	onEvery(t, 8, func(t *rapid.T, b *model.Board, scope network.Scope) {
		inside, out, in := map[int]int{}, map[int]int{}, map[int]int{}
		groups := grouped(t)
		of := groupOf(groups, activeIn(ways(b, scope)))
		for _, d := range inScope(b, scope) {
			if from, to := of[d.Consumer], of[d.Provider]; from == to {
				inside[from]++
			} else {
				out[from]++
				in[to]++
			}
		}
		for i, boundary := range (&network.Grouping{Groups: groups}).Boundaries(b, scope) {
			if boundary.Inside != inside[i] || boundary.Out != out[i] || boundary.In != in[i] {
				t.Fatalf("%+v, want %d inside, %d out, %d in", boundary, inside[i], out[i], in[i])
			}
		}
	})
}

func TestTheQuestionOfABoundary(t *testing.T) {
	name := func(ref model.Ref) string {
		return map[string]string{
			"s": "Search", "d": "Data", "m": "Mobile", "p": "Payments", "i": "Identity", "b": "Billing", "l": "Loyalty",
			"trust": "Trust in the price", "fast": "Answers within a day", "safe": "No fraud", "calm": "Fewer calls",
		}[ref.ID]
	}
	for _, test := range []struct {
		boundary network.Boundary
		want     string
	}{
		{
			network.Boundary{Teams: []string{"d", "s"}, Needing: []string{"d", "s"}, Inside: 9, Out: 2, Serving: 2, Outcomes: []string{"trust"}},
			"Data and Search need each other 9 times and others twice, and both serve Trust in the price: " +
				"is the boundary between them in the right place?",
		},
		{
			network.Boundary{Teams: []string{"d", "s"}, Needing: []string{"s"}, Inside: 4, Out: 1, In: 3, Serving: 2, Outcomes: []string{"safe", "trust"}},
			"Search needs Data 4 times, they need others once, others need them 3 times, and both serve No fraud and " +
				"Trust in the price: is the boundary between them in the right place?",
		},
		{
			network.Boundary{Teams: []string{"d", "s"}, Needing: []string{"d"}, Inside: 1, Serving: 1, Alone: []string{"trust"}},
			"Data needs Search once, they need no other team, and only one of them serves an outcome: " +
				"is the boundary between them in the right place?",
		},
		{
			network.Boundary{
				Teams: []string{"d", "m", "s"}, Needing: []string{"d", "s"}, Inside: 12, In: 1, Serving: 3,
				Outcomes: []string{"calm", "fast", "safe", "trust"},
			},
			"Data, Mobile and Search need each other 12 times and no other team, others need them once, and two or more of " +
				"them serve Answers within a day, Fewer calls and 2 more outcomes: are the boundaries between them in the right places?",
		},
		{
			network.Boundary{Teams: []string{"b", "d", "i", "l", "m", "p", "s"}, Inside: 30, Out: 8, Serving: 2, Alone: []string{"fast", "safe"}},
			"Billing, Data, Identity, Loyalty and 3 more need each other 30 times and others 8 times, and they serve no outcome " +
				"together: are the boundaries between them in the right places?",
		},
		{
			network.Boundary{Teams: []string{"b", "d", "i", "m", "s"}, Inside: 30, Out: 8},
			"Billing, Data, Identity, Mobile and Search need each other 30 times and others 8 times, and none of their goals " +
				"serves an outcome: are the boundaries between them in the right places?",
		},
	} {
		if got := test.boundary.Question(name); got != test.want {
			t.Errorf("\n got %s\nwant %s", got, test.want)
		}
	}
}

func TestGroupsThatAreBarelyClearerThanChanceAreWeak(t *testing.T) {
	for q, weak := range map[float64]bool{-0.1: true, 0.29: true, 0.3: false, 0.8: false} {
		if got := (&network.Grouping{Modularity: &q}).Weak(); got != weak {
			t.Errorf("Q %v: %v", q, got)
		}
	}
}
