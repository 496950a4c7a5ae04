package goals

import (
	"moot/ui/tui/widget"
)

// gridLook is how the matrix fits a width: the names of outcomes, a column for each team in the window, and at the right how
// many teams serve an outcome.
type gridLook struct {
	name, cell, right int // what each takes
	shown             int // teams in the window
	levels            int // lines of headings: names that are wider than their column take turns on two or three
}

// The cells of a column: what "12 ~" takes with a space, and what the name of a team likes at most; and the least for
// those of outcomes.
const (
	leastCell  = 5
	mostCell   = 16
	mostLevels = 3
	leastName  = 24
)

// rightWidth is what "no team yet" takes with the space before it.
const rightWidth = len("no team yet") + 1

func gridLookOf(m *matrix, width int) gridLook {
	l := gridLook{name: leastName, right: rightWidth, cell: leastCell, levels: 1}
	switch {
	case width < roomy:
		l.name, l.right = 18, 0
	case width >= sideBySide:
		l.name = 44
	case width >= 100:
		l.name = 32
	}
	if m == nil || len(m.teams) == 0 {
		return l
	}
	if fits := width - leftMargin - l.right - 2 - leastCell*len(m.teams); fits >= leastName {
		l.name = min(l.name, fits) // rather a name cut than a team out of sight
	}
	room := max(leastCell, width-l.left()-l.right-1)
	l.cell = max(leastCell, min(room/len(m.teams), mostCell))
	l.shown = max(1, min(room/l.cell, len(m.teams)))
	widest := 0
	for _, team := range m.teams {
		widest = max(widest, widget.Width(heading(team, m.whole)))
	}
	for l.levels < mostLevels && widest > l.levels*l.cell-1 {
		l.levels++
	}
	l.levels = min(l.levels, l.shown)
	return l
}

// left is what stands before the first team.
func (l gridLook) left() int { return leftMargin + l.name + 1 }

// columnAt is the place in the window of the team at x, or −1.
func (l gridLook) columnAt(x int) int {
	if x < l.left() || l.cell == 0 || (x-l.left())/l.cell >= l.shown {
		return -1
	}
	return (x - l.left()) / l.cell
}

// heading is a team above its column, in brackets where it has no goal for any outcome.
func heading(team teamColumn, whole bool) string {
	if whole && team.id != "" && !team.serves {
		return "(" + team.name + ")"
	}
	return team.name
}
