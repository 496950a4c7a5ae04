package network

import (
	"strconv"

	"moot/model/network"
	"moot/ui/tui/widget"
)

// gridLook is how the matrix fits a size: the names of rows, a column for each team in the window, and headings above them.
type gridLook struct {
	name, cell    int // what each takes
	digits        int // of the numbers in cells
	rows, columns int // in the window
	levels        int // lines of headings: names that are wider than their column take turns on several
}

const (
	leftMargin = 2 // the bar of the selected row, and a space
	signWidth  = 2 // the sign of a component team, and a space
	leastName  = 8
	mostName   = 36
	fewName    = 22 // where there is little width, cells are worth more than the ends of names
	littleRoom = 120
	mostCell   = 8
	wide       = 160
	wideCell   = 14
	mostLevels = 4
)

func gridLookOf(m *network.Matrix, n *names, width, height int) gridLook {
	most := mostName
	if width < littleRoom {
		most = fewName
	}
	l := gridLook{name: max(leastName, min(n.most, most, width*2/5)), digits: digitsOf(m), levels: 1}
	l.cell = l.digits + 2
	count := len(m.Teams)
	if count == 0 {
		return l
	}
	// A cell for the edge of the last block stands behind the last column.
	room := width - l.before() - 1
	if missing := count*l.cell - room; missing > 0 && l.name-missing >= leastName+2 {
		l.name -= missing // rather a name cut than a team out of sight
		room += missing
	}
	if spare := (room - count*(l.cell+2)) / 2; spare > 0 { // half of what wider cells do not need
		wider := max(l.name, min(l.name+spare, n.most, mostName, width*2/5))
		room -= wider - l.name
		l.name = wider
	}
	least := l.cell
	widest := mostCell
	if width >= wide {
		widest = wideCell
	}
	l.cell = max(least, min(room/count, widest, n.most+2))
	last := min(widget.Width(n.name(m.Teams[count-1])), l.name)
	for l.cell > least && (count-1)*l.cell+last+1 > room {
		l.cell-- // rather narrower columns than the last name cut
	}
	l.columns = max(1, min(room/l.cell, count))
	for l.levels < min(mostLevels, l.columns, max(1, height/4)) && n.most > l.levels*l.cell-1 {
		l.levels++
	}
	l.rows = max(1, min(height-l.levels, count))
	return l
}

// before is what stands before the first team.
func (l gridLook) before() int { return leftMargin + l.name + signWidth + 1 }

// digitsOf is what the largest number of a matrix takes: two at least, so that cells are square enough, four at most.
func digitsOf(m *network.Matrix) int {
	const least, most = 2, 4
	largest := int32(0)
	for _, row := range m.Rows {
		for _, cell := range row {
			largest = max(largest, cell.Dependencies)
		}
	}
	return max(least, min(most, len(strconv.Itoa(int(largest)))))
}
