package model

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Cadence is how often the forum meets.
type Cadence struct {
	Weeks   int // between meetings, 1 to 52
	Weekday time.Weekday
	Minutes int // that a meeting takes, 5 to 480
}

// defaultMinutes is how long a forum takes where nobody says otherwise.
const defaultMinutes = 30

// String is the cadence as ParseCadence reads it back: "2w thu 30m".
func (c Cadence) String() string {
	day := strings.ToLower(c.Weekday.String()[:3])
	return fmt.Sprintf("%dw %s %dm", c.Weeks, day, c.Minutes)
}

// Next is the day of the meeting after one on last: on the cadence's weekday, so many weeks after the week of last.
func (c Cadence) Next(last Date) Date {
	return last.Monday().Add(c.Weeks*daysPerWeek + (int(c.Weekday)+daysPerWeek-1)%daysPerWeek)
}

// ParseCadence reads how often the forum meets: "2w thu 30m", "every 2 weeks on thu, 30 min", "weekly tue". Without
// minutes a forum takes 30; without weeks it meets every week.
func ParseCadence(text string) (Cadence, error) {
	cadence := Cadence{Weeks: 1, Weekday: -1, Minutes: defaultMinutes}
	words := strings.FieldsFunc(Fold(text), func(r rune) bool { return r == ' ' || r == ',' })
	for i := 0; i < len(words); i++ {
		word := words[i]
		if i+1 < len(words) && isDigits(word) {
			i++
			word += words[i]
		}
		if !cadence.read(word) {
			return Cadence{}, fmt.Errorf("%s is not understood in %s; write how often the forum meets as 2w thu 30m", quoted(word), quoted(text))
		}
	}
	if cadence.Weekday < 0 {
		return Cadence{}, fmt.Errorf("%s names no weekday; write how often the forum meets as 2w thu 30m", quoted(text))
	}
	return cadence, nil
}

func isDigits(word string) bool {
	_, ok := digits(word)
	return ok
}

// read takes in one word of a cadence, a number already joined with its unit.
func (c *Cadence) read(word string) bool {
	switch word {
	case "every", "on", "at", "for", "a", "the", "week":
		return true
	case "weekly":
		c.Weeks = 1
		return true
	case "fortnightly", "biweekly", "fortnight":
		c.Weeks = 2
		return true
	}
	if day, ok := nameAmong(strings.TrimSuffix(word, "s"), weekdayNames[:]); ok {
		c.Weekday = time.Weekday((day + 1) % daysPerWeek)
		return true
	}
	unit := strings.TrimLeft(word, "0123456789")
	n, err := strconv.Atoi(strings.TrimSuffix(word, unit))
	if err != nil {
		return false
	}
	switch unit {
	case "w", "wk", "week", "weeks":
		c.Weeks = n
		return n >= 1 && n <= 52
	case "m", "min", "mins", "minutes", "minute":
		c.Minutes = n
		return n >= 5 && n <= 480
	}
	return false
}

// ParsedCadence is how often the board's forum meets; false where it was not set, or is not understood.
func (s *Settings) ParsedCadence() (Cadence, bool) {
	if s.Cadence == "" {
		return Cadence{}, false
	}
	cadence, err := ParseCadence(s.Cadence)
	return cadence, err == nil
}
