package card

import (
	"fmt"
	"math"
	"strconv"

	"moot/model"
)

// Percent is a progress in whole per cent. What has begun is never 0 %, what is not reached never 100 %.
func Percent(progress float64, known bool) string {
	if !known {
		return ""
	}
	percent := int(math.Round(progress * 100))
	switch {
	case progress > 0 && percent == 0:
		return "<1 %"
	case progress < 1 && percent >= 100:
		return "99 %"
	case progress > 99:
		return ">9999 %"
	case percent < 0:
		return fmt.Sprintf("−%d %%", -max(percent, -9999))
	}
	return strconv.Itoa(percent) + " %"
}

// Compact is a number in few cells: "58", "4.2", "1.2M"; "" where it is not known.
func Compact(n model.Number) string {
	if !n.Known {
		return ""
	}
	value, sign := n.Value, ""
	if value < 0 {
		value, sign = -value, "−"
	}
	switch {
	case value >= 1e9:
		return sign + strconv.FormatFloat(value/1e9, 'g', 3, 64) + "G"
	case value >= 1e6:
		return sign + strconv.FormatFloat(value/1e6, 'g', 3, 64) + "M"
	case value >= 1e5:
		return sign + strconv.FormatFloat(value/1e3, 'g', 3, 64) + "k"
	}
	return sign + strconv.FormatFloat(value, 'g', 5, 64)
}
