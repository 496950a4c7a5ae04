package widget

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"

	"moot/ui/tui/theme"
)

var gap = math.NaN()

// looks are the themes that charts are held in.
var looks = map[string]theme.Options{
	"dark": {Dark: true}, "light": {}, "no colour": {Dark: true, NoColor: true}, "ascii": {NoColor: true, ASCII: true},
}

// measured is a chart as a card has it: what was said, the straight line, where it is heading, target and baseline.
func measured(t *theme.Theme, x, y []float64, baseline, target float64) *Chart {
	return &Chart{
		Series: []Series{
			{Name: "straight line", X: []float64{0, 100}, Y: []float64{baseline, target}, Stroke: Dashed, Ink: t.Quiet},
			{Name: "at this pace", X: []float64{60, 100}, Y: []float64{last(y), last(y) + (last(y)-y[0])/2}, Stroke: Dotted, Ink: t.Accent},
			{Name: "check-ins", X: x, Y: y, Points: true, Ink: t.Accent},
		},
		Levels:   []Level{{"target " + number(target), target}, {"baseline " + number(baseline), baseline}},
		Uprights: []Upright{{"today", 60}},
		Y:        number, X: func(x float64) string { return "day " + number(x) },
		XTicks: [][]float64{every(10), every(20), every(50)},
	}
}

func last(y []float64) float64 { return y[len(y)-1] }

func number(v float64) string { return strconv.FormatFloat(v, 'g', 5, 64) }

func every(step float64) []float64 {
	var ticks []float64
	for x := 0.0; x <= 100; x += step {
		ticks = append(ticks, x)
	}
	return ticks
}

// charts are the shapes that charts are held in.
var charts = map[string]func(*theme.Theme) *Chart{
	"falling": func(t *theme.Theme) *Chart {
		return measured(t, []float64{5, 18, 30, 45, 58}, []float64{70, 64, 57, 53, 52}, 71, 40)
	},
	"rising": func(t *theme.Theme) *Chart {
		return measured(t, []float64{0, 20, 40, 55}, []float64{58, 60.5, 63, 66}, 58, 75)
	},
	"beyond the target": func(t *theme.Theme) *Chart {
		return measured(t, []float64{4, 20, 41, 60}, []float64{8, 4, 0.9, 0.5}, 8, 1)
	},
	"moving away": func(t *theme.Theme) *Chart {
		return measured(t, []float64{4, 20, 41, 60}, []float64{72, 70, 77, 80}, 72, 24)
	},
	"with a gap": func(t *theme.Theme) *Chart {
		return measured(t, []float64{0, 15, 30, 45, 60}, []float64{58, 60, gap, 61, 66}, 58, 75)
	},
	"wide": func(t *theme.Theme) *Chart {
		c := measured(t, []float64{5, 18, 30, 45}, []float64{12, 11, 9, 9}, 12, 5)
		c.Levels[0].Name, c.Uprights[0].Name, c.Series[2].Name = "目標 5 分", "今日", "記録"
		c.Y = func(v float64) string { return number(v) + "分" }
		c.X = func(v float64) string { return number(v) + "日" }
		return c
	},
	"one value": func(t *theme.Theme) *Chart {
		c := measured(t, []float64{30}, []float64{64}, 71, 40)
		c.Series = c.Series[2:]
		return c
	},
	"weeks": func(t *theme.Theme) *Chart {
		var x, opened, closed []float64
		for week := range 26 {
			x = append(x, float64(week*4))
			opened = append(opened, 6+4*math.Sin(float64(week)/3))
			closed = append(closed, 5*math.Cos(float64(week)/4))
		}
		opened[9], opened[10] = gap, gap
		return &Chart{
			Series: []Series{{Name: "opened", X: x, Y: opened, Ink: t.Accent}, {Name: "balance", X: x, Y: closed, Stroke: Dotted, Ink: t.Warn}},
			Levels: []Level{{At: 0}}, Y: number, X: number, XTicks: [][]float64{every(20), every(50)},
		}
	},
}

// TestCharts holds every shape at the widths of a card, a pane and a screen, without colour and in ASCII.
func TestCharts(t *testing.T) {
	for name, shape := range charts {
		for _, width := range []int{40, 80, 200} {
			for _, look := range []string{"no colour", "ascii"} {
				t.Run(fmt.Sprintf("%s %d %s", name, width, look), func(t *testing.T) {
					of := theme.New(looks[look])
					lines := shape(of).Lines(of, width, 11)
					golden.RequireEqual(t, []byte(ansi.Strip(strings.Join(lines, "\n"))+"\n"))
				})
			}
		}
	}
}

// TestChartInColour holds the inks, and that colour changes no cell.
func TestChartInColour(t *testing.T) {
	for _, look := range []string{"dark", "light"} {
		t.Run(look, func(t *testing.T) {
			of, without := theme.New(looks[look]), theme.New(looks["no colour"])
			drawn := strings.Join(charts["falling"](of).Lines(of, 60, 11), "\n")
			if plain := strings.Join(charts["falling"](without).Lines(without, 60, 11), "\n"); ansi.Strip(drawn) != ansi.Strip(plain) {
				t.Errorf("colour changes the cells:\n%s\n%s", ansi.Strip(drawn), ansi.Strip(plain))
			}
			golden.RequireEqual(t, []byte(drawn+"\n"))
		})
	}
}

// TestChartsAreExact draws any values at any size: every line has its cells, in every look.
func TestChartsAreExact(t *testing.T) {
	value := rapid.OneOf(rapid.Float64(), rapid.Float64Range(-100, 100), rapid.SampledFrom([]float64{0, gap, 1e300, -1e300, 1e-300, math.Inf(1)}))
	rapid.Check(t, func(t *rapid.T) {
		of := theme.New(looks[rapid.SampledFrom([]string{"dark", "no colour", "ascii"}).Draw(t, "look")])
		y := rapid.SliceOfN(value, 0, 30).Draw(t, "y")
		x := rapid.SliceOfN(value, len(y), len(y)).Draw(t, "x")
		c := &Chart{
			Series:   []Series{{Name: "said", X: x, Y: y, Points: true}, {Name: "計画", X: x, Y: y, Stroke: Dashed}},
			Levels:   []Level{{"目標", value.Draw(t, "level")}},
			Uprights: []Upright{{"今日", value.Draw(t, "upright")}},
			Y:        func(v float64) string { return number(v) + " 分" }, X: number,
			XTicks: [][]float64{x},
		}
		width, height := rapid.IntRange(0, 90).Draw(t, "width"), rapid.IntRange(0, 20).Draw(t, "height")
		lines := c.Lines(of, width, height)
		if width > 0 && len(lines) != height {
			t.Fatalf("%d lines, want %d", len(lines), height)
		}
		for _, line := range lines {
			if Width(line) != width {
				t.Fatalf("%d cells, want %d in %q", Width(line), width, line)
			}
		}
	})
}

func TestAChartWithoutAValueSaysSo(t *testing.T) {
	for name, c := range map[string]*Chart{
		"no series": {Levels: []Level{{"target", 4}}},
		"only gaps": {Series: []Series{{X: []float64{1, 2}, Y: []float64{gap, math.Inf(1)}}}},
	} {
		if text := strings.Join(c.Lines(plain, 30, 8), "\n"); !strings.Contains(text, "no data") {
			t.Errorf("%s: got\n%s", name, text)
		}
	}
}

// TestAValueLiesOnItsLevel: what has the value of a level is in its row, whatever the level; in braille the dots of the
// level are in the half of the cell that the mark takes.
func TestAValueLiesOnItsLevel(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		level := rapid.Float64Range(-1e6, 1e6).Draw(t, "level")
		other := rapid.Float64Range(-1e6, 1e6).Draw(t, "other")
		y, _ := scaleFor([]float64{level, other}, rapid.IntRange(2, 20).Draw(t, "rows"))
		on := newCanvas(plain, 10, y.rows)
		on.level(plain, y, Level{At: level})
		at := *on.at(5, y.row(level))
		lower := at.dots&(dots[2][0]|dots[3][0]) != 0
		if mark := on.mark(on.dotOf(y, level), 0); at.dots == 0 || (mark == lowerSquare) != lower {
			t.Fatalf("the level has the dots %08b, its value the mark %s", at.dots, mark)
		}
	})
}

// TestNoTickBesideALevelOfAnotherValue: 58 lies in the row of 60, which is therefore not written; a level that has the
// value of the tick keeps it.
func TestNoTickBesideALevelOfAnotherValue(t *testing.T) {
	for name, want := range map[string]string{"rising": "75 70 65", "weeks": "10 0"} {
		c := charts[name](plain)
		if name == "rising" {
			c.Levels[1].At = 59
		}
		y, _ := scaleFor(c.values(), 8)
		if got := strings.Join(strings.Fields(strings.Join(c.yLabels(y), " ")), " "); got != want {
			t.Errorf("%s: got the ticks %q, want %q", name, got, want)
		}
	}
}

// TestLinesDoNotMingle: a cell has the dots of one line alone, the one drawn last, even where that line has a gap.
func TestLinesDoNotMingle(t *testing.T) {
	of := func(series ...Series) string {
		c := &Chart{Y: number, X: number, NoLegend: true, Series: series}
		return ansi.Strip(strings.Join(c.Lines(plain, 60, 8), "\n"))
	}
	plan := Series{X: []float64{0, 100}, Y: []float64{0, 10}, Stroke: Dashed}
	for _, stroke := range []Stroke{Solid, Dotted} {
		over := Series{X: []float64{0, 100}, Y: []float64{0, 10}, Stroke: stroke}
		if both, alone := of(plan, over), of(over); both != alone {
			t.Errorf("the dashes show through stroke %d:\n%s\nwant\n%s", stroke, both, alone)
		}
	}
}

func TestALegendElsewhereLeavesItsLineToThePlot(t *testing.T) {
	c := charts["falling"](plain)
	c.NoLegend = true
	drawn, legend := ansi.Strip(strings.Join(c.Lines(plain, 80, 10), "\n")), ansi.Strip(c.Legend(plain))
	if strings.Contains(drawn, "straight line") || !strings.Contains(legend, "straight line") || strings.Contains(legend, "\n") {
		t.Errorf("drawn\n%s\nlegend %q", drawn, legend)
	}
}

// TestTicksAreRound holds the labels of the y axis: of the values 1, 2 or 5 and a power of ten apart, and at least two.
func TestTicksAreRound(t *testing.T) {
	for _, c := range []struct {
		name   string
		values []float64
		rows   int
		want   string
	}{
		{"seconds", []float64{71, 40}, 8, "40 50 60 70"},
		{"per cent", []float64{58, 75}, 8, "60 65 70 75"},
		{"small", []float64{0.1, 0.35}, 6, "0.1 0.2 0.3"},
		{"below zero", []float64{-4, 6}, 6, "-5 0 5"},
		{"huge", []float64{0, 3e12}, 7, "0 1e+12 2e+12 3e+12"},
		{"all equal", []float64{40, 40}, 5, "30 40 50"},
		{"all zero", []float64{0}, 5, "-10 0 10"},
		{"hardly apart", []float64{1000, 1000.002}, 5, "1000 1000.001 1000.002"},
	} {
		t.Run(c.name, func(t *testing.T) {
			y, _ := scaleFor(c.values, c.rows)
			var labels []string
			for row := range y.rows {
				if value, is := y.label(row); is {
					labels = append(labels, strconv.FormatFloat(value, 'g', -1, 64))
				}
			}
			if got := strings.Join(labels, " "); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

// TestATickIsWhereItsValueIs: a value that has a label lies in the row of the label, and every value inside the rows.
func TestATickIsWhereItsValueIs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.SliceOfN(rapid.Float64Range(-1e9, 1e9), 1, 9).Draw(t, "values")
		y, _ := scaleFor(values, rapid.IntRange(2, 20).Draw(t, "rows"))
		for row := range y.rows {
			if value, is := y.label(row); is && y.row(value) != row {
				t.Fatalf("the label %v of row %d belongs to row %d", value, row, y.row(value))
			}
		}
		for _, value := range values {
			if place := y.place(value); place < -0.51 || place > float64(y.rows)-0.49 {
				t.Fatalf("%v lies at %v of %d rows", value, place, y.rows)
			}
		}
	})
}

func BenchmarkChart(b *testing.B) {
	of := theme.New(looks["dark"])
	var x, y []float64
	for i := range 500 {
		x, y = append(x, float64(i)), append(y, 50+40*math.Sin(float64(i)/20))
	}
	c := measured(of, x, y, 10, 90)
	for b.Loop() {
		c.Lines(of, 200, 12)
	}
}
