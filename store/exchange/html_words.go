package exchange

import (
	"cmp"
	"strings"

	"moot/model"
)

// pageNames gives the names and the days of a board as a page has them.
type pageNames struct {
	board *model.Board
	today model.Date
}

func (n pageNames) boardName() string {
	return cmp.Or(spaced(n.board.Settings().Name), "A board without a name")
}

// team is a team's name.
func (n pageNames) team(id string) string {
	if id == "" {
		return "nobody yet"
	}
	return n.of(model.Ref{Kind: model.KindTeam, ID: id})
}

func (n pageNames) teams(ids []string) []string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = n.team(id)
	}
	return names
}

func (n pageNames) of(ref model.Ref) string { return spaced(model.Title(n.board, ref)) }

// title is what a dependency is called.
func (n pageNames) title(d *model.Dependency) string { return spaced(cmp.Or(d.Title, d.ID)) }

func (n pageNames) day(day model.Date) string { return day.InSentence(n.today) }

// longDay is a day that is still right in another year: "Sun 22 Nov 2026".
func longDay(day model.Date) string { return day.Time().Format("Mon 2 Jan 2006") }

// shortDay heads a column: "23 Nov".
func shortDay(day model.Date) string { return day.Time().Format("2 Jan") }

// quantity is a number of things in words: "1 day", "1,200 days".
func quantity(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return model.Grouped(n) + " " + many
}

// mostNamed is how many names a sentence has before the rest is a number.
const mostNamed = 30

// joined are names in a sentence: "A, B and C".
func joined(names []string) string {
	if left := len(names) - mostNamed; left > 1 {
		return strings.Join(names[:mostNamed], ", ") + " and " + model.Grouped(left) + " more"
	}
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

// waited says how long what is open has waited, and for how much of it nobody knows.
func waited(wait, unknown int) string {
	words := quantity(wait, "day", "days")
	if unknown > 0 {
		words += ", " + model.Grouped(unknown) + " without a day of request"
	}
	return words
}
