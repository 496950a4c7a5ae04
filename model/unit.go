package model

import "strings"

// unit is what a number counts: text as people write it after (or before) a number, understood as far as values in one
// unit can be told in another.
type unit struct {
	name string // as written, without k or M: "€" of "M €"
	base string // units of one base convert into each other; "" is no unit
	size int64  // how many of the base's smallest unit it is
}

// The bases that have a name of their own. Every other unit is its own base.
const (
	baseTime    = "time" // in milliseconds
	basePercent = "%"
)

// durations are the units of time that have a fixed length, by every way to write them. The first is how moot writes it.
var durations = []struct {
	names        string
	milliseconds int64
}{
	{"ms msec millisecond milliseconds", 1},
	{"s sec secs second seconds", 1000},
	{"min mins minute minutes", 60_000},
	{"h hr hrs hour hours", 3_600_000},
	{"d day days", 86_400_000},
	{"w wk wks week weeks", 604_800_000},
}

// elastic are lengths of time that differ from one to the next.
const elastic = " mo month months quarter quarters y yr yrs year years "

// currencies are money, by sign and by code. The first is how moot writes a sign.
var currencies = []string{"€ eur", "$ us$ usd", "£ gbp", "¥ jpy", "₹ inr", "₩ krw", "₽ rub", "₺ try", "₪ ils",
	"chf", "sek", "nok", "dkk", "pln zł", "czk kč", "huf", "ron", "cny", "aud a$", "cad c$", "nzd", "sgd", "brl r$", "zar", "mxn"}

// scales are the words that stand for zeros. M and m differ: a small m is a million only of money.
var scales = map[string]int64{
	"k": 1e3, "K": 1e3, "thousand": 1e3, "M": 1e6, "million": 1e6, "mn": 1e6, "bn": 1e9, "billion": 1e9,
}

var knownUnits = func() map[string]unit {
	known := map[string]unit{}
	for _, length := range durations {
		names := strings.Fields(length.names)
		for _, name := range names {
			known[name] = unit{names[0], baseTime, length.milliseconds}
		}
	}
	for _, currency := range currencies {
		names := strings.Fields(currency)
		for _, name := range names {
			known[name] = unit{name, names[0], 1}
		}
	}
	for _, name := range []string{"%", "percent", "per cent", "pct"} {
		known[name] = unit{basePercent, basePercent, 1}
	}
	return known
}()

// readUnit understands a unit as people write it: "s", "minutes", "€", "M €", "k$", "routes".
func readUnit(text string) unit {
	text = strings.TrimSpace(text)
	if _, known := knownUnits[Fold(text)]; known {
		return plainUnit(text)
	}
	if size, ok := scales[text]; ok {
		return unit{"", "", size}
	}
	if scaled, ok := readScaled(text); ok {
		return scaled
	}
	return plainUnit(text)
}

// plainUnit is a unit without thousands or millions in it.
func plainUnit(text string) unit {
	folded := Fold(text)
	known, ok := knownUnits[folded]
	switch {
	case !ok:
		return unit{text, strings.TrimSuffix(folded, "s"), 1}
	case known.isMoney():
		known.name = text
	}
	return known
}

// mostCurrency is how many bytes a currency is written in, a space included.
const mostCurrency = 5

// readScaled reads a unit with thousands or millions in it: "M €", "k users", "€m".
func readScaled(text string) (unit, bool) {
	if word, rest, spaced := strings.Cut(text, " "); spaced && (scales[word] > 0 || word == "m") {
		of := plainUnit(strings.TrimSpace(rest))
		if size := scaleOf(word, of); size > 0 && of.base != "" {
			of.size *= size
			return of, true
		}
	}
	for name := range strings.FieldsSeq("k K M m bn") {
		for _, cut := range []func(string, string) (string, bool){strings.CutPrefix, strings.CutSuffix} {
			rest, found := cut(text, name)
			if !found || len(rest) > mostCurrency {
				continue
			}
			if of, is := knownUnits[Fold(rest)]; is && of.isMoney() {
				return unit{strings.TrimSpace(rest), of.base, scaleOf(name, of)}, true
			}
		}
	}
	return unit{}, false
}

// scaleOf is how many a word before a unit stands for; 0 where it is no such word.
func scaleOf(word string, of unit) int64 {
	if word == "m" && of.isMoney() {
		return scales["M"]
	}
	return scales[word]
}

func (u unit) isMoney() bool {
	for _, currency := range currencies {
		if base, _, _ := strings.Cut(currency, " "); base == u.base {
			return true
		}
	}
	return false
}

// isSign tells whether the unit is a sign that stands before its number: € and $ do, EUR does not.
func (u unit) isSign() bool {
	return u.isMoney() && u.size == 1 && !strings.ContainsFunc(u.name, func(r rune) bool { return r < 0x80 && r != '$' || r == 'č' || r == 'ł' })
}

// isElastic tells whether a unit is a time that has no fixed length.
func isElastic(text string) bool { return strings.Contains(elastic, " "+Fold(text)+" ") }
