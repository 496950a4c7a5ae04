package widget

import (
	"strings"

	"moot/ui/tui/theme"
)

// betweenNames is the cells between two names of a legend.
const betweenNames = 3

// Legend names the series by their strokes, in one line.
func (c *Chart) Legend(t *theme.Theme) string {
	return strings.Join(c.names(t), Blank(betweenNames))
}

// legend is the same in as many lines of a width as it needs.
func (c *Chart) legend(t *theme.Theme, width int) []string {
	var lines []string
	line := ""
	for _, name := range c.names(t) {
		if line != "" && Width(line)+betweenNames+Width(name) > width {
			lines = append(lines, Fit(line, width))
			line = ""
		}
		if line != "" {
			line += Blank(betweenNames)
		}
		line += name
	}
	if line != "" {
		lines = append(lines, Fit(line, width))
	}
	return lines
}

// names are the series that have one, each behind its stroke.
func (c *Chart) names(t *theme.Theme) []string {
	var names []string
	marks := 0
	for _, series := range c.Series {
		sign := strokeSign(t, series.Stroke)
		if series.Points {
			sign = sign[:len(sign)/3] + legendMark(t, marks) + sign[:len(sign)/3]
			marks++
		}
		if series.Name != "" {
			names = append(names, series.Ink.Paint(sign)+" "+t.Muted.Paint(Steady(series.Name)))
		}
	}
	return names
}
