package widget

import "strconv"

// name is what a mark is kept under: the row's key, else its index.
func (l *List) name(i int) string {
	if l.Key != nil {
		return l.Key(i)
	}
	return strconv.Itoa(i)
}

// ToggleMark marks the row under the cursor or takes its mark away, and makes it
// the beginning of the next range.
func (l *List) ToggleMark() {
	row := l.Cursor()
	if row < 0 {
		return
	}
	l.anchor = row
	if l.Marked(row) {
		delete(l.marks, l.name(row))
		return
	}
	l.mark(row)
}

// MarkRange marks every row from the last one marked to the cursor.
func (l *List) MarkRange() {
	row := l.Cursor()
	if row < 0 {
		return
	}
	from := clamp(l.anchor, 0, l.count-1)
	for i := min(from, row); i <= max(from, row); i++ {
		if l.selectable(i) {
			l.mark(i)
		}
	}
	l.anchor = row
}

func (l *List) mark(i int) {
	if l.marks == nil {
		l.marks = map[string]struct{}{}
	}
	l.marks[l.name(i)] = struct{}{}
}

// Marked tells whether row i is marked.
func (l *List) Marked(i int) bool {
	if len(l.marks) == 0 {
		return false
	}
	_, marked := l.marks[l.name(i)]
	return marked
}

// Marks gives the marked rows in order. It looks at every row: ask when a key
// acts, not when a frame is drawn.
func (l *List) Marks() []int {
	var rows []int
	for i := 0; i < l.count && len(l.marks) > 0; i++ {
		if l.selectable(i) && l.Marked(i) {
			rows = append(rows, i)
		}
	}
	return rows
}

// MarkCount is the number of marks, also on rows that a filter hides now.
func (l *List) MarkCount() int { return len(l.marks) }

// ClearMarks takes every mark away.
func (l *List) ClearMarks() { l.marks, l.anchor = nil, 0 }
