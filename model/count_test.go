package model_test

import (
	"testing"

	"moot/model"
)

func TestCountsHaveCommasBetweenThousands(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1_000: "1,000", 12_045: "12,045", 1_000_007: "1,000,007"} {
		if got := model.Grouped(n); got != want {
			t.Errorf("%d is %q, want %q", n, got, want)
		}
	}
	for n, want := range map[int]string{0: "0 days", 1: "1 day", 2: "2 days", 1_204: "1,204 days"} {
		if got := model.DaysOf(n); got != want {
			t.Errorf("%d is %q, want %q", n, got, want)
		}
	}
}
