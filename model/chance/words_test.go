package chance_test

import (
	"testing"

	"moot/model/chance"
)

func TestAChanceInWords(t *testing.T) {
	for _, test := range []struct {
		p    float64
		want string
	}{
		{0, "0 in 10"},
		{1e-12, "1 in 1,000,000 or more"},
		{1. / 1_000_000, "1 in 1,000,000 or more"},
		{1. / 999_999, "1 in 999,999"},
		{1. / 1001, "1 in 1,001"},
		{1. / 1000, "1 in 1,000"},
		{1. / 999, "1 in 999"},
		{1. / 6, "1 in 6"},
		{0.18, "1 in 6"},
		{1. / 3, "1 in 3"},
		{0.4, "1 in 3"},
		{0.41, "1 in 2"},
		{0.4999, "1 in 2"},
		{0.5, "5 in 10"},
		{0.549, "5 in 10"},
		{0.55, "6 in 10"},
		{2. / 3, "7 in 10"},
		{0.7, "7 in 10"},
		{0.949, "9 in 10"},
		{0.95, "over 9 in 10"},
		{0.9999999, "over 9 in 10"},
		{1, "10 in 10"},
	} {
		if got := chance.Words(test.p); got != test.want {
			t.Errorf("%v: %q, want %q", test.p, got, test.want)
		}
	}
}
