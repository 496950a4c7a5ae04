package card

import (
	"strings"

	"moot/ui/tui/widget"
)

// between is the cells between the columns of a list on a card.
func (c *drawing) between() int {
	if c.width < roomForHealth {
		return 1
	}
	return 2
}

// table is a list on a card whose columns stand below each other.
type table struct {
	columns []widget.Column
	rows    [][][]word // cells of each row, each of words
}

func (t *table) add(cells ...[]word) { t.rows = append(t.rows, cells) }

// widest is what the widest cell of a column takes.
func (t *table) widest(column int) int {
	most := 0
	for _, cells := range t.rows {
		most = max(most, widget.Width(textOf(cells[column])))
	}
	return most
}

// rows adds the lines of a table.
func (c *drawing) rows(t *table) {
	widths := widget.Layout(t.columns, c.width, c.between())
	for _, cells := range t.rows {
		c.cells(t.columns, widths, cells)
	}
}

// cells adds one line of a table.
func (c *drawing) cells(columns []widget.Column, widths []int, cells [][]word) {
	var line strings.Builder
	x := 0
	for i, width := range widths {
		if width == 0 {
			continue
		}
		if x > 0 {
			line.WriteString(widget.Blank(c.between()))
			x += c.between()
		}
		drawn := steady(cells[i])
		if columns[i].Right {
			line.WriteString(widget.FitRight(painted(drawn), width))
			c.link(drawn, x+max(0, width-widget.Width(textOf(drawn))), x+width, false)
		} else {
			line.WriteString(widget.Fit(painted(drawn), width))
			c.link(drawn, x, x+width, false)
		}
		x += width
	}
	c.add(line.String())
}
