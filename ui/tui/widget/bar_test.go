package widget

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"moot/ui/tui/theme"
)

var plain = theme.New(theme.Options{NoColor: true})

// unpainted is no ink: what a test reads.
var unpainted theme.Ink

func TestBar(t *testing.T) {
	ascii := theme.New(theme.Options{NoColor: true, ASCII: true})
	for _, c := range []struct {
		name        string
		value       float64
		want, ascii string
	}{
		{"nothing", 0, "░░░░░░░░", "........"},
		{"half", 0.5, "████░░░░", "####...."},
		{"eighths", 0.61, "████▉░░░", "####=..."},
		{"a trace shows", 0.0001, "▏░░░░░░░", ":......."},
		{"not yet whole", 0.9999, "███████▉", "#######="},
		{"whole", 1, "████████", "########"},
		{"beyond", 1.3, "███████▸", "#######>"},
		{"below the beginning", -0.2, "◂░░░░░░░", "<......."},
		{"no data", math.NaN(), "        ", "        "},
		{"without end", math.Inf(1), "███████▸", "#######>"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Bar(plain, unpainted, unpainted, 8, c.value); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			if got := Bar(ascii, unpainted, unpainted, 8, c.value); got != c.ascii {
				t.Errorf("in ASCII %q, want %q", got, c.ascii)
			}
		})
	}
}

func TestSparkline(t *testing.T) {
	for _, c := range []struct {
		name   string
		values []float64
		want   string
	}{
		{"rising", []float64{0, 1, 2, 3, 4, 5, 6, 7}, "▁▂▃▄▅▆▇█"},
		{"fewer than cells", []float64{1, 2}, "      ▅█"},
		{"the last ones", []float64{9, 9, 0, 0, 0, 0, 0, 0, 0, 7}, "▁▁▁▁▁▁▁█"},
		{"a gap", []float64{4, math.NaN(), 4}, "     █ █"},
		{"below zero", []float64{-7, 0, 7}, "     ▁▅█"},
		{"all zero", []float64{0, 0}, "      ▁▁"},
		{"none", nil, "        "},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Sparkline(plain, c.values, 8); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestBarsAreExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		width, value := rapid.IntRange(-1, 30).Draw(t, "width"), rapid.Float64().Draw(t, "value")
		if got := Bar(plain, plain.Good, plain.Faint, width, value); Width(got) != max(0, width) {
			t.Fatalf("%q has %d cells, want %d", got, Width(got), width)
		}
		values := rapid.SliceOfN(rapid.Float64(), 0, 40).Draw(t, "values")
		if got := Sparkline(plain, values, width); Width(got) != max(0, width) {
			t.Fatalf("%q has %d cells, want %d", got, Width(got), width)
		}
	})
}
