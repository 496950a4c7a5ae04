package exchange

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"iter"

	"moot/model"
	"moot/store"
)

// ExportJSON writes a board as JSON, one record to a line. Importing it into an empty board gives an equal board.
// With changes (nil: none; oldest first) the history goes along, and importing merges it, so that moments, authors
// and heads survive. facts (nil: none) are the deployments and incidents.
func ExportJSON(w io.Writer, b *model.Board, changes iter.Seq2[store.Kept, error], facts iter.Seq2[model.Fact, error], options ExportOptions) error {
	if err := options.check(changes != nil); err != nil {
		return err
	}
	out := &jsonWriter{to: bufio.NewWriterSize(w, 64<<10)}
	out.encoder = json.NewEncoder(&out.line)
	out.encoder.SetEscapeHTML(false)
	out.text("{\n\"" + keyVersion + "\": 1")
	chosen := choose(b, options)
	for _, s := range sheets {
		if s.kind != 0 {
			out.records(s, chosen.of(s.kind))
		}
	}
	if facts != nil {
		out.facts(facts)
	}
	if changes != nil {
		out.changes(changes)
	}
	out.text("\n}\n")
	if out.err == nil {
		out.err = out.to.Flush()
	}
	return out.err
}

// jsonWriter writes JSON and remembers the first error.
type jsonWriter struct {
	to      *bufio.Writer
	line    bytes.Buffer
	encoder *json.Encoder
	err     error
}

func (j *jsonWriter) text(text string) {
	if j.err == nil {
		_, j.err = j.to.WriteString(text)
	}
}

func (j *jsonWriter) value(v any) {
	if j.err != nil {
		return
	}
	j.line.Reset()
	if j.err = j.encoder.Encode(v); j.err == nil {
		_, j.err = j.to.Write(bytes.TrimRight(j.line.Bytes(), "\n"))
	}
}

// list writes `"key": [` … `]`, an item to a line; nothing where there is no item.
func (j *jsonWriter) list(key string, each func(item func())) {
	n := 0
	each(func() {
		if n == 0 {
			j.text(",\n\"" + key + "\": [\n")
		} else {
			j.text(",\n")
		}
		n++
	})
	if n > 0 {
		j.text("\n]")
	}
}

func (j *jsonWriter) records(s *sheet, records iter.Seq[exportedRecord]) {
	if s.kind == model.KindBoard {
		for record := range records {
			j.text(",\n\"" + s.name + "\": ")
			j.record(s, record)
		}
		return
	}
	j.list(s.name, func(item func()) {
		for record := range records {
			item()
			j.record(s, record)
		}
	})
}

// record writes a record's fields in the order of the files, without those that are not known.
func (j *jsonWriter) record(s *sheet, record exportedRecord) {
	separator := "{"
	put := func(name string, v any) {
		j.text(separator + "\"" + name + "\": ")
		j.value(v)
		separator = ", "
	}
	for _, c := range s.columns {
		switch {
		case c.rowID:
			put(c.name, record.Base().ID)
		case c.field != nil:
			if v, known := jsonValue(c.field, record.Record); known || c.spokenFor() {
				put(c.name, v)
			}
		case c.name == nameDeleted && record.gone:
			put(c.name, true)
		}
	}
	if separator == "{" {
		j.text("{")
	}
	j.text("}")
}

// spokenFor are the fields that an import would fill from check-ins if the file did not say that they are empty.
func (c *column) spokenFor() bool {
	return (c.field.Kind == model.KindGoal || c.field.Kind == model.KindOutcome) && (c.name == "current" || c.name == "health")
}

// jsonValue is a field's value for JSON: a number, true or false, a list, or text; nil where it is not known.
func jsonValue(field *model.Field, r model.Record) (v any, known bool) {
	switch p := field.Pointer(r).(type) {
	case *model.Number:
		if p.Known {
			return json.Number(p.String()), true
		}
		return nil, false
	case *bool:
		return *p, *p
	case *[]string:
		return *p, len(*p) > 0
	}
	if text := field.Get(r); text != "" {
		return text, true
	}
	return nil, false
}

func (j *jsonWriter) facts(facts iter.Seq2[model.Fact, error]) {
	var open model.FactKind
	for fact, err := range facts {
		if err != nil && j.err == nil {
			j.err = err
		}
		if j.err != nil {
			return
		}
		if fact.Kind() == open {
			j.text(",\n")
		} else {
			if open != 0 {
				j.text("\n]")
			}
			j.text(",\n\"" + fact.Kind().Plural() + "\": [\n")
			open = fact.Kind()
		}
		j.value(factRecordOf(fact))
	}
	if open != 0 {
		j.text("\n]")
	}
}

// factRecord is a deployment or an incident as JSON has it.
type factRecord struct {
	ID         string   `json:"id"`
	Service    string   `json:"service"`
	Team       string   `json:"team,omitempty"`
	At         string   `json:"at,omitempty"`
	Commits    []string `json:"commits,omitempty"`
	Result     string   `json:"result,omitempty"`
	Unplanned  bool     `json:"unplanned,omitempty"`
	Opened     string   `json:"opened,omitempty"`
	Resolved   string   `json:"resolved,omitempty"`
	Deployment string   `json:"deployment,omitempty"`
}

func factRecordOf(fact model.Fact) factRecord {
	if i := fact.Incident; i != nil {
		return factRecord{ID: i.ID, Service: i.Service, Opened: i.Opened.String(), Resolved: i.Resolved.String(), Deployment: i.Deployment}
	}
	d := fact.Deployment
	record := factRecord{ID: d.ID, Service: d.Service, Team: d.Team, At: d.At.String(), Result: d.Result.String(), Unplanned: d.Unplanned}
	for _, commit := range d.Commits {
		record.Commits = append(record.Commits, commit.String())
	}
	return record
}

func (j *jsonWriter) changes(changes iter.Seq2[store.Kept, error]) {
	j.text(",\n\"" + keyChanges + "\": [")
	separator := "\n"
	for kept, err := range changes {
		if err != nil && j.err == nil {
			j.err = err
		}
		if j.err != nil {
			return
		}
		j.text(separator)
		j.value(recordOfChange(&kept.Change))
		separator = ",\n"
	}
	j.text("\n]")
}
