package card

import (
	"math"
	"strconv"
	"strings"

	"moot/model"
)

// Percent is a progress in whole per cent, as everywhere; "" where it is not known.
func Percent(progress float64, known bool) string {
	if !known {
		return ""
	}
	return model.Percent(progress)
}

// scales are the signs for thousands, from the largest.
var scales = []struct {
	size float64
	sign string
}{{1e12, "T"}, {1e9, "G"}, {1e6, "M"}, {1e3, "k"}}

// Compact is a number in few cells: "58", "4.2", "1.2M", "3.5e+20", "2e-09"; "" where it is not known.
func Compact(n model.Number) string {
	if !n.Known {
		return ""
	}
	value, sign := n.Value, ""
	if value < 0 {
		value, sign = -value, "−"
	}
	if extreme(n) {
		return sign + strconv.FormatFloat(value, 'g', 3, 64)
	}
	for _, scale := range scales {
		if value >= 1e5 && value >= scale.size*0.9995 { // or it would be 1,000 of the next
			return sign + strconv.FormatFloat(value/scale.size, 'g', 3, 64) + scale.sign
		}
	}
	return sign + fewDigits(value)
}

// extreme tells of a number that it is so large or so small that its digits say less than how many they are.
func extreme(n model.Number) bool {
	value := math.Abs(n.Value)
	return value >= 1e15 || value > 0 && value < 1e-6
}

// mostDigits is how many digits of a number in few cells count.
const mostDigits = 5

// fewDigits is a number below 100,000 with no more digits than count.
func fewDigits(value float64) string {
	if value == 0 {
		return "0"
	}
	places := max(0, mostDigits-1-int(math.Floor(math.Log10(value))))
	text := strconv.FormatFloat(value, 'f', places, 64)
	if places > 0 {
		text = strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
	}
	return text
}
