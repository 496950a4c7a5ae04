// Package lever finds where one of the two levers would save waiting: a boundary between two teams that need each other
// again and again, or a capability that many teams ask for. It is a pure function of a board and a day, and orders by names,
// never by a figure of a team.
//
// ui may import it.
package lever
