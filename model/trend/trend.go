package trend

import "moot/model"

// Point is the value of a measure on a day.
type Point struct {
	On    model.Date
	Value float64
}

// Trend is the history of one measure, as seen on a day.
type Trend struct {
	Measure model.Measure
	Today   model.Date
	// Start is the day on which the straight line begins, By the day on which it ends; either may be unknown.
	Start, By model.Date
	// Over says that nobody pursues it any more: it is compared with nothing and heads nowhere.
	Over bool
	// Points are the check-ins with a value up to today, one a day, the oldest first.
	Points []Point
	// Projection is where it is heading; nil where there are too few points to say, where the last is
	// too old, and where it is over.
	Projection *Projection
}

// Of is the trend of a goal or an outcome; an empty one for any other record.
func Of(board *model.Board, record model.Record, today model.Date) Trend {
	said := board.CheckInsOf(model.RefOf(record))
	t := Trend{Measure: model.MeasureOf(record), Today: today, Points: pointsOf(said, today)}
	switch r := record.(type) {
	case *model.Goal:
		t.Start, t.By, t.Over = begun(r.Created, r.Made, said), r.By, !r.Active()
	case *model.Outcome:
		t.Start, t.By, t.Over = begun(0, r.Made, said), r.By, !r.Active()
	}
	if !t.Over {
		t.Projection = t.project()
	}
	return t
}

// begun is the day from which a measure was to move: the day on which the record says it was made, else that on which
// the board first had it. What came with check-ins of its own, from another tool, began no later than they did.
func begun(created model.Date, made model.Instant, said []*model.CheckIn) model.Date {
	if created.Known() {
		return created
	}
	known, first := made.Day(), first(said)
	if !known.Known() || first.Known() && first < known {
		return first
	}
	return known
}

// first is the earliest day of check-ins, which are in their order; those without a day stand before all others.
func first(said []*model.CheckIn) model.Date {
	for _, one := range said {
		if one.On.Known() {
			return one.On
		}
	}
	return 0
}

// pointsOf takes the check-ins with a value. Of several on one day the one that was said last counts, as it is the one
// that sets what a record shows as current.
func pointsOf(said []*model.CheckIn, today model.Date) []Point {
	points := make([]Point, 0, len(said))
	for _, one := range said {
		if !one.Value.Known || !one.On.Known() || one.On > today {
			continue
		}
		if n := len(points); n > 0 && points[n-1].On == one.On {
			points = points[:n-1]
		}
		points = append(points, Point{one.On, one.Value.Value})
	}
	return points
}
