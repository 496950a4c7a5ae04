package model

import (
	"fmt"
	"strconv"
)

// Grouped writes a count, not negative, with commas between the thousands: "1,234".
func Grouped(n int) string {
	const thousand = 1000
	if n < thousand {
		return strconv.Itoa(n)
	}
	return fmt.Sprintf("%s,%03d", Grouped(n/thousand), n%thousand)
}

// DaysOf is a number of days, not negative: "1 day", "1,204 days".
func DaysOf(n int) string {
	if n == 1 {
		return "1 day"
	}
	return Grouped(n) + " days"
}
