package model

import (
	"slices"
	"testing"
)

// TestMeaningsAreOfWordsThatThereAre finds a word that was renamed, and a field of which only some words are explained.
func TestMeaningsAreOfWordsThatThereAre(t *testing.T) {
	for kind, fields := range meanings {
		for name, words := range fields {
			field := FieldNamed(kind, name)
			if field == nil || field.Type != Word {
				t.Errorf("%s has no field of words called %s", kind, name)
				continue
			}
			for word := range words {
				if !slices.Contains(field.Words, word) {
					t.Errorf("%s %s: there is no word %q", kind, name, word)
				}
			}
			for _, word := range field.Words[1:] {
				if field.Meaning(word) == "" {
					t.Errorf("%s %s: nothing says what %q means", kind, name, word)
				}
			}
		}
	}
	if got := FieldNamed(KindGuardrail, "kind").Meaning("platform"); got != "" {
		t.Errorf("a rule for platforms is explained as a kind of team: %q", got)
	}
}
