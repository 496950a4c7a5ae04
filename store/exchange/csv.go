package exchange

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"moot/model"
)

// csvReader reads one CSV file, row by row, under a layout.
type csvReader struct {
	in     *input
	out    *reading
	csv    *csv.Reader
	layout *layout
	skips  int // lines before the one that csv counts as the first
	cells  []cell
	row    row
	above  []string // the newest values of the columns that the map fills
	united bool     // the row has values with their unit beside them
}

func (r *reading) csvFile(in *input, text *bufio.Reader) error {
	reader, err := r.openCSV(in, text)
	if err != nil {
		return err
	}
	if in.sheet.facts() {
		return r.factFile(in, reader)
	}
	t := r.table(in.sheet)
	t.seen = true
	return reader.each(func() error {
		kept := reader.row
		kept.cells = t.keep(reader.cells)
		t.rows = append(t.rows, kept)
		return nil
	})
}

// openCSV finds the separator and reads the header.
func (r *reading) openCSV(in *input, text *bufio.Reader) (*csvReader, error) {
	reader := &csvReader{in: in, out: r}
	delimiter := reader.declared(text)
	if delimiter == 0 {
		delimiter = sniffDelimiter(text)
	}
	reader.csv = csv.NewReader(text)
	reader.csv.Comma, reader.csv.FieldsPerRecord, reader.csv.ReuseRecord = delimiter, -1, true
	fields, err := reader.csv.Read()
	if errors.Is(err, io.EOF) {
		return nil, unreadable(0, 0, "it is empty; its first line should name the columns")
	}
	if err != nil {
		return nil, reader.syntax(err)
	}
	header := make([]string, len(fields))
	for i, field := range fields {
		header[i], _ = model.Clean(field)
	}
	return reader, reader.lay(header)
}

// declared reads the line `sep=;` with which some spreadsheets begin a file.
func (c *csvReader) declared(text *bufio.Reader) rune {
	start, _ := text.Peek(len("sep=;\r\n")) // an error comes again when the text is read
	rest, found := bytes.CutPrefix(start, []byte("sep="))
	if !found || len(rest) < 2 || !strings.ContainsRune(",;\t", rune(rest[0])) || rest[1] != '\r' && rest[1] != '\n' {
		return 0
	}
	if _, err := text.ReadString('\n'); err != nil {
		return 0
	}
	c.skips = 1
	return rune(rest[0])
}

func (c *csvReader) lay(header []string) error {
	if c.in.sheet == nil {
		c.in.sheet = guessSheet(header, c.out.options.Map)
	}
	if c.in.sheet == nil {
		return unreadable(1, 0, "neither its name nor its columns say what it holds; name it as %s.csv, or give it columns of one of them",
			strings.Join(sheetNames(), ".csv, "))
	}
	m := c.out.options.Map.of(c.in.sheet)
	var problems []Problem
	var err error
	c.layout, problems, err = bind(c.in.sheet, m, header)
	for _, problem := range problems {
		line, column := c.csv.FieldPos(problem.Column)
		problem.File, problem.Line, problem.Column, problem.order = c.in.name, line+c.skips, column, c.in.order
		c.out.problems.addOnce(problem)
		c.out.problems.fatal = true
	}
	if err == nil && c.layout.present == 0 {
		return unreadable(1, 0, "none of its columns is one of %s: %s", c.in.sheet.name, strings.Join(c.in.sheet.names(), ", "))
	}
	if c.out.options.Map == nil {
		c.noteIgnored(header)
	}
	return err
}

// noteIgnored remembers the columns that moot has no place for. Under a map they are left out on purpose.
func (c *csvReader) noteIgnored(header []string) {
	for i, name := range header {
		taken := func(b binding) bool { return b.from == i }
		if c.layout != nil && name != "" && !slices.ContainsFunc(c.layout.bindings, taken) {
			c.out.ignored = append(c.out.ignored, c.in.name+": "+name)
		}
	}
}

// guessSheet tells by its columns what a file holds: the kind that has all it needs there, and most besides.
func guessSheet(header []string, m *Map) *sheet {
	var best *sheet
	most := 0
	for _, s := range sheets {
		l, _, err := bind(s, m.of(s), header)
		if err != nil || s.kind == model.KindBoard || !l.complete() {
			continue
		}
		switch known := l.known(); {
		case known > most:
			best, most = s, known
		case known == most:
			best = nil
		}
	}
	return best
}

// complete tells whether all that a new row needs is there.
func (l *layout) complete() bool {
	some := false
	for _, c := range l.sheet.columns {
		bound := l.present&(1<<c.place) != 0
		if c.help == "needed" && !bound {
			return false
		}
		some = some || bound && c.help != ""
	}
	return some
}

// each reads every row into c.row and c.cells and hands it on.
func (c *csvReader) each(take func() error) error {
	for n := 0; ; n++ {
		if n%1024 == 0 && c.out.ctx.Err() != nil {
			return c.out.ctx.Err()
		}
		fields, err := c.csv.Read()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			if err := c.broken(err, take); err != nil {
				return err
			}
			continue
		case blank(fields):
			c.above = nil
			continue
		}
		c.fill(fields)
		switch {
		case !c.layout.takes(fields):
			c.leaveOut(fields)
			continue
		}
		c.read(fields)
		if c.layout.sheetMap.once && c.saysNothing() {
			continue
		}
		if err := take(); err != nil {
			return err
		}
	}
}

// fill puts into the empty fields of a row what stands above them, where the map says so: of merged cells only the first has
// the value. A row that is wholly empty ends it.
func (c *csvReader) fill(fields []string) {
	if c.above == nil && len(c.layout.fills) > 0 {
		c.above = make([]string, len(c.layout.fills))
	}
	for i, from := range c.layout.fills {
		switch {
		case from >= len(fields):
		case strings.TrimSpace(fields[from]) == "":
			fields[from] = c.above[i]
		default:
			c.above[i] = fields[from]
		}
	}
}

// leaveOut remembers the id of a row that only or except leaves out: what else the files say of it is left out too.
func (c *csvReader) leaveOut(fields []string) {
	if c.layout.id < 0 || c.in.sheet.facts() {
		return
	}
	for _, b := range c.layout.bindings {
		if b.column.name == nameID {
			if id, _, err := b.column.read(b.translate(arm(at(fields, b.from)))); err == nil && id != "" {
				c.out.table(c.in.sheet).leftOut[strings.Clone(id)] = true
			}
		}
	}
}

func blank(fields []string) bool {
	for _, field := range fields {
		if strings.TrimSpace(field) != "" {
			return false
		}
	}
	return true
}

// read makes cells of a row's fields.
func (c *csvReader) read(fields []string) {
	line, _ := c.csv.FieldPos(0)
	c.row = row{line: uint32(line + c.skips), origin: uint16(c.in.order), present: c.layout.present}
	c.cells, c.united = c.cells[:0], false
	if !c.fits(fields) {
		return
	}
	for i := range c.layout.bindings {
		b := &c.layout.bindings[i]
		fieldLine, column := c.csv.FieldPos(b.from)
		c.cell(b, fields[b.from], packPlace(fieldLine-line, column))
	}
	c.cells = append(c.cells, c.layout.constants...)
	if c.united {
		c.settleUnits()
	}
}

// saysNothing tells whether a row has nothing in the columns that are taken.
func (c *csvReader) saysNothing() bool {
	said := func(cell cell) bool { return cell.text != "" }
	return c.row.id == "" && !c.row.is(rowFaulty) && !slices.ContainsFunc(c.cells[:len(c.cells)-len(c.layout.constants)], said)
}

// fits refuses a row with more or fewer fields than the header: one comma too many would put everything one off.
func (c *csvReader) fits(fields []string) bool {
	n := len(fields)
	for n > c.layout.width && strings.TrimSpace(fields[n-1]) == "" {
		n--
	}
	if n == c.layout.width {
		return true
	}
	c.out.problem(&c.row, packPlace(0, 1), nil, fmt.Sprintf("the row has %s; the header has %d", countOf(n, "field"), c.layout.width))
	return false
}

func (c *csvReader) cell(b *binding, raw string, place uint32) {
	text, dropped, err := b.column.read(b.translate(arm(raw)))
	c.out.dropped += dropped
	if err != nil && b.column.measured {
		text, err = c.withUnit(raw, b, err)
	}
	if err != nil {
		c.out.problem(&c.row, place, b.column, err.Error())
		return
	}
	takeCell(&c.row, &c.cells, b.column, text, place)
}

// translate is what the map makes of a field.
func (b *binding) translate(raw string) string {
	switch {
	case b.translation == nil && b.prefix == "" && b.separator == "":
		return raw
	case !b.column.list():
		return b.translateOne(raw)
	}
	separator := b.separator
	if separator == "" {
		separator = ";"
	}
	parts := strings.Split(raw, separator)
	for i, part := range parts {
		parts[i] = strings.ReplaceAll(b.translateOne(strings.TrimSpace(part)), ";", ",")
	}
	return strings.Join(parts, ";")
}

func (b *binding) translateOne(raw string) string {
	text := b.translation.of(raw)
	if strings.TrimSpace(text) == "" {
		return text
	}
	return b.prefix + text
}

// broken notes a row that is no CSV.
func (c *csvReader) broken(err error, take func() error) error {
	var parse *csv.ParseError
	if !errors.As(err, &parse) {
		return err
	}
	if problem := c.syntax(err); parse.Line != parse.StartLine {
		return problem // a quote that does not end swallows the rows after it
	}
	c.row = row{line: uint32(parse.Line + c.skips), origin: uint16(c.in.order), present: c.layout.present}
	c.cells = c.cells[:0]
	c.out.problem(&c.row, packPlace(0, parse.Column), nil, quoteReason)
	return take()
}

const quoteReason = `there is a quote where none can be; a field with quotes in it is written in quotes, each of its own doubled: "say ""hello"""`

func (c *csvReader) syntax(err error) error {
	var parse *csv.ParseError
	if !errors.As(err, &parse) {
		return err
	}
	if parse.Line != parse.StartLine {
		return unreadable(parse.StartLine+c.skips, 0, "a quoted field of the row that begins here does not end where it should (line %d); look for a quote too many or too few", parse.Line+c.skips)
	}
	return unreadable(parse.Line+c.skips, parse.Column, "%s", quoteReason)
}
