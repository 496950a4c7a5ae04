package query

import (
	"slices"
	"strconv"
	"strings"

	"moot/model"
)

// Key is one of the keys of the language, with what help and completion need.
type Key struct {
	Name string
	// Help says what the key matches, in a few words.
	Help string
	// Values are all there are; none for keys whose values are the board's own (see Context.Values), dates or numbers.
	Values []string
	// Compares tells that the key is written with < or > instead of a colon.
	Compares bool
	// Example is a value as people write it.
	Example string

	canon func(value string) (string, bool) // of keys that compare
	test  func(c *Context, t Term) test
}

// Keys lists the keys in the order in which help shows them. It must not be altered.
func Keys() []Key { return keys }

var keys []Key

func init() {
	keys = []Key{
		{Name: "team", Help: "either side", Example: "payments", test: teamTest},
		{Name: "from", Help: "the consumer", Example: "payments", test: fromTest},
		{Name: "to", Help: "the provider", Example: "identity", test: toTest},
		{Name: "state", Help: "where it stands", Values: stateWords(), test: stateTest},
		{Name: "goal", Help: "the goal that needs it", Example: "4kq7", test: goalTest},
		{Name: "outcome", Help: "an outcome that its goal serves", Example: "4kq7", test: outcomeTest},
		{Name: "impact", Help: "what waiting does", Values: wordsOf(model.KindDependency, "impact"), test: fieldTest},
		{Name: "size", Help: "how much is asked", Values: wordsOf(model.KindDependency, "size"), test: fieldTest},
		{Name: "capability", Help: "what is asked for", Example: `"auth tokens"`, test: capabilityTest},
		{Name: "lever", Help: "what removed it", Values: wordsOf(model.KindDependency, "lever"), test: fieldTest},
		{Name: "health", Help: "what a goal's team says of it", Values: wordsOf(model.KindGoal, "health"), test: fieldTest},
		{Name: "gap", Help: "where it does not hang together, and nobody has accepted that", Values: gapWords(), test: gapTest},
		{Name: "need", Help: "the need-by: within a time from today, or before or after a day", Example: "6w", Compares: true,
			canon: canonicalDay, test: needTest},
		{Name: "margin", Help: "days between the expected date and the need-by", Example: "0", Compares: true,
			canon: canonicalDays, test: marginTest},
		{Name: "since", Help: "new or changed since the last forum", Values: []string{"forum"}, test: sinceTest},
		{Name: "is", Help: "what is computed of it", Values: isWords(), test: isTest},
		{Name: "tag", Help: "one of its tags", Example: "2026q4", test: tagTest},
		{Name: "view", Help: "what a saved view of the board shows", Example: `"late for us"`, test: viewTest},
	}
}

func keyNamed(name string) (*Key, bool) {
	i := slices.IndexFunc(keys, func(k Key) bool { return k.Name == name })
	if i < 0 {
		return nil, false
	}
	return &keys[i], true
}

func keyNames() []string {
	names := make([]string, len(keys))
	for i, key := range keys {
		names[i] = key.Name
	}
	return names
}

// wordsOf are the words of a field, without the one for not known.
func wordsOf(kind model.Kind, field string) []string { return model.FieldNamed(kind, field).Words[1:] }

// stateWords are the states of dependencies, then those of the other kinds.
func stateWords() []string {
	var words []string
	for _, kind := range []model.Kind{
		model.KindDependency, model.KindGoal, model.KindOutcome, model.KindForum, model.KindAction,
	} {
		for _, word := range wordsOf(kind, "state") {
			if !slices.Contains(words, word) {
				words = append(words, word)
			}
		}
	}
	return words
}

func (k *Key) takes(op string) bool { return k.Compares == (op != ":") }

// form is the key as it is written.
func (k *Key) form() string {
	switch {
	case k.Compares:
		return k.Name + "<" + k.Example + " or " + k.Name + ">" + k.Example
	case len(k.Values) > 0:
		return k.Name + ":" + k.Values[0]
	}
	return k.Name + ":" + k.Example
}

// canonical is a value as it is printed back.
func (k *Key) canonical(value string, where span) (string, *Error) {
	switch {
	case k.canon != nil:
		if canonical, ok := k.canon(value); ok {
			return canonical, nil
		}
		return "", where.errorf("%q is nothing that %s can be compared with; write %s", value, k.Name, k.form())
	case len(k.Values) == 0:
		return value, nil
	}
	word := strings.ReplaceAll(model.Fold(value), " ", "-")
	if slices.Contains(k.Values, word) {
		return word, nil
	}
	return "", where.errorf("%s: %q is none of %s", k.Name, value, strings.Join(k.Values, ", ")).near(word, k.Values)
}

// anyDay is a day to check with that a text is a date at all.
var anyDay = model.NewDate(2026, 1, 1)

func canonicalDay(value string) (string, bool) {
	value = model.Fold(value)
	_, ok := dayOf(value, anyDay)
	return value, ok
}

// dayOf reads 6w as the day in six weeks, and every date that people write.
func dayOf(value string, today model.Date) (model.Date, bool) {
	if n := len(value); n > 1 && value[0] >= '0' && value[0] <= '9' && strings.ContainsRune("dwmy", rune(value[n-1])) {
		value = "+" + value
	}
	day, err := model.ParseDate(value, today)
	return day, err == nil
}

func canonicalDays(value string) (string, bool) {
	value = model.Fold(value)
	_, ok := daysOf(value)
	return value, ok
}

// daysOf reads a number of days, or weeks: 10, -3, 10d, 2w.
func daysOf(value string) (int, bool) {
	unit := 1
	if number, days := strings.CutSuffix(value, "d"); days {
		value = number
	} else if number, weeks := strings.CutSuffix(value, "w"); weeks {
		value, unit = number, 7
	}
	n, err := strconv.Atoi(value)
	return n * unit, err == nil && n > -1e6 && n < 1e6
}
