package model_test

import (
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"moot/model"
)

func TestQuantitiesAsPeopleWriteThem(t *testing.T) {
	for _, c := range []struct {
		text, unit string
		want       float64
	}{
		{"52", "s", 52}, {"52 s", "s", 52}, {"52s", "s", 52}, {"52 seconds", "s", 52}, {"52 S", "s", 52}, {"+52", "s", 52},
		{"47 %", "%", 47}, {"47%", "%", 47}, {"47 percent", "%", 47}, {"0.47", "%", 0.47}, {"140 %", "%", 140},
		{"3.5", "", 3.5}, {"3,5", "", 3.5}, {"0,125", "", 0.125}, {".5", "", 0.5}, {"1e3", "", 1000}, {"3,5 d", "days", 3.5},
		{"-3", "", -3}, {"−3", "", -3}, {"− 3 %", "%", -3}, {"-€5", "€", -5}, {"€ −5", "€", -5},
		{"1,234,567", "", 1234567}, {"1.234.567", "", 1234567}, {"1 200", "", 1200}, {"1'200", "", 1200}, {"1’200.5", "", 1200.5},
		{"1\u202f200", "", 1200}, {"1\u00a0200,5", "", 1200.5}, {"1,200.5", "", 1200.5}, {"1.200,5", "", 1200.5}, {"1 200,125", "", 1200.125},
		{"12k", "", 12000}, {"1.2M", "users", 1.2e6}, {"1.2 M users", "users", 1.2e6}, {"3 million", "", 3e6},
		{"€ 1.2M", "€", 1.2e6}, {"1.2 M €", "€", 1.2e6}, {"1.2M €", "M €", 1.2}, {"1.2M", "M €", 1.2}, {"900k €", "M €", 0.9}, {"1.2", "M €", 1.2},
		{"$3k", "$", 3000}, {"3 USD", "$", 3}, {"$3m", "$", 3e6}, {"US$ 3", "USD", 3}, {"$1,200", "$", 1200}, {"1,200", "$", 1200}, {"1,200.50 $", "$", 1200.5},
		{"1.5h", "min", 90}, {"2 min", "s", 120}, {"36 h", "d", 1.5}, {"1 h 20 min", "s", 4800}, {"1h20m", "min", 80}, {"66 min", "h", 1.1},
		{"2 weeks", "days", 14}, {"5m", "min", 5}, {"250 ms", "s", 0.25}, {"1 d 12 h", "d", 1.5}, {"-1 h 30 min", "h", -1.5}, {"5k", "ms", 5000},
		{"60 routes", "routes", 60}, {"1 route", "routes", 1}, {"3.4 MB", "MB", 3.4}, {"5 m2", "m2", 5}, {"5 m", "m", 5},
		{"18 errors per 1,000 baskets", "errors per 1,000 baskets", 18}, {"5 100 ms", "100 ms", 5},
	} {
		got, err := model.ParseQuantity(c.text, c.unit)
		if err != nil || got != model.NumberOf(c.want) {
			t.Errorf("%q in a measure of %q: %v, %v, want %v", c.text, c.unit, got, err, c.want)
		}
	}
	if got, err := model.ParseQuantity(" ", "s"); err != nil || got.Known {
		t.Errorf("nothing: %v, %v", got, err)
	}
}

func TestQuantitiesThatAreRefused(t *testing.T) {
	for _, c := range []struct{ text, unit, want string }{
		{"lots", "s", `"lots" is not a number; write it as 42, 3.5 or "42 s"`},
		{"lots", "€", `"lots" is not a number; write it as 42, 3.5 or "€ 42"`},
		{"1e309", "s", `"1e309" is too large a number`}, {"-1e309", "", `"-1e309" is too large`}, {"1e308 h", "s", `"1e308 h" is too large`},
		{"1e308 h", "h", "too large"}, {strings.Repeat("9", 310) + " w", "ms", "too large"}, {"1e3 h", "s", "is not a number"},
		{"NaN", "", `"NaN" is not a number; write it as 42 or 3.5`},
		{"1,200", "s", `"1,200" can mean 1200 or 1.200; write the one that is meant`},
		{"€ 1,200M", "€", `"1,200" can mean 1200 or 1.200; write the one that is meant`},
		{"1,20,000", "", "is not a number"}, {"1.2.3", "", "is not a number"}, {"--3", "", "is not a number"}, {"1:20", "min", "is not a number"},
		{"20 min 1 h", "min", "is not a number"}, {"1 h 20", "min", "is not a number"}, {"3..5", "", "is not"}, {"1,2,3", "", "is not a number"},
		{"2 kg", "s", `"2 kg" is not in s, the unit of the measure; write it in that, or in another unit of time`},
		{"$5", "€", `"$5" is not in €, the unit of the measure; write it in that`},
		{"47 %", "", `"47 %" has the unit "%", and the measure has none; write the number alone, or set its unit to "%" first`},
		{"2 months", "days", "differ in length"}, {"2 m", "days", "is not in days"}, {"47 %", "routes", "is not in routes"}, {"2 min", "%", "is not in %"},
	} {
		got, err := model.ParseQuantity(c.text, c.unit)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q in a measure of %q: %v, %v, want: %s", c.text, c.unit, got, err, c.want)
		}
	}
}

func TestUnitsThatAreFound(t *testing.T) {
	for _, c := range []struct {
		text string
		want float64
		unit string
	}{
		{"45%", 45, "%"}, {"$1,200", 1200, "$"}, {"€ 1.2M", 1.2e6, "€"}, {"2 minutes", 2, "min"}, {"1 h 20 min", 80, "min"}, {"12k", 12000, ""},
		{"60 routes", 60, "routes"}, {"52", 52, ""}, {"", 0, ""},
	} {
		got, unit, err := model.SplitQuantity(c.text)
		if err != nil || got.Value != c.want || unit != c.unit {
			t.Errorf("%q: %v %q, %v", c.text, got, unit, err)
		}
	}
}

func TestQuantitiesAsTheyAreShown(t *testing.T) {
	for _, c := range []struct {
		value float64
		unit  string
		want  string
	}{
		{71, "s", "71 s"}, {2, "d", "2 d"}, {47, "%", "47 %"}, {-3, "", "−3"}, {3.14159265, "MB", "3.14159 MB"}, {5.0 / 3, "d", "1.66667 d"}, {-2.0 / 3, "", "−0.666667"}, {3.141592, "", "3.141592"},
		{12345678, "", "12,345,678"}, {12345678.25, "", "12,345,678"}, {1.0 / 3e6, "", "0.000000333333"}, {4000.0 / 3, "€", "€ 1333.33"}, {45000, "users", "45000 users"},
		{1234567, "users", "1,234,567 users"}, {-1234567.5, "", "−1,234,568"}, {1.2e6, "€", "€ 1.2M"}, {1.2, "M €", "1.2 M €"}, {1.2e6, "EUR", "1,200,000 EUR"},
		{45500, "$", "$ 45.5k"}, {1234, "€", "€ 1234"}, {1234567, "€", "€ 1,234,567"}, {-5, "€", "€ −5"}, {2e9, "€", "€ 2,000,000,000"}, {999, "£", "£ 999"},
	} {
		if got := model.NumberOf(c.value).In(c.unit); got != c.want {
			t.Errorf("%v in %q shows as %q, want %q", c.value, c.unit, got, c.want)
		}
	}
	if got := (model.Number{}).In("s"); got != model.NoData {
		t.Errorf("an unknown one shows as %q", got)
	}
}

func TestProgressIsToldAsItIs(t *testing.T) {
	for progress, want := range map[float64]string{
		0: "0 %", 0.001: "<1 %", -0.001: "<0 %", 0.476: "48 %", 0.999: "99 %", 1: "100 %", 1.001: ">100 %", 1.07: "107 %", -0.258: "−26 %",
		99.5: "9950 %", 120: ">9999 %", -120: "<−9999 %",
	} {
		if got := model.Percent(progress); got != want {
			t.Errorf("a progress of %v shows as %q, want %q", progress, got, want)
		}
	}
}

// shownUnits are units as people have them, and any text.
func shownUnits() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.SampledFrom([]string{"", "s", "ms", "min", "h", "d", "days", "w", "%", "€", "$", "US$", "EUR", "M €", "k$", "k users", "routes",
			"m", "M", "k", "100 ms", "1/week", "e3", "months", "errors per 1,000", "-", "a-b", ".5", "’"}),
		rapid.Map(rapid.String(), func(s string) string { text, _ := model.Clean(s); return text }),
	)
}

func TestWhatIsShownIsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		unit := shownUnits().Draw(t, "unit")
		number := model.NumberOf(rapid.OneOf(rapid.Float64(), rapid.Map(rapid.IntRange(-10_000_000, 10_000_000),
			func(n int) float64 { return float64(n) / 100 })).Draw(t, "value"))
		number, _ = model.ParseNumber(number.String()) // without a negative zero
		shown := number.Exact(unit)
		if got, err := model.ParseQuantity(shown, unit); err != nil || got != number {
			t.Fatalf("%v in %q shows as %q, and reads as %v, %v", number, unit, shown, got, err)
		}
	})
}

func TestWhatWasTypedIsShownWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		unit := shownUnits().Draw(t, "unit")
		number := model.NumberOf(rapid.Map(rapid.IntRange(-9_999_999, 9_999_999), func(n int) float64 { return float64(n) / 1000 }).Draw(t, "value"))
		number, _ = model.ParseNumber(number.String()) // without a negative zero
		if shown := number.In(unit); shown != number.Exact(unit) {
			t.Fatalf("%v in %q shows as %q", number, unit, shown)
		}
	})
}

// TestWhatIsShownIsNear: nothing is rounded away that anybody would miss, and what stands before the point is never cut.
func TestWhatIsShownIsNear(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		number := model.NumberOf(rapid.Float64Range(-1e12, 1e12).Draw(t, "value"))
		got, err := model.ParseQuantity(number.In("h"), "h")
		size := math.Abs(number.Value)
		if off := math.Abs(got.Value - number.Value); err != nil || off > size*5e-6 || off > 0.5 {
			t.Fatalf("%v shows as %q: %v", number, number.In("h"), err)
		}
	})
}

// FuzzParseQuantity looks for texts that stumble, and for numbers that do not come back as they were told.
func FuzzParseQuantity(f *testing.F) {
	for _, seed := range [][2]string{{"52 s", "s"}, {"1 h 20 min", "s"}, {"€ 1,200M", "€"}, {"1'200", ""}, {"-−3", ""}, {"5k", "M €"}, {"1e999", ""}, {"…", "’"}} {
		f.Add(seed[0], seed[1])
	}
	f.Fuzz(func(t *testing.T, text, unit string) {
		number, err := model.ParseQuantity(text, unit)
		if err != nil {
			if err.Error() == "" || number.Known {
				t.Fatalf("%q in %q: %v, %v", text, unit, number, err)
			}
			return
		}
		if shown := number.Exact(unit); number.Known {
			if again, err := model.ParseQuantity(shown, unit); err != nil || again != number {
				t.Fatalf("%q in %q is %v, shown as %q, read as %v, %v", text, unit, number, shown, again, err)
			}
		}
		if split, found, err := model.SplitQuantity(text); err == nil {
			if same, err := model.ParseQuantity(text, found); err != nil || same != split {
				t.Fatalf("%q is %v in %q, and there %v, %v", text, split, found, same, err)
			}
		}
	})
}
