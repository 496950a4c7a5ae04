// Package exchange brings boards in and out of files: CSV folders, files of other shapes through a map, and JSON.
//
// ui/cli may import it; it knows the contract of a store, never a back-end.
//
// An import has two halves. Parsing looks at the files alone: which there are, encoding, columns, values (parse.go,
// sources.go, sniff.go, csv.go, layout.go, value.go, units.go; map.go for files of other shapes; json_import.go). Planning looks
// at them together with a view of the board: which rows are new, what they refer to, what would change (plan.go,
// teams.go, identify.go, resolve.go, history.go, checkins.go, edits.go). Planning runs inside the store's Commit, so
// that what is stored was computed against the newest records. Nothing is stored unless everything fits (import.go).
// Facts are not kept in memory: facts.go reads their files twice.
//
// An export is a selection of records (export.go) written as JSON or as a folder of CSV files, or the days of what is
// open as a calendar (ics.go, ics_records.go, ics_forums.go). Who needs whom and what is needed by when are drawn as graphs
// (graph.go, dot.go, mermaid.go, dot_board.go, mermaid_board.go) and as a page: html.go gathers it, html_matrix.go and html_grid.go lay out
// its two drawings, html_page.tmpl and html_page.css are how it looks.
package exchange
