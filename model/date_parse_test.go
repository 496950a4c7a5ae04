package model

import (
	"errors"
	"strings"
	"testing"
)

func TestPeoplesDates(t *testing.T) {
	const wednesday = "2026-11-25"
	for _, test := range []struct{ today, input, want string }{
		{wednesday, "2026-12-02", "2026-12-02"},
		{wednesday, " 2 DEC ", "2026-12-02"},
		{wednesday, "2  december", "2026-12-02"},
		{wednesday, "dec 2", "2026-12-02"},
		{wednesday, "2nd dec", "2026-12-02"},
		{wednesday, "Dec 2, 2027", "2027-12-02"},
		{wednesday, "2 december 2027", "2027-12-02"},
		{wednesday, "25 nov", "2026-11-25"},
		{wednesday, "1 jun", "2026-06-01"},  // 177 days ago: still this year's
		{wednesday, "20 may", "2027-05-20"}, // 189 days ago: next year's
		{"2026-01-10", "2 dec", "2025-12-02"},
		{"2026-01-10", "20 jul", "2025-07-20"}, // 174 days ago beats 191 ahead
		{wednesday, "29 feb", "2028-02-29"},
		{"1897-01-01", "29 feb", "1904-02-29"}, // 1900 was no leap year
		{wednesday, "29 feb 2028", "2028-02-29"},
		{wednesday, "sept 30", "2026-09-30"},

		{wednesday, "fri", "2026-11-27"},
		{wednesday, "Friday", "2026-11-27"},
		{wednesday, "wed", "2026-12-02"}, // today is excluded
		{wednesday, "mon", "2026-11-30"},
		{wednesday, "thurs", "2026-11-26"},
		{wednesday, "next fri", "2026-12-04"},
		{wednesday, "next mon", "2026-11-30"},
		{wednesday, "next wed", "2026-12-02"},
		{"2026-11-29", "next mon", "2026-11-30"}, // a Sunday: next week is tomorrow

		{wednesday, "today", wednesday},
		{wednesday, "tomorrow", "2026-11-26"},
		{wednesday, "yesterday", "2026-11-24"},
		{wednesday, "+10d", "2026-12-05"},
		{wednesday, "-3d", "2026-11-22"},
		{wednesday, "+2w", "2026-12-09"},
		{wednesday, "+1m", "2026-12-25"},
		{"2027-01-31", "+1m", "2027-02-28"},
		{"2026-03-31", "-1m", "2026-02-28"},
		{"2024-02-29", "+1y", "2025-02-28"},

		{wednesday, "eow", "2026-11-29"},
		{"2026-11-29", "eow", "2026-11-29"},
		{wednesday, "eom", "2026-11-30"},
		{wednesday, "eoq", "2026-12-31"},
		{"2026-01-01", "eoq", "2026-03-31"},
		{"2026-06-30", "eoq", "2026-06-30"},
		{"2028-02-03", "eom", "2028-02-29"},
		{wednesday, "EOY", "2026-12-31"},
	} {
		got, err := ParseDate(test.input, day(t, test.today))
		if err != nil || got.String() != test.want {
			t.Errorf("%q on %s = %v, %v; want %s", test.input, test.today, got, err, test.want)
		}
	}
}

func TestRefusedDates(t *testing.T) {
	today := day(t, "2026-11-25")
	for _, bad := range []string{"", "  ", "31 nov", "30 feb 2028", "0 dec", "2 dec 27", "2 dec 2027 x", "2 decade",
		"next", "next year", "de 2", "fr", "+d", "10d", "+10x", "++1d", "+99999999d", "+999999y", "+é", "next next fri", "2",
		"2026/12/02", strings.Repeat("2 dec ", 1000)} {
		if d, err := ParseDate(bad, today); !errors.Is(err, ErrDate) || d != 0 {
			t.Errorf("ParseDate(%q) = %v, %v; want ErrDate", bad, d, err)
		}
	}
	for _, two := range []string{"2/12", "02.12.2026", "12-02-26", "2/12/2026"} {
		_, err := ParseDate(two, today)
		if err == nil || !strings.Contains(err.Error(), "two different days") ||
			!strings.Contains(err.Error(), two) || !strings.Contains(err.Error(), "2 dec") {
			t.Errorf("ParseDate(%q): %v; want a refusal with the good forms", two, err)
		}
	}
	for _, relative := range []string{"today", "tomorrow", "fri", "next fri", "+1d", "+1m", "eow", "eom", "eoq", "eoy", "2 dec"} {
		if d, err := ParseDate(relative, 0); err == nil {
			t.Errorf("without a today, %q = %s; want an error", relative, d)
		}
	}
}

func FuzzParseDate(f *testing.F) {
	for _, seed := range []string{"2026-12-02", "dec 2nd", "next fri", "+1m", "2/12", "29 feb", "eoq", "-3d", "9999-12-31", "2 dec 2027"} {
		f.Add(seed, int32(739_945))
	}
	f.Add("+1y", int32(lastDate))
	f.Add("eow", int32(-5))
	f.Fuzz(func(t *testing.T, input string, on int32) {
		d, err := ParseDate(input, Date(on))
		if err != nil {
			if d != 0 {
				t.Fatalf("%q: an error and the date %d", input, d)
			}
			return
		}
		if again, err := ParseDate(d.String(), Date(on)); err != nil || again != d {
			t.Fatalf("%q is %s, which reads back as %s, %v", input, d, again, err)
		}
	})
}
