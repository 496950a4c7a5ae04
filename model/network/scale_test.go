package network_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"moot/model/network"
)

func matrixOf(waits bool, cells ...network.Cell) *network.Matrix {
	return &network.Matrix{Waits: waits, Rows: [][]network.Cell{cells}}
}

func TestEachStepOfAScaleIsAsManyTimesTheOneBefore(t *testing.T) {
	s := matrixOf(true, network.Cell{Wait: 1}, network.Cell{Wait: 10_000}, network.Cell{}).Scale()
	var bounds []int
	for step := range network.ScaleSteps {
		bounds = append(bounds, s.UpTo(step))
	}
	if !slices.Equal(bounds, []int{10, 100, 1000, 10_000}) {
		t.Error(bounds)
	}
}

func TestACellStandsInTheStepOfItsValue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var cells []network.Cell
		for _, n := range rapid.SliceOfN(rapid.IntRange(0, 500), 1, 20).Draw(t, "values") {
			cells = append(cells, network.Cell{Wait: n, Dependencies: int32(n)})
		}
		s := matrixOf(rapid.Bool().Draw(t, "waits"), cells...).Scale()
		for _, cell := range cells {
			step, value := s.Step(cell), s.Value(cell)
			switch {
			case value == 0 && step != -1, value > 0 && (step < 0 || value > s.UpTo(step)):
				t.Fatalf("%d in step %d of %+v", value, step, s)
			case step > 0 && value <= s.UpTo(step-1):
				t.Fatalf("%d in step %d of %+v, and not in the one before", value, step, s)
			case value == s.Most && value > 0 && s.UpTo(step) != s.Most:
				t.Fatalf("the most in step %d of %+v", step, s)
			}
		}
	})
}
