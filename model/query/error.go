package query

import (
	"fmt"
	"slices"
	"strings"

	"moot/model"
)

// Error says what is wrong with a query, where, and what would be right.
type Error struct {
	// Offset and Length are the part of the query that is wrong, in bytes, for underlining.
	Offset, Length int
	Msg            string
	// Nearest is what was probably meant, "" where nothing is near.
	Nearest string
}

// Error implements error: a sentence.
func (e *Error) Error() string {
	if e.Nearest == "" {
		return e.Msg
	}
	return fmt.Sprintf("%s; did you mean %s?", e.Msg, Quote(e.Nearest))
}

func (s span) errorf(format string, values ...any) *Error {
	return &Error{Offset: s.offset, Length: s.length, Msg: fmt.Sprintf(format, values...)}
}

// near adds the nearest of some words, if one is near.
func (e *Error) near(word string, among []string) *Error {
	near, is := model.Nearest(word, among)
	if !is {
		near = nearestPart(word, among)
	}
	e.Nearest = near
	return e
}

// nearestPart is the only one of some words that has a word as one of its parts: goal-silent of silent; "" where none or
// several have.
func nearestPart(word string, among []string) string {
	found := ""
	for _, candidate := range among {
		if !slices.Contains(strings.Split(model.Fold(candidate), "-"), model.Fold(word)) {
			continue
		}
		if found != "" {
			return ""
		}
		found = candidate
	}
	return found
}
