package model

import (
	"fmt"
	"slices"
	"strings"
)

// shortestTyped is how much of an id must be typed where it is not typed whole.
const shortestTyped = shownIDLength

// Find is the live record of a kind that a person means by text: its exact id, also as `kind:id`; a team's name or
// alias, or the title of an outcome, goal or guardrail, whatever its case; or the beginning of an id, four characters
// or more. The error is a *LookupError: it lists the candidates, or suggests the nearest.
func Find(v View, kind Kind, text string) (Ref, error) {
	text, _ = Clean(text)
	if ref := (Ref{kind, text}); v.Get(ref) != nil {
		return ref, nil
	}
	if ref, ok := ParseRef(text); ok {
		if ref.Kind != kind {
			return Ref{}, notFound(text, kind, "%s is %s; %s is wanted here", quoted(text), ref.Kind.WithArticle(), kind.WithArticle())
		}
		text = ref.ID
	}
	return choose(v, kind, text, findIn(v, kind, text))
}

// FindAny is Find among the records of every kind.
func FindAny(v View, text string) (Ref, error) {
	text, _ = Clean(text)
	if ref, ok := ParseRef(text); ok {
		return Find(v, ref.Kind, ref.ID)
	}
	var exact, other []Ref
	for _, kind := range Kinds {
		if ref := (Ref{kind, text}); v.Get(ref) != nil {
			exact = append(exact, ref)
		}
	}
	if len(exact) == 0 {
		for _, kind := range Kinds {
			other = append(other, findIn(v, kind, text)...)
		}
	}
	return choose(v, 0, text, append(exact, other...))
}

// findIn are the records of a kind that a text fits, by the best way in which any does.
func findIn(v View, kind Kind, text string) []Ref {
	if text == "" {
		return nil
	}
	if ref := (Ref{kind, text}); v.Get(ref) != nil {
		return []Ref{ref}
	}
	if named := findNamed(v, kind, text); len(named) > 0 {
		return named
	}
	var refs []Ref
	if len(text) >= shortestTyped {
		for id := range v.IDs(kind, text) {
			refs = append(refs, Ref{kind, id})
		}
	}
	return refs
}

// findNamed are the records that bear a text as their name. A name beats an alias.
func findNamed(v View, kind Kind, text string) []Ref {
	var names, aliases []Ref
	folded := Fold(text)
	for record := range named(v, kind) {
		switch ref := RefOf(record); {
		case Fold(ownName(record)) == folded:
			names = append(names, ref)
		case isAlias(record, folded):
			aliases = append(aliases, ref)
		}
	}
	if len(names) > 0 {
		return names
	}
	return aliases
}

// named yields the records of the kinds that people call by name; of others there are too many to look through.
func named(v View, kind Kind) func(yield func(Record) bool) {
	return func(yield func(Record) bool) {
		switch kind {
		case KindTeam, KindOutcome, KindGoal, KindGuardrail:
		default:
			return
		}
		for id := range v.IDs(kind, "") {
			if record := v.Get(Ref{kind, id}); record != nil && !yield(record) {
				return
			}
		}
	}
}

// ownName is the name of a record of the kinds that people call by name.
func ownName(record Record) string {
	switch r := record.(type) {
	case *Team:
		return r.Name
	case *Outcome:
		return r.Title
	case *Goal:
		return r.Title
	case *Guardrail:
		return r.Title
	}
	return ""
}

func isAlias(record Record, folded string) bool {
	team, ok := record.(*Team)
	return ok && slices.ContainsFunc(team.Aliases, func(alias string) bool { return Fold(alias) == folded })
}

// choose is the one candidate, or the error where there are none or several.
func choose(v View, kind Kind, text string, candidates []Ref) (Ref, error) {
	switch len(candidates) {
	case 0:
		return Ref{}, unknown(v, kind, text)
	case 1:
		return candidates[0], nil
	}
	err := notFound(text, kind, "%s can mean %s; write one of them", quoted(text), listed(v, candidates, mostCandidates))
	err.Candidates = candidates
	return Ref{}, err
}

// mostCandidates is how many records an ambiguous text lists before it counts the rest.
const mostCandidates = 8

// listed names the first few records so that they can be told apart and typed, and counts the rest.
func listed(v View, refs []Ref, most int) string {
	var words []string
	for _, ref := range refs[:min(len(refs), most)] {
		words = append(words, withID(v, ref))
	}
	return andMore(words, len(refs))
}

// withID is "goal:guest (Guest checkout under 40 s)".
func withID(v View, ref Ref) string {
	if title := Title(v, ref); title != ref.ID {
		return ref.String() + " (" + title + ")"
	}
	return ref.String()
}

// andMore lists words, and counts what they leave out of a total.
func andMore(words []string, total int) string {
	text := strings.Join(words, ", ")
	if total > len(words) {
		text += fmt.Sprintf(" and %d more", total-len(words))
	}
	return text
}

// unknownRecord is the error for an id that a program gave.
func unknownRecord(v View, ref Ref) error { return unknown(v, ref.Kind, ref.ID) }

func unknown(v View, kind Kind, text string) *LookupError {
	what := "record"
	if kind.Valid() {
		what = kind.String()
		if v.Gone(Ref{kind, text}) != nil {
			return notFound(text, kind, "the %s %s was deleted", what, quoted(text))
		}
	}
	if text == "" {
		return notFound(text, kind, "which %s? Give its id", what)
	}
	err := notFound(text, kind, "there is no %s %s", what, quoted(text))
	if near, ok := Nearest(text, spellings(v, kind)); ok {
		err.Nearest = near
		err.Sentence += fmt.Sprintf("; did you mean %s?", quoted(near))
	} else if len(text) < shortestTyped && begins(v, kind, text) {
		err.Sentence += fmt.Sprintf("; of an id that begins so, write at least %d characters", shortestTyped)
	}
	return err
}

// begins tells whether a text is the beginning of an id.
func begins(v View, kind Kind, text string) bool {
	return slices.ContainsFunc(kindsOf(kind), func(kind Kind) bool {
		for range v.IDs(kind, text) {
			return true
		}
		return false
	})
}

// kindsOf is the kind, or all where it is none.
func kindsOf(kind Kind) []Kind {
	if kind.Valid() {
		return []Kind{kind}
	}
	return Kinds
}

func notFound(text string, kind Kind, format string, args ...any) *LookupError {
	return &LookupError{Text: text, Kind: kind, Sentence: fmt.Sprintf(format, args...)}
}

// mostSpellings bounds how many ids are compared to find the nearest.
const mostSpellings = 5000

// spellings are what a person could have meant to type. Ids that moot made are left out: nobody mistypes a whole one.
func spellings(v View, kind Kind) []string {
	var words []string
	for _, kind := range kindsOf(kind) {
		for id := range v.IDs(kind, "") {
			if len(words) >= mostSpellings {
				return words
			}
			if !IsMade(id) {
				words = append(words, id)
			}
		}
		for record := range named(v, kind) {
			words = append(words, ownName(record))
			if team, ok := record.(*Team); ok {
				words = append(words, team.Aliases...)
			}
		}
	}
	return words
}

// FieldOf finds a field as people write its name: need_by, need-by, "need by". The error suggests the nearest.
func FieldOf(kind Kind, name string) (*Field, error) {
	plain := strings.NewReplacer("-", "_", " ", "_").Replace(Fold(name))
	if field := FieldNamed(kind, plain); field != nil && field.Number != numberDeleted {
		return field, nil
	}
	if plain == "id" {
		return nil, fmt.Errorf("the id of %s never changes", kind.WithArticle())
	}
	var names []string
	for _, field := range Fields(kind) {
		names = append(names, field.Name)
	}
	if near, ok := Nearest(plain, names); ok {
		return nil, fmt.Errorf("%s has no field %s; did you mean %q?", kind.WithArticle(), quoted(name), near)
	}
	return nil, fmt.Errorf("%s has no field %s; it has %s", kind.WithArticle(), quoted(name), strings.Join(names, ", "))
}
