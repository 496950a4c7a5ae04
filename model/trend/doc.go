// Package trend tells how the measure of a goal or an outcome went, check-in by check-in: its points, the straight line
// from where it began to where it should be, whether it is ahead of that line, and, where there is enough to go by, where
// it is heading. It is a pure function of a board and a day, and compares a measure with nothing but its own plan.
//
// ui may import it.
package trend
