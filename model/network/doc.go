// Package network computes the network of the teams, who needs whom, and the graph of dependencies that wait for each
// other. Both are pure functions of a board. Only dependencies between two different teams count.
//
// ui may import it.
package network
