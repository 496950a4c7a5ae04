// Package widget holds the pieces screens are drawn from: lines of an exact
// width, columns, lists, scrolled text, bars, dialogs, a prompt. There is no
// domain in them; they import the theme and nothing else of ours.
//
// Every function that makes a line gives exactly the cells it was asked for,
// also for wide, combining, emoji and right-to-left text, and for text that
// already carries colours.
package widget

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// ellipsis ends text that was cut.
const ellipsis = "…"

// Width is the number of cells s takes on a terminal; escape sequences take
// none. It agrees with ansi.StringWidth, and is quick for Latin text and rules.
func Width(s string) int {
	width, end := narrow(s)
	if end == len(s) {
		return width
	}
	return width + ansi.StringWidth(s[end:])
}

// narrow measures the leading part of s whose every rune is one cell wide and
// a grapheme of its own. It returns its cells and where it ends.
func narrow(s string) (width, end int) {
	last, lastWidth := 0, 0 // where the latest rune began
	for end < len(s) {
		c := s[end]
		switch {
		case c >= 0x20 && c < 0x7f:
			last, lastWidth = end, width
			width++
			end++
		case c == 0x1b:
			size := colourSequence(s[end:])
			if size == 0 {
				return width, end
			}
			end += size
			last, lastWidth = end, width
		case c < 0x80:
			return width, end
		default:
			r, size := utf8.DecodeRuneInString(s[end:])
			if !isNarrow(r) {
				return lastWidth, last // it may combine with the rune before
			}
			last, lastWidth = end, width
			width++
			end += size
		}
	}
	return width, end
}

// isNarrow tells runes that always take one cell and never join a neighbour:
// letters of Latin, Greek and Cyrillic, punctuation, arrows, rules and blocks.
func isNarrow(r rune) bool {
	switch {
	case r >= 0xc0 && r <= 0x2af, r >= 0x391 && r <= 0x3ce, r >= 0x410 && r <= 0x44f:
		return true
	case r >= 0x2010 && r <= 0x2027, r == 0xb7, r == 0xa0:
		return true
	case r >= 0x2500 && r <= 0x25a9, r == 0x25b8, r == 0x25be, r == 0x25c6, r == 0x25cb, r == 0x25cf, r == 0x25d0:
		return true
	case r == 0x2190, r == 0x2192, r == 0x2298, r == 0x2713:
		return true
	}
	return false
}

// colourSequence is the length of the SGR sequence s begins with, 0 for none.
func colourSequence(s string) int {
	if len(s) < 3 || s[0] != 0x1b || s[1] != '[' {
		return 0
	}
	for i := 2; i < len(s); i++ {
		switch c := s[i]; {
		case c == 'm':
			return i + 1
		case c >= '0' && c <= ';':
		default:
			return 0
		}
	}
	return 0
}

// next gives the first grapheme of s and its cells, or the colour sequence it
// begins with, of no cells.
func next(s string) (part string, cells int) {
	c := s[0]
	if size := colourSequence(s); size > 0 {
		return s[:size], 0
	}
	if c >= 0x20 && c < 0x7f && (len(s) == 1 || s[1] < 0x80) {
		return s[:1], 1
	}
	return ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
}

// Blank is n spaces, none for a negative n.
func Blank(n int) string {
	if n <= 0 {
		return ""
	}
	return strings.Repeat(" ", n)
}
