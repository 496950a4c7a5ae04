package model

import (
	"errors"
	"fmt"
	"time"
)

// ErrInstant marks an input that is not a moment. It is wrapped with a sentence.
var ErrInstant = errors.New("not a moment")

// Instant is a moment, to the millisecond, with the offset from UTC of the
// place where it was written down. Zero means "not known".
//
// It is the milliseconds since 1970-01-01 UTC, shifted left by 11 bits, plus
// the offset in minutes + 1024. So instants compare with < and > in the order
// of time, and one moment written at two places gives two neighbouring values
// (compare Millis where that matters).
type Instant int64

const (
	offsetBits = 11
	offsetZero = 1 << (offsetBits - 1)
	offsetMask = 1<<offsetBits - 1
	mostOffset = offsetZero - 1 // minutes: 17 h 3 min; the world uses up to 14 h

	millisPerMinute = 60 * 1000
	millisPerDay    = secondsPerDay * 1000
)

// InstantOf is the moment t in t's own location, cut to milliseconds; seconds
// of an offset are cut too. The zero time, and years outside 1 to 9999, are not
// known. An offset beyond 17 hours is written as UTC.
func InstantOf(t time.Time) Instant {
	if t.IsZero() {
		return 0
	}
	_, seconds := t.Zone()
	minutes := seconds / 60
	if minutes < -mostOffset || minutes > mostOffset {
		minutes = 0
	}
	return newInstant(t.UnixMilli(), minutes)
}

func newInstant(millis int64, minutes int) Instant {
	if dateOfMillis(millis+int64(minutes)*millisPerMinute) == 0 {
		return 0
	}
	return Instant(millis<<offsetBits | int64(minutes+offsetZero))
}

func dateOfMillis(millis int64) Date {
	return inRange(floorDiv(millis, millisPerDay) + unixEpoch)
}

// ParseInstant reads a moment as RFC 3339 writes it, offset included
// (2026-12-02T09:30:00+01:00), cut to milliseconds. A bare day is its
// midnight UTC.
func ParseInstant(s string) (Instant, error) {
	if d, ok := parseISO(s); ok {
		return newInstant((int64(d)-unixEpoch)*millisPerDay, 0), nil
	}
	var t time.Time
	if len(s) > len("2006-01-02") && t.UnmarshalText([]byte(s)) == nil {
		_, seconds := t.Zone()
		if minutes := seconds / 60; minutes >= -mostOffset && minutes <= mostOffset {
			if i := newInstant(t.UnixMilli(), minutes); i.Known() {
				return i, nil
			}
		}
	}
	return 0, fmt.Errorf("%w: %s is not a moment; write it as 2026-12-02T09:30:00Z or 2026-12-02T09:30:00+01:00",
		ErrInstant, quoted(s))
}

// Known tells whether i is a moment at all.
func (i Instant) Known() bool { return i != 0 }

// Millis is the number of milliseconds since 1970-01-01 UTC, 0 when not known.
func (i Instant) Millis() int64 {
	if !i.Known() {
		return 0
	}
	return int64(i >> offsetBits)
}

// minutes is the offset from UTC where the moment was written down.
func (i Instant) minutes() int {
	if !i.Known() {
		return 0
	}
	return int(i&offsetMask) - offsetZero
}

// Time is the moment in a zone with the offset it was written with; the zero
// time when it is not known.
func (i Instant) Time() time.Time {
	if !i.Known() {
		return time.Time{}
	}
	t := time.UnixMilli(i.Millis()).UTC()
	if minutes := i.minutes(); minutes != 0 {
		return t.In(time.FixedZone("", minutes*60))
	}
	return t
}

// Day is the civil day on which the moment fell where it was written down.
func (i Instant) Day() Date {
	if !i.Known() {
		return 0
	}
	return dateOfMillis(i.Millis() + int64(i.minutes())*millisPerMinute)
}

// String is the moment as RFC 3339 writes it, with its own offset and with
// milliseconds only when there are some; empty when it is not known.
func (i Instant) String() string {
	if !i.Known() {
		return ""
	}
	layout := "2006-01-02T15:04:05Z07:00"
	if i.Millis()%1000 != 0 {
		layout = "2006-01-02T15:04:05.000Z07:00"
	}
	return i.Time().Format(layout)
}
