package model

import (
	"strings"
	"unicode/utf8"
)

// longestGuess is the length of word beyond which nobody mistyped it.
const longestGuess = 64

// Nearest is the one of among that word was most likely meant to be, for "did
// you mean". Case does not count. One that word is the beginning of (two
// letters or more) comes first, then the one with the fewest typing slips: a
// letter too many, missing, wrong, or swapped with its neighbour (the optimal
// string alignment distance of Damerau and Levenshtein). A slip is forgiven per
// three letters of the longer word, up to three. Among equals the first one is it.
func Nearest(word string, among []string) (string, bool) {
	typed := []rune(Fold(word))
	if len(typed) == 0 || len(typed) > longestGuess {
		return "", false
	}
	best, bestRank := "", int(^uint(0)>>1)
	for _, candidate := range among {
		if rank, ok := likeness(typed, Fold(candidate)); ok && rank < bestRank {
			best, bestRank = candidate, rank
		}
	}
	return best, best != ""
}

// notABeginning is added to the rank of what does not begin with the word.
const notABeginning = 1 << 20

// likeness ranks a candidate: lower is likelier.
func likeness(typed []rune, candidate string) (rank int, ok bool) {
	length := utf8.RuneCountInString(candidate)
	if len(typed) >= 2 && strings.HasPrefix(candidate, string(typed)) {
		return length - len(typed), true
	}
	forgiven := min(max(len(typed), length)/3, 3)
	if length-len(typed) > forgiven || len(typed)-length > forgiven {
		return 0, false
	}
	slips := slips(typed, []rune(candidate))
	return notABeginning + slips, slips <= forgiven
}

// slips counts the typing slips between a and b, row by row of the table of
// distances between their beginnings.
func slips(a, b []rune) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i, letter := range a {
		row[0] = i + 1
		for j, other := range b {
			wrong := last[j]
			if letter != other {
				wrong++
			}
			row[j+1] = min(wrong, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && letter == b[j-1] && a[i-1] == other {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
