package meeting_test

import (
	"testing"

	"moot/model"
	"moot/model/meeting"
)

func TestALeverIsReviewedAfterThreeForums(t *testing.T) {
	today, err := model.ParseDate("2026-11-22", 0)
	if err != nil {
		t.Fatal(err)
	}
	for cadence, want := range map[string]string{"2w thu 30m": "2026-12-31", "1w thu 30m": "2026-12-10", "": "2027-01-03"} {
		if got := meeting.ReviewDay(&model.Settings{Cadence: cadence}, today); got.String() != want {
			t.Errorf("with the cadence %q it is %s, want %s", cadence, got, want)
		}
	}
}
