package meeting

import (
	"slices"

	"moot/model"
)

// Load is how much waits between teams at the end of a day: the board against its own past.
type Load struct {
	On model.Date
	// Open is how many crossing dependencies, standing ones left out, were open: requested ≤ On < closed.
	Open int
	// Wait is the sum of days since each of them was requested.
	Wait int
	// PersonMinutes is what the forum of that day took; not known where none was held.
	PersonMinutes model.Number
}

// Between is what came and went since a day, until today.
type Between struct {
	Arrived, Accepted int
	Removed           map[model.Lever]int
	// Undated is how many are left out of the figures: closed without a day, or before they were requested, or requested on
	// a day nobody knows.
	Undated int
}

// loads is how many forums the load is compared with.
const loads = 4

// Loads are the loads on the days of the last forums, the oldest first, and today.
func Loads(b *model.Board, today model.Date) ([]Load, Between) {
	var days []Load
	for _, forum := range b.Forums() {
		if forum.State == model.ForumClosed && forum.On.Known() && forum.On < today {
			days = append(days, Load{On: forum.On, PersonMinutes: forum.PersonMinutes})
		}
	}
	slices.SortFunc(days, func(x, y Load) int { return int(x.On) - int(y.On) })
	days = days[max(0, len(days)-loads):]
	var last model.Date
	if len(days) > 0 {
		last = days[len(days)-1].On
	}
	days = append(days, Load{On: today})
	between := Between{Removed: map[model.Lever]int{}}
	for _, d := range b.Dependencies() {
		if !d.Crossing() || d.Standing() {
			continue
		}
		if !d.Requested.Known() || !d.Open() && (!d.Closed.Known() || d.Closed < d.Requested) {
			between.Undated++
			continue
		}
		for i := range days {
			if d.Requested <= days[i].On && (d.Open() || days[i].On < d.Closed) {
				days[i].Open++
				days[i].Wait += days[i].On.Sub(d.Requested)
			}
		}
		between.count(d, last, today)
	}
	return days, between
}

func (b *Between) count(d *model.Dependency, last, today model.Date) {
	if d.Requested > last && d.Requested <= today {
		b.Arrived++
	}
	switch {
	case d.Open() || d.Closed <= last || d.Closed > today:
	case d.State == model.Removed:
		b.Removed[d.Lever]++
	default:
		b.Accepted++
	}
}
