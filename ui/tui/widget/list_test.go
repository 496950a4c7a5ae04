package widget

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// agenda is a list in which every row named "#…" is a header.
func agenda(height int, rows ...string) *List {
	l := &List{
		Row: func(i, width int, selected bool) string {
			if selected {
				return ">" + rows[i]
			}
			return " " + rows[i]
		},
		Selectable: func(i int) bool { return !strings.HasPrefix(rows[i], "#") },
		Key:        func(i int) string { return rows[i] },
	}
	l.SetSize(6, height)
	l.SetCount(len(rows))
	return l
}

func shown(l *List) string { return strings.ReplaceAll(strings.Join(l.Lines(), "|"), " ", "") }

func TestListCursorSkipsHeaders(t *testing.T) {
	for _, c := range []struct {
		name string
		do   func(*List)
		want string
	}{
		{"begins below the first header", func(l *List) {}, "#A|>a1|a2|#B"},
		{"down", func(l *List) { l.Move(1) }, "#A|a1|>a2|#B"},
		{"down over a header", func(l *List) { l.Move(2) }, "a1|a2|#B|>b1"},
		{"up again shows the header", func(l *List) { l.Move(2); l.Move(-2) }, "#A|>a1|a2|#B"},
		{"up at the top stays", func(l *List) { l.Move(-1) }, "#A|>a1|a2|#B"},
		{"last", func(l *List) { l.Last() }, "b1|b2|#C|>c1"},
		{"down at the end stays", func(l *List) { l.Last(); l.Move(1) }, "b1|b2|#C|>c1"},
		{"page", func(l *List) { l.Page(1) }, "a1|a2|#B|>b1"},
		{"page back", func(l *List) { l.Last(); l.Page(-1) }, "#B|>b1|b2|#C"},
		{"first", func(l *List) { l.Last(); l.First() }, "#A|>a1|a2|#B"},
		{"wheel takes the cursor along", func(l *List) { l.Wheel(3) }, "#B|>b1|b2|#C"},
		{"a header is not selected", func(l *List) { l.SetCursor(3) }, "a1|a2|#B|>b1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := agenda(4, "#A", "a1", "a2", "#B", "b1", "b2", "#C", "c1")
			c.do(l)
			if got := shown(l); got != c.want {
				t.Errorf("shows %s, want %s", got, c.want)
			}
		})
	}
}

func TestListShowsTheHeadersAboveTheCursor(t *testing.T) {
	l := agenda(2, "a1", "a2", "#B", "b1")
	l.Last()
	if got := shown(l); got != "#B|>b1" {
		t.Errorf("shows %s: the header of b1 should be seen", got)
	}
}

func TestListWithNothingToSelect(t *testing.T) {
	for name, l := range map[string]*List{"empty": agenda(3), "headers only": agenda(3, "#A", "#B")} {
		t.Run(name, func(t *testing.T) {
			l.Move(1)
			l.Page(-1)
			l.Last()
			l.Wheel(2)
			if l.Cursor() != -1 {
				t.Errorf("cursor %d, want none", l.Cursor())
			}
			if len(l.Lines()) != 3 {
				t.Errorf("%d lines, want 3", len(l.Lines()))
			}
		})
	}
}

func TestListCursorStaysWithItsRow(t *testing.T) {
	rows := []string{"a", "b", "c", "d"}
	l := &List{Row: func(i, _ int, _ bool) string { return rows[i] }, Key: func(i int) string { return rows[i] }}
	l.SetSize(4, 3)
	l.SetCount(4)
	l.SetCursor(2)

	rows = []string{"x", "y", "c", "a"}
	rows = append([]string{"w"}, rows...)
	l.SetCount(5)
	if l.Cursor() != 3 {
		t.Errorf("cursor on %d, want it on c at 3", l.Cursor())
	}
	rows = []string{"w", "a"}
	l.SetCount(2)
	if l.Cursor() != 1 {
		t.Errorf("after its row went, the cursor is on %d, want the last row", l.Cursor())
	}
	if !l.Select("w") || l.Cursor() != 0 || l.Select("gone") {
		t.Error("Select does not find rows by key")
	}
}

func TestListMouse(t *testing.T) {
	l := agenda(3, "#A", "a1", "a2", "a3", "a4")
	l.Wheel(1)
	if l.RowAt(2) != 3 || l.RowAt(3) != -1 || l.RowAt(-1) != -1 {
		t.Errorf("rows under the mouse: %d %d", l.RowAt(2), l.RowAt(3))
	}
	if !l.Click(2) || l.Cursor() != 3 {
		t.Errorf("a click on a3 selected %d", l.Cursor())
	}
	l.First()
	if l.Click(0) {
		t.Error("a header was clicked")
	}
}

func TestListDrawsOnlyTheWindow(t *testing.T) {
	drawn := 0
	l := &List{Row: func(i, _ int, _ bool) string { drawn++; return fmt.Sprint(i) }}
	l.SetSize(10, 20)
	l.SetCount(100_000)
	l.SetCursor(50_000)
	l.View()
	if drawn != 20 {
		t.Errorf("drew %d rows for a window of 20", drawn)
	}
}

func TestListKeepsItsCursorInTheWindow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		headers := rapid.SliceOfN(rapid.Bool(), 0, 40).Draw(t, "headers")
		l := &List{
			Row:        func(i, _ int, _ bool) string { return fmt.Sprint(i) },
			Selectable: func(i int) bool { return !headers[i] },
		}
		l.SetCount(len(headers))
		l.SetSize(5, rapid.IntRange(1, 12).Draw(t, "height"))
		for _, step := range rapid.SliceOfN(rapid.IntRange(-30, 30), 0, 12).Draw(t, "steps") {
			[]func(int){l.Move, l.Page, l.SetCursor, l.Wheel}[((step%4)+4)%4](step)
			first, last := l.Visible()
			cursor := l.Cursor()
			if cursor >= 0 && l.offset >= 0 && (cursor < first || cursor >= last) && step%4 != 3 && step%4 != -1 {
				t.Fatalf("cursor %d outside %d…%d", cursor, first, last-1)
			}
			if cursor >= 0 && headers[cursor] {
				t.Fatalf("the cursor stands on header %d", cursor)
			}
			if first < 0 || last > len(headers) || first > 0 && last-first != l.height {
				t.Fatalf("window %d…%d of %d rows", first, last-1, len(headers))
			}
		}
	})
}

// BenchmarkList is one key and the frame after it.
func BenchmarkList(b *testing.B) {
	for _, n := range []int{100, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			l := &List{
				Row:        func(i, _ int, _ bool) string { return "○ Payments ← Identity   token exchange    Wed  2 Dec" },
				Selectable: func(i int) bool { return i%10 != 0 },
				Key:        func(i int) string { return "4kq7" },
			}
			l.SetSize(112, 32)
			l.SetCount(n)
			down := 1
			for b.Loop() {
				if l.Cursor() >= n-2 || l.Cursor() <= 1 {
					down = -down
				}
				l.Move(down)
				l.View()
			}
		})
	}
}
