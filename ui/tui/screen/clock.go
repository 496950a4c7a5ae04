package screen

import "fmt"

// ClockTime is a time in seconds as clocks show it: "2:05", "1:02:05"; as whole minutes where nothing is to move.
func ClockTime(seconds int, still bool) string {
	const minute, hour = 60, 60 * 60
	switch {
	case seconds < 0:
		return "-" + ClockTime(-seconds, still)
	case still:
		return fmt.Sprintf("%d min", seconds/minute)
	case seconds >= hour:
		return fmt.Sprintf("%d:%02d:%02d", seconds/hour, seconds%hour/minute, seconds%minute)
	}
	return fmt.Sprintf("%d:%02d", seconds/minute, seconds%minute)
}
