package card

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"moot/model"
	"moot/model/trend"
)

// TestThinningKeepsEndsAndPeaks: few enough, in their order, with the ends, the lowest and the highest.
func TestThinningKeepsEndsAndPeaks(t *testing.T) {
	byValue := func(a, b trend.Point) int { return int(a.Value - b.Value) }
	rapid.Check(t, func(t *rapid.T) {
		var all []trend.Point
		for i := range rapid.IntRange(1, 700).Draw(t, "points") {
			all = append(all, trend.Point{On: model.Date(i), Value: float64(rapid.IntRange(0, 99).Draw(t, "value"))})
		}
		most := rapid.IntRange(68, 400).Draw(t, "most")
		kept := thinned(all, most)
		if len(kept) > most || kept[0] != all[0] || kept[len(kept)-1] != all[len(all)-1] {
			t.Fatalf("%d of at most %d, from %v to %v", len(kept), most, kept[0], kept[len(kept)-1])
		}
		if !slices.IsSortedFunc(kept, func(a, b trend.Point) int { return int(a.On - b.On) }) {
			t.Fatal("not in order")
		}
		if slices.MinFunc(kept, byValue).Value != slices.MinFunc(all, byValue).Value || slices.MaxFunc(kept, byValue).Value != slices.MaxFunc(all, byValue).Value {
			t.Fatal("a peak is lost")
		}
	})
}
