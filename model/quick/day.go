package quick

import (
	"fmt"
	"regexp"
	"strings"

	"moot/model"
)

const dayExamples = "2 dec, fri, next fri, +2w, eom or 2026-12-02"

// day takes "by DAY" off the end of a line, and gives what is left. "by hand" stays where it is; what was surely meant as a
// day and is none is a problem.
func (r *reading) day(field string, tokens []token) []token {
	at := lastBy(tokens)
	if at < 0 {
		return tokens
	}
	words, days := r.words(tokens[at+1:]), tokens[at:]
	day, err := model.ParseDate(words, r.by.Today)
	switch {
	case len(days) == 1:
		r.wrong(days, "by when? Write "+dayExamples, nil)
	case quoted(days):
		return tokens
	case err == nil:
		r.set(field, day.String())
		if day < r.by.Today {
			r.Notices = append(r.Notices, day.InSentence(r.by.Today)+" has passed")
		}
	case meansDay(words):
		r.wrong(days, notADay(words), nil)
	default:
		return tokens
	}
	return tokens[:at]
}

func lastBy(tokens []token) int {
	for at := len(tokens) - 1; at >= 0; at-- {
		if tokens[at].is("by") {
			return at
		}
	}
	return -1
}

func quoted(tokens []token) bool {
	for _, token := range tokens {
		if token.quoted {
			return true
		}
	}
	return false
}

var (
	months  = strings.Fields("january february march april may june july august september october november december")
	weekday = strings.Fields("monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday eow eom eoq eoy")

	numbersOnly = regexp.MustCompile(`^(\d{1,2}/\d{1,2}(/\d{0,4})?|\d{1,2}\.\d{1,2}\.\d{0,4}|\d{1,4}-\d{1,2}(-\d{0,2})?|[+-]\d+.?)$`)
	dayNumber   = regexp.MustCompile(`^\d{1,2}(st|nd|rd|th)?$`)
)

// meansDay tells whether words were meant as a day, though they are none: numbers as days are written, or a month or a day
// of the week with a slip in it.
func meansDay(words string) bool {
	parts := strings.Fields(strings.ToLower(strings.ReplaceAll(words, ",", " ")))
	switch len(parts) {
	case 1:
		return numbersOnly.MatchString(parts[0]) || slip(parts[0], weekday) != "" || slip(parts[0], months) != ""
	case 2, 3:
		return dayNumber.MatchString(parts[0]) && slip(parts[1], months) != "" ||
			dayNumber.MatchString(parts[1]) && slip(parts[0], months) != "" ||
			parts[0] == "next" && len(parts) == 2 && slip(parts[1], weekday) != ""
	}
	return false
}

// slip is the name that a word was perhaps meant to be, or the beginning of.
func slip(word string, names []string) string {
	if len(word) < 3 || dayNumber.MatchString(word) {
		return ""
	}
	if near, ok := model.Nearest(word, names); ok {
		return near
	}
	var short []string
	for _, name := range names {
		short = append(short, name[:min(3, len(name))])
	}
	near, _ := model.Nearest(word, short)
	return near
}

func notADay(words string) string {
	for _, word := range strings.Fields(strings.ToLower(words)) {
		for _, names := range [][]string{weekday, months} {
			if near := slip(word, names); near != "" && !strings.HasPrefix(near, word) && len(words) > len(word) {
				return fmt.Sprintf("by %s: did you mean %s?", words, strings.Replace(words, word, near, 1))
			} else if near != "" && !strings.HasPrefix(near, word) {
				return fmt.Sprintf("by %s: did you mean %s?", words, near)
			}
		}
	}
	return fmt.Sprintf("by %s is not one day; write %s", words, dayExamples)
}
