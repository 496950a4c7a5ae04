package network

import "math"

// ScaleSteps is how many steps a Scale has at most.
const ScaleSteps = 4

// Scale says which of a few shades a cell of a matrix has: by days waited, or by how many dependencies where none waits. Each
// step is about as many times the one before as that is of its own: waits differ by orders, and steps of equal width would
// leave nearly all cells in the first.
type Scale struct {
	Waits       bool
	Least, Most int // of what is above zero; 0 where nothing is
}

// Scale is that of the cells of a matrix.
func (m *Matrix) Scale() Scale {
	s := Scale{Waits: m.Waits}
	for _, row := range m.Rows {
		for _, cell := range row {
			value := s.Value(cell)
			if value <= 0 {
				continue
			}
			if s.Least == 0 || value < s.Least {
				s.Least = value
			}
			s.Most = max(s.Most, value)
		}
	}
	return s
}

// Value is what a cell is shaded by.
func (s Scale) Value(c Cell) int {
	if s.Waits {
		return c.Wait
	}
	return int(c.Dependencies)
}

// Step is the step of a cell, 0 … ScaleSteps−1; −1 where its value is 0.
func (s Scale) Step(c Cell) int {
	value := s.Value(c)
	if value <= 0 {
		return -1
	}
	for step := range ScaleSteps {
		if value <= s.UpTo(step) {
			return step
		}
	}
	return ScaleSteps - 1
}

// UpTo is the largest value of a step. A step that goes no further than the one before it has no values.
func (s Scale) UpTo(step int) int {
	if step == ScaleSteps-1 || s.Least == s.Most {
		return s.Most
	}
	const exact = 1e-9 // a bound that is a whole number stays it
	ratio := float64(s.Most) / float64(s.Least)
	return int(float64(s.Least)*math.Pow(ratio, float64(step+1)/ScaleSteps) + exact)
}
