package model

import (
	"errors"
	"fmt"
	"math"
	"math/big"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// ParseQuantity reads a number as people write it in a measure of this unit; "" is the unknown one:
//
//	52 · 3.5 · 3,5 · −3 · 1 200 · 1'200 · 1,234,567      a number, with or without signs between thousands
//	52 s · 52s · 47 % · € 1.2M · 1.2 M € · $3k · 60 routes  with its unit, before or after it
//	2 min · 1.5h · 1 h 20 min                            another unit of time, where the measure is one: it is converted
//
// A comma that may stand between thousands or before decimals (1,200) is refused unless it is money, and so is a value in a
// unit that the measure does not have.
func ParseQuantity(text, unitText string) (Number, error) {
	text = strings.TrimSpace(text)
	number, err := ParseNumber(text)
	if err == nil || errors.As(err, new(errTooLarge)) {
		return number, err
	}
	want := readUnit(unitText)
	if bare, is := withoutUnit(text, strings.TrimSpace(unitText)); is {
		if number, err := parsePlain(bare, want.isMoney() && want.size == 1); err == nil {
			return number, nil
		}
	}
	q, err := splitQuantity(text, want)
	if err != nil {
		return Number{}, err
	}
	return q.in(want, unitText)
}

// SplitQuantity reads a number with whatever unit stands beside it, for a measure whose unit is not known yet. The unit is
// "" where there is none; k and M are in the number.
func SplitQuantity(text string) (Number, string, error) {
	text = strings.TrimSpace(text)
	number, err := ParseNumber(text)
	if err == nil || errors.As(err, new(errTooLarge)) {
		return number, "", err
	}
	q, err := splitQuantity(text, unit{size: 1})
	if err != nil {
		return Number{}, "", err
	}
	found := q.parts[len(q.parts)-1].unit
	number, err = q.in(readUnit(found.name), found.name)
	return number, found.name, err
}

// withoutUnit is a text without the unit that it ends with, where nothing else can be meant.
func withoutUnit(text, unitText string) (string, bool) {
	bare, found := strings.CutSuffix(text, unitText)
	tight := unitText != "" && (isDigit(rune(unitText[0])) || strings.ContainsAny(unitText[:1], ".,'"))
	return strings.TrimSpace(bare), found && unitText != "" && (!tight || strings.HasSuffix(bare, " "))
}

// parsePlain reads a number without a unit.
func parsePlain(text string, money bool) (Number, error) {
	text, negative := cutSign(text)
	digits, rest := cutDigits(text)
	if rest != "" {
		return Number{}, errNoNumber
	}
	plain, err := plainDigits(digits, money)
	if err != nil {
		return Number{}, err
	}
	return ParseNumber(signed(plain, negative))
}

func cutSign(text string) (rest string, negative bool) {
	for _, sign := range []string{"-", "−", "+"} {
		if rest, found := strings.CutPrefix(text, sign); found {
			return strings.TrimSpace(rest), sign != "+"
		}
	}
	return text, false
}

func signed(digits string, negative bool) string {
	if negative {
		return "-" + digits
	}
	return digits
}

// quantity is a number with its unit, or several that add up: 1 h 20 min.
type quantity struct {
	text     string
	negative bool
	parts    []quantityPart
}

type quantityPart struct {
	digits string
	unit   unit
}

// splitQuantity takes a text apart. want is the unit of the measure, where that is known.
func splitQuantity(text string, want unit) (*quantity, error) {
	q := &quantity{text: text}
	rest, negative := cutSign(text)
	at := strings.IndexFunc(rest, func(r rune) bool { return isDigit(r) || r == '.' || r == '-' || r == '−' })
	if at < 0 {
		return nil, notQuantity(text, want)
	}
	before := strings.TrimSpace(rest[:at])
	if before != "" && !readUnit(before).isMoney() {
		return nil, notQuantity(text, want)
	}
	rest, again := cutSign(rest[at:])
	if negative && again {
		return nil, notQuantity(text, want)
	}
	q.negative = negative || again
	return q, q.split(before, rest, want)
}

func (q *quantity) split(before, rest string, want unit) error {
	for rest != "" || len(q.parts) == 0 {
		digits, after := cutDigits(rest)
		if power.MatchString(after) {
			return q.withPower(want)
		}
		label := strings.TrimSpace(after)
		rest = ""
		if next := strings.IndexFunc(label, isDigit); next > 0 && before == "" && isTime(label[:next]) {
			label, rest = strings.TrimSpace(label[:next]), label[next:]
		}
		part := quantityPart{unit: q.unitOf(label, before, want)}
		money := part.unit.isMoney() || label == "" && want.isMoney()
		var err error
		if part.digits, err = plainDigits(digits, money && part.unit.size <= 1 && want.size <= 1); err != nil {
			return q.refuse(err, want)
		}
		if q.parts = append(q.parts, part); !q.addsUp() || part.digits == "" || strings.IndexAny(label, ".,:;'’-−+_") == 0 {
			return notQuantity(q.text, want)
		}
	}
	return nil
}

// power is what stands behind the digits of 1e308.
var power = regexp.MustCompile(`^[eE][+-]?[0-9]+( |$)`)

// withPower refuses a number with a power of ten and a unit: people write them out, and beyond that they are too large.
func (q *quantity) withPower(want unit) error {
	for word := range strings.FieldsSeq(q.text) {
		if value, err := strconv.ParseFloat(word, 64); err != nil && math.IsInf(value, 0) || math.Abs(value) > mostWritten {
			return errTooLarge{q.text}
		}
	}
	return notQuantity(q.text, want)
}

// mostWritten is the largest number that anybody writes out.
const mostWritten = 1e15

// unitOf understands what stands around a number. A small m is a minute where times of at most hours are measured or
// told together with hours, and a million of money.
func (q *quantity) unitOf(label, before string, want unit) unit {
	short := want.base == baseTime && want.size <= knownUnits["h"].size
	if label == "m" && before == "" && (short || len(q.parts) > 0) {
		return knownUnits["min"]
	}
	return readUnit(strings.TrimSpace(label + " " + before))
}

func isTime(label string) bool { return readUnit(label).base == baseTime }

// addsUp tells whether several parts are times, each shorter than the one before it.
func (q *quantity) addsUp() bool {
	for i, part := range q.parts[1:] {
		if part.unit.base != baseTime || part.unit.size >= q.parts[i].unit.size {
			return false
		}
	}
	return true
}

// refuse says in a sentence why a number is none.
func (q *quantity) refuse(err error, want unit) error {
	var ambiguous errAmbiguous
	if errors.As(err, &ambiguous) {
		return ambiguous
	}
	return notQuantity(q.text, want)
}

// in is the number in the unit of a measure, exactly: 66 min are 1.1 h.
func (q *quantity) in(want unit, unitText string) (Number, error) {
	sum := new(big.Rat)
	for _, part := range q.parts {
		over, under, ok := part.unit.ratio(want)
		value, fits := new(big.Rat).SetString(part.digits)
		if !ok {
			return Number{}, q.wrongUnit(part.unit, want, unitText)
		}
		if !fits {
			return Number{}, notQuantity(q.text, want)
		}
		sum.Add(sum, value.Mul(value, big.NewRat(over, under)))
	}
	value, _ := sum.Float64()
	if math.IsInf(value, 0) {
		return Number{}, errTooLarge{q.text}
	}
	if q.negative && value != 0 {
		value = -value
	}
	return NumberOf(value), nil
}

// ratio is by what a number in this unit becomes one in that of the measure. Without a unit it is in that of the measure.
func (u unit) ratio(want unit) (over, under int64, ok bool) {
	switch {
	case u.base == "" && (u.size == 1 || want.base == baseTime):
		return u.size, 1, true
	case u.base == "", u.base == want.base:
		return u.size, want.size, true
	}
	return 0, 0, false
}

// wrongUnit says what is wrong with a value in a unit that is not the measure's.
func (q *quantity) wrongUnit(found, want unit, unitText string) error {
	text, unitText := quoted(q.text), strings.TrimSpace(unitText)
	switch {
	case want.base == baseTime && isElastic(found.name):
		return fmt.Errorf("%s: months, quarters and years differ in length; write it in days or weeks", text)
	case want.base == "":
		return fmt.Errorf("%s has the unit %s, and the measure has none; write the number alone, or set its unit to %s first",
			text, quoted(found.name), quoted(found.name))
	case want.base == baseTime:
		return fmt.Errorf("%s is not in %s, the unit of the measure; write it in that, or in another unit of time", text, unitText)
	}
	return fmt.Errorf("%s is not in %s, the unit of the measure; write it in that", text, unitText)
}

// notQuantity is what is said of a text that is no number.
func notQuantity(text string, want unit) error {
	example := "42 or 3.5"
	if want.name != "" && utf8.RuneCountInString(want.name) <= 20 {
		example = fmt.Sprintf("42, 3.5 or %q", NumberOf(42).In(want.name))
	}
	return fmt.Errorf("%s is not a number; write it as %s", quoted(text), example)
}
