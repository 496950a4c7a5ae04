package widget

import "strings"

// Column says how wide a column of a table wants to be.
type Column struct {
	Width    int  // cells it wants; for a flexible column, what it wants at least
	Flex     int  // its share of the cells that are left over; 0 keeps Width
	Min      int  // cells it can shrink to before a column is dropped; 0 means Width
	Priority int  // 0 always stays; otherwise the largest number is dropped first
	Right    bool // right-aligned, for numbers
}

func (c Column) least() int {
	switch {
	case c.Min > 0:
		return c.Min
	case c.Flex > 0:
		return max(1, c.Width)
	}
	return c.Width
}

// Layout gives each column its width so that the columns and the gaps between
// them take at most total cells, and exactly total when one of them is
// flexible. A column that was dropped has width 0.
func Layout(columns []Column, total, gap int) []int {
	widths := make([]int, len(columns))
	for i, column := range columns {
		widths[i] = column.least()
	}
	for used(widths, gap) > total && drop(columns, widths) {
	}
	shrink(widths, used(widths, gap)-total, gap)
	grow(columns, widths, total-used(widths, gap))
	share(columns, widths, total-used(widths, gap))
	return widths
}

// used counts the cells of the columns that are shown, with their gaps.
func used(widths []int, gap int) int {
	sum, shown := 0, 0
	for _, width := range widths {
		if width > 0 {
			sum += width
			shown++
		}
	}
	return sum + gap*max(0, shown-1)
}

// drop takes away the column that can best be missed, of equals the rightmost.
func drop(columns []Column, widths []int) bool {
	worst := -1
	for i, column := range columns {
		if widths[i] > 0 && column.Priority > 0 && (worst < 0 || column.Priority >= columns[worst].Priority) {
			worst = i
		}
	}
	if worst < 0 {
		return false
	}
	widths[worst] = 0
	return true
}

// shrink takes cells from the widest column, again and again, and drops from
// the right when nothing is left to take.
func shrink(widths []int, excess, gap int) {
	for excess > 0 {
		widest := 0
		for i, width := range widths {
			if width > 0 && width >= widths[widest] {
				widest = i
			}
		}
		if len(widths) == 0 || widths[widest] == 0 {
			return
		}
		widths[widest]--
		excess--
		if widths[widest] == 0 {
			excess -= gap
		}
	}
}

// grow raises columns that stand below the width they want, one after another.
func grow(columns []Column, widths []int, spare int) {
	for i, column := range columns {
		if widths[i] == 0 || spare <= 0 {
			continue
		}
		more := min(spare, max(0, column.Width-widths[i]))
		widths[i] += more
		spare -= more
	}
}

// share divides what is left among the flexible columns.
func share(columns []Column, widths []int, spare int) {
	weight := 0
	for i, column := range columns {
		if widths[i] > 0 {
			weight += column.Flex
		}
	}
	for i, column := range columns {
		if widths[i] == 0 || column.Flex == 0 || spare <= 0 {
			continue
		}
		more := spare * column.Flex / weight
		widths[i] += more
		spare -= more
		weight -= column.Flex
	}
}

// Row sets cells into the widths that Layout gave, gap spaces apart. Columns
// without a cell are blank.
func Row(columns []Column, widths []int, gap int, cells ...string) string {
	var out strings.Builder
	for i, width := range widths {
		if width == 0 {
			continue
		}
		if out.Len() > 0 {
			out.WriteString(Blank(gap))
		}
		cell := ""
		if i < len(cells) {
			cell = cells[i]
		}
		if columns[i].Right {
			out.WriteString(FitRight(cell, width))
		} else {
			out.WriteString(Fit(cell, width))
		}
	}
	return out.String()
}
