package report

import (
	"strings"

	"moot/ui/tui/widget"
)

// leastWidth is the cells that a line has where less are asked for: in less, nothing can be read.
const leastWidth = 20

// Text is the document as plain text in lines of at most width cells, for a terminal or an e-mail. Points hang under
// their dash, values stand below each other, whatever script they are written in.
func (d *Document) Text(width int) string {
	var out strings.Builder
	width = max(leastWidth, width)
	for i, block := range d.Blocks {
		if i > 0 && !follows(d.Blocks[i-1]) {
			out.WriteByte('\n')
		}
		for _, line := range blockLines(block, width) {
			out.WriteString(line + "\n")
		}
	}
	return out.String()
}

// follows tells whether the block behind stands right below: a section's heading is not torn from it.
func follows(before Block) bool {
	heading, is := before.(Heading)
	return is && heading.Level > 1
}

func blockLines(block Block, width int) []string {
	switch block := block.(type) {
	case Heading:
		return widget.Wrap(block.Text, width)
	case Paragraph:
		return widget.Wrap(block.Words.String(), width)
	case List:
		var lines []string
		for _, item := range block.Items {
			lines = append(lines, point("  - ", item.Words, width)...)
			for _, under := range item.Under {
				lines = append(lines, hanging("      - ", under.String(), width)...)
			}
		}
		return lines
	case Facts:
		return block.lines(width)
	}
	return nil
}

// point is a point of a list. What is told of its name, which is strong, stands behind a colon or, where there is no
// room, below: there is no weight in plain text that would tell the two apart.
func point(first string, words Words, width int) []string {
	if len(words) < 2 || !words[0].Strong {
		return hanging(first, words.String(), width)
	}
	name, told := words[0].Text, strings.TrimSpace(words[1:].String())
	if strings.HasPrefix(told, "(") {
		return hanging(first, name+" "+told, width)
	}
	if line := first + name + ": " + told; widget.Width(line) <= width {
		return []string{line}
	}
	return append(hanging(first, name, width), hanging(widget.Blank(widget.Width(first)), told, width)...)
}

func (f Facts) lines(width int) []string {
	label := 0
	for _, fact := range f {
		label = max(label, widget.Width(fact.Label))
	}
	label = min(label, width/2)
	var lines []string
	for _, fact := range f {
		lines = append(lines, hanging("  "+widget.Fit(fact.Label, label)+"  ", fact.Value, width)...)
	}
	return lines
}

// hanging wraps text behind what its first line begins with; the lines below it begin in the same cell.
func hanging(first, text string, width int) []string {
	indent := widget.Width(first)
	lines := widget.Wrap(text, max(leastWidth/2, width-indent))
	for i, line := range lines {
		lines[i] = widget.Blank(indent) + line
		if i == 0 {
			lines[i] = first + line
		}
	}
	return lines
}
