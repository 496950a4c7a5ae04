package tui

import (
	"runtime/debug"

	"moot/model"
	"moot/ui/tui/screen"
)

// A board of a hundred thousand records takes a hundred megabytes. Left to itself the collector lets the rubbish grow to
// as much again before it looks: on a large board it looks sooner, which costs a few hundredths of a second off the
// screen's loop now and then.
const collectSoon = 30 // percent of what is in use

// collectFor sets the collector to a large board; on others Go's own setting is right.
func collectFor(board *model.Board) {
	if board.Count(model.KindDependency) >= screen.LargeBoard {
		debug.SetGCPercent(collectSoon)
	}
}
