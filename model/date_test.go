package model

import (
	"errors"
	"strings"
	"testing"
	"time"
)

func day(t testing.TB, iso string) Date {
	t.Helper()
	d, err := ParseISO(iso)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestDatesCountDaysFromTheYearOne(t *testing.T) {
	for iso, want := range map[string]Date{
		"0001-01-01": 1,
		"0001-12-31": 365,
		"1970-01-01": unixEpoch,
		"9999-12-31": lastDate,
	} {
		if got := day(t, iso); got != want {
			t.Errorf("%s = %d, want %d", iso, got, want)
		}
		if got := want.String(); got != iso {
			t.Errorf("%d prints %q, want %q", want, got, iso)
		}
	}
}

func TestEveryDayAgreesWithTheStandardLibrary(t *testing.T) {
	at := time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC)
	for d := firstDate; d <= lastDate; d, at = d+1, at.AddDate(0, 0, 1) {
		if d%13 != 0 && d < lastDate-400 && d > 400 { // every 13th day keeps this quick
			continue
		}
		if got := d.String(); got != at.Format(time.DateOnly) {
			t.Fatalf("day %d is %s, want %s", d, got, at.Format(time.DateOnly))
		}
		if d.Weekday() != at.Weekday() {
			t.Fatalf("%s is a %s, want %s", d, d.Weekday(), at.Weekday())
		}
		if DateOf(at) != d || !d.Time().Equal(at) || day(t, d.String()) != d {
			t.Fatalf("%s does not come back as itself", d)
		}
		if monday := d.Monday(); monday.Weekday() != time.Monday || d.Sub(monday) < 0 || d.Sub(monday) > 6 {
			t.Fatalf("the week of %s starts on %s", d, monday)
		}
	}
}

func TestStrictDates(t *testing.T) {
	for _, bad := range []string{"", "2026-2-2", "2026-02-30", "2025-02-29", "1900-02-29", "2026-13-01",
		"2026-00-10", "2026-01-00", "0000-01-01", "2026/12/02", "2026-12-02 ", "٢٠٢٦-12-02", "+026-12-02", "12-02-2026"} {
		d, err := ParseISO(bad)
		if !errors.Is(err, ErrDate) || d != 0 {
			t.Errorf("ParseISO(%q) = %v, %v; want ErrDate", bad, d, err)
		}
	}
	if got := day(t, "2024-02-29").Add(366).String(); got != "2025-03-01" {
		t.Errorf("366 days after 29 February 2024 is %s", got)
	}
	if allocations := testing.AllocsPerRun(100, func() { _, _ = ParseISO("2026-12-02") }); allocations != 0 {
		t.Errorf("ParseISO allocates %v times", allocations)
	}
}

func TestNotKnownStaysNotKnown(t *testing.T) {
	var none Date
	if none.Known() || none.String() != "" || none.Add(3) != 0 || none.Monday() != 0 || none.Sub(5) != 0 ||
		!none.Time().IsZero() || none.Words(5) != "" || none.Relative(5) != "" || string(none.AppendTo([]byte("x"))) != "x" {
		t.Error("an unknown date takes part in something")
	}
	for name, d := range map[string]Date{
		"before year 1":      NewDate(0, 12, 31),
		"after year 9999":    NewDate(10000, 1, 1),
		"too far back":       firstDate.Add(-1),
		"too far ahead":      lastDate.Add(1),
		"ever so far ahead":  firstDate.Add(1 << 62),
		"months from nought": none.addMonths(1),
	} {
		if d != 0 {
			t.Errorf("%s: got %d, want not known", name, d)
		}
	}
}

func TestDateOfUsesItsOwnLocation(t *testing.T) {
	at := time.Date(2026, 12, 2, 0, 30, 0, 0, time.FixedZone("", 2*60*60))
	if got := DateOf(at).String(); got != "2026-12-02" {
		t.Errorf("half past midnight east of Greenwich is on %s", got)
	}
	if got := DateOf(at.UTC()).String(); got != "2026-12-01" {
		t.Errorf("the same moment in UTC is on %s", got)
	}
}

func TestWordsAndRelative(t *testing.T) {
	today := day(t, "2026-11-22")
	for _, test := range []struct{ iso, words, relative string }{
		{"2026-12-02", "Wed  2 Dec", "in 10 days"},
		{"2026-11-10", "Tue 10 Nov", "12 days ago"},
		{"2027-12-02", "Thu  2 Dec 2027", "in 375 days"},
		{"2026-11-22", "Sun 22 Nov", "today"},
		{"2026-11-23", "Mon 23 Nov", "tomorrow"},
		{"2026-11-21", "Sat 21 Nov", "yesterday"},
	} {
		d := day(t, test.iso)
		if got := d.Words(today); got != test.words {
			t.Errorf("%s in words: %q, want %q", test.iso, got, test.words)
		}
		if got := d.Relative(today); got != test.relative {
			t.Errorf("%s from today: %q, want %q", test.iso, got, test.relative)
		}
	}
	if got := day(t, "2027-12-02").InSentence(today); got != "Thu 2 Dec 2027" {
		t.Errorf("in a sentence: %q", got)
	}
	if got := today.Words(0); got != "Sun 22 Nov 2026" {
		t.Errorf("without a today: %q", got)
	}
}

func TestMessagesStayShort(t *testing.T) {
	_, err := ParseISO(strings.Repeat("é\x1b", 10_000))
	if len(err.Error()) > 300 || strings.ContainsRune(err.Error(), '\x1b') {
		t.Errorf("an unfit message: %q", err)
	}
}
