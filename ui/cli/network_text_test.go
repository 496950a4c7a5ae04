package cli

import (
	"strconv"
	"testing"
)

func TestALoopOfManyTeamsIsTold(t *testing.T) {
	names := make([]string, 20)
	for i := range names {
		names[i] = strconv.Itoa(i)
	}
	for _, test := range []struct {
		teams, active int
		want          string
	}{
		{2, 2, "0, 1"}, {9, 9, "0, 1, 2, 3, 4, 5, 6, 7, 8"}, {20, 20, "all 20 teams"}, {20, 21, "0, 1, 2, 3, 4, 5, 6, 7 and 12 more"},
	} {
		if got := loopWords(names[:test.teams], test.active); got != test.want {
			t.Errorf("%d of %d: %q, want %q", test.teams, test.active, got, test.want)
		}
	}
}
