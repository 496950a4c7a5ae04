// Package demo is the example that `moot demo` shows: an invented organisation, Northwind Travel, written into an empty
// store as the four months of changes that led to it. The command line imports it; it imports the store's contract and
// the model.
//
// The story folder holds the example as text: a block for each record, with its fields and what happened to it. Days
// are counted from the week of the next forum, a Thursday: `-2 thu` is the forum of two weeks before, `+1 wed` the
// Wednesday after. So every day of the story is the weekday it says, whatever day it is told on, and the board is
// always alive. What the story dates on today or later has not happened yet, and is left out.
//
// Everything that happens goes through the edit functions of the model, on its own day: the example cannot hold a
// history that people could not have made.
package demo
