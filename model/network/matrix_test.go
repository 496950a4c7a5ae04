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

func TestALoopStandsTogetherAndNeedsPointToTheRight(t *testing.T) {
	m := network.NewMatrix(small(), network.Open, today, nil)
	if want := []string{"a", "b", "c", "d"}; !slices.Equal(m.Teams, want) {
		t.Errorf("%v, want %v", m.Teams, want)
	}
	if want := []network.Block{{From: 0, To: 3, Loop: true}}; !slices.Equal(m.Blocks, want) {
		t.Errorf("%v, want %v", m.Blocks, want)
	}
	if cell := m.At(0, 1); cell != (network.Cell{Column: 1, Dependencies: 2, Standing: 1, Unknown: 1}) || m.At(1, 0) != (network.Cell{}) {
		t.Errorf("a needs b: %+v, b needs a: %+v", cell, m.At(1, 0))
	}
	if m.Waits {
		t.Error("nothing says when it was requested, and yet something waits")
	}
}

func TestTeamsOfOneGroupStandTogetherWhereTheOrderIsFree(t *testing.T) {
	b := testboard.Of(append(testboard.Teams("a", "b", "c", "d", "x"),
		need("1", "a", "x", model.Requested), need("2", "b", "x", model.Requested), need("3", "c", "x", model.Requested),
		need("4", "d", "x", model.Requested))...)
	m := network.NewMatrix(b, network.Open, today, [][]string{{"a", "c"}, {"b", "d", "x"}})
	if want := []string{"a", "c", "b", "d", "x"}; !slices.Equal(m.Teams, want) {
		t.Errorf("%v, want %v", m.Teams, want)
	}
	if want := []network.Block{{From: 0, To: 2}, {From: 2, To: 5}}; !slices.Equal(m.Blocks, want) {
		t.Errorf("%v, want %v", m.Blocks, want)
	}
}

func TestAGroupThatIsALoopIsDrawnOnce(t *testing.T) {
	m := network.NewMatrix(small(), network.Open, today, [][]string{{"a", "b", "c"}})
	if want := []network.Block{{From: 0, To: 3, Loop: true}}; !slices.Equal(m.Blocks, want) {
		t.Errorf("%v, want %v", m.Blocks, want)
	}
	m = network.NewMatrix(small(), network.Open, today, [][]string{{"a", "c"}})
	if want := []network.Block{{From: 0, To: 3, Loop: true}, {From: 0, To: 2}}; !slices.Equal(m.Blocks, want) {
		t.Errorf("%v, want %v", m.Blocks, want)
	}
}

func TestWaitIsOfWhatIsOpenAndNotStanding(t *testing.T) {
	on := func(id string, state model.State, requested, needBy model.Date) *model.Dependency {
		d := need(id, "a", "b", state)
		d.Requested, d.NeedBy = requested, needBy
		return d
	}
	b := testboard.Of(
		on("1", model.Requested, testboard.In(-10), 0), on("2", model.Started, testboard.In(-90), 0),
		on("3", model.Started, testboard.In(-4), testboard.In(9)), on("4", model.Committed, 0, 0),
		on("5", model.Accepted, testboard.In(-50), 0), on("6", model.Requested, testboard.In(5), 0),
	)
	m := network.NewMatrix(b, network.All, today, nil)
	if want := (network.Cell{Column: 1, Dependencies: 6, Standing: 1, Unknown: 1, Wait: 14}); m.At(0, 1) != want || !m.Waits {
		t.Errorf("%+v, want %+v", m.At(0, 1), want)
	}
}

func TestTheCellsAreTheDependenciesBetweenTeams(t *testing.T) {
	onEvery(t, 8, func(t *rapid.T, b *model.Board, scope network.Scope) {
		m := network.NewMatrix(b, scope, today, grouped(t))
		if want := activeIn(ways(b, scope)); !slices.Equal(slices.Sorted(slices.Values(m.Teams)), want) {
			t.Fatalf("teams %v, want %v in any order", m.Teams, want)
		}
		waits := false
		for row, consumer := range m.Teams {
			for column, provider := range m.Teams {
				want := network.Cell{Column: int32(column)}
				var between []*model.Dependency
				for _, d := range inScope(b, scope) {
					if d.Consumer == consumer && d.Provider == provider {
						between = append(between, d)
						waits = addTo(&want, d) || waits
					}
				}
				if got := m.At(row, column); got != want {
					t.Fatalf("%s needs of %s %+v, want %+v", consumer, provider, got, want)
				}
				if got := network.Between(b, scope, consumer, provider); !slices.Equal(got, between) {
					t.Fatalf("between %s and %s %v, want %v", consumer, provider, got, between)
				}
			}
		}
		if m.Waits != waits {
			t.Fatalf("waits: %v", m.Waits)
		}
	})
}

// addTo counts a dependency by the words, and tells whether it waits.
func addTo(c *network.Cell, d *model.Dependency) bool {
	c.Dependencies++
	switch {
	case d.State == model.Accepted || d.State == model.Removed:
	case d.State == model.Started && d.NeedBy == 0:
		c.Standing++
	case d.Requested == 0:
		c.Unknown++
	default:
		if d.Requested < today {
			c.Wait += int(today) - int(d.Requested)
		}
		return true
	}
	return false
}

// TestEachPlaceInTheMatrixIsTheRightOne takes at each place the right one anew: of those whose consumers all stand before.
func TestEachPlaceInTheMatrixIsTheRightOne(t *testing.T) {
	onEvery(t, 8, func(t *rapid.T, b *model.Board, scope network.Scope) {
		groups, steps := grouped(t), ways(b, scope)
		m := network.NewMatrix(b, scope, today, groups)
		of := func(team string) int {
			return slices.IndexFunc(groups, func(teams []string) bool { return slices.Contains(teams, team) })
		}
		together := func(x, y string) bool { return steps[[2]string{x, y}] < far && steps[[2]string{y, x}] < far }
		for at := 0; at < len(m.Teams); {
			loop := loopOf(m.Teams, m.Teams[at], together)
			if got := slices.Sorted(slices.Values(m.Teams[at:min(len(m.Teams), at+len(loop))])); !slices.Equal(got, slices.Sorted(slices.Values(loop))) {
				t.Fatalf("the loop %v does not stand together in %v", loop, m.Teams)
			}
			best := ""
			for _, candidate := range m.Teams[at:] {
				key := keyOf(b, loopOf(m.Teams, candidate, together), of, at, m.Teams)
				waits := slices.ContainsFunc(m.Teams[at:], func(other string) bool {
					return steps[[2]string{other, candidate}] < far && !together(other, candidate)
				})
				if !waits && (best == "" || key < best) {
					best = key
				}
			}
			if got := keyOf(b, loop, of, at, m.Teams); got != best {
				t.Fatalf("in %v of groups %v at %d stands %q, want %q", m.Teams, groups, at, got, best)
			}
			at += len(loop)
		}
		checkBlocks(t, m, together, of)
	})
}

// loopOf are a team and all in a loop with it.
func loopOf(teams []string, team string, together func(x, y string) bool) []string {
	var loop []string
	for _, other := range teams {
		if together(team, other) {
			loop = append(loop, other)
		}
	}
	return loop
}

// keyOf is what candidates for a place are compared by: a team of the last group, then the first team by group and name.
func keyOf(b *model.Board, loop []string, of func(string) int, at int, teams []string) string {
	first := "~"
	for _, team := range loop {
		group := of(team)
		if group < 0 {
			group = 9
		}
		first = min(first, string(rune('0'+group))+titled(b, team))
	}
	key := "2"
	if at > 0 && of(teams[at-1]) >= 0 && slices.ContainsFunc(loop, func(team string) bool { return of(team) == of(teams[at-1]) }) {
		key = "1"
	}
	return key + first[1:]
}

func checkBlocks(t *rapid.T, m *network.Matrix, together func(x, y string) bool, of func(string) int) {
	want := map[network.Block]bool{}
	run := func(from int, alike func(x, y string) bool) int {
		to := from + 1
		for to < len(m.Teams) && alike(m.Teams[from], m.Teams[to]) {
			to++
		}
		return to
	}
	for from := 0; from < len(m.Teams); from = run(from, together) {
		if to := run(from, together); to-from > 1 {
			want[network.Block{From: from, To: to, Loop: true}] = true
		}
	}
	alike := func(x, y string) bool { return of(x) >= 0 && of(x) == of(y) }
	for from := 0; from < len(m.Teams); from = run(from, alike) {
		if to := run(from, alike); to-from > 1 && !want[network.Block{From: from, To: to, Loop: true}] {
			want[network.Block{From: from, To: to}] = true
		}
	}
	for i, block := range m.Blocks {
		if !want[block] || i > 0 && (m.Blocks[i-1].From > block.From || m.Blocks[i-1].From == block.From && block.Loop) {
			t.Fatalf("block %v of %v in %v", block, m.Blocks, m.Teams)
		}
	}
	if len(want) != len(m.Blocks) {
		t.Fatalf("blocks %v, want %v", m.Blocks, want)
	}
}

func TestTheMatrixIsTheSameWhateverTheOrderOfRecords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		records, groups := drawn(t, 8), grouped(t)
		one := network.NewMatrix(testboard.Of(records...), network.All, today, groups)
		other := network.NewMatrix(testboard.Of(shuffled(records, 7)...), network.All, today, groups)
		if !reflect.DeepEqual(one, other) {
			t.Fatalf("%+v\nthen %+v", one, other)
		}
	})
}

func BenchmarkNewMatrix(b *testing.B) {
	board := testboard.Hundred()
	for b.Loop() {
		network.NewMatrix(board, network.All, today, nil)
	}
}
