// Package whatif tries one of the two levers, a team boundary or platform self-service, on a copy of a board, and tells what
// it would change. Nothing is altered until its plan is committed.
//
// ui may import it.
package whatif
