package meeting

import "moot/model"

// reviewAfter is after how many forums it is looked at what a lever brought.
const reviewAfter = 3

// fortnight is how far forums lie apart where the board does not say.
const fortnight = 14

// ReviewDay is the day on which it is looked at what a lever brought that is pulled today: that of the third forum from now,
// six weeks on where the board has no cadence.
func ReviewDay(s *model.Settings, today model.Date) model.Date {
	day := today
	for range reviewAfter {
		day = NextOrFortnight(s, day)
	}
	return day
}

// NextOrFortnight is the day of the forum after one on a day: by the cadence, else a fortnight later.
func NextOrFortnight(s *model.Settings, day model.Date) model.Date {
	if next := After(s, day); next.Known() {
		return next
	}
	return day.Add(fortnight)
}
