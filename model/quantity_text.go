package model

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// NoData is how a number that is not known is told: never as 0.
const NoData = "no data"

// In is the number with its unit, as every face of the program writes it: "71 s", "47 %", "€ 1.2M", "1.2 M €"; "no data"
// where it is not known. A number of more than seven digits that is not whole is told in six; Exact tells all of it.
func (n Number) In(unitText string) string { return n.told().Exact(unitText) }

// Exact is In with every digit: what a form puts back into a line. ParseQuantity reads it back.
func (n Number) Exact(unitText string) string {
	unitText = strings.TrimSpace(unitText)
	if !n.Known {
		return NoData
	}
	if unitText == "" {
		return n.digits()
	}
	if of := readUnit(unitText); of.isSign() {
		return unitText + " " + n.money()
	}
	return n.digits() + " " + unitText
}

// Text is the number as people read it: with a real minus sign, and commas between thousands from a million on, where
// they cannot be taken for decimals; rounded as by In. "" where it is not known.
func (n Number) Text() string { return n.told().digits() }

// Beyond mostDigits a number that is not whole was computed, not typed: 100 min are 1.6666666666666667 h. It is told in
// toldDigits, what stands before the point never cut.
const (
	mostDigits = 7
	toldDigits = 6
)

// told is the number without digits that nobody reads.
func (n Number) told() Number {
	if !n.Known || n.Value == math.Trunc(n.Value) || significant(n.String()) <= mostDigits {
		return n
	}
	whole := 0
	if size := math.Abs(n.Value); size >= 1 {
		whole = len(strconv.FormatFloat(math.Trunc(size), 'f', 0, 64))
	}
	text := strconv.FormatFloat(n.Value, 'g', max(toldDigits, whole), 64)
	value, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return n
	}
	return NumberOf(value)
}

// significant counts the digits of a number from the first that is not 0.
func significant(text string) int {
	text = strings.TrimLeft(strings.Replace(text, ".", "", 1), "-0")
	return len(text)
}

func (n Number) digits() string {
	digits, negative := strings.CutPrefix(n.String(), "-")
	if math.Abs(n.Value) >= 1e6 {
		digits = withCommas(digits)
	}
	if negative {
		return "−" + digits
	}
	return digits
}

// money is the number with k or M, where that loses nothing and is shorter.
func (n Number) money() string {
	for _, scale := range []struct {
		size float64
		sign string
	}{{1e6, "M"}, {1e3, "k"}} {
		if math.Abs(n.Value) < scale.size || math.Abs(n.Value) >= 1e9 {
			continue
		}
		if text := strconv.FormatFloat(n.Value/scale.size, 'f', 2, 64); isShort(text, scale.size, n.Value) {
			text = strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
			return strings.Replace(text, "-", "−", 1) + scale.sign
		}
	}
	return n.digits()
}

// isShort tells whether a text, so many times, is exactly the value.
func isShort(text string, size, value float64) bool {
	short, err := strconv.ParseFloat(text, 64)
	return err == nil && math.Round(short*100)*(size/100) == value
}

// withCommas is a number's digits with commas between thousands.
func withCommas(digits string) string {
	whole, decimals, _ := strings.Cut(digits, ".")
	var text strings.Builder
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			text.WriteByte(',')
		}
		text.WriteRune(digit)
	}
	if decimals != "" {
		text.WriteString("." + decimals)
	}
	return text.String()
}

// Percent is a progress in whole per cent: below 0 it moves away, above 100 it is past the target. Beyond 9999 % either way
// only that is told.
// What has begun is never 0 %, what is not reached never 100 %, what is past it never 100 % either.
func Percent(progress float64) string {
	percent := math.Round(progress * 100)
	switch {
	case progress > 0 && percent == 0:
		return "<1 %"
	case progress < 0 && percent == 0:
		return "<0 %"
	case progress < 1 && percent >= 100:
		return "99 %"
	case progress > 1 && percent <= 100:
		return ">100 %"
	case percent > 9999:
		return ">9999 %"
	case percent < -9999:
		return "<−9999 %"
	case percent < 0:
		return fmt.Sprintf("−%.0f %%", -percent)
	}
	return fmt.Sprintf("%.0f %%", percent)
}
