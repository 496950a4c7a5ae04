package cli

import (
	"math"

	"moot/ui/tui/widget"
)

// rounded is a figure as people and scripts read it: four digits after the point.
func rounded(v float64) float64 { return math.Round(v*1e4) / 1e4 }

// plural is "1 team", "3 teams", "1,200 teams".
func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return widget.Grouped(n) + " " + many
}
