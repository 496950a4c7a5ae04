package model

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// mostMarks is how many combining marks in a row stay. Living scripts need
// fewer than half; and norm inserts a character of its own after thirty.
const mostMarks = 12

// sweeper copies text, leaving out what Clean promises to drop.
type sweeper struct {
	out     []byte
	lines   bool // line ends stay
	prev    rune // the last one written, 0 at the start of a line
	marks   int  // how many in a row were written
	space   bool // one is due before the next character
	ends    int  // line ends that are due before the next character
	cut     bool // something was dropped after prev
	dropped int
}

func sweep(s string, lines bool) (string, int) {
	w := sweeper{out: make([]byte, 0, len(s)), lines: lines}
	for len(s) > 0 {
		s = s[w.take(s):]
	}
	return string(w.out), w.dropped
}

// take deals with what s begins with and returns its length in bytes.
func (w *sweeper) take(s string) int {
	r, size := utf8.DecodeRuneInString(s)
	switch {
	case r == utf8.RuneError && size == 1, isNoncharacter(r):
		w.drop()
	case isLineEnd(r) && w.lines:
		if r == '\r' && len(s) > 1 && s[1] == '\n' {
			size = 2
		}
		w.endLine()
	case unicode.IsSpace(r):
		w.space = true
	case startsEscape(r):
		w.drop()
		return escapeLength(s)
	case unicode.IsControl(r):
		w.drop()
	case invisible(r):
		if n := mayStay(w.beside(), s); n > 0 {
			w.write(s[:n])
			return n
		}
		w.drop()
	case attaches(s) && !w.mayAttach(r):
		w.drop()
	default:
		w.write(s[:size])
	}
	return size
}

func (w *sweeper) drop() {
	w.dropped++
	w.cut = true
}

func (w *sweeper) endLine() {
	w.space, w.cut = false, false
	if len(w.out) > 0 {
		w.ends++
	}
	w.prev, w.marks = 0, 0
}

// beside is the character that the next one stands beside, 0 where there was
// none or one was dropped between them.
func (w *sweeper) beside() rune {
	if w.space || w.cut {
		return 0
	}
	return w.prev
}

// mayAttach tells whether there is something for a mark to stand on, and
// whether that does not carry too many already.
func (w *sweeper) mayAttach(r rune) bool {
	if unicode.Is(unicode.M, r) && w.prev == 0 {
		return false
	}
	return w.space || w.marks < mostMarks
}

func (w *sweeper) write(s string) {
	for ; w.ends > 0; w.ends-- {
		w.out = append(w.out, '\n')
	}
	if w.space && w.prev != 0 {
		w.out = append(w.out, ' ')
		w.marks = 0
	}
	w.space, w.cut = false, false
	w.out = append(w.out, s...)
	w.prev, _ = utf8.DecodeLastRuneInString(s)
	if attaches(s) {
		w.marks++
	} else if !invisible(w.prev) {
		w.marks = 0
	}
}

func isLineEnd(r rune) bool {
	return r == '\n' || r == '\r' || r == '\u0085' || r == '\u2028' || r == '\u2029'
}

// attaches tells whether s starts with a combining mark, or with one of the few
// letters (Hangul vowels and finals) that NFC joins to the one before.
func attaches(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return r >= 0x300 && (unicode.Is(unicode.M, r) || !norm.NFC.PropertiesString(s).BoundaryBefore())
}

func isNoncharacter(r rune) bool {
	return r&0xfffe == 0xfffe || r >= 0xfdd0 && r <= 0xfdef
}

// startsEscape tells of ESC and of the C1 characters that introduce a sequence
// of several: DCS, SOS, CSI, OSC, PM and APC.
func startsEscape(r rune) bool {
	switch r {
	case 0x1b, 0x90, 0x98, 0x9b, 0x9d, 0x9e, 0x9f:
		return true
	}
	return false
}

// escapeLength is the length in bytes of the control sequence that s starts
// with, by ECMA-48 (5th edition, 5.3 to 5.6). Of a string (a window title, a
// link) the content belongs to it; where its end is missing, or the sequence
// is malformed, only the introducer counts, so that text after it stays.
func escapeLength(s string) int {
	r, start := utf8.DecodeRuneInString(s)
	if r == 0x1b {
		if len(s) < 2 {
			return 1
		}
		r, start = rune(s[1])+0x40, 2 // ESC [ is CSI, ESC ] is OSC, and so on
	}
	switch {
	case r == 0x9b:
		n := start + span(s[start:], '0', '?')
		n += span(s[n:], ' ', '/')
		return ended(s, n, '@', start)
	case startsEscape(r):
		return stringLength(s, start)
	case r >= 0x60 && r < 0x70: // ESC and intermediates, such as ESC ( B
		return ended(s, 1+span(s[1:], ' ', '/'), '0', 1)
	case r >= 0x70 && r < 0xbf: // ESC and one more, such as ESC c
		return start
	}
	return 1
}

// span is how many bytes s starts with that lie between from and to.
func span(s string, from, to byte) int {
	n := 0
	for n < len(s) && s[n] >= from && s[n] <= to {
		n++
	}
	return n
}

// ended is n and the final byte, from first to '~', else otherwise.
func ended(s string, n int, first byte, otherwise int) int {
	if n < len(s) && s[n] >= first && s[n] <= '~' {
		return n + 1
	}
	return otherwise
}

// stringLength is the length of a control string whose content begins at start
// and ends with BEL, ESC \ or ST.
func stringLength(s string, start int) int {
	for i := start; i < len(s); i++ {
		switch c := s[i]; {
		case c == 0x07:
			return i + 1
		case c == 0x1b && i+1 < len(s) && s[i+1] == '\\':
			return i + 2
		case c == 0xc2 && i+1 < len(s) && s[i+1] == 0x9c:
			return i + 2
		case c < ' ':
			return start
		}
	}
	return start
}
