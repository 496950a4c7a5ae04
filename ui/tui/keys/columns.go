package keys

import "moot/ui/tui/widget"

// The widths from which a page of help has two columns, and three, and the room between two.
const (
	twoColumns    = 92
	threeColumns  = 144
	betweenBlocks = 4
)

func columnsIn(width int) int {
	switch {
	case width >= threeColumns:
		return 3
	case width >= twoColumns:
		return 2
	}
	return 1
}

func columnWidth(width int) int {
	n := columnsIn(width)
	return (width - betweenBlocks*(n-1)) / n
}

// inColumns puts blocks of lines, each whole, into columns beside each other, as low as can be.
func inColumns(blocks [][]string, width int) []string {
	each := columnWidth(width)
	columns := [][]string{}
	high := 0
	for _, part := range split(blocks, columnsIn(width)) {
		column := stacked(part, each)
		columns, high = append(columns, column), max(high, len(column))
	}
	lines := make([]string, high)
	for i := range lines {
		line := ""
		for at, column := range columns {
			if at > 0 {
				line += widget.Blank(betweenBlocks)
			}
			line += lineOr(column, i, each)
		}
		lines[i] = widget.Fit(line, width)
	}
	return lines
}

// split deals blocks out, in their order, to at most n columns, so that the highest is as low as can be.
func split(blocks [][]string, n int) [][][]string {
	for high := 0; ; high++ {
		if parts, fits := within(blocks, high); fits && len(parts) <= n {
			return parts
		}
	}
}

// within fills columns of a height one after the other; false where a block is higher.
func within(blocks [][]string, high int) (parts [][][]string, fits bool) {
	var part [][]string
	used := 0
	for _, block := range blocks {
		if len(block) > high {
			return nil, false
		}
		if used > 0 && used+1+len(block) > high {
			parts, part, used = append(parts, part), nil, 0
		}
		if used > 0 {
			used++ // the empty line between two
		}
		part, used = append(part, block), used+len(block)
	}
	return append(parts, part), true
}

func stacked(blocks [][]string, width int) []string {
	var lines []string
	for i, block := range blocks {
		if i > 0 {
			lines = append(lines, widget.Blank(width))
		}
		lines = append(lines, block...)
	}
	return lines
}

func lineOr(lines []string, i, width int) string {
	if i < len(lines) {
		return lines[i]
	}
	return widget.Blank(width)
}
