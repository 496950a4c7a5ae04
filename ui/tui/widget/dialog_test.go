package widget

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"

	"moot/ui/tui/theme"
)

func TestDialogOverAScreen(t *testing.T) {
	base := strings.Repeat("日本語漢字テキスト日本語漢字テキスト日本語漢字テキスト 👍\na日本語漢字テキスト日本語漢字テキスト日本語漢字テキスト 👍\n", 7)
	dialog := Dialog{
		Title: "Propose a date",
		Body:  "Search needs it on Fri 11 Dec.\n\nby  Mon 14 Dec",
		Foot:  "enter propose   esc back",
	}
	screen, at := dialog.Over(plain, base, 60, 14)
	if at != (Rect{12, 2, 36, 9}) {
		t.Errorf("the box stands at %v", at)
	}
	if body := BodyOf(at); body != (Rect{15, 4, 30, 5}) {
		t.Errorf("its body at %v", body)
	}
	golden.RequireEqual(t, []byte(ansi.Strip(screen)+"\n"))
}

func TestDialogIsClampedToTheScreen(t *testing.T) {
	dialog := Dialog{Title: "A title that is long", Body: strings.Repeat("many words\n", 40), Foot: "esc", Width: 90}
	for _, size := range []struct{ w, h int }{{40, 12}, {20, 6}, {8, 4}, {3, 2}, {1, 1}} {
		screen, at := dialog.Over(plain, "under", size.w, size.h)
		lines := strings.Split(screen, "\n")
		if len(lines) != size.h || at.W > size.w || at.H > size.h {
			t.Errorf("at %v: %d lines, box at %v", size, len(lines), at)
		}
		for _, line := range lines {
			if Width(line) != size.w {
				t.Errorf("at %v: %q has %d cells", size, line, Width(line))
			}
		}
	}
}

func TestOverlayKeepsTheScreenAround(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		base, box := words.Draw(t, "base"), words.Draw(t, "box")
		w, h := rapid.IntRange(1, 40).Draw(t, "w"), rapid.IntRange(1, 6).Draw(t, "h")
		x, y := rapid.IntRange(-5, 45).Draw(t, "x"), rapid.IntRange(-2, 8).Draw(t, "y")
		screen, at := OverlayAt(base, box, w, h, x, y)
		lines := strings.Split(screen, "\n")
		if len(lines) != h || at.X < 0 || at.Y < 0 || at.X+at.W > w || at.Y+at.H > h {
			t.Fatalf("%d lines of %d, box at %v in %d × %d", len(lines), h, at, w, h)
		}
		for _, line := range lines {
			if Width(line) != w {
				t.Fatalf("%q has %d cells, want %d", line, Width(line), w)
			}
		}
	})
}

func TestOverlayKeepsColoursApart(t *testing.T) {
	screen, _ := OverlayAt("\x1b[1mabcdefgh\x1b[m", "XX", 8, 1, 3, 0)
	want := "\x1b[1mabc\x1b[m" + "\x1b[m" + "XX" + "\x1b[m" + "\x1b[1mfgh\x1b[m"
	if screen != want {
		t.Errorf("got %q, want %q", screen, want)
	}
}

func TestDim(t *testing.T) {
	colour := theme.New(theme.Options{Dark: true})
	got := Dim("\x1b[1ma\x1b[m b", colour.Faint)
	if want := colour.Faint.Paint("a b"); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func BenchmarkOverlay(b *testing.B) {
	colour := theme.New(theme.Options{Dark: true})
	line := colour.Accent.Paint("▌") + " " + colour.Text.Paint("○ Payments ← Identity") + "   " + colour.Muted.Paint("token exchange for guest checkout   Wed  2 Dec")
	base := strings.TrimSuffix(strings.Repeat(Fit(line, 112)+"\n", 32), "\n")
	box := Dialog{Title: "Propose a date", Body: strings.Repeat("one\n", 10), Width: 60}.Box(colour, 112, 32)
	for b.Loop() {
		Overlay(base, box, 112, 32)
	}
}
