package widget

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

func TestWidthAgreesWithTheTerminalLibrary(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anything.Draw(t, "text")
		if got, want := Width(s), ansi.StringWidth(s); got != want {
			t.Fatalf("Width(%q) = %d, want %d", s, got, want)
		}
	})
}

func TestNarrowRunesAreOneCellBesideAnything(t *testing.T) {
	for r := rune(0xa0); r < 0x2800; r++ {
		if !isNarrow(r) {
			continue
		}
		for _, s := range []string{string(r), "a" + string(r) + "b", string(r) + string(r), string(r) + "\u0301", string(r) + "日"} {
			if got, want := Width(s), ansi.StringWidth(s); got != want {
				t.Errorf("Width(%q) = %d, want %d (%U)", s, got, want, r)
			}
		}
	}
}

func TestSteadyIsOneLineAndStaysSo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := Steady(words.Draw(t, "text"))
		if strings.ContainsAny(s, "\n\r\t\u2028") {
			t.Fatalf("a line break or tab stayed in %q", s)
		}
		if again := Steady(s); again != s {
			t.Fatalf("Steady(%q) = %q: not the same again", s, again)
		}
	})
}

func TestSteadyDrawsEmojiAsAllTerminalsDo(t *testing.T) {
	for given, want := range map[string]string{
		"👨\u200d👩\u200d👧 trip":  "👨 trip",
		"👍🏽 yes":                "👍 yes",
		"⚠\ufe0f late":          "⚠ late",
		"1\ufe0f\u20e3 first":   "1\u20e3 first",
		"🇩🇪 Berlin":             "🇩🇪 Berlin",
		"क्\u200dष":             "क्\u200dष",
		"\u0301 alone":          "\u25cc\u0301 alone",
		"plain":                 "plain",
		"two\nlines":            "two lines",
		"\x1b[1mbold\x1b[m ⚠️!": "\x1b[1mbold\x1b[m ⚠!",
	} {
		got := Steady(given)
		if got != want {
			t.Errorf("Steady(%q) = %q, want %q", given, got, want)
		}
	}
}

func TestSteadyEmojiMeasureTheSameByRuneAndByGrapheme(t *testing.T) {
	for _, emoji := range []string{"👨\u200d👩\u200d👧", "👍🏽", "⚠️", "❤️\u200d🔥", "🇩🇪", "1️⃣", "🏳️\u200d🌈", "✂️"} {
		s := Steady(emoji)
		if byRune, byGrapheme := ansi.StringWidthWc(s), ansi.StringWidth(s); byRune != byGrapheme {
			t.Errorf("Steady(%q) = %q takes %d cells by rune, %d by grapheme", emoji, s, byRune, byGrapheme)
		}
	}
}

func BenchmarkWidth(b *testing.B) {
	for b.Loop() {
		Width("\x1b[1m▌ ○ Payments ← Identity   token exchange    Wed  2 Dec\x1b[m")
	}
}
