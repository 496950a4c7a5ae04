// Package chance computes how likely open dependencies, and the goals that wait for them, come on time: by the board's own
// record of dependencies that were accepted, never by team. It is a pure function of a board and a day.
//
// ui may import it.
package chance
