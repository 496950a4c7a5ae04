// Package query is the language of the filter bar, of saved views and of --query: it reads a query, prints it back, and
// tells which records match it.
//
//	team:payments state:requested,countered -is:internal need<6w "token exchange"
//
// Terms are and-ed; a comma inside a value is or; a minus in front negates; other words match titles, names and ids.
// Values with spaces or signs stand in double quotes, in which "" is one double quote. ui may import it.
package query
