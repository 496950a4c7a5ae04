package widget

import (
	"math"
	"strings"

	"moot/ui/tui/theme"
)

// Bar draws how far value (0 … 1) has come, in width cells and eighths of a
// cell. It is honest at its ends: any progress shows, only 1 fills the bar,
// a value beyond 1 or below 0 ends in an arrow, and NaN (no data) draws
// nothing at all.
func Bar(t *theme.Theme, full, trough theme.Ink, width int, value float64) string {
	if width <= 0 {
		return ""
	}
	switch {
	case math.IsNaN(value):
		return Blank(width)
	case value > 1:
		return full.Paint(strings.Repeat(t.Glyphs.Blocks[8], width-1) + t.Glyphs.Over)
	case value < 0:
		return full.Paint(t.Glyphs.Under) + trough.Paint(strings.Repeat(t.Glyphs.Trough, width-1))
	}
	cells, part := eighths(width, value)
	filled := strings.Repeat(t.Glyphs.Blocks[8], cells)
	if part > 0 {
		filled += t.Glyphs.Blocks[part]
		cells++
	}
	return full.Paint(filled) + trough.Paint(strings.Repeat(t.Glyphs.Trough, width-cells))
}

// eighths gives the whole cells and the eighths of the next one. It rounds, but
// neither to nothing what has begun nor to the whole what is not there.
func eighths(width int, value float64) (cells, part int) {
	filled := int(math.Round(value * float64(width) * 8))
	if value > 0 {
		filled = max(1, filled)
	}
	if value < 1 {
		filled = min(filled, width*8-1)
	}
	return filled / 8, filled % 8
}

// Sparkline draws the last width values, one cell each, from 0 (or the lowest,
// where one is negative) to the highest; fewer values stand at the right. NaN
// (no data) leaves a gap.
func Sparkline(t *theme.Theme, values []float64, width int) string {
	if width <= 0 {
		return ""
	}
	values = values[max(0, len(values)-width):]
	low, high := 0.0, 0.0
	for _, value := range values {
		if !math.IsNaN(value) {
			low, high = min(low, value), max(high, value)
		}
	}
	var out strings.Builder
	out.WriteString(Blank(width - len(values)))
	for _, value := range values {
		out.WriteString(spark(t, value, low, high))
	}
	return out.String()
}

func spark(t *theme.Theme, value, low, high float64) string {
	if math.IsNaN(value) {
		return " "
	}
	top := len(t.Glyphs.Sparks) - 1
	if high == low {
		return t.Glyphs.Sparks[0]
	}
	height := math.Round((value - low) / (high - low) * float64(top))
	return t.Glyphs.Sparks[clamp(int(height), 0, top)]
}
