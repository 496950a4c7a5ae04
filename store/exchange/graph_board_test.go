package exchange_test

import (
	"bytes"
	"os/exec"
	"regexp"
	"strings"
	"testing"

	"gonum.org/v1/gonum/graph/encoding/dot"
	"gonum.org/v1/gonum/graph/multi"
	"pgregory.net/rapid"

	"moot/model"
	"moot/model/modeltest"
	"moot/store/exchange"
)

func boardText(t modeltest.T, board *model.Board, format string) string {
	out := &bytes.Buffer{}
	err := exchange.ExportBoardMermaid(out, board, pageDay, exchange.ExportOptions{})
	if format == "dot" {
		out.Reset()
		err = exchange.ExportBoardDOT(out, board, pageDay, exchange.ExportOptions{})
	}
	if err != nil {
		t.Fatalf("%v", err)
	}
	return out.String()
}

func TestTheBoardAsAGanttChart(t *testing.T) {
	text := boardText(t, exampleBoard(), "mermaid")
	for _, want := range []string{
		"gantt\n", "    title Northwind Travel, Sun 22 Nov 2026\n", "    dateFormat YYYY-MM-DD\n", "    section Identity\n",
		"    requested, Token exchange, for Payments :milestone, 2026-12-02, 0d\n",
		"    committed, Split payment, for Mobile :crit, 2026-11-26, 2026-12-12\n",
		"    declined, Push gateway, for Search :crit, milestone, 2026-10-23, 0d\n",
		"    started, Login for guests, for Search :active, milestone, 2026-12-07, 0d\n",
		"    delivered, Fresh fares, for Search :done, milestone, 2026-12-08, 0d\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in:\n%s", want, text)
		}
	}
}

var ganttLine = regexp.MustCompile(`^    (title|section) [^:;\n]|^    (state not known|[a-z]+), [^:\n]*:(crit, |active, |done, )?` +
	`(milestone, \d{4}-\d\d-\d\d, 0d|\d{4}-\d\d-\d\d, \d{4}-\d\d-\d\d)$|^    (%% |dateFormat |axisFormat )`)

// TestAnyBoardIsAChartAndAGraph: no text of people is a sign of either language.
func TestAnyBoardIsAChartAndAGraph(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		board := randomPageBoard(t)
		lines := strings.Split(strings.TrimSuffix(boardText(t, board, "mermaid"), "\n"), "\n")
		for _, line := range lines[1:] {
			if bare := mermaidCode.ReplaceAllString(line, "_"); !ganttLine.MatchString(bare) {
				t.Fatalf("neither a task nor anything else of a chart: %q", line)
			}
		}
		if strings.Contains(boardText(t, board, "dot"), "\uFFFD") {
			return // the parser refuses that sign
		}
		read := dotGraph{multi.NewDirectedGraph()}
		if err := dot.UnmarshalMulti([]byte(boardText(t, board, "dot")), read); err != nil {
			t.Fatalf("%v\n%s", err, boardText(t, board, "dot"))
		}
	})
}

// TestGraphvizDrawsTheBoard where it is installed.
func TestGraphvizDrawsTheBoard(t *testing.T) {
	program, err := exec.LookPath("dot")
	if err != nil {
		t.Skip("Graphviz is not installed")
	}
	command := exec.Command(program, "-Tsvg")
	command.Stdin = strings.NewReader(boardText(t, exampleBoard(), "dot"))
	drawing, err := command.CombinedOutput()
	if err != nil || bytes.Contains(drawing, []byte("Warning")) {
		t.Fatalf("%v\n%s", err, drawing)
	}
	for _, want := range []string{"week of 30 Nov", "Token exchange", "expected Sat 12 Dec, 16 days later"} {
		if !strings.Contains(string(drawing), want) {
			t.Errorf("the drawing lacks %q", want)
		}
	}
}

// TestLoopsAreDrawnAround, but for those of most of the graph.
func TestLoopsAreDrawnAround(t *testing.T) {
	mermaid := &bytes.Buffer{}
	if _, err := exchange.ExportMermaid(mermaid, exampleBoard(), exchange.ExportOptions{}); err != nil {
		t.Fatal(err)
	}
	want := "    subgraph loop1[\"wait for each other\"]\n        team1\n        team5\n    end\n"
	if !strings.Contains(mermaid.String(), want) {
		t.Errorf("no loop of Data and Search in:\n%s", mermaid)
	}
	if text := dotText(t, exampleBoard()); !strings.Contains(text, "subgraph cluster_1 {") || strings.Count(text, "\t\t\"team data\";") != 1 {
		t.Errorf("no loop of Data and Search in:\n%s", text)
	}
	if text := dotText(t, hostileBoard()); strings.Contains(text, "cluster") {
		t.Error("a loop of all teams is drawn around")
	}
}
