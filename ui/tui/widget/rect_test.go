package widget

import (
	"fmt"
	"testing"
)

func TestRectSplits(t *testing.T) {
	screen := Rect{0, 0, 112, 32}
	if got, want := fmt.Sprint(screen.Rows(1, 1, -1, 1)), "[{0 0 112 1} {0 1 112 1} {0 2 112 29} {0 31 112 1}]"; got != want {
		t.Errorf("frame: %s, want %s", got, want)
	}
	if got, want := fmt.Sprint(Rect{2, 3, 31, 5}.Columns(-2, 1, -1)), "[{2 3 20 5} {22 3 1 5} {23 3 10 5}]"; got != want {
		t.Errorf("panes: %s, want %s", got, want)
	}
	if got, want := fmt.Sprint(Rect{0, 0, 5, 2}.Rows(1, 3, 1)), "[{0 0 5 1} {0 1 5 1} {0 2 5 0}]"; got != want {
		t.Errorf("too small: %s, want %s", got, want)
	}
}

func TestRectContains(t *testing.T) {
	r := Rect{2, 1, 3, 2}
	for at, want := range map[[2]int]bool{{2, 1}: true, {4, 2}: true, {5, 1}: false, {2, 3}: false, {1, 1}: false} {
		if r.Contains(at[0], at[1]) != want {
			t.Errorf("contains %v is %v", at, !want)
		}
	}
}

func TestRectShapes(t *testing.T) {
	r := Rect{0, 0, 10, 4}
	if got := r.Inset(1, 1); got != (Rect{1, 1, 8, 2}) {
		t.Errorf("inset %v", got)
	}
	if got := r.Inset(9, 9); !got.Empty() {
		t.Errorf("inset beyond the middle is %v, want it empty", got)
	}
	if got := r.Centre(4, 9); got != (Rect{3, 0, 4, 4}) {
		t.Errorf("centre %v", got)
	}
	if got := r.Move(2, -1); got != (Rect{2, -1, 10, 4}) {
		t.Errorf("move %v", got)
	}
}
