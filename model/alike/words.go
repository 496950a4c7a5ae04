package alike

import (
	"slices"
	"strings"
	"unicode"

	"moot/model"
)

// empty are the words that say nothing of what is asked for: small words, and the verbs that every request has.
var empty = set(`a an and any all are as at be by can do for from get give has have in into is it its of on onto or our per
so some that the their them this to via we with without your
add allow ask build create enable expose help implement make need new please provide request support`)

func set(text string) map[string]bool {
	words := map[string]bool{}
	for _, word := range strings.Fields(text) {
		words[word] = true
	}
	return words
}

// pieces are the words of a text: runs of letters and digits, folded. Scripts that put no space between words give the
// pairs of signs that stand beside each other: of 東京都 there are 東京 and 京都.
func pieces(text string) []string {
	var found []string
	run, dense := []rune(nil), false
	end := func() {
		if dense {
			found = append(found, pairs(run)...)
		} else if len(run) > 0 {
			found = append(found, string(run))
		}
		run = run[:0]
	}
	for _, sign := range model.Fold(text) {
		switch {
		case unicode.IsMark(sign) && len(run) > 0:
		case !unicode.IsLetter(sign) && !unicode.IsDigit(sign):
			end()
			continue
		case isDense(sign) != dense:
			end()
			dense = !dense
		}
		run = append(run, sign)
	}
	end()
	return found
}

func pairs(run []rune) []string {
	if len(run) == 1 {
		return []string{string(run)}
	}
	var found []string
	for i := 1; i < len(run); i++ {
		found = append(found, string(run[i-1:i+1]))
	}
	return found
}

// isDense tells the scripts that are written without spaces, whose signs mean more than a letter.
func isDense(sign rune) bool {
	return sign >= 0x0e00 && unicode.In(sign, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai) || sign == 'ー'
}

// significant are the words of a title that tell what is asked for, each once and without its ending. A title of nothing
// but empty words keeps them.
func significant(title string) []string {
	all := pieces(title)
	var kept []string
	for _, word := range all {
		if !empty[word] {
			kept = append(kept, word)
		}
	}
	if len(kept) == 0 {
		kept = all
	}
	for i, word := range kept {
		kept[i] = stem(word)
	}
	return distinct(kept)
}

func distinct(words []string) []string {
	kept := words[:0]
	for _, word := range words {
		if !slices.Contains(kept, word) {
			kept = append(kept, word)
		}
	}
	return kept
}

// endings are taken off the end of a word that keeps four letters or more, the first that fits, once.
var endings = []string{"ings", "ing", "ions", "ion", "ers", "er", "ed"}

// stem is a word without the ending of its number and form, so that "payments" and "payment", "exchanged" and
// "exchanging" are one word.
func stem(word string) string {
	word = singular(word)
	for _, ending := range endings {
		if short, cut := strings.CutSuffix(word, ending); cut && len(short) >= 4 {
			return strings.TrimSuffix(short, "e")
		}
	}
	if short, cut := strings.CutSuffix(word, "e"); cut && len(short) >= 4 {
		return short
	}
	return word
}

// singular is a word of four letters or more without the s of the plural.
func singular(word string) string {
	switch {
	case len(word) < 4 || !strings.HasSuffix(word, "s"):
	case strings.HasSuffix(word, "ies") && len(word) > 4:
		return word[:len(word)-len("ies")] + "y"
	case hasSuffix(word, "ches", "shes", "sses", "xes"):
		return word[:len(word)-len("es")]
	case !hasSuffix(word, "ss", "us", "is"):
		return word[:len(word)-1]
	}
	return word
}

func hasSuffix(word string, endings ...string) bool {
	for _, ending := range endings {
		if strings.HasSuffix(word, ending) {
			return true
		}
	}
	return false
}
