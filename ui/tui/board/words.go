package board

import (
	"strconv"

	"moot/model"
	"moot/model/timeline"
	"moot/ui/tui/card"
)

// laterWords say by how much something is expected, or offered, later than needed: "two weeks later than needed".
func (s *Screen) laterWords(item timeline.Item) string {
	words := span(item.Behind()) + " later than needed"
	if item.Dependency.State == model.Countered {
		return "offered " + words
	}
	return words
}

var smallNumbers = [...]string{"no", "a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}

// span is a number of days as people say it: "5 days", "a week", "two weeks".
func span(days int) string {
	const week = 7
	weeks := days / week
	switch {
	case days%week != 0 || weeks == 0:
		return card.Days(days)
	case weeks == 1:
		return "a week"
	case weeks < len(smallNumbers):
		return smallNumbers[weeks] + " weeks"
	}
	return strconv.Itoa(weeks) + " weeks"
}

// columnSentence names a column in a sentence: "the week of 30 Nov", "December".
func (s *Screen) columnSentence(column int) string {
	switch {
	case column == s.grid.loose():
		return "no need-by"
	case s.window.Zoom == timeline.Months:
		return s.columnWords(column)
	case column == s.window.Column(s.state.Today):
		return "this week"
	}
	return "the week of " + s.columnWords(column)
}

// count is a number of dependencies in words.
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}
