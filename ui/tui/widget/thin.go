package widget

import (
	"math"
	"strings"

	"moot/ui/tui/theme"
)

// The signs of a thin bar: rows of full blocks, one below the other, would be a wall.
const (
	barFull = "━"
	barHalf = "╸"
	barRest = "─"
)

// ThinBar draws how far value (0 … 1) has come, in half cells. It is as honest at its ends as Bar: any progress
// shows, only 1 fills it, beyond it and below 0 stands an arrow, and NaN (no data) draws nothing.
func ThinBar(t *theme.Theme, full, rest theme.Ink, width int, value float64) string {
	if t.Options.ASCII || width <= 0 || math.IsNaN(value) {
		return Bar(t, full, rest, width, value)
	}
	switch {
	case value > 1:
		return full.Paint(strings.Repeat(barFull, width-1) + t.Glyphs.Over)
	case value < 0:
		return full.Paint(t.Glyphs.Under) + rest.Paint(strings.Repeat(barRest, width-1))
	}
	halves := int(math.Round(value * float64(2*width)))
	if value > 0 {
		halves = max(1, halves)
	}
	if value < 1 {
		halves = min(halves, 2*width-1)
	}
	bar := strings.Repeat(barFull, halves/2)
	if halves%2 == 1 {
		bar += barHalf
	}
	return full.Paint(bar) + rest.Paint(strings.Repeat(barRest, width-(halves+1)/2))
}
