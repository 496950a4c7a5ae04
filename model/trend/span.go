package trend

import "fmt"

// The days from which a span is told in weeks, and in months: a smaller unit would say more than is meant.
const (
	weeksFrom  = 14
	monthsFrom = 84
	aMonth     = 365.25 / 12
)

// span is so many days as people say it.
func span(days int) string {
	switch {
	case days >= monthsFrom:
		return counted(int(float64(days)/aMonth+0.5), "month")
	case days >= weeksFrom:
		return counted((days+3)/7, "week")
	}
	return counted(days, "day")
}

// ago is a span that ended today.
func ago(days int) string { return span(days) + " ago" }

// small are the numbers that a sentence spells.
var small = [...]string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}

func counted(n int, unit string) string {
	if n != 1 {
		unit += "s"
	}
	if n < len(small) {
		return small[n] + " " + unit
	}
	return fmt.Sprint(n, " ", unit)
}
