package widget

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"
)

func TestLayout(t *testing.T) {
	table := []Column{
		{Width: 1},                           // state
		{Width: 9, Min: 5},                   // team
		{Width: 10, Flex: 2, Min: 8},         // title
		{Flex: 1, Width: 6, Priority: 2},     // capability
		{Width: 10, Priority: 1},             // date
		{Width: 4, Priority: 3, Right: true}, // score
	}
	for _, c := range []struct {
		total int
		want  string
	}{
		{80, "[1 9 33 18 10 4]"},
		{45, "[1 9 10 6 10 4]"},
		{40, "[1 6 8 6 10 4]"},
		{33, "[1 9 10 0 10 0]"},
		{20, "[1 9 8 0 0 0]"},
		{16, "[1 5 8 0 0 0]"},
		{10, "[1 4 3 0 0 0]"},
		{1, "[1 0 0 0 0 0]"},
		{0, "[0 0 0 0 0 0]"},
	} {
		if got := fmt.Sprint(Layout(table, c.total, 1)); got != c.want {
			t.Errorf("in %d cells: %s, want %s", c.total, got, c.want)
		}
	}
}

func TestLayoutNeverTakesTooMuch(t *testing.T) {
	column := rapid.Custom(func(t *rapid.T) Column {
		return Column{
			Width:    rapid.IntRange(0, 20).Draw(t, "width"),
			Flex:     rapid.IntRange(0, 3).Draw(t, "flex"),
			Min:      rapid.IntRange(0, 10).Draw(t, "min"),
			Priority: rapid.IntRange(0, 3).Draw(t, "priority"),
			Right:    rapid.Bool().Draw(t, "right"),
		}
	})
	rapid.Check(t, func(t *rapid.T) {
		columns := rapid.SliceOfN(column, 0, 8).Draw(t, "columns")
		total, gap := rapid.IntRange(0, 120).Draw(t, "total"), rapid.IntRange(0, 3).Draw(t, "gap")
		widths := Layout(columns, total, gap)
		taken, flexible := used(widths, gap), false
		for i, width := range widths {
			flexible = flexible || width > 0 && columns[i].Flex > 0
			if width < 0 {
				t.Fatalf("widths %v", widths)
			}
		}
		if taken > total || flexible && taken != total {
			t.Fatalf("widths %v with gaps of %d take %d of %d", widths, gap, taken, total)
		}
		row := Row(columns, widths, gap, "日本語 token exchange", "7", "Identity")
		if Width(row) != taken {
			t.Fatalf("the row %q has %d cells, the layout %d", row, Width(row), taken)
		}
	})
}

func TestRow(t *testing.T) {
	columns := []Column{{Width: 3}, {Width: 6}, {Width: 4, Right: true}}
	got := Row(columns, []int{3, 6, 4}, 2, "○", "token exchange", "12")
	if want := "○    token…    12"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := Row(columns, []int{3, 0, 4}, 2, "a", "b", "c"); got != "a       c" {
		t.Errorf("a dropped column left %q", got)
	}
}
