package widget

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

func TestFit(t *testing.T) {
	for _, c := range []struct {
		name, text string
		width      int
		want       string
	}{
		{"padded", "abc", 5, "abc  "},
		{"exact", "abc", 3, "abc"},
		{"cut", "abcdef", 4, "abc…"},
		{"only the mark", "abcdef", 1, "…"},
		{"no room", "abc", 0, ""},
		{"less than none", "abc", -3, ""},
		{"wide, padded", "日本", 5, "日本 "},
		{"wide, halved", "日本語", 4, "日… "},
		{"combining kept", "e\u0301clair", 3, "e\u0301c…"},
		{"combining at the edge", "abe\u0301x", 3, "ab…"},
		{"colour closed", "\x1b[1mabcdef\x1b[m", 4, "\x1b[1mabc…\x1b[m"},
		{"line break", "a\nb", 3, "a b"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Fit(c.text, c.width); got != c.want {
				t.Errorf("Fit(%q, %d) = %q, want %q", c.text, c.width, got, c.want)
			}
		})
	}
}

func TestFitRight(t *testing.T) {
	for text, want := range map[string]string{"7": "   7", "1200": "1200", "12000": "120…", "日本語": " 日…"} {
		if got := FitRight(text, 4); got != want {
			t.Errorf("FitRight(%q, 4) = %q, want %q", text, got, want)
		}
	}
}

func TestFitBoth(t *testing.T) {
	for _, c := range []struct {
		width int
		want  string
	}{
		{20, "Northwind    ✓ saved"},
		{17, "Northwind ✓ saved"},
		{16, "Northwi… ✓ saved"},
		{15, "Northwind      "},
	} {
		got := FitBoth("Northwind", "✓ saved", c.width)
		if got != c.want {
			t.Errorf("FitBoth at %d = %q, want %q", c.width, got, c.want)
		}
	}
}

func TestEveryLineHasExactlyItsCells(t *testing.T) {
	makers := map[string]func(string, int) string{
		"Fit":       Fit,
		"FitRight":  FitRight,
		"FitCentre": FitCentre,
		"FitBoth":   func(s string, n int) string { return FitBoth(s, s, n) },
		"Cut":       func(s string, n int) string { return Cut(Steady(s), 3, 3+n) },
	}
	for name, line := range makers {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				s, width := anything.Draw(t, "text"), rapid.IntRange(-1, 40).Draw(t, "width")
				got := line(s, width)
				if cells := ansi.StringWidth(got); cells != max(0, width) {
					t.Fatalf("%s(%q, %d) = %q: %d cells", name, s, width, got, cells)
				}
				if strings.ContainsAny(got, "\n\r\t") {
					t.Fatalf("%s(%q, %d) = %q: more than one line", name, s, width, got)
				}
			})
		})
	}
}

func TestFitLeavesShortPlainTextAlone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringMatching(`[ -~]{0,30}`).Draw(t, "text")
		if got := Fit(s, 30); strings.TrimRight(got, " ") != strings.TrimRight(s, " ") {
			t.Fatalf("Fit(%q, 30) = %q", s, got)
		}
	})
}

func TestCut(t *testing.T) {
	for _, c := range []struct {
		name, text  string
		left, right int
		want        string
	}{
		{"inside", "abcdef", 2, 4, "cd"},
		{"beyond the end", "abc", 2, 6, "c   "},
		{"halves at both edges", "日本語", 1, 5, " 本 "},
		{"a wide rune around it", "a日b", 2, 3, " "},
		{"colour from before", "\x1b[1mabcd\x1b[m", 2, 3, "\x1b[1mc\x1b[m"},
		{"combining stays", "xe\u0301y", 1, 2, "e\u0301"},
		{"nothing", "abc", 2, 2, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Cut(c.text, c.left, c.right); got != c.want {
				t.Errorf("Cut(%q, %d, %d) = %q, want %q", c.text, c.left, c.right, got, c.want)
			}
		})
	}
}

func TestCutPiecesMakeTheWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.RuneFrom([]rune("abc éß─"))).Draw(t, "text")
		at := rapid.IntRange(0, Width(s)).Draw(t, "at")
		if got := Cut(s, 0, at) + Cut(s, at, Width(s)); got != s {
			t.Fatalf("cut at %d: %q became %q", at, s, got)
		}
	})
}

func TestWrapKeepsWithinTheWidthAndLosesNoWord(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, width := words.Draw(t, "text"), rapid.IntRange(1, 30).Draw(t, "width")
		for _, line := range Wrap(s, width) {
			if Width(line) > width {
				t.Fatalf("Wrap(%q, %d): %q has %d cells", s, width, line, Width(line))
			}
		}
		plain := rapid.StringMatching(`([a-z]{1,9} ){0,12}`).Draw(t, "plain")
		wrapped := strings.Join(Wrap(plain, max(9, width)), " ")
		if got, want := strings.Fields(wrapped), strings.Fields(plain); strings.Join(got, " ") != strings.Join(want, " ") {
			t.Fatalf("Wrap(%q, %d) says %q", plain, width, wrapped)
		}
	})
}

func TestWrapKeepsLineBreaks(t *testing.T) {
	got := Wrap("first line here\n\nsecond", 10)
	if want := "first line|here||second"; strings.Join(got, "|") != want {
		t.Errorf("got %q, want %q", strings.Join(got, "|"), want)
	}
	if Wrap("text", 0) != nil {
		t.Error("no width gives lines")
	}
}

func TestJoinIsExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		left, right := words.Draw(t, "left"), words.Draw(t, "right")
		a, b := rapid.IntRange(0, 20).Draw(t, "a"), rapid.IntRange(0, 20).Draw(t, "b")
		height := rapid.IntRange(1, 6).Draw(t, "height")
		lines := strings.Split(Join(left, right, a, b, height, " │ "), "\n")
		if len(lines) != height {
			t.Fatalf("%d lines, want %d", len(lines), height)
		}
		for _, line := range lines {
			if Width(line) != a+3+b {
				t.Fatalf("%q has %d cells, want %d", line, Width(line), a+3+b)
			}
		}
	})
}

func BenchmarkFit(b *testing.B) {
	for b.Loop() {
		Fit("\x1b[1m▌ ○ Payments ← Identity   token exchange    Wed  2 Dec\x1b[m", 60)
	}
}

// TestWhatIsBehindACutIsNotRead fits long lines; what was opened is closed all the same.
func TestWhatIsBehindACutIsNotRead(t *testing.T) {
	long := "\x1b[1m" + strings.Repeat("ab", 5000) + "\x1b[0m" + strings.Repeat("cd", 5000) + "\x1b[m"
	if got, want := Fit(long, 4), "\x1b[1maba…\x1b[0m\x1b[m"; got != want {
		t.Errorf("it fits as %q, want %q", got, want)
	}
	if got, want := Cut(long, 1, 4), "\x1b[1mbab\x1b[0m\x1b[m"; got != want {
		t.Errorf("it is cut as %q, want %q", got, want)
	}
}
