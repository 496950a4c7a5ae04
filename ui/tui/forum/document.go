package forum

import (
	"strings"

	"moot/ui/report"
	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// documentLines draws a document in lines of at most width cells: as its plain text has them, with headings and names in
// weight.
func documentLines(document *report.Document, t *theme.Theme, width int) []string {
	var lines []string
	for i, block := range document.Blocks {
		one := &report.Document{Blocks: []report.Block{block}}
		if heading, is := block.(report.Heading); is {
			if i > 0 {
				lines = append(lines, "")
			}
			for _, line := range widget.Wrap(heading.Text, max(1, width-2)) {
				lines = append(lines, "  "+t.Strong.Paint(line))
			}
			continue
		}
		if heading, is := before(document.Blocks, i).(report.Heading); i > 0 && !(is && heading.Level > 1) {
			lines = append(lines, "")
		}
		names := strongNames(block)
		for line := range strings.SplitSeq(strings.TrimRight(one.Text(width-2), "\n"), "\n") {
			lines = append(lines, "  "+weigh(line, names, t))
		}
	}
	return lines
}

func before(blocks []report.Block, i int) report.Block {
	if i == 0 {
		return nil
	}
	return blocks[i-1]
}

// strongNames are what the points of a list begin with in weight.
func strongNames(block report.Block) map[string]bool {
	list, is := block.(report.List)
	if !is {
		return nil
	}
	names := map[string]bool{}
	for _, item := range list.Items {
		if len(item.Words) > 0 && item.Words[0].Strong {
			names[item.Words[0].Text] = true
		}
	}
	return names
}

// weigh paints a line of plain text: the name that a point begins with is strong.
func weigh(line string, names map[string]bool, t *theme.Theme) string {
	const dash = "  - "
	rest, point := strings.CutPrefix(line, dash)
	if !point {
		return t.Text.Paint(line)
	}
	for name := range names {
		if told, named := strings.CutPrefix(rest, name); named && (told == "" || told[0] == ':') {
			return t.Muted.Paint(dash) + t.Strong.Paint(name) + t.Text.Paint(told)
		}
	}
	return t.Muted.Paint(dash) + t.Text.Paint(rest)
}
