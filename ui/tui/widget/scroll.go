package widget

import (
	"strings"

	"moot/ui/tui/theme"
)

// Scroll is a window on a text that may be longer than it. The rightmost column
// shows where the window stands, and is blank when all is seen.
type Scroll struct {
	Hint theme.Ink // of the mark in the rightmost column
	// Instead, where it is given, is drawn in place of the first line in the window: a heading that would be out of sight
	// otherwise. It tells "" where that line stays. Any line shows once the window moves up by one.
	Instead func(first int) string

	lines         []string
	offset        int
	width, height int
}

// SetSize sets the window, in cells, the rightmost column included.
func (s *Scroll) SetSize(width, height int) {
	s.width, s.height = max(0, width), max(0, height)
	s.By(0)
}

// TextWidth is what a line of text may take: the width without the hint.
func (s *Scroll) TextWidth() int { return max(0, s.width-2) }

// SetLines replaces the text and stays at the same line.
func (s *Scroll) SetLines(lines []string) {
	s.lines = lines
	s.By(0)
}

// Lines gives the number of lines in the text.
func (s *Scroll) Lines() int { return len(s.lines) }

// Offset is the first line in the window.
func (s *Scroll) Offset() int { return s.offset }

// By scrolls by n lines.
func (s *Scroll) By(n int) { s.offset = clamp(s.offset+n, 0, len(s.lines)-s.height) }

// Page scrolls by n windows, less a line that stays in sight.
func (s *Scroll) Page(n int) { s.By(n * max(1, s.height-1)) }

// Top goes to the first line, Bottom to the last.
func (s *Scroll) Top() { s.offset = 0 }

// Bottom goes to the end of the text.
func (s *Scroll) Bottom() { s.By(len(s.lines)) }

// Press scrolls by a key, by its name ("pgdown") or by the name of what it does ("page-down"); false when it does not scroll.
func (s *Scroll) Press(key string) bool {
	switch key {
	case "up", "k":
		s.By(-1)
	case "down", "j":
		s.By(1)
	case "pgup", "page-up":
		s.Page(-1)
	case "pgdown", "page-down", "space":
		s.Page(1)
	case "first", "home":
		s.Top()
	case "last", "end":
		s.Bottom()
	default:
		return false
	}
	return true
}

// Reveal scrolls just enough to show line i.
func (s *Scroll) Reveal(i int) {
	switch {
	case i < s.offset:
		s.By(i - s.offset)
	case i >= s.offset+s.height:
		s.By(i - s.offset - s.height + 1)
	}
}

// Fits tells whether the whole text is in the window.
func (s *Scroll) Fits() bool { return len(s.lines) <= s.height }

// View draws the window: exactly its height in lines of exactly its width.
func (s *Scroll) View() string {
	if s.height == 0 {
		return ""
	}
	from, to := Thumb(len(s.lines), s.offset, s.height)
	drawn := make([]string, s.height)
	for y := range drawn {
		line := ""
		if i := s.offset + y; i < len(s.lines) {
			line = s.lines[i]
		}
		if heading := s.instead(y); heading != "" {
			line = heading
		}
		drawn[y] = s.line(line, y >= from && y < to)
	}
	return strings.Join(drawn, "\n")
}

func (s *Scroll) instead(y int) string {
	if y > 0 || s.offset == 0 || s.Instead == nil || s.height < 2 {
		return ""
	}
	return s.Instead(s.offset)
}

func (s *Scroll) line(text string, thumb bool) string {
	if s.width < 3 {
		return Fit(text, s.width)
	}
	if thumb {
		return Fit(text, s.width-1) + s.Hint.Paint(thumbSign)
	}
	return Fit(text, s.width-1) + " "
}

// thumbSign is the filled part of a scroll bar.
const thumbSign = "┃"

// Thumb tells which lines of a scroll bar of this height are filled, from …
// to−1, when a text of total lines is seen from offset on. Nothing is filled
// when all is seen.
func Thumb(total, offset, height int) (from, to int) {
	if total <= height || height <= 0 {
		return 0, 0
	}
	size := max(1, height*height/total)
	from = (height - size) * offset / (total - height)
	return from, from + size
}
