package widget

import (
	"strings"

	"moot/ui/tui/theme"
)

// List shows a window on any number of rows. Only the rows in the window are
// ever drawn, so a key costs the same at ten rows and at a hundred thousand.
// It holds no rows itself: it asks for them by index.
type List struct {
	// Row draws row i in width cells; the list makes the width exact.
	Row func(i, width int, selected bool) string
	// Selectable tells whether the cursor may stand on row i; nil means all.
	Selectable func(i int) bool
	// Key names row i, so that the cursor stays with a row when the rows change
	// (see SetCount); nil means that a row is its index.
	Key func(i int) string

	count, cursor, offset int
	width, height         int
	key                   string // of the row under the cursor
}

// SetSize sets the window, in cells.
func (l *List) SetSize(width, height int) {
	l.width, l.height = max(0, width), max(0, height)
	l.reveal()
}

// Size gives the window, in cells.
func (l *List) Size() (width, height int) { return l.width, l.height }

// SetCount says that there are now n rows, perhaps others than before. With a
// Key the cursor goes with its row; a row that is gone leaves it where it was.
func (l *List) SetCount(n int) {
	l.count = max(0, n)
	if at := l.find(l.key); at >= 0 {
		l.cursor = at
	}
	l.settle(clamp(l.cursor, 0, l.count-1), 1)
}

// find looks for the row of a key, first where the cursor stands.
func (l *List) find(key string) int {
	if l.Key == nil || key == "" {
		return -1
	}
	if l.cursor < l.count && l.cursor >= 0 && l.Key(l.cursor) == key {
		return l.cursor
	}
	for i := range l.count {
		if l.Key(i) == key {
			return i
		}
	}
	return -1
}

// Count is the number of rows.
func (l *List) Count() int { return l.count }

// Cursor is the selected row, or −1 when no row can be selected.
func (l *List) Cursor() int {
	if l.cursor >= 0 && l.cursor < l.count && l.selectable(l.cursor) {
		return l.cursor
	}
	return -1
}

// SetCursor selects row i, or the next one that can be.
func (l *List) SetCursor(i int) { l.settle(clamp(i, 0, l.count-1), 1) }

// Select puts the cursor on the row of this key; false when there is none.
func (l *List) Select(key string) bool {
	at := l.find(key)
	if at >= 0 {
		l.settle(at, 1)
	}
	return at >= 0
}

// Move moves the cursor by n rows that can be selected.
func (l *List) Move(n int) {
	step := 1
	if n < 0 {
		step, n = -1, -n
	}
	for range n {
		next := l.next(l.cursor+step, step)
		if next < 0 {
			break
		}
		l.cursor = next
	}
	l.settle(l.cursor, step)
}

// Page moves the cursor by n windows.
func (l *List) Page(n int) {
	page := max(1, l.height-1)
	direction := 1
	if n < 0 {
		direction = -1
	}
	l.settle(clamp(l.cursor+n*page, 0, l.count-1), direction)
}

// First moves the cursor to the first row.
func (l *List) First() { l.settle(0, 1) }

// Last moves the cursor to the last row.
func (l *List) Last() { l.settle(l.count-1, -1) }

// Wheel scrolls by n rows; the cursor comes along when it would leave the window.
func (l *List) Wheel(n int) {
	l.offset = clamp(l.offset+n, 0, l.count-l.height)
	first, last := l.Visible()
	direction, row := 0, l.cursor
	switch {
	case l.cursor < first:
		direction, row = 1, first
	case l.cursor >= last:
		direction, row = -1, last-1
	default:
		return
	}
	if next := l.next(row, direction); next >= first && next < last {
		l.stand(next)
	}
}

// RowAt gives the row drawn in line y of the window, or −1.
func (l *List) RowAt(y int) int {
	row := l.offset + y
	if y < 0 || y >= l.height || row >= l.count {
		return -1
	}
	return row
}

// Click selects the row drawn in line y; false when none can be selected there.
func (l *List) Click(y int) bool {
	row := l.RowAt(y)
	if row < 0 || !l.selectable(row) {
		return false
	}
	l.stand(row)
	return true
}

// Visible gives the rows in the window: first … last−1.
func (l *List) Visible() (first, last int) {
	return l.offset, min(l.count, l.offset+l.height)
}

// Lines draws the window: exactly its height in lines of exactly its width.
func (l *List) Lines() []string {
	lines := make([]string, l.height)
	for y := range lines {
		row := l.offset + y
		if row >= l.count || l.Row == nil {
			lines[y] = Blank(l.width)
			continue
		}
		lines[y] = Fit(l.Row(row, l.width, row == l.cursor && l.selectable(row)), l.width)
	}
	return lines
}

// Scrolled is Lines with a scroll bar in the last cell, where there are more rows than lines. bar paints it.
func (l *List) Scrolled(bar theme.Ink) []string {
	lines := l.Lines()
	from, to := Thumb(l.count, l.offset, l.height)
	for y := from; y < to; y++ {
		lines[y] = Fit(Cut(lines[y], 0, l.width-1), l.width-1) + bar.Paint(thumbSign)
	}
	return lines
}

// View draws the window as one string.
func (l *List) View() string { return strings.Join(l.Lines(), "\n") }

func (l *List) selectable(i int) bool { return l.Selectable == nil || l.Selectable(i) }

// next finds the first row from i on, in this direction, that can be selected.
func (l *List) next(i, direction int) int {
	for ; i >= 0 && i < l.count; i += direction {
		if l.selectable(i) {
			return i
		}
	}
	return -1
}

// settle puts the cursor on row i or the nearest row that can be selected,
// looking in this direction first, and brings it into the window.
func (l *List) settle(i, direction int) {
	row := l.next(i, direction)
	if row < 0 {
		row = l.next(i, -direction)
	}
	l.stand(max(0, row))
}

// stand puts the cursor on a row.
func (l *List) stand(row int) {
	l.cursor = row
	l.key = ""
	if l.Key != nil && row < l.count {
		l.key = l.Key(row)
	}
	l.reveal()
}

// reveal scrolls so that the cursor is in the window, and with it the headers
// that stand directly above it.
func (l *List) reveal() {
	top := l.cursor
	for top > 0 && l.cursor-top < l.height-1 && !l.selectable(top-1) {
		top--
	}
	if l.offset > top {
		l.offset = top
	}
	if l.cursor >= l.offset+l.height {
		l.offset = l.cursor - l.height + 1
	}
	l.offset = clamp(l.offset, 0, l.count-l.height)
}

// clamp keeps n within low … high; low wins.
func clamp(n, low, high int) int { return max(low, min(n, high)) }
