package model

import (
	"fmt"
	"strings"
)

// RuleError is an edit that the rules refuse. Its sentence says what was wrong and what is allowed.
type RuleError struct {
	Ref      Ref     // the record, where there is one
	Allowed  []State // where a dependency may go instead
	Sentence string
}

// Error is the sentence.
func (e *RuleError) Error() string { return e.Sentence }

// refuse is a RuleError about a record. The sentence begins with the record's id, where people chose it: one that moot
// made says nothing to them.
func refuse(ref Ref, format string, args ...any) *RuleError {
	sentence := fmt.Sprintf(format, args...)
	if !IsMade(ref.ID) {
		sentence = ref.ID + ": " + sentence
	}
	return &RuleError{Ref: ref, Sentence: sentence}
}

// known is how a sentence names a record: by its id, where people chose it, else by its title.
func known(v View, ref Ref) string {
	if IsMade(ref.ID) {
		return quoted(Title(v, ref))
	}
	return ref.ID
}

// UnfitError is an edit that no record can hold: an id or a value that is none. Trying again is no use.
type UnfitError struct{ Err error }

// Error is the sentence of what is wrong.
func (e *UnfitError) Error() string { return e.Err.Error() }

// Unwrap gives what is wrong.
func (e *UnfitError) Unwrap() error { return e.Err }

// LookupError is a text that names no record, or more than one.
type LookupError struct {
	Text       string
	Kind       Kind   // 0: any
	Candidates []Ref  // two or more where the text is ambiguous
	Nearest    string // what was perhaps meant
	Sentence   string
}

// Error is the sentence.
func (e *LookupError) Error() string { return e.Sentence }

// orList writes alternatives as people do: "a, b or c".
func orList(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " or " + words[last]
}
