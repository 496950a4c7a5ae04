package model

import (
	"errors"
	"slices"
	"testing"
	"time"
)

func instant(t testing.TB, text string) Instant {
	t.Helper()
	i, err := ParseInstant(text)
	if err != nil {
		t.Fatal(err)
	}
	return i
}

func TestInstantsKeepTheirOffset(t *testing.T) {
	for _, test := range []struct{ text, prints, day string }{
		{"2026-12-02T09:30:00Z", "2026-12-02T09:30:00Z", "2026-12-02"},
		{"2026-12-02T00:30:00+02:00", "2026-12-02T00:30:00+02:00", "2026-12-02"},
		{"2026-12-02T23:30:00-09:30", "2026-12-02T23:30:00-09:30", "2026-12-02"},
		{"2023-04-10T06:51:47.000+00:00", "2023-04-10T06:51:47Z", "2023-04-10"},
		{"2023-04-10T06:51:47.1239Z", "2023-04-10T06:51:47.123Z", "2023-04-10"},
		{"1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z", "1969-12-31"},
		{"1970-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "1970-01-01"},
		{"2026-12-02", "2026-12-02T00:00:00Z", "2026-12-02"},
		{"0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "0001-01-01"},
		{"9999-12-31T23:59:59.999-17:03", "9999-12-31T23:59:59.999-17:03", "9999-12-31"},
	} {
		i := instant(t, test.text)
		if got := i.String(); got != test.prints {
			t.Errorf("%s prints %s, want %s", test.text, got, test.prints)
		}
		if got := i.Day().String(); got != test.day {
			t.Errorf("%s is on %s, want %s", test.text, got, test.day)
		}
		if got := InstantOf(i.Time()); i.Time() != (time.Time{}) && got != i {
			t.Errorf("%s: InstantOf(Time()) = %s", test.text, got)
		}
	}
}

func TestInstantsSortByTime(t *testing.T) {
	ordered := []string{
		"0001-01-01T00:00:00Z",
		"1969-12-31T23:59:59.999+17:03",
		"1969-12-31T23:59:59.998Z",
		"2026-12-02T01:00:00+02:00", // 23:00 UTC the day before
		"2026-12-01T23:00:00.001Z",
		"2026-12-02T09:00:00+01:00", // 08:00 UTC
		"2026-12-02T00:00:00.001-08:00",
	}
	var all []Instant
	for _, text := range ordered {
		all = append(all, instant(t, text))
	}
	if !slices.IsSorted(all) {
		t.Errorf("out of order: %v", all)
	}
	east, utc := instant(t, "2026-12-02T09:00:00+01:00"), instant(t, "2026-12-02T08:00:00Z")
	if east == utc || east.Millis() != utc.Millis() || utc.Millis() != 1_796_198_400_000 {
		t.Errorf("one moment at two places: %d and %d", east.Millis(), utc.Millis())
	}
}

func TestInstantsNotKnown(t *testing.T) {
	var none Instant
	if none.Known() || none.String() != "" || none.Day() != 0 || none.Millis() != 0 || !none.Time().IsZero() {
		t.Error("an unknown instant takes part in something")
	}
	for _, at := range []time.Time{{}, time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(0, 1, 1, 0, 0, 0, 0, time.UTC)} {
		if i := InstantOf(at); i.Known() {
			t.Errorf("InstantOf(%s) = %s, want not known", at, i)
		}
	}
	far := time.Date(2026, 12, 2, 12, 0, 0, 0, time.FixedZone("", 20*60*60))
	if got := InstantOf(far).String(); got != "2026-12-01T16:00:00Z" {
		t.Errorf("an offset of 20 hours: %s", got)
	}
	for _, bad := range []string{"", "now", "2026-12-02T09:30:00", "2026-12-02 09:30:00Z", "2026-02-30",
		"2026-12-02T24:00:00Z", "2026-12-02T09:30:00+18:00", "0000-01-01T00:00:00Z", "1796198400"} {
		if i, err := ParseInstant(bad); !errors.Is(err, ErrInstant) || i != 0 {
			t.Errorf("ParseInstant(%q) = %v, %v; want ErrInstant", bad, i, err)
		}
	}
}

func FuzzParseInstant(f *testing.F) {
	for _, seed := range []string{"2026-12-02T09:30:00+01:00", "2023-04-10T06:51:47.000+00:00", "2026-12-02",
		"0001-01-01T00:00:00+17:00", "9999-12-31T23:59:59.9999-11:59", "1970-01-01T00:00:00-00:00"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		i, err := ParseInstant(text)
		if err != nil {
			if i != 0 {
				t.Fatalf("%q: an error and the instant %d", text, i)
			}
			return
		}
		if again, err := ParseInstant(i.String()); err != nil || again != i {
			t.Fatalf("%q is %s, which reads back as %s, %v", text, i, again, err)
		}
	})
}
