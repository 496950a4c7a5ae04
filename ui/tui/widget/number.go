package widget

import "strconv"

// Grouped is a whole number with a comma between thousands: "100,000".
func Grouped(n int) string {
	text := strconv.Itoa(n)
	start := 0
	if n < 0 {
		start = 1
	}
	for at := len(text) - 3; at > start; at -= 3 {
		text = text[:at] + "," + text[at:]
	}
	return text
}
