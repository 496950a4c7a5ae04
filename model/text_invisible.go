package model

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

const (
	zeroWidthNonJoiner = '\u200c'
	zeroWidthJoiner    = '\u200d'
	keycap             = '\u20e3'
	blackFlag          = '\U0001f3f4'
	tagEnd             = '\U000e007f'
	virama             = 9 // the canonical combining class of the signs that kill a vowel
)

// invisible tells of characters that have no look of their own: those that
// Unicode calls default ignorable, and the other format characters, but not the
// signs that are drawn around the digits after them.
func invisible(r rune) bool {
	if r < 0xad {
		return false
	}
	return unicode.In(r, unicode.Cf, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector) &&
		!unicode.Is(unicode.Prepended_Concatenation_Mark, r)
}

// mayStay is the length in bytes of the invisible characters at the start of s
// that mean something directly after prev, 0 when there is nothing of the kind:
//
//   - a joiner or non-joiner between two characters of a script that joins its
//     letters (Persian, Sinhala), or after a virama (RFC 5892, appendix A);
//   - a joiner between two emoji (a family), or before one after its skin tone
//     or presentation;
//   - a variation selector after an emoji, a key cap's digit, a Han character
//     or a Mongolian one;
//   - the tags after a black flag that spell a region's flag.
func mayStay(prev rune, s string) int {
	r, size := utf8.DecodeRuneInString(s)
	next, _ := utf8.DecodeRuneInString(s[size:])
	switch {
	case r == zeroWidthJoiner && joinsEmoji(prev, next):
		return size
	case r == zeroWidthJoiner || r == zeroWidthNonJoiner:
		if prev > 0 && norm.NFC.PropertiesString(string(prev)).CCC() == virama ||
			unicode.In(next, joining...) && (unicode.In(prev, joining...) || unicode.Is(unicode.Mn, prev) && !invisible(prev)) {
			return size
		}
	case r == '\ufe0e' || r == '\ufe0f':
		if isEmoji(prev) || next == keycap && (prev >= '0' && prev <= '9' || prev == '#' || prev == '*') {
			return size
		}
	case unicode.Is(unicode.Variation_Selector, r):
		if unicode.Is(unicode.Han, prev) || unicode.Is(unicode.Mongolian, prev) && !invisible(prev) {
			return size
		}
	case prev == blackFlag:
		return flagTags(s)
	}
	return 0
}

// joining are the scripts whose letters change with their neighbours.
var joining = []*unicode.RangeTable{
	unicode.Arabic, unicode.Syriac, unicode.Mandaic, unicode.Nko, unicode.Mongolian, unicode.Adlam,
	unicode.Hanifi_Rohingya, unicode.Devanagari, unicode.Bengali, unicode.Gurmukhi, unicode.Gujarati,
	unicode.Oriya, unicode.Tamil, unicode.Telugu, unicode.Kannada, unicode.Malayalam, unicode.Sinhala,
	unicode.Khmer, unicode.Myanmar, unicode.Tibetan, unicode.Javanese, unicode.Balinese,
}

func joinsEmoji(prev, next rune) bool {
	const lightSkin, darkSkin = '\U0001f3fb', '\U0001f3ff'
	return isEmoji(next) && (isEmoji(prev) || prev == '\ufe0f' || prev >= lightSkin && prev <= darkSkin)
}

// isEmoji tells of the pictures, a few signs more than Unicode counts: all
// symbols of its kind "other", and the block that it keeps for new ones.
func isEmoji(r rune) bool {
	switch r {
	case '‼', '⁉', 'ℹ', '↔', '⤴', '⤵', '◻', '◼', '◽', '◾', '〰':
		return true
	}
	return r >= 0x1f000 && r <= 0x1faff || unicode.Is(unicode.So, r) && r != utf8.RuneError
}

// flagTags is the length of the tags of one region: three to six letters or
// digits and the end.
func flagTags(s string) int {
	count := 0
	for i, r := range s {
		switch {
		case r == tagEnd && count >= 3:
			return i + utf8.RuneLen(tagEnd)
		case count < 6 && (r >= 0xe0030 && r <= 0xe0039 || r >= 0xe0061 && r <= 0xe007a):
			count++
		default:
			return 0
		}
	}
	return 0
}
