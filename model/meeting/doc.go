// Package meeting is the forum while it is held: its phases and their time, its clock, the order in which dependencies
// are taken up, whose turn it is to facilitate, and the edits that carry it from one to the next.
//
// All of a meeting is in its Forum record, written at every step, so whoever opens the board finds it where it stands.
// The clock is not written every second: the record says what it showed at a moment, and the rest is the time since.
//
// The edits are functions of a View, as all edits of the model are; ui, and the computed views beside it, import it.
package meeting
