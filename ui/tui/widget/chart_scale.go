package widget

import "math"

// scale maps values onto the rows of a chart so that ticks lie in the middle of rows: the rows are whole multiples of a
// quantum, and every so many of them is a round value.
type scale struct {
	rows    int
	lowest  float64 // the lowest row, in quanta
	quantum float64
	every   float64 // rows from tick to tick
	tick    float64 // from tick to tick, without its power of ten
	power   int
}

// quanta are the values of a row, and how many rows make a round step of 1, 2 or 5 and a power of ten.
var quanta = []struct{ value, every float64 }{
	{1, 2}, {1.25, 4}, {5.0 / 3, 3}, {2, 5}, {2.5, 2}, {10.0 / 3, 3}, {4, 5}, {5, 2}, {20.0 / 3, 3}, {10, 2},
}

// scaleFor is the finest scale that shows all values in so many rows, two of them with a label where there are four rows;
// false where there is no value.
func scaleFor(values []float64, rows int) (scale, bool) {
	if len(values) == 0 || rows <= 0 {
		return scale{}, false
	}
	low, high := values[0], values[0]
	for _, value := range values {
		low, high = min(low, value), max(high, value)
	}
	magnitude := max(math.Abs(low), math.Abs(high))
	if high-low <= magnitude*1e-12 || high-low < 1e-290 {
		return levelScale(low, magnitude, rows), true
	}
	power := int(math.Floor(math.Log10((high-low)/float64(rows)))) - 1
	for ; ; power++ {
		for _, q := range quanta {
			s := newScale(rows, power, q.value, q.every)
			s.lowest = math.Round(low / s.quantum)
			if math.Round(high/s.quantum)-s.lowest <= float64(rows-1) && s.labels() >= min(2, rows/2) {
				return s, true
			}
		}
	}
}

// levelScale shows one value in the middle.
func levelScale(value, magnitude float64, rows int) scale {
	power := 0
	if magnitude >= 1e-290 {
		power = int(math.Floor(math.Log10(magnitude))) - 1
	}
	s := newScale(rows, power, 5, 2)
	s.lowest = math.Round(value/s.quantum) - float64(rows/2)
	return s
}

func newScale(rows, power int, value, every float64) scale {
	return scale{rows: rows, quantum: raised(value, power), every: every, tick: math.Round(value * every), power: power}
}

// raised is value times a power of ten, as near to the decimal as a number can be.
func raised(value float64, power int) float64 {
	if power < 0 {
		return value / math.Pow10(-power)
	}
	return value * math.Pow10(power)
}

// place is where a value lies, in rows from the middle of the lowest row.
func (s scale) place(value float64) float64 { return value/s.quantum - s.lowest }

// row is the row of a value from the lowest; a value beyond the rows is on the nearest.
func (s scale) row(value float64) int { return clamp(int(math.Round(s.place(value))), 0, s.rows-1) }

// label is the round value in the middle of a row; false where the row has none.
func (s scale) label(row int) (float64, bool) {
	steps := (s.lowest + float64(row)) / s.every
	if steps != math.Floor(steps) {
		return 0, false
	}
	return raised(steps*s.tick, s.power) + 0, true
}

// labels is how many rows have one.
func (s scale) labels() int {
	return int(math.Floor((s.lowest+float64(s.rows-1))/s.every) - math.Ceil(s.lowest/s.every) + 1)
}

// span maps x onto columns.
type span struct {
	low, high float64
	columns   int
}

// share is how far x lies from the first column to the last; the middle where there is no way between.
func (s span) share(x float64) float64 {
	if s.high <= s.low {
		return 0.5
	}
	return (x - s.low) / (s.high - s.low)
}

func (s span) cell(x float64) int { return s.step(x, s.columns) }

// step is x in one of so many steps of the whole width.
func (s span) step(x float64, steps int) int {
	return clamp(int(math.Round(s.share(x)*float64(steps-1))), 0, steps-1)
}
