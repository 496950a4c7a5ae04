package keys

import (
	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// Section is a part of the reference that is not in the table of keys: a heading, and rows under it.
type Section struct {
	Title string
	Rows  []Row
}

// Row is a key, a sign or a word, and what it means. Ink is what the first is painted in; the zero Ink that of keys.
type Row struct {
	Key, Text string
	Ink       theme.Ink
}

// Reference draws every key of the program under its heading, then sections, as lines of exactly width cells.
func Reference(t *theme.Theme, width int, sections ...Section) []string {
	each := columnWidth(width)
	blocks := helpBlocks(t, offersOf(table), each)
	for _, section := range sections {
		blocks = append(blocks, section.block(t, each))
	}
	return inColumns(blocks, width)
}

func (s Section) block(t *theme.Theme, width int) []string {
	keyed := keyWidth
	for _, row := range s.Rows {
		keyed = max(keyed, widget.Width(row.Key)+2)
	}
	lines := []string{widget.Fit(t.Strong.Paint(s.Title), width)}
	for _, row := range s.Rows {
		if row.Ink == (theme.Ink{}) {
			row.Ink = t.Tab
		}
		lines = append(lines, row.lines(t.Text, keyed, width)...)
	}
	return lines
}

// leastText is the cells that a meaning needs beside its key.
const leastText = 14

// lines draw the key in a column and what it means beside it, below each other where one line has no room for it.
func (r Row) lines(text theme.Ink, keyed, width int) []string {
	keyed = min(keyed, max(widget.Width(r.Key)+1, width-2-leastText))
	var lines []string
	head := r.Ink.Paint(widget.Fit(r.Key, keyed))
	for _, part := range widget.Wrap(r.Text, max(1, width-2-keyed)) {
		lines = append(lines, widget.Fit("  "+head+text.Paint(part), width))
		head = widget.Blank(keyed)
	}
	return lines
}
