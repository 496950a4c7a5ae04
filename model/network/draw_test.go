package network_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"moot/model"
	"moot/model/internal/testboard"
	"moot/model/network"
)

var (
	today  = testboard.Today
	scopes = []network.Scope{network.Open, network.All}
)

// drawn are the records of a board by chance: up to so many teams, of any kind, with names that are not in the order of
// their ids, and dependencies between them and on themselves, in every state.
func drawn(t *rapid.T, most int) []model.Record {
	pick := func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "pick") }
	day := func() model.Date {
		if pick(4) == 0 {
			return 0
		}
		return testboard.In(pick(80) - 70)
	}
	var records []model.Record
	teams := 2 + pick(most-1)
	for i := range teams {
		records = append(records, &model.Team{
			Entry: testboard.ID(team(i)), Name: []string{"", "beta", "Alpha", "Beta"}[pick(4)], Type: model.TeamKind(pick(int(model.Component) + 1)),
		})
	}
	for i := range pick(3 * teams) {
		records = append(records, &model.Dependency{
			Entry: testboard.ID(fmt.Sprintf("D%02d", i)), Consumer: team(pick(teams)), Provider: team(pick(teams)),
			State: model.States[pick(len(model.States))], Requested: day(), NeedBy: day(), Closed: day(),
			Capability: []string{"", "Mail", "mail", "Tax"}[pick(4)],
		})
	}
	return records
}

func team(i int) string { return fmt.Sprintf("T%02d", i) }

// grouped are some of the teams of a board in groups by chance, as somebody else might have found them.
func grouped(t *rapid.T) [][]string {
	groups := [][]string{{"gone"}, nil, nil}
	for i := range 8 {
		if g := rapid.IntRange(0, len(groups)).Draw(t, "group"); g < len(groups) {
			groups[g] = append(groups[g], team(i))
		}
	}
	return groups
}

// inScope are the dependencies that count, by the words: between two teams, and open or every one.
func inScope(b *model.Board, scope network.Scope) []*model.Dependency {
	var counted []*model.Dependency
	for _, d := range b.Dependencies() {
		closed := d.State == model.Accepted || d.State == model.Removed
		if d.Consumer != d.Provider && (scope == network.All || !closed) {
			counted = append(counted, d)
		}
	}
	return counted
}

// far is further than any way is long.
const far = 1 << 20

// ways are how many steps each team is away from each by Floyd and Warshall's method, far where there is no way.
func ways(b *model.Board, scope network.Scope) map[[2]string]int {
	steps := map[[2]string]int{}
	var teams []string
	for _, d := range inScope(b, scope) {
		teams = append(teams, d.Consumer, d.Provider)
		steps[[2]string{d.Consumer, d.Provider}] = 1
	}
	slices.Sort(teams)
	teams = slices.Compact(teams)
	at := func(from, to string) int {
		switch n, known := steps[[2]string{from, to}]; {
		case from == to:
			return 0
		case known:
			return n
		}
		return far
	}
	for _, over := range teams {
		for _, from := range teams {
			for _, to := range teams {
				steps[[2]string{from, to}] = min(far, at(from, to), at(from, over)+at(over, to))
			}
		}
	}
	return steps
}

// activeIn are the teams of ways.
func activeIn(ways map[[2]string]int) []string {
	var teams []string
	for pair := range ways {
		if pair[0] == pair[1] {
			teams = append(teams, pair[0])
		}
	}
	slices.Sort(teams)
	return teams
}

// shuffled are the same records in another order.
func shuffled(records []model.Record, seed uint64) []model.Record {
	other := slices.Clone(records)
	rand.New(rand.NewPCG(seed, 0)).Shuffle(len(other), func(i, j int) { other[i], other[j] = other[j], other[i] })
	return other
}

// titled orders by the names of teams in lower case, then their ids.
func titled(b *model.Board, id string) string {
	name := id
	if record := b.Team(id); record != nil && record.Name != "" {
		name = record.Name
	}
	return model.Fold(name) + "\x00" + id
}

// onEvery checks boards by chance, over both scopes.
func onEvery(t *testing.T, most int, check func(t *rapid.T, b *model.Board, scope network.Scope)) {
	rapid.Check(t, func(t *rapid.T) {
		check(t, testboard.Of(drawn(t, most)...), rapid.SampledFrom(scopes).Draw(t, "scope"))
	})
}
