package card_test

import (
	"testing"

	"moot/model"
	"moot/ui/tui/card"
)

func TestProgressIsHonest(t *testing.T) {
	for _, c := range []struct {
		progress float64
		want     string
	}{{0, "0 %"}, {0.001, "<1 %"}, {0.476, "48 %"}, {0.999, "99 %"}, {1, "100 %"}, {1.07, "107 %"}, {-0.258, "−26 %"}} {
		if got := card.Percent(c.progress, true); got != c.want {
			t.Errorf("a progress of %v shows as %q, want %q", c.progress, got, c.want)
		}
	}
	if got := card.Percent(0, false); got != "" {
		t.Errorf("no progress shows as %q", got)
	}
}

func TestANumberInFewCells(t *testing.T) {
	for text, want := range map[string]string{
		"0": "0", "58": "58", "4.25": "4.25", "0.00012": "0.00012", "12345.67": "12346", "99999.7": "100000", "123456": "123k",
		"999999": "1M", "1200000": "1.2M", "4.2e9": "4.2G", "3e12": "3T", "-1e300": "−1e+300", "2e15": "2e+15", "0.0000001": "1e-07",
	} {
		number, err := model.ParseNumber(text)
		if err != nil {
			t.Fatal(err)
		}
		if got := card.Compact(number); got != want {
			t.Errorf("%s is %q in few cells, want %q", text, got, want)
		}
	}
}

func TestAQuantityIsShortWhereItsDigitsSayLittle(t *testing.T) {
	for value, want := range map[float64]string{1e308: "1e+308 s", -1e291: "−1e+291 s", 1e-9: "1e-09 s", 10_000_000: "10,000,000 s", 71: "71 s"} {
		if got := card.Quantity(model.NumberOf(value), "s"); got != want {
			t.Errorf("%v is %q, want %q", value, got, want)
		}
	}
}
