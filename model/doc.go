// Package model is what is true of a board: records, the rules they keep, changes and how copies of a board
// merge. It holds values and pure functions only: no clock, no input or output, no screen. Anything that needs
// "today", an id or a random seed is given it.
//
// Anybody in this module may import it; it imports nothing of this module but its own packages.
//
// Where to find what: a file per record (team.go, dependency.go …) with its fields; field.go for the table of
// fields that files, commands, forms and history share; change.go, stamp.go, apply.go and union.go for changes
// and merging; board.go and view.go for looking records up; date.go, text.go, id.go for the small values.
package model
