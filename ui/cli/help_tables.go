package cli

import (
	"strings"

	"moot/model/query"
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
