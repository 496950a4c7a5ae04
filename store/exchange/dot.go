package exchange

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"moot/model"
)

// ExportDOT writes who needs what of whom as a graph in the language of Graphviz: a node per team, an edge from the team
// that provides to the team that needs. Without Include it holds what is open and stands between two teams. The same
// board gives the same bytes.
func ExportDOT(w io.Writer, b *model.Board, options ExportOptions) error {
	g := newGraph(b, options)
	out := bufio.NewWriter(w) // what fails is told by Flush
	fmt.Fprintf(out, "// An arrow goes from the team that provides to the team that needs it. Dashed: nothing is promised yet.\n")
	fmt.Fprintf(out, "digraph moot {\n\tlabel=%s;\n", dotQuote(g.title))
	out.WriteString("\trankdir=LR;\n\tnode [shape=box, style=rounded, fontname=\"sans-serif\"];\n\tedge [fontname=\"sans-serif\", fontsize=10];\n")
	for _, team := range g.teams {
		fmt.Fprintf(out, "\t%s [label=%s];\n", dotQuote("team "+team.id), dotQuote(team.name))
	}
	for i, loop := range g.loops() {
		fmt.Fprintf(out, "\tsubgraph cluster_%d {\n\t\tlabel=%s; style=dashed; fontname=\"sans-serif\"; fontsize=10;\n", i+1, dotQuote(loopLabel))
		for _, team := range loop {
			fmt.Fprintf(out, "\t\t%s;\n", dotQuote("team "+g.teams[team].id))
		}
		out.WriteString("\t}\n")
	}
	for _, e := range g.edges {
		from, to := g.teams[e.provider], g.teams[e.consumer]
		fmt.Fprintf(out, "\t%s -> %s [label=%s, style=%s%s];\n", dotQuote("team "+from.id), dotQuote("team "+to.id),
			dotQuote(e.label...), dotStyles[e.firmness].style, dotStyles[e.firmness].more)
	}
	out.WriteString("}\n")
	return out.Flush()
}

var dotStyles = map[firmness]struct{ style, more string }{
	promised:   {"solid", ""},
	unpromised: {"dashed", ""},
	underWay:   {"bold", ""},
	many:       {"solid", ", penwidth=3"},
}

// dotSigns are what means something within quotes: Graphviz also reads the entities of HTML there, and its own escapes
// such as \N, the name of a node.
var dotSigns = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "&", "&amp;")

// dotQuote is lines of text as one quoted string.
func dotQuote(lines ...string) string {
	escaped := make([]string, len(lines))
	for i, line := range lines {
		escaped[i] = dotSigns.Replace(line)
	}
	return `"` + strings.Join(escaped, `\n`) + `"`
}
