package widget

import (
	"fmt"
	"strings"
	"testing"
)

func tenLines(height int) *Scroll {
	s := &Scroll{}
	s.SetSize(6, height)
	lines := make([]string, 10)
	for i := range lines {
		lines[i] = fmt.Sprint("row ", i)
	}
	s.SetLines(lines)
	return s
}

func TestScroll(t *testing.T) {
	for _, c := range []struct {
		name string
		do   func(*Scroll)
		want string
	}{
		{"top", func(s *Scroll) {}, "row 0┃|row 1 |row 2 |row 3 "},
		{"by a line", func(s *Scroll) { s.By(1) }, "row 1┃|row 2 |row 3 |row 4 "},
		{"page", func(s *Scroll) { s.Page(1) }, "row 3 |row 4┃|row 5 |row 6 "},
		{"bottom", func(s *Scroll) { s.Bottom() }, "row 6 |row 7 |row 8 |row 9┃"},
		{"above the top", func(s *Scroll) { s.By(2); s.By(-9) }, "row 0┃|row 1 |row 2 |row 3 "},
		{"reveal", func(s *Scroll) { s.Reveal(5) }, "row 2 |row 3┃|row 4 |row 5 "},
		{"reveal above", func(s *Scroll) { s.Bottom(); s.Reveal(5) }, "row 5 |row 6 |row 7┃|row 8 "},
		{"shorter text", func(s *Scroll) { s.Bottom(); s.SetLines([]string{"日本語"}) }, "日本… |      |      |      "},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := tenLines(4)
			c.do(s)
			if got := strings.ReplaceAll(s.View(), "\n", "|"); got != c.want {
				t.Errorf("shows\n%s, want\n%s", got, c.want)
			}
		})
	}
}

func TestScrollInNoRoom(t *testing.T) {
	s := tenLines(4)
	s.SetSize(2, 1)
	if got := s.View(); got != "r…" {
		t.Errorf("two cells show %q", got)
	}
	s.SetSize(0, 0)
	if got := s.View(); got != "" {
		t.Errorf("no cells show %q", got)
	}
}

func TestThumbReachesBothEnds(t *testing.T) {
	for total := 1; total < 60; total++ {
		for height := 1; height < 12; height++ {
			if total <= height {
				if from, to := Thumb(total, 0, height); from != to {
					t.Fatalf("a thumb where all is seen: %d of %d", total, height)
				}
				continue
			}
			if from, _ := Thumb(total, 0, height); from != 0 {
				t.Fatalf("%d in %d: at the top the thumb begins at %d", total, height, from)
			}
			if _, to := Thumb(total, total-height, height); to != height {
				t.Fatalf("%d in %d: at the bottom the thumb ends at %d", total, height, to)
			}
		}
	}
}

func TestScrollByKeys(t *testing.T) {
	var s Scroll
	s.SetSize(10, 3)
	s.SetLines([]string{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"})
	for _, step := range []struct {
		key  string
		want int
	}{{"j", 1}, {"page-down", 3}, {"up", 2}, {"last", 7}, {"pgup", 5}, {"home", 0}, {"space", 2}, {"k", 1}} {
		if !s.Press(step.key) || s.Offset() != step.want {
			t.Errorf("after %s the text stands at %d, want %d", step.key, s.Offset(), step.want)
		}
	}
	if s.Press("x") || s.Offset() != 1 {
		t.Error("a key that does not scroll did")
	}
}
