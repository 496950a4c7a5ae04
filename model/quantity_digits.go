package model

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// cutDigits cuts a text behind the number that it begins with: digits, with what may stand between them.
func cutDigits(text string) (digits, rest string) {
	end := 0
	for end < len(text) {
		sign, size := utf8.DecodeRuneInString(text[end:])
		after := text[end+size:]
		switch {
		case isDigit(sign), strings.ContainsRune(".,'’", sign) && beginsWithDigit(after):
			end += size
		case isGap(sign) && end > 0 && isGroup(after):
			end += size
		default:
			return text[:end], text[end:]
		}
	}
	return text, ""
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func isGap(r rune) bool { return unicode.Is(unicode.Zs, r) }

func beginsWithDigit(text string) bool { return text != "" && isDigit(rune(text[0])) }

// isGroup tells whether a text begins with exactly three digits, as thousands do.
func isGroup(text string) bool {
	n := 0
	for n < len(text) && isDigit(rune(text[n])) {
		n++
	}
	return n == 3
}

// errAmbiguous is a number that means two things to two people.
type errAmbiguous struct{ digits string }

func (e errAmbiguous) Error() string {
	return fmt.Sprintf("%q can mean %s or %s; write the one that is meant", e.digits,
		strings.Replace(e.digits, ",", "", 1), strings.Replace(e.digits, ",", ".", 1))
}

var errNoNumber = fmt.Errorf("no number")

// plainDigits is a number with a point for its decimals and nothing between its thousands. A comma before three digits
// stands between thousands where the number is money, which has no tenths of a cent; else it is refused, not guessed.
func plainDigits(digits string, money bool) (string, error) {
	point, err := pointOf(digits, money)
	if err != nil {
		return "", err
	}
	whole, decimals := digits, ""
	if point != "" {
		at := strings.LastIndex(digits, point)
		whole, decimals = digits[:at], digits[at:]
		decimals = "." + decimals[len(point):]
	}
	whole, ok := ungrouped(whole)
	if !ok || strings.ContainsFunc(decimals[min(1, len(decimals)):], func(r rune) bool { return !isDigit(r) }) {
		return "", errNoNumber
	}
	return whole + decimals, nil
}

// pointOf is the sign before the decimals; "" where there are none.
func pointOf(digits string, money bool) (string, error) {
	points, commas := strings.Count(digits, "."), strings.Count(digits, ",")
	switch {
	case points > 0 && commas > 0:
		return string(digits[strings.LastIndexAny(digits, ".,")]), nil
	case points == 1:
		return ".", nil
	case commas != 1:
		return "", nil
	case !mayBeThousands(digits):
		return ",", nil
	case money:
		return "", nil
	}
	return "", errAmbiguous{digits}
}

// mayBeThousands tells whether the only comma of a number may stand between thousands: 1,200 but not 0,125 or 1234,567.
func mayBeThousands(digits string) bool {
	before, after, _ := strings.Cut(digits, ",")
	return len(after) == 3 && len(before) >= 1 && len(before) <= 3 && before[0] != '0' &&
		!strings.ContainsFunc(before, func(r rune) bool { return !isDigit(r) })
}

// ungrouped takes out what stands between thousands: one and the same sign, before each three digits.
func ungrouped(whole string) (string, bool) {
	at := strings.IndexFunc(whole, func(r rune) bool { return !isDigit(r) })
	if at < 0 {
		return whole, true
	}
	_, size := utf8.DecodeRuneInString(whole[at:])
	groups := strings.Split(whole, whole[at:at+size])
	if len(groups[0]) < 1 || len(groups[0]) > 3 {
		return "", false
	}
	for _, group := range groups[1:] {
		if len(group) != 3 || !isGroup(group) {
			return "", false
		}
	}
	return strings.Join(groups, ""), true
}
