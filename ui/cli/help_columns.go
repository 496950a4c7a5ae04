package cli

import (
	"strings"

	"moot/store/exchange"
	"moot/ui/tui/widget"
)

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
		label := file.Name
		for _, line := range widget.Wrap(strings.Join(names, ", "), 78) {
			page.WriteString("  " + widget.Fit(label, 17) + line + "\n")
			label = ""
		}
	}
	page.WriteString("\n  * needed\n")
	return page.String()
}
