package exchange

import (
	"bufio"
	"fmt"
	"io"

	"moot/model"
	"moot/model/agenda"
	"moot/model/timeline"
)

// ExportBoardMermaid writes what is needed by when as a Gantt chart in Mermaid: a section for each team that provides, a
// milestone on each day of need, and where a dependency is expected later, a bar to that day. What has no day of need is
// counted in a comment.
func ExportBoardMermaid(w io.Writer, b *model.Board, today model.Date, options ExportOptions) error {
	names, outlooks := pageNames{b, today}, agenda.Compute(b, today)
	line := timeline.Compute(b, outlooks, timeline.ByProvider, options.dependencies())
	out := bufio.NewWriter(w) // what fails is told by Flush
	out.WriteString("gantt\n")
	out.WriteString("    %% A milestone is a day of need; a bar goes from there to the day on which it is expected.\n")
	if line.Undated > 0 {
		fmt.Fprintf(out, "    %%%% Without a day of need, and not drawn: %d.\n", line.Undated)
	}
	fmt.Fprintf(out, "    title %s\n    dateFormat YYYY-MM-DD\n    axisFormat %%e %%b\n", mermaidText(names.boardName()+", "+longDay(today)))
	for _, row := range line.Rows {
		if !row.Items[0].NeedBy.Known() {
			continue // the others neither: they stand behind it
		}
		fmt.Fprintf(out, "    section %s\n", mermaidText(names.team(row.ID)))
		for _, item := range row.Items {
			if item.NeedBy.Known() {
				ganttTask(out, names, item, outlooks.Outlook(item.Dependency.ID))
			}
		}
	}
	return out.Flush()
}

// ganttTask begins with the state, so that no title can begin a line: some words would mean something there.
func ganttTask(out io.Writer, names pageNames, item timeline.Item, outlook agenda.Outlook) {
	d := item.Dependency
	tag := ganttTags[d.State]
	if item.Late() || outlook.Late {
		tag = "crit, "
	}
	span := "milestone, " + item.NeedBy.String() + ", 0d"
	if item.Late() {
		span = item.NeedBy.String() + ", " + item.Expected.String()
	}
	text := stateWord(d) + ", " + names.title(d) + ", for " + names.team(d.Consumer)
	fmt.Fprintf(out, "    %s :%s%s\n", mermaidText(text), tag, span)
}

var ganttTags = map[model.State]string{model.Started: "active, ", model.Delivered: "done, "}
