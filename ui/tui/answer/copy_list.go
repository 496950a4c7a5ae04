package answer

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/ui/report"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// Listing is a list to copy. It is read in a command: nothing that it looks at may be altered meanwhile.
type Listing struct {
	Title   string
	Columns []string
	Count   int // of the rows
	Row     func(row int) Line
	What    string // the records in words: "12 dependencies"
}

// Line is a row of a Listing: a heading, or a cell for each column; nothing at all where it has neither.
type Line struct {
	Heading string
	Level   int    // of the heading, below that of the title
	Under   string // stands under the heading
	Cells   []string
}

// CopyList copies a list as Markdown: a heading for each part, a table below it.
func CopyList(list Listing) tea.Cmd {
	return func() tea.Msg {
		text, shown, all := list.markdown(mostCopied)
		if all == 0 {
			return screen.Say{Text: "there is nothing to copy", Tone: screen.Warn}
		}
		return screen.Copy{Text: text, What: copied(shown, all, list.What) + " as Markdown"}
	}
}

// markdown is the list with at most so many rows, how many there are of them, and how many there would be.
func (l *Listing) markdown(most int) (text string, shown, all int) {
	var out strings.Builder
	var rows [][]string
	table := func() {
		if len(rows) > 0 {
			out.WriteString("\n" + report.Table(l.Columns, rows))
			rows = nil
		}
	}
	out.WriteString("## " + heading(l.Title) + "\n")
	for i := range l.Count {
		line := l.Row(i)
		switch {
		case line.Heading != "" && all < most:
			table()
			l.head(&out, line)
		case line.Cells != nil:
			if all++; all <= most {
				rows = append(rows, line.Cells)
			}
		}
	}
	table()
	shown = min(all, most)
	if shown < all {
		out.WriteString("\nand " + widget.Grouped(all-shown) + " more\n")
	}
	return out.String(), shown, all
}

func (l *Listing) head(out *strings.Builder, line Line) {
	const deepest = 6
	out.WriteString("\n" + strings.Repeat("#", min(deepest, 3+line.Level)) + " " + heading(line.Heading) + "\n")
	if line.Under != "" {
		out.WriteString("\n" + heading(line.Under) + "\n")
	}
}

func heading(text string) string { return report.Escape(strings.Join(strings.Fields(text), " ")) }
