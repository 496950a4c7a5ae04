package query

import (
	"fmt"

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
	e.Nearest, _ = model.Nearest(word, among)
	return e
}
