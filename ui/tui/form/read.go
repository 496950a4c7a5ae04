package form

import (
	"errors"
	"fmt"
	"strings"

	"moot/model"
	"moot/ui/tui/widget"
)

// mostSuggested is how many ways to go on are offered.
const mostSuggested = 40

// textReader takes any text the model's field takes.
type textReader struct {
	field *model.Field
	known func() []string // texts that other records have there; nil for none
}

func (r textReader) read(text string) (string, string, error) {
	text, _ = model.Clean(text)
	if text == "" {
		return "", "", nil
	}
	if err := r.check(text); err != nil {
		return text, "", err
	}
	return text, "", nil
}

func (r textReader) check(text string) error {
	if err := model.CheckText(text); err != nil {
		return err
	}
	if r.field.Kind == model.KindBoard && r.field.Name == "cadence" {
		_, err := model.ParseCadence(text)
		return err
	}
	return withoutName(r.field, r.field.Check(text))
}

// withoutName takes the field's name off the beginning of an error that stands beside the field.
func withoutName(field *model.Field, err error) error {
	if err == nil {
		return nil
	}
	return errors.New(strings.TrimPrefix(err.Error(), field.Name+": "))
}

func (r textReader) suggest(text string) []widget.Suggestion {
	if r.known == nil || text == "" {
		return nil
	}
	var found []widget.Suggestion
	for _, value := range r.known() {
		if value != text && strings.Contains(model.Fold(value), model.Fold(text)) && len(found) < mostSuggested {
			found = append(found, widget.Suggestion{Value: value})
		}
	}
	return found
}

// dayReader takes a day as people write it.
type dayReader struct{ today model.Date }

func (r dayReader) read(text string) (string, string, error) {
	if strings.TrimSpace(text) == "" {
		return "", "", nil
	}
	preview, err := DayHint(text, r.today)
	if err != nil {
		return text, "", err
	}
	day, err := model.ParseDate(text, r.today)
	return day.String(), preview, err
}

func (dayReader) suggest(string) []widget.Suggestion { return nil }

// numberReader takes a number as people write it, with its unit or without.
type numberReader struct{ unit func() string }

func (r numberReader) read(text string) (string, string, error) {
	unit := ""
	if r.unit != nil {
		unit = r.unit()
	}
	number, err := model.ParseQuantity(text, unit)
	switch {
	case err != nil || !number.Known:
		return text, "", err
	case unit == "" && number.String() == strings.TrimSpace(text):
		return number.String(), "", nil
	}
	return number.String(), number.In(unit), nil
}

func (numberReader) suggest(string) []widget.Suggestion { return nil }

// referenceReader takes one record, or several, by name.
type referenceReader struct {
	names   *names
	several bool
	first   func() string // id of a team whose records are likeliest; nil for none
}

func (r referenceReader) read(text string) (string, string, error) {
	if !r.several {
		id, err := r.names.find(text)
		return id, "", err
	}
	var ids []string
	for _, part := range model.SplitList(text) {
		id, err := r.names.find(part)
		if err != nil {
			return text, "", err
		}
		ids = append(ids, id)
	}
	preview := ""
	if len(ids) > 1 {
		preview = fmt.Sprintf("%d %s", len(ids), r.names.kind.Plural())
	}
	return strings.Join(ids, ";"), preview, nil
}

// tidy is the text with what was meant by id, alias or in other letters under its own name.
func (r referenceReader) tidy(text string) string {
	parts := []string{text}
	if r.several {
		parts = model.SplitList(text)
	}
	for i, part := range parts {
		if id, err := r.names.find(part); err == nil {
			parts[i] = r.names.name(id)
		}
	}
	return strings.Join(parts, "; ")
}

func (r referenceReader) suggest(text string) []widget.Suggestion {
	before, last := "", text
	if at := strings.LastIndex(text, ";"); r.several && at >= 0 {
		before, last = text[:at+1]+" ", text[at+1:]
	}
	likely := ""
	if r.first != nil {
		likely = r.first()
	}
	found := r.names.matching(strings.TrimSpace(last), likely)
	for i := range found {
		found[i].Show = found[i].Value
		found[i].Value = before + found[i].Value
	}
	return found
}
