package cli

import (
	"strconv"

	"github.com/charmbracelet/x/term"

	"moot/ui/tui/widget"
)

// column says how a column of a text table behaves. A column is as wide as its widest cell.
type column struct {
	title    string
	most     int  // cells it may have; 0: any number
	least    int  // cells a flexible column keeps
	flexible bool // gives way where the line is too short
	missed   int  // 0 always stays; where the line is far too short, the highest number is left out first
	right    bool // right-aligned
}

// table is text in columns, which line up whatever script the text is in.
type table struct {
	columns []column
	rows    [][]string
}

func newTable(columns ...column) *table { return &table{columns: columns} }

func (t *table) add(cells ...string) { t.rows = append(t.rows, cells) }

// gap is the space between columns.
const gap = 2

// lines are the rows, in at most width cells each; width 0 cuts nothing.
func (t *table) lines(width int) []string {
	columns := t.layout(width)
	total := width
	if total == 0 {
		total = gap * len(columns)
		for _, column := range columns {
			total += column.Width
		}
	}
	widths := widget.Layout(columns, total, gap)
	lines := make([]string, len(t.rows))
	for i, row := range t.rows {
		lines[i] = widget.Row(columns, widths, gap, row...)
	}
	return lines
}

func (t *table) layout(width int) []widget.Column {
	columns := make([]widget.Column, len(t.columns))
	for i, column := range t.columns {
		cells := t.widest(i)
		if width > 0 && column.most > 0 {
			cells = min(cells, column.most)
		}
		columns[i] = widget.Column{Width: cells, Right: column.right, Priority: column.missed}
		if column.flexible {
			columns[i].Min = min(cells, max(column.least, 1))
		}
	}
	return columns
}

func (t *table) widest(column int) int {
	cells := 0
	for _, row := range t.rows {
		cells = max(cells, widget.Width(widget.Steady(row[column])))
	}
	return cells
}

// header puts the titles of the columns before the rows.
func (t *table) header() {
	titles := make([]string, len(t.columns))
	for i, column := range t.columns {
		titles[i] = column.title
	}
	t.rows = append([][]string{titles}, t.rows...)
}

// width is how wide lines may be: COLUMNS, else the terminal's width, else otherwise.
func (s *session) width(otherwise int) int {
	if columns, err := strconv.Atoi(s.Env("COLUMNS")); err == nil && columns > 0 {
		return columns
	}
	if file, ok := s.Out.(interface{ Fd() uintptr }); ok && s.IsTerminal(s.Out) {
		if width, _, err := term.GetSize(file.Fd()); err == nil && width > 0 {
			return width
		}
	}
	return otherwise
}

// inset prints a table a little to the right, below what it belongs to.
func (s *session) inset(rows *table) {
	const indent = "  "
	s.indented(indent, rows.lines(s.width(defaultWidth)-len(indent)))
}
