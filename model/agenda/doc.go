// Package agenda computes what a forum should talk about on a day, and what the agenda rests on: what waits for what,
// what is late, at risk, expected when. It is a pure function of a board and a day, and takes O(n log n).
//
// The words and formulas are those of the design's page on the domain. ui and the other computed views may import it.
package agenda
