package model_test

import (
	"strings"
	"testing"
	"time"

	"moot/model"
)

func TestParseCadence(t *testing.T) {
	for text, want := range map[string]string{
		"2w thu 30m":                      "2w thu 30m",
		"every 2 weeks on thu, 30 min":    "2w thu 30m",
		"Every 2 Weeks on Thursday":       "2w thu 30m",
		"weekly tue 45 minutes":           "1w tue 45m",
		"mondays":                         "1w mon 30m",
		"fortnightly, sundays, 20m":       "2w sun 20m",
		"every week on fri for 5 minutes": "1w fri 5m",
	} {
		cadence, err := model.ParseCadence(text)
		if err != nil || cadence.String() != want {
			t.Errorf("%q: got %v, %v; want %s", text, cadence, err, want)
		}
		if again, err := model.ParseCadence(cadence.String()); err != nil || again != cadence {
			t.Errorf("%s does not read back: %v, %v", cadence, again, err)
		}
	}
}

func TestRefusedCadences(t *testing.T) {
	for _, text := range []string{"", "2w", "thu 3", "0w thu", "53w thu", "2w thu 4m", "2w thu 500m", "2w th", "2w thu 30x", "99999999999w thu"} {
		_, err := model.ParseCadence(text)
		if err == nil || !strings.Contains(err.Error(), "2w thu 30m") {
			t.Errorf("%q: got %v; want a sentence that shows how to write it", text, err)
		}
	}
}

func TestNextForum(t *testing.T) {
	cadence := model.Cadence{Weeks: 2, Weekday: time.Thursday, Minutes: 30}
	if got := cadence.Next(day(11, 12)); got != day(11, 26) {
		t.Errorf("after Thu 12 Nov comes %s", got)
	}
	if got := cadence.Next(day(11, 13)); got != day(11, 26) {
		t.Errorf("after a meeting held on Fri 13 Nov comes %s", got)
	}
	sunday := model.Cadence{Weeks: 1, Weekday: time.Sunday, Minutes: 30}
	if got := sunday.Next(day(11, 22)); got != day(11, 29) {
		t.Errorf("after Sun 22 Nov comes %s", got)
	}
	if got := sunday.Next(0); got.Known() {
		t.Errorf("after no meeting comes %s", got)
	}
}

func TestParsedCadenceOfSettings(t *testing.T) {
	for text, known := range map[string]bool{"": false, "now and then": false, "2w thu 30m": true} {
		settings := model.Settings{Cadence: text}
		if _, ok := settings.ParsedCadence(); ok != known {
			t.Errorf("%q is known: %v", text, ok)
		}
	}
}
