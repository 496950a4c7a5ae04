package theme

import (
	"testing"

	"github.com/charmbracelet/x/ansi"
)

func TestGlyphsAreOneCellEach(t *testing.T) {
	for name, set := range map[string]Glyphs{"unicode": unicode, "ascii": ascii} {
		for i, sign := range set.all() {
			byGrapheme, byRune := ansi.StringWidth(sign), ansi.StringWidthWc(sign)
			if byGrapheme != 1 || byRune != 1 {
				t.Errorf("%s glyph %d %q takes %d or %d cells", name, i, sign, byGrapheme, byRune)
			}
		}
	}
}

func TestASCIIGlyphsAreASCII(t *testing.T) {
	for _, sign := range ascii.all() {
		if sign[0] < ' ' || sign[0] > '~' || len(sign) != 1 {
			t.Errorf("%q is not ASCII", sign)
		}
	}
	if len(ascii.all()) != len(unicode.all()) {
		t.Errorf("%d glyphs in ASCII, %d else", len(ascii.all()), len(unicode.all()))
	}
}

func TestStatesCanBeToldApart(t *testing.T) {
	for name, g := range map[string]Glyphs{"unicode": unicode, "ascii": ascii} {
		seen := map[string]bool{}
		for _, sign := range []string{
			g.Requested, g.Countered, g.Declined, g.Committed, g.Started, g.Delivered, g.Accepted, g.Removed,
			g.OnTrack, g.AtRisk, g.OffTrack, g.Risk, g.Bar,
		} {
			if seen[sign] {
				t.Errorf("%s: %q says two things", name, sign)
			}
			seen[sign] = true
		}
	}
}

func TestFinalFrame(t *testing.T) {
	frame := "▌ ○ Zoë → 日本 │ ███▌░░ … ✓ saved ↑↓"
	plain := New(Options{ASCII: true}).Final(frame)
	if want := "* o Zoë > 日本 | ###*.. . v saved ^v"; plain != want {
		t.Errorf("in ASCII %q, want %q", plain, want)
	}
	if got := New(Options{}).Final(frame); got != frame {
		t.Errorf("without the option %q", got)
	}
}
