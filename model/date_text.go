package model

import (
	"fmt"
	"strings"
	"time"
)

// ParseISO reads a day written as 2026-12-02, strictly: four, two and two
// digits, a day that exists, in the years 1 to 9999. It does not allocate,
// unless it fails.
func ParseISO(s string) (Date, error) {
	if d, ok := parseISO(s); ok {
		return d, nil
	}
	return 0, fmt.Errorf("%w: %s is not a day; write it as 2026-12-02", ErrDate, quoted(s))
}

func parseISO(s string) (Date, bool) {
	if len(s) != len("2006-01-02") || s[4] != '-' || s[7] != '-' {
		return 0, false
	}
	year, okYear := digits(s[:4])
	month, okMonth := digits(s[5:7])
	day, okDay := digits(s[8:])
	if !okYear || !okMonth || !okDay {
		return 0, false
	}
	return civil(year, time.Month(month), day)
}

// civil is NewDate for days that exist, and only those.
func civil(year int, month time.Month, day int) (Date, bool) {
	if year < 1 || year > 9999 || month < time.January || month > time.December ||
		day < 1 || day > daysIn(year, month) {
		return 0, false
	}
	return NewDate(year, month, day), true
}

func digits(s string) (int, bool) {
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, len(s) > 0 && len(s) < 10
}

// quoted is s for a message, in quotes and never longer than a line.
func quoted(s string) string {
	const most = 40
	if cut := []rune(s[:min(len(s), 4*most+4)]); len(cut) > most {
		return fmt.Sprintf("%q", string(cut[:most])+"…")
	}
	return fmt.Sprintf("%q", s)
}

// String is the day as 2026-12-02, empty when it is not known.
func (d Date) String() string {
	if !d.Known() {
		return ""
	}
	var text [10]byte
	return string(d.AppendTo(text[:0]))
}

// AppendTo appends what String returns.
func (d Date) AppendTo(to []byte) []byte {
	if !d.Known() {
		return to
	}
	year, month, day := d.Date()
	return append(to,
		digit(year/1000), digit(year/100), digit(year/10), digit(year), '-',
		digit(int(month)/10), digit(int(month)), '-',
		digit(day/10), digit(day))
}

func digit(n int) byte { return '0' + byte(n%10) }

// Words is the day for people: "Wed  2 Dec", with the day of the month in two
// cells so that columns line up, and with the year where it is not today's:
// "Wed  2 Dec 2027". Empty when the day is not known.
func (d Date) Words(today Date) string {
	if !d.Known() {
		return ""
	}
	if todaysYear, _, _ := today.Date(); todaysYear == d.Time().Year() {
		return d.Time().Format("Mon _2 Jan")
	}
	return d.Time().Format("Mon _2 Jan 2006")
}

// InSentence is Words as a sentence has it, with one space: "Wed 2 Dec".
func (d Date) InSentence(today Date) string { return strings.ReplaceAll(d.Words(today), "  ", " ") }

// Relative is the day as seen from today: "today", "tomorrow", "in 10 days",
// "yesterday", "12 days ago". Empty when either is not known.
func (d Date) Relative(today Date) string {
	if !d.Known() || !today.Known() {
		return ""
	}
	switch days := d.Sub(today); {
	case days == 0:
		return "today"
	case days == 1:
		return "tomorrow"
	case days == -1:
		return "yesterday"
	case days > 0:
		return fmt.Sprintf("in %d days", days)
	default:
		return fmt.Sprintf("%d days ago", -days)
	}
}
