package exchange

import (
	"bufio"
	"fmt"
	"io"
	"maps"
	"slices"

	"moot/model"
	"moot/model/agenda"
	"moot/model/timeline"
)

// ExportBoardDOT writes what is needed by when as a graph in the language of Graphviz: the weeks in a row, and beside each
// what is needed in it, with an arrow from the team that provides it.
func ExportBoardDOT(w io.Writer, b *model.Board, today model.Date, options ExportOptions) error {
	names, outlooks := pageNames{b, today}, agenda.Compute(b, today)
	g := &weekGraph{names: names, weeks: map[model.Date][]timeline.Item{}}
	g.gather(timeline.Compute(b, outlooks, timeline.ByProvider, options.dependencies()))
	out := bufio.NewWriter(w) // what fails is told by Flush
	fmt.Fprintf(out, "// What is needed stands in its week; an arrow comes from the team that provides it. Dashed: nothing is promised yet.\n")
	if g.undated > 0 {
		fmt.Fprintf(out, "// Without a day of need, and not drawn: %d.\n", g.undated)
	}
	fmt.Fprintf(out, "digraph moot {\n\tlabel=%s;\n", dotQuote(names.boardName()+", "+longDay(today)))
	out.WriteString("\trankdir=LR;\n\tnode [shape=box, style=rounded, fontname=\"sans-serif\"];\n\tedge [fontname=\"sans-serif\", fontsize=10];\n")
	g.write(out)
	out.WriteString("}\n")
	return out.Flush()
}

// weekGraph is what is needed, week by week.
type weekGraph struct {
	names   pageNames
	rows    []timeline.Row // without what has no day of need
	weeks   map[model.Date][]timeline.Item
	undated int
}

func (g *weekGraph) gather(line *timeline.Timeline) {
	g.undated = line.Undated
	for _, row := range line.Rows {
		dated := 0
		for _, item := range row.Items {
			if item.NeedBy.Known() {
				dated++
				g.weeks[item.NeedBy.Monday()] = append(g.weeks[item.NeedBy.Monday()], item)
			}
		}
		if dated > 0 {
			g.rows = append(g.rows, timeline.Row{ID: row.ID, Items: row.Items[:dated]})
		}
	}
}

func (g *weekGraph) write(out io.Writer) {
	weeks := slices.Sorted(maps.Keys(g.weeks))
	for i, week := range weeks {
		fmt.Fprintf(out, "\t%s [label=%s, shape=plain];\n", dotWeek(week), dotQuote("week of "+shortDay(week)))
		if i > 0 {
			fmt.Fprintf(out, "\t%s -> %s [arrowhead=none, color=gray];\n", dotWeek(weeks[i-1]), dotWeek(week))
		}
	}
	for _, row := range g.rows {
		fmt.Fprintf(out, "\t%s [label=%s, style=bold];\n", dotQuote("team "+row.ID), dotQuote(g.names.team(row.ID)))
	}
	for _, week := range weeks {
		g.week(out, week)
	}
	for _, row := range g.rows {
		for _, item := range row.Items {
			style := dotStyles[firmnessOf(item.Dependency.State)]
			fmt.Fprintf(out, "\t%s -> %s [style=%s%s];\n", dotQuote("team "+row.ID), dotNeed(item), style.style, style.more)
		}
	}
}

// week writes what is needed in a week, all at its height.
func (g *weekGraph) week(out io.Writer, week model.Date) {
	fmt.Fprintf(out, "\tsubgraph {\n\t\trank=same;\n\t\t%s;\n", dotWeek(week))
	for _, item := range g.weeks[week] {
		d := item.Dependency
		lines := []string{g.names.title(d), g.names.team(d.Consumer) + " needs it by " + g.names.day(item.NeedBy), stateWord(d)}
		color := ""
		if item.Late() {
			lines, color = append(lines, "expected "+g.names.day(item.Expected)+", "+laterWords(item)), ", color=red"
		}
		fmt.Fprintf(out, "\t\t%s [label=%s%s];\n", dotNeed(item), dotQuote(lines...), color)
	}
	fmt.Fprintf(out, "\t}\n")
}

func dotWeek(week model.Date) string { return dotQuote("week " + week.String()) }

func dotNeed(item timeline.Item) string { return dotQuote("dependency " + item.Dependency.ID) }
