package alike

import (
	"strings"
	"unicode"
)

// leastForSlip is the length of word from which one slip leaves no doubt about what was meant: of shorter ones, and of those
// with digits, another letter is another word. "Team A" is not "Team B", "data" is not "date".
const leastForSlip = 6

// same tells whether two words are the same but for one slip of the fingers: a letter too many, missing, wrong, or swapped
// with its neighbour.
func same(a, b string) bool { return a == b || oneSlip(a, b) }

func oneSlip(a, b string) bool {
	if len(a) < leastForSlip || len(b) < leastForSlip || len(a)-len(b) > 4 || len(b)-len(a) > 4 || !spelt(a) || !spelt(b) {
		return false
	}
	x, y := []rune(a), []rune(b)
	if len(x) < leastForSlip || len(y) < leastForSlip {
		return false
	}
	for len(x) > 0 && len(y) > 0 && x[0] == y[0] {
		x, y = x[1:], y[1:]
	}
	for len(x) > 0 && len(y) > 0 && x[len(x)-1] == y[len(y)-1] {
		x, y = x[:len(x)-1], y[:len(y)-1]
	}
	switch {
	case len(x)+len(y) <= 1, len(x) == 1 && len(y) == 1:
		return true
	}
	return len(x) == 2 && len(y) == 2 && x[0] == y[1] && x[1] == y[0]
}

// spelt tells whether a word is of letters alone, in a script that spells.
func spelt(word string) bool {
	return !strings.ContainsFunc(word, func(sign rune) bool { return unicode.IsDigit(sign) || isDense(sign) })
}
