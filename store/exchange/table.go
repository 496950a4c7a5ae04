package exchange

// A parsed file is kept small, as an import may have a million cells: a row has only the cells that say something,
// all cells of a sheet lie in a few large pieces of memory, and a cell's text shares the memory of its line.

// origin is a file (or a part of one) that rows came from.
type origin struct {
	name  string
	order int
}

// cell is one value of a row: canonical text, references as written.
type cell struct {
	text   string
	at     uint32 // see packPlace
	column uint16 // place in the sheet
}

// row is one line of a file, or one record of a JSON file.
type row struct {
	id      string
	cells   []cell
	present uint64 // columns that the row says something of, also when that is "nothing"
	line    uint32
	column  uint32 // where a record of a JSON file begins; 0: a line of its own
	origin  uint16
	status
}

// status is what became of a row.
type status uint16

const (
	rowFaulty   status = 1 << iota // it has a problem of its own
	rowNamed                       // only a name that others still bear: marked as deleted
	rowExact                       // from JSON: what it says is empty is meant to be
	rowRepeated                    // it says again what an earlier row says, as the map lets it
)

func (s status) is(flag status) bool { return s&flag != 0 }

// has tells whether the row says anything of a column.
func (r *row) has(c *column) bool { return r.present&(1<<c.place) != 0 }

// cell is the row's cell of a column; nil where it is empty.
func (r *row) cell(c *column) *cell {
	for i := range r.cells {
		if int(r.cells[i].column) == c.place {
			return &r.cells[i]
		}
	}
	return nil
}

func (r *row) text(c *column) string {
	if found := r.cell(c); found != nil {
		return found.text
	}
	return ""
}

const (
	columnBits = 20
	mostColumn = 1<<columnBits - 1
)

// packPlace packs a place within a row: lines after the row's first, and a column, each cut to what fits.
func packPlace(lines, column int) uint32 {
	return uint32(min(lines, 1<<(32-columnBits)-1))<<columnBits | uint32(min(column, mostColumn))
}

func (r *row) place(at uint32) (line, column int) {
	return int(r.line) + int(at>>columnBits), int(at & mostColumn)
}

// table is what the files say of one kind.
type table struct {
	sheet   *sheet
	rows    []row
	chunk   []cell
	leftOut map[string]bool // ids of rows that only and except leave out
	seen    bool            // there was a file, or a key
}

const chunkSize = 1 << 15

// keep copies cells into the table's memory.
func (t *table) keep(cells []cell) []cell {
	if len(cells) > cap(t.chunk)-len(t.chunk) {
		t.chunk = make([]cell, 0, max(chunkSize, len(cells)))
	}
	start := len(t.chunk)
	t.chunk = append(t.chunk, cells...)
	return t.chunk[start:len(t.chunk):len(t.chunk)]
}
