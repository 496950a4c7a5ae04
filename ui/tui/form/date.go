package form

import (
	"errors"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/screen"
)

// dateExamples is what an empty date shows.
const dateExamples = "2 dec, fri, next fri, +2w, eom"

// likelyDays are the days that people put things off to.
var likelyDays = []string{"tomorrow", "next mon", "+1w", "+2w", "+4w"}

// Date asks for a day as people write it, from a day on, and shows which day that is from today.
func Date(title, label string, from, today model.Date, submit func(model.Date) tea.Cmd) screen.Dialog {
	return Prompt(PromptOptions{
		Title: title, Label: label, Placeholder: dateExamples, Likely: likelyDays,
		Hint: func(text string) (string, error) {
			preview, err := DayHint(text, today)
			if day, parsed := model.ParseDate(text, today); parsed == nil && day < from {
				return "", fmt.Errorf("%s has passed: today or later", day.Words(today))
			}
			return preview, err
		},
		Submit: func(text string) tea.Cmd {
			day, err := model.ParseDate(text, today)
			if err != nil {
				return nil // the hint let nothing else pass
			}
			return submit(day)
		},
	})
}

var errDay = errors.New("not a day yet: write " + dateExamples + " or 2026-12-02")

// DayHint is what a text means as a day: "Fri 27 Nov, in 5 days". The error is short enough to stand under a field.
func DayHint(text string, today model.Date) (string, error) {
	day, err := model.ParseDate(text, today)
	switch {
	case err == nil:
		return dayWords(day, today), nil
	case strings.ContainsAny(text, "/."):
		return "", err // two numbers can be two days: the model says so
	}
	return "", errDay
}

func dayWords(day, today model.Date) string {
	return strings.Join(strings.Fields(day.Words(today)), " ") + ", " + day.Relative(today)
}

// shortDay is a day as a person would type it: "2 dec", or with its year where that is not today's.
func shortDay(day, today model.Date) string {
	if !day.Known() {
		return ""
	}
	text := strings.ToLower(strings.Join(strings.Fields(day.Words(today))[1:], " "))
	if read, err := model.ParseDate(text, today); err != nil || read != day {
		return day.String()
	}
	return text
}
