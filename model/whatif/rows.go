package whatif

import (
	"fmt"

	"moot/model"
	"moot/model/network"
)

// Turn is how a figure after compares with it before.
type Turn uint8

// The turns. Different is neither better nor worse: of a density nobody can tell, as it rises where fewer teams remain.
const (
	Same Turn = iota
	Better
	Worse
	Different
)

// Row is one figure before and after, as people read it.
type Row struct {
	Name, Before, After string
	Turn                Turn
}

// Rows compare two sets of figures in the words that every screen, page and command has for them.
func Rows(before, after Figures) []Row {
	rows := []Row{
		counted("open between teams", before.Dependencies, after.Dependencies),
		waitRow(before, after),
	}
	if before.Unknown+after.Unknown > 0 {
		rows = append(rows, counted("without a day of request", before.Unknown, after.Unknown))
	}
	if before.Standing+after.Standing > 0 {
		rows = append(rows, counted("standing needs", before.Standing, after.Standing))
	}
	return append(rows,
		unjudged("teams that need or are needed", noneOr(before.Teams), noneOr(after.Teams)),
		unjudged("density", share(before.Density), share(after.Density)),
		counted("longest chain, in steps", before.Chain, after.Chain),
		counted("loops", before.Loops, after.Loops),
		counted("teams in loops", before.InLoops, after.InLoops),
	)
}

// ShapeRows compare the shape of two networks of whatever is in their scope, which stands behind each name.
func ShapeRows(of string, before, after *network.Network) []Row {
	return []Row{
		counted("between teams, "+of, before.Dependencies, after.Dependencies),
		unjudged("density, "+of, share(densityOf(before)), share(densityOf(after))),
		counted("longest chain, "+of, len(before.LongestChain), len(after.LongestChain)),
		counted("loops, "+of, len(before.Loops), len(after.Loops)),
	}
}

func counted(name string, before, after int) Row {
	return Row{name, noneOr(before), noneOr(after), turn(before, after)}
}

// turn is of a figure that is better when it is lower.
func turn(before, after int) Turn {
	switch {
	case after < before:
		return Better
	case after > before:
		return Worse
	}
	return Same
}

func waitRow(before, after Figures) Row {
	row := Row{Name: "waited so far", Before: noData, After: noData}
	if before.waits() {
		row.Before = model.DaysOf(before.Wait)
	}
	if after.waits() {
		row.After = model.DaysOf(after.Wait)
	}
	switch {
	case before.waits() && after.waits():
		row.Turn = turn(before.Wait, after.Wait)
	case before.waits() != after.waits():
		row.Turn = Different
	}
	return row
}

func unjudged(name, before, after string) Row {
	row := Row{Name: name, Before: before, After: after}
	if before != after {
		row.Turn = Different
	}
	return row
}

func share(n model.Number) string {
	if !n.Known {
		return noData
	}
	return fmt.Sprintf("%.1f %%", 100*n.Value)
}
