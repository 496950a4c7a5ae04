// Package minutes computes what a forum did, from its record and the changes that were made in it: what was decided, what
// was removed, who took on what, how long it took. It is a pure function of a board and those changes.
//
// Only what lasted counts: a field is told as it was before the forum's first change of it and after its last one, and a
// change that was undone, then or later, is left out. ui may import it.
package minutes
