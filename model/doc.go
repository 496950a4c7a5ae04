// Package model is what is true of a board: records, the rules they keep, changes and how copies of a board
// merge. It holds values and pure functions only: no clock, no input or output, no screen. Anything that needs
// "today", an id or a random seed is given it.
//
// Anybody in this module may import it; it imports nothing of this module but its own packages.
//
// Where to find what: a file per record (team.go, dependency.go …) with its fields; field.go for the table of
// fields that files, commands, forms and history share; transitions.go, answer.go and assign.go for the rules by which
// people edit, draft.go for how an edit becomes a change; change.go, stamp.go, prepare.go, apply.go and union.go for
// changes and merging, undo.go for taking them back; board.go, view.go and find.go for looking records up; date.go,
// text.go, id.go for the small values.
package model
