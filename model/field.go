package model

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Type is how a field's values are written and kept.
type Type uint8

// The types of field. Canonical text of each: Text one line; Note may have newlines; Day `2026-12-02`; Word one of
// Field.Words; Quantity a decimal; Texts, References joined with ';'; Reference an id; AnyReference `kind:id`;
// YesNo "yes" or "no". "" is always "not known", but for YesNo, where it is no.
const (
	Text Type = iota
	Note
	Day
	Word
	Quantity
	Texts
	Reference
	References
	AnyReference
	YesNo
)

// Field describes one field of one kind: the single table behind files, commands, forms, queries and history.
type Field struct {
	Kind   Kind
	Number uint8 // on disk; never reused
	Name   string
	Type   Type
	// Words are the words of a Word field; Words[0] is "", not known.
	Words []string
	// Of is the kind that a Reference or References names.
	Of Kind
	// Register groups fields that are settled together when copies clash: the Number of the group's first field.
	Register uint8
	// Settled fields clash when two copies set them differently: a person decides. Of others the later one wins.
	Settled bool
	// Measured fields are values of a measure: they are in its unit, and people may write it beside them.
	Measured bool
	// Agenda fields count as a change for the forum when they move.
	Agenda bool

	at      func(Record) any // a pointer to the value, except for Word
	word    func(Record) uint8
	setWord func(Record, uint8)
}

// Label is the field's name in words: "need-by" for need_by, "provider goal" for provider_goal.
func (f *Field) Label() string {
	switch f.Name {
	case "need_by", "commit_by":
		return strings.ReplaceAll(f.Name, "_", "-")
	case "first_need_by":
		return "first need-by"
	}
	return strings.ReplaceAll(f.Name, "_", " ")
}

// Pointer is a pointer to the field's value in r: *string (Text, Note, Reference), *Date, *Number, *[]string (Texts,
// References), *Ref (AnyReference) or *bool (YesNo). For a Word it is nil: use Index. It is for code that
// keeps records in a form of its own; it must not be used to alter a shared record.
func (f *Field) Pointer(r Record) any {
	if f.at == nil {
		return nil
	}
	return f.at(r)
}

// Index is the place of a Word field's value in Words.
func (f *Field) Index(r Record) uint8 { return f.word(r) }

// SetIndex sets a Word field by its place in Words; a place that is none sets "not known".
func (f *Field) SetIndex(r Record, i uint8) {
	if int(i) >= len(f.Words) {
		i = 0
	}
	f.setWord(r, i)
}

// Get is the field's value in r as canonical text.
func (f *Field) Get(r Record) string {
	if f.Type == Word {
		return f.Words[f.word(r)]
	}
	switch p := f.at(r).(type) {
	case *string:
		return *p
	case *Date:
		return p.String()
	case *Number:
		return p.String()
	case *[]string:
		return strings.Join(*p, ";")
	case *Ref:
		return p.String()
	case *bool:
		if *p {
			return "yes"
		}
		return "no"
	}
	return ""
}

// Set puts text into the field of r, which must be a clone. The error is a sentence that names the field, the value
// and what would be right.
func (f *Field) Set(r Record, text string) error {
	if f.Type == Word {
		i, err := f.wordIndex(text)
		if err == nil {
			f.setWord(r, i)
		}
		return err
	}
	switch p := f.at(r).(type) {
	case *string:
		*p = text
	case *Date:
		day, err := f.parseDay(text)
		if err != nil {
			return err
		}
		*p = day
	case *Number:
		number, err := ParseNumber(text)
		if err != nil {
			return fmt.Errorf("%s: %w", f.Name, err)
		}
		*p = number
	case *[]string:
		*p = SplitList(text)
	case *Ref:
		return f.setRef(p, text)
	case *bool:
		return f.setFlag(p, text)
	}
	return nil
}

// Check tells whether text is a value of the field, without a record at hand.
func (f *Field) Check(text string) error {
	return f.Set(NewRecord(f.Kind, "check"), text)
}

// Canonical is text as Get would give it back after Set. What is canonical already is returned as it is, mostly without
// allocation: imports ask a million times.
func (f *Field) Canonical(text string) (string, error) {
	if f.isCanonical(text) {
		return text, nil
	}
	r := NewRecord(f.Kind, "check")
	if err := f.Set(r, text); err != nil {
		return "", err
	}
	return f.Get(r), nil
}

// isCanonical tells quickly of most canonical texts that they are. It may answer no for one that is.
func (f *Field) isCanonical(text string) bool {
	switch f.Type {
	case Text, Note, Reference:
		return true
	case Day:
		_, ok := parseISO(text)
		return ok || text == ""
	case Word:
		return slices.Contains(f.Words, text)
	case Quantity:
		_, ok := digits(text)
		return ok && text[0] != '0' || text == "" || text == "0"
	case Texts, References:
		return !strings.Contains(text, ";") && strings.TrimSpace(text) == text
	case YesNo:
		return text == "yes" || text == "no"
	}
	return text == ""
}

func (f *Field) wordIndex(text string) (uint8, error) {
	for i, word := range f.Words {
		if word == text {
			return uint8(i), nil
		}
	}
	if i := slices.Index(f.Words, hyphened(text)); i >= 0 {
		return uint8(i), nil
	}
	return 0, noneOf(f.Name, text, f.Words[1:])
}

// hyphened is a text as words are spelled in files: "at risk" as at-risk.
func hyphened(text string) string { return strings.ReplaceAll(Fold(text), " ", "-") }

// noneOf refuses a value that is none of some words, and says which is nearest.
func noneOf(name, text string, words []string) error {
	sentence := fmt.Sprintf("%s: %q is none of %s", name, text, strings.Join(words, ", "))
	if near, ok := Nearest(hyphened(text), words); ok {
		sentence += fmt.Sprintf("; did you mean %q?", near)
	}
	return errors.New(sentence)
}

func (f *Field) parseDay(text string) (Date, error) {
	if text == "" {
		return 0, nil
	}
	day, err := ParseISO(text)
	if err != nil {
		return 0, fmt.Errorf("%s: %w", f.Name, err)
	}
	return day, nil
}

func (f *Field) setRef(p *Ref, text string) error {
	if text == "" {
		*p = Ref{}
		return nil
	}
	ref, ok := ParseRef(text)
	if !ok {
		return fmt.Errorf("%s: %q does not name a record; write it as kind:id, e.g. goal:4kq7", f.Name, text)
	}
	*p = ref
	return nil
}

func (f *Field) setFlag(p *bool, text string) error {
	switch Fold(text) {
	case "yes", "true", "1":
		*p = true
	case "no", "false", "0", "":
		*p = false
	default:
		return fmt.Errorf("%s: %q is neither yes nor no", f.Name, text)
	}
	return nil
}

// SplitList reads the values of a list field: separated by ';', trimmed, empty ones left out; nil when none is left.
func SplitList(text string) []string {
	if text == "" {
		return nil
	}
	var values []string
	for value := range strings.SplitSeq(text, ";") {
		if value = strings.TrimSpace(value); value != "" {
			values = append(values, value)
		}
	}
	return values
}
