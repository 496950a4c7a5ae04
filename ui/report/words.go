package report

import (
	"fmt"
	"strings"

	"moot/model"
	"moot/ui/tui/widget"
)

// writer knows the names of things and the day from which dates are told.
type writer struct {
	Document
	board *model.Board
	today model.Date // what is not in this year says its year
}

func (w *writer) team(id string) string {
	if id == "" {
		return "nobody"
	}
	return oneLine(model.Title(w.board, model.Ref{Kind: model.KindTeam, ID: id}))
}

// teams are names in a list, in the order of the ids.
func (w *writer) teams(ids []string) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = w.team(id)
	}
	return strings.Join(names, ", ")
}

// named is a dependency as people call it: "Payments ← Identity: Token exchange".
func (w *writer) named(consumer, provider, title string) string {
	return w.team(consumer) + " ← " + w.team(provider) + ": " + oneLine(title)
}

// day is "2 Dec", with its year where that is not the year the report is of.
func (w *writer) day(day model.Date) string {
	_, short, _ := strings.Cut(w.weekday(day), " ")
	return short
}

// weekday is "Wed 2 Dec".
func (w *writer) weekday(day model.Date) string { return day.InSentence(w.today) }

// fullDay is "Thu 26 Nov 2026".
func fullDay(day model.Date) string {
	if !day.Known() {
		return "an unknown day"
	}
	return day.Time().Format("Mon 2 Jan 2006")
}

// oneLine is people's text with its line breaks as spaces.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// sentence ends people's text with a full stop, where it has no end of its own.
func sentence(text string) string {
	text = oneLine(text)
	for _, end := range []string{".", "!", "?", "…", "。", "！", "？", ":", ";"} {
		if strings.HasSuffix(text, end) {
			return text
		}
	}
	if text == "" {
		return ""
	}
	return text + "."
}

// sentences stand behind each other; empty ones are left out.
func sentences(texts ...string) string {
	var all []string
	for _, text := range texts {
		if text = sentence(text); text != "" {
			all = append(all, text)
		}
	}
	return strings.Join(all, " ")
}

// listed are texts with a comma between them; empty ones are left out.
func listed(texts ...string) string {
	var all []string
	for _, text := range texts {
		if text != "" {
			all = append(all, text)
		}
	}
	return strings.Join(all, ", ")
}

// count is "1 dependency", "1,200 dependencies".
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return widget.Grouped(n) + " " + many
}

// minutesWords are seconds as minutes, rounded; "" where they are not known.
func minutesWords(seconds model.Number) string {
	switch {
	case !seconds.Known:
		return ""
	case seconds.Value < secondsPerMinute:
		return "under a minute"
	}
	return fmt.Sprintf("%d min", rounded(seconds.Value/secondsPerMinute))
}

func rounded(v float64) int { return int(v + 0.5) }

// clock is seconds as a clock shows them: "14:20".
func clock(seconds int) string {
	return fmt.Sprintf("%d:%02d", seconds/secondsPerMinute, seconds%secondsPerMinute)
}

const secondsPerMinute = 60
