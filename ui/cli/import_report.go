package cli

import (
	"path/filepath"
	"strconv"

	"moot/store/exchange"
)

func folderName(folder string) string {
	if whole, err := filepath.Abs(folder); err == nil {
		folder = whole
	}
	return filepath.Base(folder)
}

// problems lists on standard error what is wrong with the files, each with its place.
func (s *session) problems(problems exchange.Problems) {
	for _, problem := range problems.List {
		s.note("%s", problem)
	}
	if more := problems.Total - len(problems.List); more > 0 {
		s.note("and %d more problems", more)
	}
}

// printSummary says, per kind, what became of the rows. Of a refused import there is nothing to say but its problems.
func (s *session) printSummary(summary exchange.Summary, refused bool) error {
	switch {
	case s.json:
		return s.printJSON(summary)
	case refused:
		return nil
	}
	rows := newTable(column{title: ""}, number("added"), number("updated"), number("unchanged"), number("internal"), number("faulty"))
	for _, count := range summary.Kinds {
		rows.add(count.Kind, strconv.Itoa(count.Added), strconv.Itoa(count.Updated), strconv.Itoa(count.Unchanged),
			strconv.Itoa(count.Internal), strconv.Itoa(count.Faulty))
	}
	rows.header()
	for _, line := range rows.lines(0) {
		s.println(line)
	}
	s.remarks(summary)
	return nil
}

func number(title string) column { return column{title: title, right: true} }

func (s *session) remarks(summary exchange.Summary) {
	if n := summary.DatesOutOfOrder; n > 0 {
		s.printf("%s out of order: taken as they are, left out of durations\n", plural(n, "record with dates", "records with dates"))
	}
	if n := summary.Dropped; n > 0 {
		s.printf("%s dropped from text: control characters and what cannot be seen\n", plural(n, "character", "characters"))
	}
	if n := len(summary.CreatedTeams); n > 0 {
		s.printf("%s made that nobody had\n", plural(n, "team", "teams"))
	}
	if summary.Batch != "" {
		s.printf("deployments and incidents are no part of the change; to take them back: moot undo %s\n", summary.Batch)
	}
	switch {
	case summary.DryRun:
		s.printf("nothing was stored: this was a dry run\n")
	case summary.Stored && summary.Problems > 0:
		s.printf("stored, without the faulty rows\n")
	}
}
