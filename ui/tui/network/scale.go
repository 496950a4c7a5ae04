package network

import (
	"strings"

	"moot/model/network"
	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// legend says what the shades of a matrix tell: "1–12 13–40 …  days waited"; "" where there are none.
func legend(s network.Scale, t *theme.Theme, standing, brief bool) string {
	if s.Most == 0 {
		return ""
	}
	var words strings.Builder
	from := s.Least
	for step := range network.ScaleSteps {
		to := s.UpTo(step)
		if to < from {
			continue
		}
		text := widget.Grouped(to)
		if from < to {
			text = widget.Grouped(from) + "–" + text
		}
		if t.SignedShades() {
			text += t.Glyphs.Shades[step]
		}
		words.WriteString(t.Shades[step].Paint(" " + text + " "))
		from = to + 1
	}
	switch {
	case s.Waits && standing:
		return words.String() + t.Muted.Paint(" days waited  ") + t.Text.Paint("1") + t.Muted.Paint(" standing")
	case s.Waits:
		return words.String() + t.Muted.Paint(" days waited")
	case standing && brief:
		return words.String() + t.Muted.Paint(" dependencies, all standing")
	case standing:
		return words.String() + t.Muted.Paint(" dependencies (all standing: nobody waits)")
	}
	return words.String() + t.Muted.Paint(" dependencies, none waits")
}

// A theme has a shade for each step.
var _ = [1]struct{}{}[theme.ShadeSteps-network.ScaleSteps]
