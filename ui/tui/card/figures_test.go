package card_test

import (
	"testing"

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
