// Package exchange brings boards in and out of files: CSV folders, files of other shapes through a map, and JSON.
//
// ui/cli may import it; it knows the contract of a store, never a back-end.
//
// An import has two halves. Parsing looks at the files alone: encoding, columns, values (sniff.go, csv.go,
// json_import.go, map.go, cell.go). Planning looks at them together with a view of the board: which rows are new,
// what they refer to, what would change (plan.go, resolve.go, rows.go, history.go). Planning runs inside the store's
// Commit, so that what is stored was computed against the newest records. Nothing is stored unless everything fits.
package exchange
