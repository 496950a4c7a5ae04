package trend

import (
	"math"
	"slices"

	"moot/model"
)

// What a projection needs, and how far it looks.
const (
	LeastPoints = 5       // on as many days
	LeastDays   = 21      // from the first to the last of them
	Farthest    = 2 * 365 // days from today; a day beyond it says nothing

	// LongestSilence is the days since the last point after which nobody knows the pace any more.
	LongestSilence = 2 * LeastDays

	// MostPoints bounds the work, which grows with the square of the points. Of more, this many are taken, evenly: the
	// first, the last, and those at equal steps between.
	MostPoints = 60
)

// Projection is the straight line through the points that outliers do not turn: its slope is the median of the slopes
// between every two points, and it passes the points as often above as below.
//
// Source: H. Theil, “A rank-invariant method of linear and polynomial regression analysis” (1950); P. K. Sen, “Estimates
// of the regression coefficient based on Kendall's tau”, Journal of the American Statistical Association 63 (1968). The
// intercept is the median of the residuals.
type Projection struct {
	N     int     // the points that it goes by
	Slope float64 // a day
	// AtBy is the value on the day by which; unknown where that day is not known, or not ahead.
	AtBy model.Number
	// Reach says whether the target is ahead on this line, and Reached on which day.
	Reach   Reach
	Reached model.Date

	origin    model.Date
	intercept float64
}

// Reach is how a projection stands to the target.
type Reach uint8

// How a projection stands to the target.
const (
	NoTarget   Reach = iota // there is none
	ReachedOn               // it is reached on a day
	Passed                  // the line is at the target today, or past it
	MovingAway              // it leads away from it
	StandStill              // it leads nowhere
	TooFar                  // it is reached later than Farthest
)

// On is the value of the line on a day.
func (p *Projection) On(day model.Date) float64 {
	return p.intercept + p.Slope*float64(day.Sub(p.origin))
}

// Stale tells whether the last point is too old for a projection.
func (t Trend) Stale() bool {
	return len(t.Points) > 0 && t.Today.Sub(t.last()) > LongestSilence
}

// last is the day of the newest point, of which there is one.
func (t Trend) last() model.Date { return t.Points[len(t.Points)-1].On }

// project draws the line; nil where there are not enough points, and where the last is too old.
func (t Trend) project() *Projection {
	if len(t.Points) < LeastPoints || t.days() < LeastDays || t.Stale() {
		return nil
	}
	points := thinned(t.Points)
	p := &Projection{N: len(points), origin: points[0].On}
	p.Slope = slope(points)
	p.intercept = intercept(points, p.Slope)
	if math.IsInf(p.Slope, 0) || math.IsInf(p.intercept, 0) {
		return nil // values beyond what can be counted with
	}
	if t.By.Known() && t.By > t.Today {
		p.AtBy = model.NumberOf(p.On(t.By))
	}
	p.reach(t.Measure, t.Today)
	return p
}

// days is how many days lie between the first point and the last.
func (t Trend) days() int {
	if len(t.Points) == 0 {
		return 0
	}
	return t.last().Sub(t.Points[0].On)
}

// reach finds the day on which the line comes to the target, in the direction from the baseline to it.
func (p *Projection) reach(m model.Measure, today model.Date) {
	if !m.Target.Known {
		return
	}
	now := p.On(today)
	left := m.Target.Value - now
	switch {
	case left == 0 || m.Baseline.Known && left*(m.Target.Value-m.Baseline.Value) < 0:
		p.Reach = Passed
	case p.Slope == 0:
		p.Reach = StandStill
	case left*p.Slope < 0:
		p.Reach = MovingAway
	case left/p.Slope > Farthest:
		p.Reach = TooFar
	default:
		p.Reach, p.Reached = ReachedOn, today.Add(int(math.Ceil(left/p.Slope-nearly)))
	}
}

// nearly is the part of a day that rounding may add.
const nearly = 1e-6

func slope(points []Point) float64 {
	slopes := make([]float64, 0, len(points)*(len(points)-1)/2)
	for i, a := range points {
		for _, b := range points[i+1:] {
			slopes = append(slopes, (b.Value-a.Value)/float64(b.On.Sub(a.On)))
		}
	}
	return median(slopes)
}

func intercept(points []Point, slope float64) float64 {
	rest := make([]float64, len(points))
	for i, point := range points {
		rest[i] = point.Value - slope*float64(point.On.Sub(points[0].On))
	}
	return median(rest)
}

// median sorts the values, of which there is one at least.
func median(values []float64) float64 {
	slices.Sort(values)
	middle := len(values) / 2
	if len(values)%2 == 1 {
		return values[middle]
	}
	return values[middle-1]/2 + values[middle]/2
}

func thinned(points []Point) []Point {
	if len(points) <= MostPoints {
		return points
	}
	kept := make([]Point, MostPoints)
	for i := range kept {
		kept[i] = points[i*(len(points)-1)/(MostPoints-1)]
	}
	return kept
}
