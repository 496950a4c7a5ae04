package model

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Number is a quantity that may be unknown: an unknown one is shown as no data, never as 0.
type Number struct {
	Value float64
	Known bool
}

// NumberOf is a known number.
func NumberOf(v float64) Number { return Number{v, true} }

// ParseNumber reads a decimal number; "" is the unknown one. Infinities and NaN are refused.
func ParseNumber(text string) (Number, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return Number{}, nil
	}
	v, err := strconv.ParseFloat(text, 64)
	if errors.Is(err, strconv.ErrRange) {
		return Number{}, errTooLarge{text}
	}
	if err != nil || math.IsNaN(v) || math.IsInf(v, 0) || strings.ContainsAny(text, "xXpP_") {
		return Number{}, fmt.Errorf("%q is not a number; write it as 42 or 3.5", text)
	}
	if v == 0 {
		v = 0 // -0 is written as 0
	}
	return Number{v, true}, nil
}

// errTooLarge is a number beyond what can be counted with.
type errTooLarge struct{ text string }

func (e errTooLarge) Error() string {
	return fmt.Sprintf("%s is too large a number; write a smaller one, in a larger unit", quoted(e.text))
}

// String is the shortest decimal that reads back the same; "" when unknown.
func (n Number) String() string {
	if !n.Known {
		return ""
	}
	return strconv.FormatFloat(n.Value, 'f', -1, 64)
}

// Int is the number cut to a whole one, or otherwise when it is unknown.
func (n Number) Int(otherwise int) int {
	if !n.Known {
		return otherwise
	}
	return int(n.Value)
}
