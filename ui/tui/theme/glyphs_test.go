package theme

import (
	"slices"
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

// TestASCIIGlyphsOfARowDiffer lists what may stand in one row: signs that differ there differ in ASCII as well.
func TestASCIIGlyphsOfARowDiffer(t *testing.T) {
	rows := map[string]func(g Glyphs) []string{
		"dependency": func(g Glyphs) []string {
			return []string{
				g.Bar, g.Mark, g.MarkedBar, g.Requested, g.Countered, g.Declined, g.Committed, g.Started, g.Delivered, g.Accepted,
				g.Removed, g.AtRisk, g.OnTrack, g.OffTrack, g.Risk, g.Shared, g.Left, g.Right, g.Ellipsis, g.Down, g.Thumb,
			}
		},
		"goal": func(g Glyphs) []string {
			return append(slices.Clone(g.Blocks), g.Bar, g.Mark, g.MarkedBar, g.Open, g.Closed, g.OnTrack, g.AtRisk, g.OffTrack,
				g.Over, g.Under, g.Trough, g.Ellipsis, g.Risk, g.Shared, g.Down)
		},
		"matrix": func(g Glyphs) []string {
			return append(slices.Clone(g.Shades), g.Bar, g.Shared, g.Layer, g.Diagonal, g.Dot, g.Ellipsis, g.Down)
		},
		"sentence": func(g Glyphs) []string {
			return []string{g.Done, g.Left, g.Right, g.Ellipsis, g.Dot, g.Risk, g.Shared, g.Started, g.Open, g.Mark}
		},
	}
	for name, row := range rows {
		means := map[string]string{}
		plain := row(ascii)
		for i, sign := range row(unicode) {
			blocks := slices.Contains(unicode.Blocks, sign)
			if other, taken := means[plain[i]]; taken && other != sign && !(blocks && slices.Contains(unicode.Blocks, other)) {
				t.Errorf("in the row of a %s %q stands for %s and for %s", name, plain[i], other, sign)
			}
			means[plain[i]] = sign
		}
	}
}

func TestBeforeARow(t *testing.T) {
	g := glyphsFor(false)
	for want, is := range map[string][2]bool{" ": {}, "▌": {true, false}, "•": {false, true}, "◉": {true, true}} {
		if got := g.Before(is[0], is[1]); got != want {
			t.Errorf("selected %v, marked %v: %q, want %q", is[0], is[1], got, want)
		}
	}
}

func TestFinalFrame(t *testing.T) {
	frame := "▌ ○ Zoë → 日本 │ ███▌░░ … ✓ saved ↑↓"
	plain := New(Options{ASCII: true}).Final(frame)
	if want := "* o Zoë > 日本 | ###*.. _ y saved ^v"; plain != want {
		t.Errorf("in ASCII %q, want %q", plain, want)
	}
	if got := New(Options{}).Final(frame); got != frame {
		t.Errorf("without the option %q", got)
	}
}
