package widget

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Steady makes s one line that all terminals draw equally wide, whatever stands
// beside it: line breaks and tabs become spaces; emoji are reduced to the part
// terminals agree on (a family is drawn by its first member, a skin tone or a
// request for the coloured form is left out); colours stay and other escape
// sequences lose their escape; a mark with no letter to stand on
// gets a dotted circle, and one with no letter to lead is left out.
//
// Text from right to left stays in the order in which it is read, letter after
// letter, with nothing around it. Most terminals draw it so, or turn each run
// of it where it stands: cells and columns stay. A terminal that orders whole
// lines may exchange two neighbouring texts from right to left. Isolates
// (U+2068, U+2069) would keep them apart there, and are drawn as junk, or
// counted as cells, by most others; the escape sequence that asks for no order
// at all (BDSM, CSI 8 l) would make Arabic and Hebrew unreadable.
//
// The vowels of Indic scripts that stand beside their letter, and Thai's am,
// take a cell of their own on terminals that do not know graphemes; they are
// letters, so they stay, and a line with them may be a few cells off there.
func Steady(s string) string {
	_, end := narrow(s)
	if isSteady(s[end:]) {
		return s
	}
	return steady(s)
}

func isSteady(s string) bool {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == 0x1b {
			size = colourSequence(s[i:])
		}
		if size == 0 || r != 0x1b && unsteady(r) {
			return false
		}
		i += size
	}
	return true
}

// unsteady tells runes that terminals do not agree on, or that may join what
// stands beside them.
func unsteady(r rune) bool {
	return isControl(r) || r == variation || isSkin(r) || r == utf8.RuneError ||
		r >= 0x300 && (unicode.In(r, unicode.M, unicode.Cf) || isVoicing(r) || joinsAfter(r))
}

const (
	joiner       = 0x200d // joins emoji to one sign, and letters in some scripts
	variation    = 0xfe0f // asks for the coloured form
	dottedCircle = "\u25cc"
)

func isSkin(r rune) bool { return r >= 0x1f3fb && r <= 0x1f3ff }

// isVoicing tells the half-width kana marks, letters by name that join as marks do.
func isVoicing(r rune) bool { return r == 0xff9e || r == 0xff9f }

func isControl(r rune) bool {
	return r < 0x20 || r >= 0x7f && r < 0xa0 || r == 0x2028 || r == 0x2029
}

func steady(s string) string {
	var out strings.Builder
	out.Grow(len(s))
	for len(s) > 0 {
		part, _ := next(s)
		s = s[len(part):]
		if colourSequence(part) > 0 {
			out.WriteString(part)
		} else {
			out.WriteString(steadyCluster(part))
		}
	}
	return strings.TrimRightFunc(out.String(), joinsAfter)
}

// joinsAfter tells runes that become one grapheme with whatever follows them
// (Grapheme_Cluster_Break=Prepend, Unicode 17).
func joinsAfter(r rune) bool {
	switch {
	case r < 0x600:
		return false
	case r <= 0x605, r == 0x6dd, r == 0x70f, r == 0x890, r == 0x891, r == 0x8e2, r == 0xd4e:
		return true
	case r < 0x110bd:
		return false
	case r == 0x110bd, r == 0x110cd, r == 0x111c2, r == 0x111c3, r == 0x113d1, r == 0x1193f, r == 0x11941:
		return true
	}
	return r >= 0x11a84 && r <= 0x11a89 || r == 0x11a3a || r == 0x11d46 || r == 0x11f02
}

// steadyCluster reduces one grapheme.
func steadyCluster(cluster string) string {
	first, _ := utf8.DecodeRuneInString(cluster)
	if joinsBefore(first) {
		return standAlone(cluster, first)
	}
	base, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(cluster, joinsAfter))
	var out strings.Builder
	for _, r := range cluster {
		switch {
		case isControl(r):
			if r == '\n' || r == '\t' || r > 0xff {
				out.WriteByte(' ')
			}
		case r == variation, isSkin(r):
		case r == utf8.RuneError:
			out.WriteByte('?')
		case r == joiner && !unicode.IsLetter(base):
			return out.String() // an emoji made of several: the first stands for all
		default:
			out.WriteRune(r)
		}
	}
	return out.String()
}

// joinsBefore tells whether a grapheme that begins with r would become one with
// a space before it.
func joinsBefore(r rune) bool {
	if !isSkin(r) && !isVoicing(r) && !unicode.In(r, unicode.M, unicode.Cf) {
		return false
	}
	cluster, _ := ansi.FirstGraphemeCluster(" "+string(r), ansi.GraphemeWidth)
	return len(cluster) > 1
}

// standAlone gives a grapheme without a base one, if it is to be seen at all.
func standAlone(cluster string, first rune) string {
	if unicode.IsMark(first) && first != variation || isVoicing(first) {
		return steadyCluster(dottedCircle + cluster)
	}
	return ""
}
