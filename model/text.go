package model

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// MaxText is the number of characters (code points) that one value may have.
const MaxText = 10_000

// ErrTooLong marks a value of more than MaxText characters.
var ErrTooLong = errors.New("too long")

// CheckText tells whether s fits into a value, else gives an ErrTooLong.
func CheckText(s string) error {
	if len(s) <= MaxText {
		return nil
	}
	if n := utf8.RuneCountInString(s); n > MaxText {
		return fmt.Errorf("%w: the text has %d characters; at most %d fit", ErrTooLong, n, MaxText)
	}
	return nil
}

// Clean makes one line of text fit for a terminal, a file and a comparison.
// All text from people and files passes here, or CleanNote, once.
//
//   - It is valid UTF-8 in NFC. Bytes that are not UTF-8 are dropped.
//   - Line ends, tabs and every kind of space become one plain space; outer
//     space goes, runs of space become one.
//   - Terminal escape sequences are dropped whole (ESC [ 31 m, not just ESC),
//     other control characters one by one.
//   - What cannot be seen is dropped: directional marks, overrides and
//     isolates, zero-width spaces, soft hyphens, fillers, tags. It stays only
//     where a script or an emoji is written with it (see mayStay).
//   - More than twelve combining marks on one character are dropped, and those
//     that have no character to stand on.
//
// dropped counts what is gone: characters, bytes, and whole escape sequences.
// Clean(Clean(s)) = Clean(s). Text that is clean is returned as it is, without
// allocation. Clean does not bound the length: see CheckText.
func Clean(s string) (text string, dropped int) { return clean(s, false) }

// CleanNote is Clean for text of many lines: each line is cleaned by itself,
// and the line ends (LF, CR LF, CR and Unicode's) become \n.
func CleanNote(s string) (text string, dropped int) { return clean(s, true) }

// mostRounds bounds the repetition in clean: dropping one character can bring
// two together that NFC joins, and joining can leave another without a reason
// to stay. Two rounds settle nearly everything; three the rest.
const mostRounds = 8

func clean(s string, lines bool) (string, int) {
	total := 0
	for range mostRounds {
		if isClean(s, lines) {
			break
		}
		next, dropped := sweep(s, lines)
		next = norm.NFC.String(next)
		total += dropped
		if next == s {
			break
		}
		s = next
	}
	return s, total
}

// isClean tells quickly of most clean texts that they are. It may answer no
// for a clean one that uses marks or joiners.
func isClean(s string, lines bool) bool {
	ascii, gap := true, s != "" // gap: a space here would be an outer or a second one
	for i := range len(s) {
		switch c := s[i]; {
		case c == ' ':
			if gap {
				return false
			}
			gap = true
		case c == '\n':
			if !lines || i == 0 || s[i-1] == ' ' {
				return false
			}
			gap = true
		case c < ' ' || c == 0x7f:
			return false
		default:
			ascii, gap = ascii && c < utf8.RuneSelf, false
		}
	}
	return !gap && (ascii || isPlain(s))
}

// isPlain tells whether s has only characters that are always clean, in NFC.
func isPlain(s string) bool {
	for i, r := range s {
		if r < utf8.RuneSelf {
			continue
		}
		if r == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD") {
			return false
		}
		if !unicode.In(r, unicode.L, unicode.N, unicode.P, unicode.S) || invisible(r) || attaches(s[i:]) {
			return false
		}
	}
	return norm.NFC.QuickSpanString(s) == len(s)
}

// Fold is s for comparing without regard to case: lower case, NFC, outer space
// trimmed. Letters with more than one lower case become the same one (ς and σ).
// Lower-case ASCII is returned as it is, without allocation.
func Fold(s string) string {
	s = strings.TrimSpace(s)
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return norm.NFC.String(strings.Map(foldRune, norm.NFC.String(s)))
		}
	}
	return strings.ToLower(s)
}

func foldRune(r rune) rune { return unicode.ToLower(unicode.ToUpper(r)) }
