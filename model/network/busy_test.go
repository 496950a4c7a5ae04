package network_test

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"moot/model"
	"moot/model/internal/testboard"
	"moot/model/network"
)

func TestABusyPairStandsBesideItsOwnPast(t *testing.T) {
	on := func(id string, state model.State, requested, closed model.Date) *model.Dependency {
		d := need(id, "a", "b", state)
		d.Requested, d.Closed = requested, closed
		return d
	}
	day := testboard.Day // 2 Dec 2026, today, is a Wednesday; the weeks before ended on 29, 22 and 15 Nov
	b := testboard.Of(
		on("1", model.Requested, day("2026-11-20"), 0),
		on("2", model.Accepted, day("2026-11-10"), day("2026-11-29")), // closed on the last day: not open on it
		on("3", model.Removed, day("2026-11-22"), day("2026-11-30")),
		on("4", model.Accepted, day("2026-11-10"), 0),                  // closed nobody knows when
		on("5", model.Accepted, day("2026-11-10"), day("2026-11-09")),  // or before it was requested
		on("6", model.Requested, 0, 0),                                 // requested nobody knows when
		on("7", model.Requested, day("2026-12-02"), day("2026-11-01")), // open again
	)
	got := network.BusiestPairs(b, today, 5, 4)
	if len(got) != 1 || !slices.Equal(got[0].Weeks, []int{1, 3, 2, 2}) || got[0].Dependencies != 3 || got[0].Wait != 12 || got[0].Unknown != 1 {
		t.Errorf("%+v", got)
	}
}

func TestOfPairsAsBusyTheOneThatHasWaitedLongestComesFirst(t *testing.T) {
	since := func(id, consumer string, days int) *model.Dependency {
		d := need(id, consumer, "p", model.Requested)
		d.Requested = testboard.In(-days)
		return d
	}
	b := testboard.Of(since("1", "a", 3), since("2", "b", 40), since("3", "c", 40))
	var consumers []string
	for _, pair := range network.BusiestPairs(b, today, 2, 1) {
		consumers = append(consumers, pair.Consumer)
	}
	if !slices.Equal(consumers, []string{"b", "c"}) {
		t.Error(consumers)
	}
}

func TestTheWeeksOfBusyPairsAreCountedDayByDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b, most := testboard.Of(drawn(t, 4)...), rapid.IntRange(0, 5).Draw(t, "most")
		got, pairs := network.BusiestPairs(b, today, most, 5), network.Shape(b, network.Open).Busiest(most)
		checkBusiest(t, got)
		if len(got) != len(pairs) {
			t.Fatalf("%d pairs, want %d", len(got), len(pairs))
		}
		for i, busy := range got {
			var cell network.Cell
			weeks := make([]int, 5)
			for _, d := range b.Dependencies() {
				if d.Consumer != busy.Consumer || d.Provider != busy.Provider {
					continue
				}
				if d.Open() {
					addTo(&cell, d)
				}
				for week := range weeks {
					last := today
					for back := range 4 - week {
						last = model.Date(int(today) - 3 - 7*back) // today is a Wednesday
					}
					if open(d, last) {
						weeks[week]++
					}
				}
			}
			want := network.Busy{Pair: network.Pair{Consumer: busy.Consumer, Provider: busy.Provider, Dependencies: pairs[i].Dependencies}, Standing: int(cell.Standing), Wait: cell.Wait, Unknown: int(cell.Unknown), Weeks: weeks}
			if busy.Pair != want.Pair || busy.Standing != want.Standing || busy.Wait != want.Wait || busy.Unknown != want.Unknown ||
				!slices.Equal(busy.Weeks, want.Weeks) {
				t.Fatalf("%+v, want %+v", busy, want)
			}
		}
	})
}

// checkBusiest: by number, then days waited, then consumer and provider.
func checkBusiest(t *rapid.T, pairs []network.Busy) {
	if !slices.IsSortedFunc(pairs, func(x, y network.Busy) int {
		return cmp.Or(y.Dependencies-x.Dependencies, y.Wait-x.Wait, strings.Compare(x.Consumer, y.Consumer), strings.Compare(x.Provider, y.Provider))
	}) {
		t.Fatalf("%+v", pairs)
	}
}

// open: requested ≤ day < closed.
func open(d *model.Dependency, day model.Date) bool {
	if d.Requested == 0 || d.Requested > day {
		return false
	}
	return d.Open() || d.Closed >= d.Requested && day < d.Closed
}

func BenchmarkBusiestPairs(b *testing.B) {
	board := testboard.Hundred()
	board.Relate()
	for b.Loop() {
		network.BusiestPairs(board, today, 12, 26)
	}
}
