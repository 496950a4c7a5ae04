package network

import (
	"cmp"
	"slices"

	"moot/model"
)

// Busy is a pair of teams beside its own past.
type Busy struct {
	Pair
	Standing int
	Wait     int // dependency-days so far, of those not standing
	Unknown  int // not standing and without a day of request
	// Weeks is how many dependencies were open between the two on the last day of each week, the oldest first, this week
	// as of today: by the records' own dates, with today's owners. On a day open is what was requested by then and not
	// closed; left out is what has no day of request, and what was closed on no day, or before it was requested.
	Weeks []int
}

// BusiestPairs are the pairs of teams with the most open dependencies, each with its last weeks; of as many those that have
// waited longest, then by consumer and provider.
func BusiestPairs(b *model.Board, today model.Date, most, weeks int) []Busy {
	w := newWeb(b.Dependencies(), Open.Includes, today)
	days := weekEnds(today, weeks)
	pairs := w.busiest(most)
	busy := make([]Busy, len(pairs))
	for i, e := range pairs {
		busy[i] = Busy{
			Pair: w.pair(e), Standing: int(e.standing), Wait: e.wait, Unknown: int(e.unknown), Weeks: make([]int, len(days)),
		}
		for _, d := range b.NeedsOf(busy[i].Consumer) {
			if d.Provider == busy[i].Provider {
				busy[i].count(d, days)
			}
		}
	}
	return busy
}

// busiest are the first most edges: by number, then days waited, then consumer and provider.
func (w *web) busiest(most int) []edge {
	edges := slices.SortedStableFunc(slices.Values(w.edges), func(a, b edge) int {
		return cmp.Or(cmp.Compare(b.dependencies, a.dependencies), cmp.Compare(b.wait, a.wait))
	})
	return edges[:max(0, min(most, len(edges)))]
}

// weekEnds are the last days of the weeks up to today's, the oldest first; of this week it is today.
func weekEnds(today model.Date, weeks int) []model.Date {
	days := make([]model.Date, max(0, weeks))
	day := today
	for i := range slices.Backward(days) {
		days[i] = day
		day = day.Monday().Add(-1)
	}
	return days
}

func (b *Busy) count(d *model.Dependency, days []model.Date) {
	if !d.Requested.Known() || !d.Open() && d.Closed < d.Requested {
		return
	}
	for i, day := range days {
		if d.Requested <= day && (d.Open() || day < d.Closed) {
			b.Weeks[i]++
		}
	}
}
