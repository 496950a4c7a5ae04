package whatif

import (
	"fmt"
	"strings"

	"moot/model"
	"moot/model/network"
)

// noData is what an unknown figure is called.
const noData = "no data"

// Figures are what is compared. All of it is of what is open and crosses.
type Figures struct {
	Dependencies int // open crossing
	Standing     int // of them
	Wait         int // dependency-days so far: the sum of today − requested over those not standing
	Unknown      int // not standing and without a day of request: left out of Wait
	Teams        int // active teams
	Density      model.Number
	Chain        int // steps of the longest chain
	Loops        int
	InLoops      int // teams in loops
}

// FiguresOf are the figures of a board on a day: those of today beside those that an action kept.
func FiguresOf(b *model.Board, today model.Date) Figures {
	return figures(b, network.Shape(b, network.Open), today)
}

func figures(b *model.Board, n *network.Network, today model.Date) Figures {
	f := Figures{
		Dependencies: n.Dependencies, Teams: n.ActiveTeams, Density: densityOf(n), Chain: len(n.LongestChain), Loops: len(n.Loops),
	}
	for _, loop := range n.Loops {
		f.InLoops += len(loop)
	}
	for _, d := range b.Dependencies() {
		switch {
		case !waited(d):
		case d.Standing():
			f.Standing++
		case !d.Requested.Known():
			f.Unknown++
		default:
			f.Wait += max(0, today.Sub(d.Requested))
		}
	}
	return f
}

func densityOf(n *network.Network) model.Number {
	if n.Density == nil {
		return model.Number{}
	}
	return model.NumberOf(*n.Density)
}

// waits tells whether any dependency has a wait that is known, or none could have one.
func (f Figures) waits() bool { return f.Unknown == 0 || f.Dependencies-f.Standing > f.Unknown }

// Words are the figures in a sentence without a full stop: "45 open between teams, 1,234 days waited, longest chain 6,
// 1 loop".
func (f Figures) Words() string {
	wait := "wait: " + noData
	if f.waits() {
		wait = model.DaysOf(f.Wait) + " waited"
	}
	if f.waits() && f.Unknown > 0 {
		wait += fmt.Sprintf(" (%s without a day of request)", model.Grouped(f.Unknown))
	}
	loops := noneOr(f.Loops) + " loops"
	switch f.Loops {
	case 0:
		loops = "no loop"
	case 1:
		loops = "1 loop"
	}
	return strings.Join([]string{model.Grouped(f.Dependencies) + " open between teams", wait, "longest chain " + noneOr(f.Chain), loops}, ", ")
}

// briefly are the same figures where the words were said just before: "41, 1,100 days, 5, none".
func (f Figures) briefly() string {
	wait := noData
	if f.waits() {
		wait = model.DaysOf(f.Wait)
	}
	return strings.Join([]string{model.Grouped(f.Dependencies), wait, noneOr(f.Chain), noneOr(f.Loops)}, ", ")
}

func noneOr(n int) string {
	if n == 0 {
		return "none"
	}
	return model.Grouped(n)
}
