package theme

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// sets are the four palettes with the grounds they are read on.
var sets = []struct {
	name    string
	options Options
	grounds []string // a terminal's own, from the lightest to the darkest of its kind
	floor   float64
}{
	{"dark", Options{Dark: true}, []string{"#000000", "#121212", "#1e1e1e"}, 4.5},
	{"light", Options{}, []string{"#ffffff", "#fafafa", "#f5f5f5"}, 4.5},
	{"high contrast dark", Options{Dark: true, HighContrast: true}, []string{"#000000", "#1e1e1e"}, 7},
	{"high contrast light", Options{HighContrast: true}, []string{"#ffffff", "#f5f5f5"}, 7},
}

var names = map[Token]string{
	Text: "text", Muted: "muted", Faint: "faint", Accent: "accent", Good: "good",
	Warn: "warn", Bad: "bad", Quiet: "quiet", Selection: "selection",
}

// written are the tokens that text is written in.
var written = []Token{Text, Muted, Accent, Good, Warn, Bad, Quiet}

// contrast is the ratio of WCAG 2.2: (L1 + 0.05) / (L2 + 0.05).
func contrast(a, b string) float64 {
	light, dark := luminance(a), luminance(b)
	return (max(light, dark) + 0.05) / (min(light, dark) + 0.05)
}

// luminance is the relative luminance of sRGB, 0 … 1 (WCAG 2.2).
func luminance(hex string) float64 {
	r, g, b, _ := lipgloss.Color(hex).RGBA()
	linear := func(channel uint32) float64 {
		c := float64(channel>>8) / 255
		if c <= 0.04045 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

func TestContrastIsMeasuredAsDefined(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want float64
	}{{"#000000", "#ffffff", 21}, {"#777777", "#ffffff", 4.48}, {"#ff0000", "#ffffff", 4.0}} {
		if got := contrast(c.a, c.b); math.Abs(got-c.want) > 0.01 {
			t.Errorf("contrast of %s on %s = %.3f, want %.2f", c.a, c.b, got, c.want)
		}
	}
}

func TestTextReachesItsContrast(t *testing.T) {
	for _, set := range sets {
		colours := paletteFor(set.options)
		for _, token := range written {
			for _, ground := range append(set.grounds, colours[Selection]) {
				if got := contrast(colours[token], ground); got < set.floor {
					t.Errorf("%s: %s %s on %s has %.2f:1, want %.1f:1", set.name, names[token], colours[token], ground, got, set.floor)
				}
			}
		}
	}
}

// What is in reverse video has its text and its ground exchanged: the text is the terminal's own ground, or that of the
// selected row.
func TestAlertsReachTheirContrast(t *testing.T) {
	for _, set := range sets {
		colours := paletteFor(set.options)
		for _, text := range append(set.grounds, colours[Selection]) {
			if got := contrast(text, colours[Bad]); got < set.floor {
				t.Errorf("%s: an alert written in %s on %s has %.2f:1, want %.1f:1", set.name, text, colours[Bad], got, set.floor)
			}
		}
		for _, row := range []bool{false, true} {
			if alert := New(set.options).Row(row).Alert.Prefix(); !strings.Contains(alert, "7;") {
				t.Errorf("%s: an alert begins with %q, which is not reverse video", set.name, alert)
			}
		}
	}
}

// The ground of the selected row is seen beside every ground that a terminal may have, and stays calm.
func TestTheSelectedRowCanBeSeen(t *testing.T) {
	for _, set := range sets {
		colours := paletteFor(set.options)
		for _, ground := range set.grounds {
			if got := difference(labOf(linearOf(colours[Selection])), labOf(linearOf(ground))); got < 4 {
				t.Errorf("%s: the selected row differs by %.1f from %s", set.name, got, ground)
			}
		}
	}
}

func TestRulesCanBeSeenButStayQuiet(t *testing.T) {
	for _, set := range sets {
		colours := paletteFor(set.options)
		for _, ground := range set.grounds {
			if got := contrast(colours[Faint], ground); got < 1.6 || got > contrast(colours[Muted], ground) {
				t.Errorf("%s: a rule on %s has %.2f:1", set.name, ground, got)
			}
		}
	}
}

// sixteen is the colour a token becomes on a terminal of 16 colours.
func sixteen(hex string) ansi.BasicColor {
	return colorprofile.ANSI.Convert(lipgloss.Color(hex)).(ansi.BasicColor)
}

func TestSixteenColoursKeepMeaningsApart(t *testing.T) {
	for _, set := range sets {
		colours := paletteFor(set.options)
		for i, one := range written {
			for _, other := range written[i+1:] {
				if a, b := sixteen(colours[one]), sixteen(colours[other]); a == b {
					t.Errorf("%s: %s and %s both become colour %d", set.name, names[one], names[other], a)
				}
			}
		}
	}
}

func TestSixteenColoursNeverHideText(t *testing.T) {
	black, white := map[ansi.BasicColor]bool{0: true}, map[ansi.BasicColor]bool{7: true, 15: true}
	for _, set := range sets {
		colours := paletteFor(set.options)
		ground := white
		if set.options.Dark {
			ground = black
		}
		for _, token := range written {
			got := sixteen(colours[token])
			if ground[got] || got == sixteen(colours[Selection]) {
				t.Errorf("%s: %s becomes colour %d, which is the ground's", set.name, names[token], got)
			}
		}
		if faint := sixteen(colours[Faint]); faint == 0 && set.options.Dark || faint == 15 {
			t.Errorf("%s: rules vanish as colour %d", set.name, faint)
		}
	}
}

func TestPaint(t *testing.T) {
	theme := New(Options{Dark: true})
	if got, want := theme.Tab.Paint("Forum"), "\x1b[1;38;2;143;180;255mForum\x1b[m"; got != want {
		t.Errorf("Paint gives %q, want %q", got, want)
	}
	if got := theme.Tab.Paint(""); got != "" {
		t.Errorf("painting nothing gives %q", got)
	}
	if got := (Ink{}).Paint("as it is"); got != "as it is" {
		t.Errorf("the zero ink gives %q", got)
	}
}

func TestCoverGoesOnBehindAnInk(t *testing.T) {
	theme := New(Options{})
	outer, inner := theme.Muted, theme.Good
	got := outer.Cover("a" + inner.Paint("b") + "c")
	want := outer.Prefix() + "a" + inner.Prefix() + "b" + reset + outer.Prefix() + "c" + reset
	if got != want {
		t.Errorf("Cover gives %q, want %q", got, want)
	}
}

func TestSelectedRowHasItsGround(t *testing.T) {
	theme := New(Options{Dark: true})
	if got := theme.Row(true).Good.Prefix(); !strings.Contains(got, "48;2;46;46;52") {
		t.Errorf("the selected row is written with %q", got)
	}
	if got := theme.Row(false).Good.Prefix(); strings.Contains(got, "48;") {
		t.Errorf("a row that is not selected has a ground: %q", got)
	}
}

func TestWithoutColourWeightsStay(t *testing.T) {
	theme := New(Options{NoColor: true, Dark: true})
	inks := map[string]Ink{
		"strong": theme.Strong, "muted": theme.Muted, "accent": theme.Accent, "error": theme.Error,
		"alert": theme.Alert, "selected": theme.Selected.Text, "selected alert": theme.Selected.Alert,
	}
	want := map[string]string{
		"strong": "\x1b[1m", "muted": "\x1b[2m", "accent": "\x1b[1m", "error": "\x1b[1;4m",
		"alert": "\x1b[1;7m", "selected": "\x1b[7m", "selected alert": "\x1b[1m",
	}
	for name, ink := range inks {
		got := strings.Replace(ink.Prefix(), "4;4", "4", 1) // Lip Gloss underlines twice
		if got != want[name] {
			t.Errorf("%s begins with %q, want %q", name, got, want[name])
		}
	}
	for _, set := range []Inks{theme.Inks, theme.Selected} {
		if all := fmt.Sprintf("%q", set); strings.Contains(all, "38;") || strings.Contains(all, "48;") {
			t.Errorf("a colour is left: %s", all)
		}
	}
	if theme.Color(Bad) != nil || New(Options{}).Color(Bad) == nil {
		t.Error("Color: none without colour, one with it")
	}
}

func TestEnvironment(t *testing.T) {
	env := func(name, value string) func(string) string {
		return func(asked string) string {
			if asked == name {
				return value
			}
			return ""
		}
	}
	for value, want := range map[string]bool{"": false, "1": true, "yes": true, "0": true, "false": true} {
		if got := NoColor(env("NO_COLOR", value)); got != want {
			t.Errorf("NO_COLOR=%q gives %v", value, got)
		}
	}
}
