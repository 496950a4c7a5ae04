// Package align computes where goals, outcomes and promises do not hang together: the alignment gaps. It is a pure
// function of a board and a day.
//
// ui may import it.
package align
