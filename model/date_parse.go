package model

import (
	"fmt"
	"strings"
	"time"
)

// dateForms is what a message offers to someone whose date was not understood.
const dateForms = "2026-12-02, 2 dec, 2 dec 2027, fri, next fri, tomorrow, +10d, +2w, +1m, eow, eom, eoq or eoy"

// halfYear is how far a day written without its year may lie in the past.
const halfYear = 183

// ParseDate reads a day as people write it, seen from today. Case and
// surrounding space do not count:
//
//	2026-12-02                   that day
//	2 dec · dec 2nd · 2 december the nearest such day that is not over half a year in the past
//	2 dec 2027 · dec 2, 2027     that day
//	fri · friday                 the next such day, never today itself
//	next fri                     the one in the next ISO week (Monday to Sunday)
//	today tomorrow yesterday
//	+10d -3d +2w +1m +1y         days, weeks, months, years from today; a month that
//	                             lacks the day of the month gives its last day
//	eow eom eoq eoy              the last day of this week (Sunday), month, quarter, year
//
// Forms such as 2/12, which mean two different days to two people, are refused.
func ParseDate(input string, today Date) (Date, error) {
	text := strings.ToLower(strings.TrimSpace(input))
	if d, ok := parseISO(text); ok {
		return d, nil
	}
	if len(text) <= 40 {
		words := strings.Fields(strings.ReplaceAll(text, ",", " "))
		for _, read := range []func([]string, Date) (Date, bool){
			readName, readWeekday, readShift, readDayOfMonth,
		} {
			if d, ok := read(words, today); ok && d.Known() {
				return d, nil
			}
		}
	}
	if ambiguous(text) {
		return 0, fmt.Errorf("%w: %s can mean two different days; write %s", ErrDate, quoted(input), dateForms)
	}
	return 0, fmt.Errorf("%w: %s is not a day; write %s", ErrDate, quoted(input), dateForms)
}

// ambiguous tells whether text is numbers with separators, year not first.
func ambiguous(text string) bool {
	parts := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("/.-", r) })
	for _, part := range parts {
		if _, ok := digits(part); !ok {
			return false
		}
	}
	return len(parts) >= 2 && len(parts) <= 3 && len(parts[0]) <= 2
}

// readName reads the days that have a name of their own.
func readName(words []string, today Date) (Date, bool) {
	if len(words) != 1 {
		return 0, false
	}
	year, month, _ := today.Date()
	switch words[0] {
	case "today":
		return today, true
	case "tomorrow":
		return today.Add(1), true
	case "yesterday":
		return today.Add(-1), true
	case "eow":
		return today.Monday().Add(daysPerWeek - 1), true
	case "eom":
		return NewDate(year, month+1, 0), today.Known()
	case "eoq":
		return NewDate(year, month+(12-month)%3+1, 0), today.Known()
	case "eoy":
		return NewDate(year, time.December, 31), today.Known()
	}
	return 0, false
}

// readWeekday reads "fri" and "next fri".
func readWeekday(words []string, today Date) (Date, bool) {
	next := len(words) == 2 && words[0] == "next"
	if !next && len(words) != 1 {
		return 0, false
	}
	day, ok := nameAmong(words[len(words)-1], weekdayNames[:])
	if !ok {
		return 0, false
	}
	if next {
		return today.Monday().Add(daysPerWeek + day), true
	}
	ahead := today.Monday().Add(day)
	if ahead <= today {
		ahead = ahead.Add(daysPerWeek)
	}
	return ahead, true
}

var weekdayNames = [...]string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}

var monthNames = [...]string{"january", "february", "march", "april", "may", "june",
	"july", "august", "september", "october", "november", "december"}

// nameAmong finds the name that starts with word, which has three letters or more.
func nameAmong(word string, names []string) (int, bool) {
	for i, name := range names {
		if len(word) >= 3 && strings.HasPrefix(name, word) {
			return i, true
		}
	}
	return 0, false
}

// readShift reads "+10d".
func readShift(words []string, today Date) (Date, bool) {
	if len(words) != 1 || len(words[0]) < 3 || !strings.Contains("+-", words[0][:1]) {
		return 0, false
	}
	word := words[0]
	n, ok := digits(word[1 : len(word)-1])
	if !ok || n > int(lastDate) {
		return 0, false
	}
	if word[0] == '-' {
		n = -n
	}
	switch word[len(word)-1] {
	case 'd':
		return today.Add(n), true
	case 'w':
		return today.Add(n * daysPerWeek), true
	case 'm':
		return today.addMonths(n), true
	case 'y':
		return today.addMonths(n * 12), true
	}
	return 0, false
}

// readDayOfMonth reads "2 dec", "dec 2" and either with a year.
func readDayOfMonth(words []string, today Date) (Date, bool) {
	if len(words) != 2 && len(words) != 3 {
		return 0, false
	}
	month, monthFirst := nameAmong(words[0], monthNames[:])
	dayWord := words[1]
	if !monthFirst {
		var ok bool
		if month, ok = nameAmong(words[1], monthNames[:]); !ok {
			return 0, false
		}
		dayWord = words[0]
	}
	day, ok := digits(withoutOrdinal(dayWord))
	if !ok {
		return 0, false
	}
	if len(words) == 2 {
		return nearestDay(time.Month(month+1), day, today)
	}
	year, ok := digits(words[2])
	if !ok || len(words[2]) != 4 {
		return 0, false
	}
	return civil(year, time.Month(month+1), day)
}

// withoutOrdinal makes "2" of "2nd".
func withoutOrdinal(word string) string {
	for _, ending := range []string{"st", "nd", "rd", "th"} {
		if number, ok := strings.CutSuffix(word, ending); ok {
			return number
		}
	}
	return word
}

// nearestDay is the day of that name closest to today, of those that are at most
// half a year in the past; the later one where two are as close. It looks
// eight years ahead, so that 29 February is always found.
func nearestDay(month time.Month, day int, today Date) (Date, bool) {
	year, _, _ := today.Date()
	best, found := Date(0), false
	for y := year - 1; y <= year+8 && today.Known(); y++ {
		d, ok := civil(y, month, day)
		if !ok || today.Sub(d) > halfYear {
			continue
		}
		if !found || distance(d, today) <= distance(best, today) {
			best, found = d, true
		}
	}
	return best, found
}

func distance(a, b Date) int { return max(a.Sub(b), b.Sub(a)) }
