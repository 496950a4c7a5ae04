package model

import (
	"errors"
	"time"
)

// ErrDate marks an input that is not a civil day. It is wrapped with a sentence.
var ErrDate = errors.New("not a date")

// Date is a civil day of the Gregorian calendar, without a time zone: the
// number of days counted so that 0001-01-01 is 1. Zero means "not known".
// Known dates lie in the years 1 to 9999, and compare with < and >.
type Date int32

const (
	firstDate Date = 1
	lastDate  Date = 3_652_059 // 9999-12-31

	unixEpoch     = 719_163 // 1970-01-01 as a Date
	secondsPerDay = 24 * 60 * 60
	daysPerWeek   = 7
)

// NewDate is the day d of the month m of the year y. As with [time.Date] a
// value out of its range runs over into the next unit: 31 November is
// 1 December. A day outside the years 1 to 9999 is not known.
func NewDate(y int, m time.Month, d int) Date {
	return dateOfUnix(time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Unix())
}

// DateOf is the civil day that t shows in its own location.
func DateOf(t time.Time) Date {
	y, m, d := t.Date()
	return NewDate(y, m, d)
}

func dateOfUnix(seconds int64) Date {
	return inRange(floorDiv(seconds, secondsPerDay) + unixEpoch)
}

func inRange(days int64) Date {
	if days < int64(firstDate) || days > int64(lastDate) {
		return 0
	}
	return Date(days)
}

func floorDiv(a, b int64) int64 {
	quotient := a / b
	if a%b < 0 {
		quotient--
	}
	return quotient
}

// Known tells whether d is a day at all.
func (d Date) Known() bool { return d >= firstDate && d <= lastDate }

// Time is midnight UTC of the day, the zero time when it is not known.
func (d Date) Time() time.Time {
	if !d.Known() {
		return time.Time{}
	}
	return time.Unix((int64(d)-unixEpoch)*secondsPerDay, 0).UTC()
}

// Date is the year, month and day of the month; all zero when not known.
func (d Date) Date() (year int, month time.Month, day int) {
	if !d.Known() {
		return 0, 0, 0
	}
	return d.Time().Date()
}

// Weekday is the day of the week. 0001-01-01 was a Monday.
func (d Date) Weekday() time.Weekday { return time.Weekday(d % daysPerWeek) }

// Monday is the first day of the ISO week that d lies in.
func (d Date) Monday() Date {
	if !d.Known() {
		return 0
	}
	return d - (d-firstDate)%daysPerWeek
}

// Add is the day so many days later (earlier when negative). What is not known
// stays so, and a day outside the years 1 to 9999 is not known either.
func (d Date) Add(days int) Date {
	if !d.Known() || days > int(lastDate) || days < -int(lastDate) {
		return 0
	}
	return inRange(int64(d) + int64(days))
}

// Sub is the number of days from other to d: positive when d is later. Both
// must be known; without one there is no distance and the answer 0 means nothing.
func (d Date) Sub(other Date) int {
	if !d.Known() || !other.Known() {
		return 0
	}
	return int(d - other)
}

// addMonths keeps the day of the month where the other month has it, and is
// the last day of that month where it has not: 31 January + 1 = 28 February.
func (d Date) addMonths(months int) Date {
	year, month, day := d.Date()
	first := NewDate(year, month+time.Month(months), 1)
	if !first.Known() {
		return 0
	}
	year, month, _ = first.Date()
	return NewDate(year, month, min(day, daysIn(year, month)))
}

func daysIn(year int, month time.Month) int {
	switch month {
	case time.April, time.June, time.September, time.November:
		return 30
	case time.February:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	default:
		return 31
	}
}
