package demo

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"moot/model"
)

const daysPerWeek = 7

// calendar puts the days of the story on days of the year.
type calendar struct {
	today model.Date
	forum model.Date // the next one: the first Thursday after today
}

func calendarFor(today model.Date) calendar {
	ahead := (int(time.Thursday) - int(today.Weekday()) + daysPerWeek) % daysPerWeek
	if ahead == 0 {
		ahead = daysPerWeek
	}
	return calendar{today: today, forum: today.Add(ahead)}
}

// day is a day of the story: days after the next forum, before it when negative.
type day int

var weekdays = []string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"}

// readDay reads `-2 thu`: weeks from that of the next forum, and the day of the week.
func readDay(text string) (day, error) {
	weeks, weekday, _ := strings.Cut(text, " ")
	n, err := strconv.Atoi(weeks)
	at := slices.Index(weekdays, weekday)
	if err != nil || at < 0 {
		return 0, fmt.Errorf("%q is not a day; write it as -2 thu", text)
	}
	return day(n*daysPerWeek + at - slices.Index(weekdays, "thu")), nil
}

func (c calendar) date(d day) model.Date { return c.forum.Add(int(d)) }

// moment is a minute of a day of the story.
type moment struct {
	day    day
	minute int // of the day
}

func (m moment) compare(other moment) int {
	if m.day != other.day {
		return int(m.day - other.day)
	}
	return m.minute - other.minute
}

// readMoment reads `-2 thu 10:12`.
func readMoment(text string) (moment, error) {
	cut := strings.LastIndexByte(text, ' ')
	if cut < 0 {
		return moment{}, fmt.Errorf("%q is not a moment; write it as -2 thu 10:12", text)
	}
	on, err := readDay(text[:cut])
	if err != nil {
		return moment{}, err
	}
	clock, err := time.Parse("15:04", text[cut+1:])
	if err != nil {
		return moment{}, fmt.Errorf("%q is not a time of day; write it as 10:12", text[cut+1:])
	}
	return moment{on, clock.Hour()*60 + clock.Minute()}, nil
}

func (c calendar) instant(m moment) model.Instant {
	return model.InstantOf(c.date(m.day).Time().Add(time.Duration(m.minute) * time.Minute))
}

// happened tells whether a moment of the story lies before today.
func (c calendar) happened(m moment) bool { return c.date(m.day) < c.today }

var braced = regexp.MustCompile(`\{[^}]*\}`)

// writeOut replaces days in braces by their day and month: {+2 fri} by 11 December.
func (c calendar) writeOut(text string) (string, error) {
	var wrong error
	text = braced.ReplaceAllStringFunc(text, func(found string) string {
		on, err := readDay(strings.Trim(found, "{}"))
		if err != nil {
			wrong = err
		}
		return c.date(on).Time().Format("2 January")
	})
	return text, wrong
}
