package exchange

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"sort"
	"strings"

	"moot/model"
)

// jsonVersion is the version of the JSON form. A file of a newer one is refused.
const jsonVersion = 1

const (
	keyVersion = "moot"
	keyChanges = "changes"
	keyEdits   = "edits"
)

// startsJSON tells whether a text is JSON: whether it begins with a brace.
func startsJSON(text *bufio.Reader) (bool, error) {
	start, err := text.Peek(sniffed)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, bufio.ErrBufferFull) {
		return false, err
	}
	start = bytes.TrimLeft(start, " \t\r\n")
	return len(start) > 0 && start[0] == '{', nil
}

// jsonReader reads one JSON file as export writes it.
type jsonReader struct {
	in    *input
	out   *reading
	data  []byte
	lines []int // offsets at which lines begin
	dec   *json.Decoder
	cells []cell
	row   row
	words vocabulary
}

func (r *reading) jsonFile(in *input, text *bufio.Reader, size int64) error {
	if r.options.Map != nil {
		return fmt.Errorf("%s is JSON; a map (%s) is for CSV files", in.name, r.options.Map.Name)
	}
	data, err := readWhole(text, size)
	if err != nil {
		return err
	}
	reader := &jsonReader{in: in, out: r, data: data, lines: lineStarts(data), dec: json.NewDecoder(bytes.NewReader(data)), words: vocabulary{}}
	reader.dec.UseNumber()
	err = reader.top()
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &syntax):
		line, column := reader.place(reader.next())
		return unreadable(line, column, "it is not JSON: %v", syntax)
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return unreadable(len(reader.lines), 0, "it is not complete JSON: it ends too early")
	}
	return err
}

// readWhole reads a text of about so many bytes.
func readWhole(text io.Reader, size int64) ([]byte, error) {
	var whole bytes.Buffer
	whole.Grow(int(min(size, mostAhead)) + bytes.MinRead)
	_, err := whole.ReadFrom(text)
	return whole.Bytes(), err
}

// mostAhead is how much memory is made ready on the word of a file's size.
const mostAhead = 1 << 30

func lineStarts(data []byte) []int {
	starts := []int{0}
	for i, b := range data {
		if b == '\n' {
			starts = append(starts, i+1)
		}
	}
	return starts
}

func (j *jsonReader) place(offset int) (line, column int) {
	line = max(1, sort.SearchInts(j.lines, offset+1))
	return line, max(0, offset-j.lines[line-1]) + 1
}

// next is where the next value begins.
func (j *jsonReader) next() int {
	offset := int(j.dec.InputOffset())
	for offset < len(j.data) && strings.IndexByte(" \t\r\n:,", j.data[offset]) >= 0 {
		offset++
	}
	return offset
}

func (j *jsonReader) wrong(offset int, format string, values ...any) error {
	line, column := j.place(offset)
	return unreadable(line, column, format, values...)
}

// open reads the delimiter that the next value must begin with.
func (j *jsonReader) open(want json.Delim, what string) error {
	start := j.next()
	token, err := j.dec.Token()
	if err != nil {
		return err
	}
	if token != want {
		return j.wrong(start, "%s should begin with %s", what, want)
	}
	return nil
}

// keys hands on the keys of an object; take must read the value.
func (j *jsonReader) keys(what string, take func(key string, start int) error) error {
	if err := j.open('{', what); err != nil {
		return err
	}
	for j.dec.More() {
		start := j.next()
		token, err := j.dec.Token()
		if err != nil {
			return err
		}
		if err := take(token.(string), start); err != nil {
			return err
		}
	}
	_, err := j.dec.Token()
	return err
}

// items hands on the items of a list; take must read each.
func (j *jsonReader) items(what string, take func() error) error {
	if err := j.open('[', what); err != nil {
		return err
	}
	for n := 0; j.dec.More(); n++ {
		if n%1024 == 0 && j.out.ctx.Err() != nil {
			return j.out.ctx.Err()
		}
		if err := take(); err != nil {
			return err
		}
	}
	_, err := j.dec.Token()
	return err
}

func (j *jsonReader) top() error {
	err := j.keys("the file", func(key string, start int) error {
		s := sheetsByName[key]
		switch {
		case key == keyVersion:
			return j.version()
		case key == keyChanges:
			return j.changes()
		case s == nil:
			return j.wrong(start, "there is %s", unknownName("kind", key, append(sheetNames(), keyChanges)))
		case s.kind == model.KindBoard:
			j.out.table(s).seen = true
			return j.record(s)
		}
		j.out.table(s).seen = true
		return j.items(key, func() error { return j.record(s) })
	})
	if err != nil {
		return err
	}
	end := j.next()
	if _, err := j.dec.Token(); !errors.Is(err, io.EOF) {
		return j.wrong(end, "there is more after the end")
	}
	j.gatherFacts()
	return nil
}

func (j *jsonReader) version() error {
	start := j.next()
	var version int
	if err := j.dec.Decode(&version); err != nil {
		return j.wrong(start, "moot should be the number of the form, %d", jsonVersion)
	}
	if version > jsonVersion {
		return j.wrong(start, "it was written by a newer moot (form %d; this one reads %d)", version, jsonVersion)
	}
	return nil
}

// record reads one record.
func (j *jsonReader) record(s *sheet) error {
	line, column := j.place(j.next())
	j.row = row{line: uint32(line), column: uint32(min(column, mostColumn)), origin: uint16(j.in.order), status: rowExact}
	j.cells = j.cells[:0]
	err := j.keys(article(s.noun()), func(key string, start int) error {
		c := s.column(key)
		if c == nil {
			j.unknown(s, key, start)
			var skipped json.RawMessage
			return j.dec.Decode(&skipped)
		}
		start = j.next()
		raw, err := j.value(c)
		if err == nil {
			j.cell(c, raw, start)
		}
		return err
	})
	if err != nil {
		return err
	}
	t := j.out.table(s)
	j.row.cells = t.keep(j.cells)
	t.rows = append(t.rows, j.row)
	return nil
}

func (j *jsonReader) unknown(s *sheet, key string, start int) {
	message := s.name + " have " + unknownName("field", key, s.names())
	if isPoints(key) {
		message = fmt.Sprintf("%q: %s", key, pointsReason)
	}
	j.out.problem(&j.row, j.at(start), nil, message)
}

func (j *jsonReader) at(offset int) uint32 {
	line, column := j.place(offset)
	return packPlace(line-int(j.row.line), column)
}

// value is the next value as it would stand in a CSV field.
func (j *jsonReader) value(c *column) (string, error) {
	start := j.next()
	token, err := j.dec.Token()
	if err != nil {
		return "", err
	}
	switch v := token.(type) {
	case json.Delim:
		if v == '[' && c.list() {
			return j.listValue(c)
		}
		return "", j.wrong(start, "%s is one value: text, a number, true or false", c.name)
	default:
		return scalarText(v), nil
	}
}

func (j *jsonReader) listValue(c *column) (string, error) {
	var parts []string
	for j.dec.More() {
		start := j.next()
		token, err := j.dec.Token()
		if err != nil {
			return "", err
		}
		if _, nested := token.(json.Delim); nested {
			return "", j.wrong(start, "%s is a list of values", c.name)
		}
		parts = append(parts, strings.ReplaceAll(scalarText(token), ";", ","))
	}
	_, err := j.dec.Token()
	return strings.Join(parts, ";"), err
}

func scalarText(token json.Token) string {
	switch v := token.(type) {
	case string:
		return v
	case json.Number:
		return v.String()
	case bool:
		if v {
			return "yes"
		}
		return "no"
	}
	return ""
}

func (j *jsonReader) cell(c *column, raw string, start int) {
	text, dropped, err := c.read(raw)
	j.out.dropped += dropped
	j.row.present |= 1 << c.place
	if err != nil {
		j.out.problem(&j.row, j.at(start), c, err.Error())
		return
	}
	takeCell(&j.row, &j.cells, c, text, j.at(start))
}

// takeCell puts a value into a row: the id and the mark of deletion have places of their own.
func takeCell(r *row, cells *[]cell, c *column, text string, at uint32) {
	switch {
	case text == "" && c.help != "" && !c.rowID:
		*cells = append(*cells, cell{at: at, column: uint16(c.place)}) // to say where it is missing
	case text == "":
	case c.rowID:
		r.id = text
	case c.name == nameDeleted:
		if text == "yes" {
			r.status |= rowNamed
		}
	default:
		*cells = append(*cells, cell{text: text, at: at, column: uint16(c.place)})
	}
}

// gatherFacts hands the facts of the file on, as if they came from a file of their own.
func (j *jsonReader) gatherFacts() {
	for _, s := range []*sheet{sheetDeployments, sheetIncidents} {
		t := j.out.table(s)
		if len(t.rows) == 0 {
			continue
		}
		file := &factFile{in: j.in, sheet: s, rows: slices.Clip(t.rows)}
		t.rows = nil
		j.out.facts = append(j.out.facts, file)
		for i := range file.rows {
			file.note(j.out, &file.rows[i])
		}
	}
}
