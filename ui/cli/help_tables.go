package cli

import (
	"fmt"
	"strings"

	"moot/model/query"
	"moot/model/trend"
	"moot/store/exchange"
	"moot/ui/tui/widget"
)

// pageWidth is how wide the pages of help are: they are read on terminals of 80 columns too.
const pageWidth = 80

// columnsPage lists the files of an import with their columns.
func columnsPage() string {
	var page strings.Builder
	for _, file := range exchange.Files() {
		names := make([]string, len(file.Columns))
		for i, column := range file.Columns {
			names[i] = column.Name
			if column.Needed == "needed" {
				names[i] += "*"
			}
		}
		definition(&page, file.Name, strings.Join(names, ", "))
	}
	page.WriteString("\n  * needed\n")
	return page.String()
}

// queryPage lists the keys of the query language with their values.
func queryPage() string {
	var page strings.Builder
	for _, key := range query.Keys() {
		sign := ":"
		if key.Compares {
			sign = "<"
		}
		text := key.Help
		switch {
		case len(key.Values) > 0:
			text += ": " + strings.Join(key.Values, ", ")
		case key.Example != "":
			text += ", e.g. " + key.Name + sign + key.Example
		}
		definition(&page, key.Name+sign, text)
	}
	return page.String()
}

// definition writes a word and, beside it, what it is.
func definition(page *strings.Builder, word, text string) {
	const room = 18
	for _, line := range widget.Wrap(text, pageWidth-room-2) {
		page.WriteString("  " + widget.Fit(word, room) + line + "\n")
		word = ""
	}
}

// trendPage is how the measure of a goal or an outcome is judged, with the figures that the projection goes by.
func trendPage() string {
	return fmt.Sprintf(`The measure of a goal or an outcome, by its check-ins:

  progress       (current − baseline) / (target − baseline): below 0 %% it moves
                 away, above 100 %% it is past the target
  straight line  from the baseline on the day it began to the target on the day
                 by which; a plan, not a forecast
  ahead of       how far the current value is past where the line is today, as a
                 share of the whole way; behind is the same below it
  projection     the straight line through the check-ins that outliers do not
                 turn (Theil–Sen: the median of the slopes between every two).
                 It takes at least %d days with a figure, %d days from the first
                 to the last; of more than %d, as many, evenly. It is not
                 drawn where the last is more than %d days ago. A target
                 that it reaches more than %d years from today is not dated
`, trend.LeastPoints, trend.LeastDays, trend.MostPoints, trend.LongestSilence, trend.Farthest/365)
}
