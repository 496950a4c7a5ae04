package widget

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Fit makes s exactly width cells: padded with spaces on the right, or cut and
// ended with "…". Line breaks become spaces.
func Fit(s string, width int) string {
	s, cells := shorten(s, width)
	return pad(s, "", width-cells)
}

// Shortly cuts a text that is longer than there is room for; a shorter one stays as it is.
func Shortly(text string, room int) string {
	if Width(text) > room {
		return Fit(text, room)
	}
	return text
}

// FitRight is Fit with the text at the right edge, for numbers.
func FitRight(s string, width int) string {
	s, cells := shorten(s, width)
	return Blank(width-cells) + s
}

// FitCentre is Fit with the text in the middle.
func FitCentre(s string, width int) string {
	s, cells := shorten(s, width)
	before := max(0, width-cells) / 2
	return pad(Blank(before)+s, "", width-cells-before)
}

// FitBoth makes a line of exactly width cells with left at its left edge and
// right at its right edge. Where both do not fit, left is cut first; right goes
// only when nothing of left would be seen.
func FitBoth(left, right string, width int) string {
	right = Steady(right)
	room := width - Width(right) - 1
	if right == "" || room < min(8, Width(left)) {
		return Fit(left, width)
	}
	return Fit(left, room) + " " + right
}

func pad(s, end string, cells int) string {
	if cells <= 0 {
		return s + end
	}
	return s + end + Blank(cells)
}

// shorten cuts s to at most width cells and tells how many it has.
func shorten(s string, width int) (string, int) {
	if width <= 0 {
		return "", 0
	}
	s = Steady(s)
	cells := Width(s)
	if cells <= width {
		return s, cells
	}
	s = truncate(s, width)
	return s, Width(s)
}

// truncate cuts a line wider than width and ends it with "…"; colours that
// follow the cut stay, so that what was opened is closed.
func truncate(s string, width int) string {
	var out strings.Builder
	out.Grow(len(s))
	at, open := 0, true
	for len(s) > 0 {
		part, cells := next(s)
		s = s[len(part):]
		if open && at+cells > width-1 {
			open = false
			out.WriteString(ellipsis)
		}
		if open || part[0] == 0x1b {
			out.WriteString(part)
		}
		if at += cells; !open {
			s = fromEscape(s)
		}
	}
	return out.String()
}

// fromEscape is s from its next escape sequence on: behind a cut nothing else is drawn, however long it is.
func fromEscape(s string) string {
	if at := strings.IndexByte(s, 0x1b); at >= 0 {
		return s[at:]
	}
	return ""
}

// Cut gives the cells left … right−1 of one line, exactly right−left of them. A
// wide rune that is halved by an edge leaves a space; colours that began before
// the cut go on in it, and everything that was opened is closed.
func Cut(s string, left, right int) string {
	if right <= left {
		return ""
	}
	var out strings.Builder
	out.Grow(len(s))
	at, drawn := 0, left
	for len(s) > 0 {
		part, cells := next(s)
		s = s[len(part):]
		switch end := at + cells; {
		case cells == 0:
			if part[0] == 0x1b || at > left && at <= right {
				out.WriteString(part)
			}
		case at >= left && end <= right:
			out.WriteString(part)
			drawn = end
		case end > left && at < right: // halved
			drawn = min(end, right)
			out.WriteString(Blank(drawn - max(at, left)))
		}
		if at += cells; at > right {
			s = fromEscape(s)
		}
	}
	return out.String() + Blank(right-drawn)
}

// Wrap breaks text into lines of at most width cells, at spaces where it can.
// Line breaks in the text stay.
func Wrap(text string, width int) []string {
	if width <= 0 {
		return nil
	}
	var lines []string
	for paragraph := range strings.SplitSeq(text, "\n") {
		for line := range strings.SplitSeq(ansi.Wrap(Steady(paragraph), width, ""), "\n") {
			line = strings.TrimRight(line, " ")
			if Width(line) > width {
				line = Cut(line, 0, width) // a wide rune where one cell is
			}
			lines = append(lines, line)
		}
	}
	return lines
}

// Block makes text exactly height lines of exactly width cells.
func Block(text string, width, height int) []string {
	if height <= 0 {
		return nil
	}
	lines := strings.Split(text, "\n")
	out := make([]string, height)
	for i := range out {
		if i < len(lines) {
			out[i] = Fit(lines[i], width)
		} else {
			out[i] = Blank(width)
		}
	}
	return out
}

// Join puts two panes side by side with the same rule in every line between
// them: height lines of leftWidth + width of rule + rightWidth cells.
func Join(left, right string, leftWidth, rightWidth, height int, rule string) string {
	lefts, rights := Block(left, leftWidth, height), Block(right, rightWidth, height)
	lines := make([]string, len(lefts))
	for i := range lines {
		lines[i] = lefts[i] + rule + rights[i]
	}
	return strings.Join(lines, "\n")
}
