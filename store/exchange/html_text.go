package exchange

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// A drawing is laid out before anybody knows in which font it will be read, so text is measured by the widest that is common
// (DejaVu Sans): what fits there fits everywhere.

// narrow, slim and broad are the letters that are not as wide as most, in that font.
const (
	narrow = "iIjl.,:;'|!·"
	slim   = "ftrJ()[]{}/\\- \"1"
	broad  = "mwMWGOQ@%—…←→&+<>=~#"
)

// letterWidth is how wide a letter is, as a share of the font's size.
func letterWidth(r rune) float64 {
	switch {
	case strings.ContainsRune(narrow, r):
		return .35
	case strings.ContainsRune(slim, r):
		return .43
	case strings.ContainsRune(broad, r):
		return .98
	case r < utf8.RuneSelf:
		return .65
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 1.05
	}
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0 // drawn onto the letter before it
	}
	return .75
}

// textWidth is how wide a text is at most, in the unit of the font's size.
func textWidth(text string, size float64) float64 {
	sum := 0.0
	for _, r := range text {
		sum += letterWidth(r)
	}
	return sum * size
}

// cutText is as much of a text as there is room for.
func cutText(text string, size, room float64) string {
	if textWidth(text, size) <= room {
		return text
	}
	sum := letterWidth('…') * size
	for at, r := range text {
		if sum += letterWidth(r) * size; sum > room {
			return strings.TrimRight(text[:at], " \u200d") + "…"
		}
	}
	return text
}

// cutApart cuts texts so that no two that differ look the same: those that would are cut in the middle, where both ends
// have room, and where even that is not enough, not at all.
func cutApart(texts []string, size, room float64) []string {
	shown := make([]string, len(texts))
	for i, text := range texts {
		shown[i] = cutText(text, size, room)
	}
	for _, cut := range []func(text string) string{
		func(text string) string { return cutMiddle(text, size, room) },
		func(text string) string { return text },
	} {
		for _, i := range alike(texts, shown) {
			shown[i] = cut(texts[i])
		}
	}
	return shown
}

// alike are the places of those that are shown the same though they differ.
func alike(texts, shown []string) []int {
	first, differs := map[string]string{}, map[string]bool{}
	for i, text := range shown {
		if other, seen := first[text]; !seen {
			first[text] = texts[i]
		} else if other != texts[i] {
			differs[text] = true
		}
	}
	var places []int
	for i, text := range shown {
		if differs[text] {
			places = append(places, i)
		}
	}
	return places
}

// cutMiddle is the beginning and the end of a text, as much as there is room for.
func cutMiddle(text string, size, room float64) string {
	if textWidth(text, size) <= room {
		return text
	}
	half := (room - letterWidth('…')*size) / 2
	runes := []rune(text)
	from := len(runes)
	for sum := 0.0; from > 0; from-- {
		if sum += letterWidth(runes[from-1]) * size; sum > half {
			break
		}
	}
	return strings.TrimRight(cutText(text, size, half+letterWidth('…')*size), " …") + "…" + strings.TrimLeft(string(runes[from:]), " ")
}

// wrapText is a text on one line or on two, broken at a space, cut where two are not enough.
func wrapText(text string, size, room float64) []string {
	if textWidth(text, size) <= room {
		return []string{text}
	}
	first := ""
	for at, r := range text {
		if r == ' ' && textWidth(text[:at], size) <= room {
			first = text[:at]
		}
	}
	if first == "" {
		return []string{cutText(text, size, room)}
	}
	return []string{first, cutText(text[len(first)+1:], size, room)}
}
