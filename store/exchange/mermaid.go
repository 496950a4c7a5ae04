package exchange

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"moot/model"
)

// MermaidEdges is how many edges a program that draws Mermaid takes unless it is told otherwise: it shows an error
// instead of a larger graph.
const MermaidEdges = 500

// ExportMermaid writes what ExportDOT writes as a flowchart in Mermaid, which pull requests and wikis draw. It gives the
// number of its edges: see MermaidEdges.
func ExportMermaid(w io.Writer, b *model.Board, options ExportOptions) (edges int, err error) {
	g := newGraph(b, options)
	out := bufio.NewWriter(w) // what fails is told by Flush
	out.WriteString("flowchart LR\n")
	out.WriteString("    %% An arrow goes from the team that provides to the team that needs it. Dotted: nothing is promised yet.\n")
	for i, team := range g.teams {
		fmt.Fprintf(out, "    team%d[%s]\n", i+1, mermaidQuote(team.name))
	}
	for i, loop := range g.loops() {
		fmt.Fprintf(out, "    subgraph loop%d[%s]\n", i+1, mermaidQuote(loopLabel))
		for _, team := range loop {
			fmt.Fprintf(out, "        team%d\n", team+1)
		}
		out.WriteString("    end\n")
	}
	for _, e := range g.edges {
		fmt.Fprintf(out, "    team%d %s|%s| team%d\n", e.provider+1, mermaidArrows[e.firmness], mermaidQuote(e.label...), e.consumer+1)
	}
	return len(g.edges), out.Flush()
}

var mermaidArrows = map[firmness]string{promised: "-->", unpromised: "-.->", underWay: "==>", many: "==>"}

// mermaidQuote is lines of text as one quoted string.
func mermaidQuote(lines ...string) string {
	escaped := make([]string, len(lines))
	for i, line := range lines {
		escaped[i] = mermaidText(line)
	}
	return `"` + strings.Join(escaped, "<br/>") + `"`
}

// mermaidText is a line in which what is neither letter, digit nor harmless is written by its number, so that nothing that
// people wrote is markup: quotes, brackets, arrows, HTML, Markdown.
func mermaidText(line string) string {
	var text strings.Builder
	for place, r := range line {
		if mermaidPlain(r) && !beginsList(line, place) || joinsWord(line, place) {
			text.WriteRune(r)
		} else {
			fmt.Fprintf(&text, "#%d;", r)
		}
	}
	return text.String()
}

func mermaidPlain(r rune) bool {
	return r > unicode.MaxASCII || r == ' ' || r == ',' || r == '.' || r == '\'' || unicode.IsLetter(r) || unicode.IsDigit(r)
}

// beginsList tells of the full stop of "1. step", which Mermaid takes for a list and refuses to draw.
func beginsList(line string, place int) bool {
	return place > 0 && line[place] == '.' && strings.Trim(line[:place], "0123456789") == ""
}

// joinsWord tells of the hyphen of "check-in", which is part of no arrow.
func joinsWord(line string, place int) bool {
	before, _ := utf8.DecodeLastRuneInString(line[:place])
	after, joins := strings.CutPrefix(line[place:], "-")
	next, _ := utf8.DecodeRuneInString(after)
	return joins && unicode.IsLetter(before) && unicode.IsLetter(next)
}
