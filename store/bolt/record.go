package bolt

import (
	"moot/model"
)

// A record's value:
//
//	flags 1 (1: deleted) · revision of its origin · made · moved ·
//	revisions that edited it: number, the first, then distances ·
//	heads: number, each: register 1 · revision · values: number, each: field 1 · text ·
//	fields that are known, each: number 1 · value
//
// Revisions are this copy's own; a merge that brings changes gives them new ones.

const flagDeleted = 1

// entry is a record as it is kept: with the revisions that edited it, oldest first.
type entry struct {
	record model.Record
	trail  []uint64
}

// headers finds the header of a change kept here; revisions finds the revision of a change.
type (
	headers interface {
		header(rev uint64) (*model.Header, error)
	}
	revisions interface {
		revision(id model.ChangeID) (uint64, error)
	}
)

func encodeRecord(e entry, known revisions) ([]byte, error) {
	base := e.record.Base()
	w := writer{data: make([]byte, 0, 256)}
	w.byte(flagsOf(base))
	if err := writeRevision(&w, base.Origin, known); err != nil {
		return nil, err
	}
	w.int(int64(base.Made))
	w.int(int64(base.Moved))
	writeTrail(&w, e.trail)
	w.uint(uint64(len(base.Heads)))
	for _, head := range base.Heads {
		w.byte(head.Register)
		if err := writeRevision(&w, head.By, known); err != nil {
			return nil, err
		}
		writeValues(&w, head.Values)
	}
	for _, field := range model.Fields(e.record.Kind()) {
		writeField(&w, field, e.record)
	}
	return w.data, nil
}

func flagsOf(base *model.Entry) byte {
	if base.Deleted {
		return flagDeleted
	}
	return 0
}

// isDeleted looks at a record's value without reading all of it.
func isDeleted(value []byte) bool { return len(value) > 0 && value[0]&flagDeleted != 0 }

func writeRevision(w *writer, by *model.Header, known revisions) error {
	if by == nil {
		w.uint(0)
		return nil
	}
	rev, err := known.revision(by.ID)
	w.uint(rev)
	return err
}

func writeTrail(w *writer, trail []uint64) {
	w.uint(uint64(len(trail)))
	before := uint64(0)
	for _, rev := range trail {
		w.uint(rev - before)
		before = rev
	}
}

func writeValues(w *writer, values []model.Value) {
	w.uint(uint64(len(values)))
	for _, value := range values {
		w.byte(value.Field.Number)
		w.string(value.Text)
	}
}

func writeField(w *writer, field *model.Field, record model.Record) {
	if field.Type == model.Word {
		if i := field.Index(record); i != 0 {
			w.byte(field.Number)
			w.byte(i)
		}
		return
	}
	switch p := field.Pointer(record).(type) {
	case *string:
		if *p != "" {
			w.byte(field.Number)
			w.string(*p)
		}
	case *model.Date:
		if *p != 0 {
			w.byte(field.Number)
			w.uint(uint64(*p))
		}
	case *model.Number:
		if p.Known {
			w.byte(field.Number)
			w.float(p.Value)
		}
	case *[]string:
		if len(*p) != 0 {
			w.byte(field.Number)
			w.strings(*p)
		}
	case *model.Ref:
		if *p != (model.Ref{}) {
			w.byte(field.Number)
			w.byte(byte(p.Kind))
			w.string(p.ID)
		}
	case *bool:
		if *p {
			w.byte(field.Number)
		}
	}
}

// decodeRecord reads a record. id and every text in it are parts of one string.
func decodeRecord(kind model.Kind, key, value []byte, known headers) (entry, error) {
	both := make([]byte, 0, len(key)+len(value))
	text := string(append(append(both, key...), value...))
	return decodeText(kind, text, len(key), known, readTrail)
}

// decodeText reads a record from its key and value, joined; trail is readTrail or skipTrail.
func decodeText(kind model.Kind, text string, keySize int, known headers, trail func(*reader) []uint64) (entry, error) {
	record := model.NewRecord(kind, text[:keySize])
	base := record.Base()
	r := reader{text: text[keySize:]}
	base.Deleted = r.byte()&flagDeleted != 0
	base.Origin = readRevision(&r, known)
	base.Made = model.Instant(r.int())
	base.Moved = model.Instant(r.int())
	e := entry{record, trail(&r)}
	readHeads(&r, kind, base, known)
	for r.text != "" {
		readField(&r, model.FieldNumbered(kind, r.byte()), record)
	}
	if r.err != nil {
		return entry{}, corrupt("the %s %q cannot be read: %v", kind, base.ID, r.err)
	}
	return e, nil
}

func readRevision(r *reader, known headers) *model.Header {
	rev := r.uint()
	if rev == 0 || r.err != nil {
		return nil
	}
	header, err := known.header(rev)
	if err != nil {
		r.text, r.err = "", err
	}
	return header
}

func readTrail(r *reader) []uint64 {
	n := r.count()
	if n == 0 {
		return nil
	}
	trail := make([]uint64, n)
	rev := uint64(0)
	for i := range trail {
		rev += r.uint()
		trail[i] = rev
	}
	return trail
}

// skipTrail is for those who read every record and want none of the trails.
func skipTrail(r *reader) []uint64 {
	for range r.count() {
		r.uint()
	}
	return nil
}

func readHeads(r *reader, kind model.Kind, base *model.Entry, known headers) {
	n := r.count()
	if n == 0 {
		return
	}
	base.Heads = make([]model.Head, n)
	for i := range base.Heads {
		base.Heads[i] = model.Head{Register: r.byte(), By: readRevision(r, known), Values: readValues(r, kind)}
	}
}

func readValues(r *reader, kind model.Kind) []model.Value {
	n := r.count()
	if n == 0 {
		return nil
	}
	values := make([]model.Value, n)
	for i := range values {
		values[i] = model.Value{Field: readFieldNumber(r, kind), Text: r.string()}
	}
	return values
}

func readFieldNumber(r *reader, kind model.Kind) *model.Field {
	field := model.FieldNumbered(kind, r.byte())
	if field == nil {
		r.fail()
	}
	return field
}

func readField(r *reader, field *model.Field, record model.Record) {
	if field == nil {
		r.fail()
		return
	}
	if field.Type == model.Word {
		field.SetIndex(record, r.byte())
		return
	}
	switch p := field.Pointer(record).(type) {
	case *string:
		*p = r.string()
	case *model.Date:
		*p = model.Date(r.uint())
	case *model.Number:
		*p = model.NumberOf(r.float())
	case *[]string:
		*p = r.strings()
	case *model.Ref:
		*p = model.Ref{Kind: model.Kind(r.byte()), ID: r.string()}
	case *bool:
		*p = true
	}
}
