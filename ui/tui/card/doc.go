// Package card draws records: the sign of a state, the line of a dependency in a list, and the card that tells all about
// one record. It is shared by the screens, changes nothing and reads no store.
package card
