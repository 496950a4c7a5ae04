package cli

import (
	"bytes"
	"encoding/json"
	"strings"

	"moot/model"
)

// printJSON prints one value, indented, on standard output.
func (s *session) printJSON(value any) error {
	text, err := indentedJSON(value)
	s.print(text)
	return err
}

// indentedJSON is what printJSON prints.
func indentedJSON(value any) (string, error) {
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	err := encoder.Encode(value)
	return text.String(), err
}

// array prints an array a value at a time: nobody holds all of a long history.
type array struct {
	to *session
	n  int
}

func (a *array) add(value any) error {
	before := ",\n  "
	if a.n == 0 {
		before = "[\n  "
	}
	a.n++
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("  ", "  ")
	if err := encoder.Encode(value); err != nil {
		return err
	}
	a.to.print(before + strings.TrimRight(text.String(), "\n"))
	return nil
}

func (a *array) end() {
	if a.n == 0 {
		a.to.print("[]\n")
		return
	}
	a.to.print("\n]\n")
}

// object is a JSON object that keeps the order of its members.
type object []member

type member struct {
	name  string
	value any
}

// MarshalJSON implements json.Marshaler.
func (o object) MarshalJSON() ([]byte, error) {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	out.WriteByte('{')
	for i, member := range o {
		if i > 0 {
			out.WriteByte(',')
		}
		if err := encoder.Encode(member.name); err != nil {
			return nil, err
		}
		out.WriteByte(':')
		if err := encoder.Encode(member.value); err != nil {
			return nil, err
		}
	}
	out.WriteByte('}')
	return out.Bytes(), nil
}

// recordJSON is a record as exports write it: its id, then every field under its name in files; null is not known.
func recordJSON(r model.Record) object {
	fields := model.Fields(r.Kind())
	record := make(object, 0, len(fields)+1)
	record = append(record, member{"id", r.Base().ID})
	for _, field := range fields {
		record = append(record, member{field.Name, fieldJSON(field, r)})
	}
	return record
}

func fieldJSON(field *model.Field, r model.Record) any {
	switch p := field.Pointer(r).(type) {
	case *bool:
		return *p
	case *[]string:
		if *p == nil {
			return []string{}
		}
		return *p
	case *model.Number:
		return numberJSON(*p)
	}
	return textJSON(field.Get(r))
}

// textJSON is a text, or null where it is not known.
func textJSON(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}

func dateJSON(day model.Date) *string { return textJSON(day.String()) }

func numberJSON(number model.Number) *float64 { return figureJSON(number.Value, number.Known) }

// figureJSON is a figure, or null where there is none. A chance is not rounded: none above 0 may read as 0.
func figureJSON(figure float64, known bool) *float64 {
	if !known {
		return nil
	}
	return &figure
}

// reference names a record in JSON.
type reference struct {
	Kind string `json:"kind"`
	ID   string `json:"id"`
}

// made tells the path of what was made.
func (s *session) made(what, path string) error {
	if s.json {
		return s.printJSON(map[string]string{what: path})
	}
	s.print(path + "\n")
	return nil
}
