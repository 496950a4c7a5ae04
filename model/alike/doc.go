// Package alike notices what is on the board already before it is made a second time: a team of nearly the same name, a
// request that a team has heard before, or even met. What it finds is said, and never stops anybody.
//
// It imports the model alone; forms, the quick line and the command line ask it.
package alike
