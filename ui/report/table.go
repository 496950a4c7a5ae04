package report

import "strings"

// Table is a table in Markdown as GitHub, GitLab and wikis show it: the columns, then rows of a cell for each. Cells are
// text as people wrote it; what breaks lines becomes a space, as a row is one line.
func Table(columns []string, rows [][]string) string {
	var out strings.Builder
	tableRow(&out, columns)
	out.WriteString(strings.Repeat("| --- ", len(columns)) + "|\n")
	for _, cells := range rows {
		tableRow(&out, cells)
	}
	return out.String()
}

func tableRow(out *strings.Builder, cells []string) {
	for _, cell := range cells {
		out.WriteString("| " + tableCell(cell) + " ")
	}
	out.WriteString("|\n")
}

// tableCell escapes a cell. A bar is written by its number: rows are cut at bars before anything else is read, and not all
// programs agree on which backslashes keep one from that.
func tableCell(text string) string {
	text = Escape(strings.Join(strings.Fields(text), " "))
	return strings.ReplaceAll(text, `\|`, "&#124;")
}
