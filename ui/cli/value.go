package cli

import (
	"strings"

	"moot/model"
)

// value is a field of a record as people read it: dates in words, values of a measure with their unit, records by their titles; "" where it is not known.
func (s *session) value(view model.View, field *model.Field, r model.Record) string {
	if d, ok := r.(*model.Dependency); ok && field.Name == "state" {
		return stateWords(d.State)
	}
	if field.Measured {
		return model.Shown(view, field, r)
	}
	return s.valueWords(view, field, field.Get(r))
}

// valueWords is the canonical text of a field's value as people read it.
func (s *session) valueWords(view model.View, field *model.Field, text string) string {
	if text == "" {
		return ""
	}
	if field.Name == "behalf" { // a team's id, or the words of a file
		return teamName(view, text)
	}
	switch field.Type {
	case model.Day:
		if day, err := model.ParseISO(text); err == nil {
			return day.Words(s.today)
		}
	case model.Reference:
		return model.Title(view, model.Ref{Kind: field.Of, ID: text})
	case model.References:
		var titles []string
		for _, id := range model.SplitList(text) {
			titles = append(titles, model.Title(view, model.Ref{Kind: field.Of, ID: id}))
		}
		return strings.Join(titles, "; ")
	case model.AnyReference:
		if ref, ok := model.ParseRef(text); ok {
			return ref.Kind.String() + " " + model.Title(view, ref)
		}
	case model.Texts:
		return strings.Join(model.SplitList(text), "; ")
	case model.YesNo:
		if text == "no" {
			return ""
		}
	}
	return text
}
