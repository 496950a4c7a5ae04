package exchange_test

import (
	"bytes"
	"fmt"
	"html"
	"io"
	"maps"
	"os/exec"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"gonum.org/v1/gonum/graph"
	"gonum.org/v1/gonum/graph/encoding"
	"gonum.org/v1/gonum/graph/encoding/dot"
	"gonum.org/v1/gonum/graph/multi"
	"pgregory.net/rapid"

	"moot/model"
	"moot/model/modeltest"
	"moot/store/exchange"
)

// hostile are names that mean something in one of the languages, or ought to.
var hostile = []string{
	`say "no"`, `a --> b`, `]; drop`, `<b>bold</b><script>alert(1)</script>`, "back\\slash \\N \\G", `#quot; &amp; &lt;`,
	"`code`", "1. step", "- point", "end", "subgraph x", "%% comment", "|pipe|", "click team1 call x()", "東京チーム 宿の空室",
	"e\u0301 👩‍💻", `{{x}} ((y)) [(z)]`, "semi;colon", "graph TD", "{init: {}}", "$$x^2$$", "*bold* _it_ ~s~", `trailing \`,
}

func team(id, name string) *model.Team { return &model.Team{Entry: model.Entry{ID: id}, Name: name} }

func need(id, title, consumer, provider string, state model.State) *model.Dependency {
	return &model.Dependency{Entry: model.Entry{ID: id}, Title: title, Consumer: consumer, Provider: provider, State: state}
}

func graphBoard(records ...model.Record) *model.Board { return model.NewBoard("board", records, nil) }

func hostileBoard() *model.Board {
	records := []model.Record{&model.Settings{Entry: model.Entry{ID: "board"}, Name: `The "board" --> end`}}
	id := func(i int) string { return fmt.Sprint("team ", i%len(hostile), ` "x]`) }
	for i, name := range hostile {
		records = append(records, team(id(i), name), need(fmt.Sprint("d", i), name, id(i), id(i+1), model.Requested))
	}
	return graphBoard(records...)
}

// drawnEdge is an edge as it was read back: names of teams, and the lines of its label.
type drawnEdge struct{ provider, consumer, label string }

func hostileEdges() map[drawnEdge]int {
	edges := map[drawnEdge]int{}
	for i, title := range hostile {
		edges[drawnEdge{hostile[(i+1)%len(hostile)], hostile[i], title + "\nrequested"}]++
	}
	return edges
}

func TestHostileNamesComeBackAsTheyWere(t *testing.T) {
	board := hostileBoard()
	for name, read := range map[string]func(modeltest.T, *model.Board) map[drawnEdge]int{"dot": dotEdges, "mermaid": mermaidEdges} {
		if got := read(t, board); !maps.Equal(got, hostileEdges()) {
			t.Errorf("%s: read back as %v", name, slices.Collect(maps.Keys(got)))
		}
	}
}

func TestAnyNameComesBack(t *testing.T) {
	clean := rapid.String().Filter(func(text string) bool {
		clean, _ := model.Clean(text)
		return clean == text && text != "" && !strings.ContainsRune(text, '\uFFFD') // the parser refuses that sign
	})
	rapid.Check(t, func(t *rapid.T) {
		name, title := clean.Draw(t, "name"), clean.Draw(t, "title")
		board := graphBoard(team("a", name), team("b", "B"), need("d", title, "a", "b", model.Committed))
		want := map[drawnEdge]int{{"B", name, title + "\ncommitted"}: 1}
		if got := dotEdges(t, board); !maps.Equal(got, want) {
			t.Errorf("dot: %v, want %v", got, want)
		}
		if got := mermaidEdges(t, board); !maps.Equal(got, want) {
			t.Errorf("mermaid: %v, want %v", got, want)
		}
	})
}

func TestManyDependenciesOfAPairAreOneEdge(t *testing.T) {
	records := []model.Record{team("a", "A"), team("b", "B"), need("back", "Back", "b", "a", model.Countered)}
	for i, state := range []model.State{model.Committed, model.Requested, model.Committed, model.Started} {
		records = append(records, need(fmt.Sprint("d", i), fmt.Sprint("D", i), "a", "b", state))
	}
	want := map[drawnEdge]int{
		{"B", "A", "4 dependencies\n1 requested, 2 committed, 1 started"}: 1,
		{"A", "B", "Back\ncountered"}:                                     1,
	}
	if got := dotEdges(t, graphBoard(records...)); !maps.Equal(got, want) {
		t.Errorf("read back as %v", got)
	}
}

// TestOnlyWhatIsOpenAndCrossesIsDrawn where nothing says otherwise.
func TestOnlyWhatIsOpenAndCrossesIsDrawn(t *testing.T) {
	board := graphBoard(team("a", "A"), team("b", "B"), need("d0", "Open", "a", "b", model.Requested),
		need("d1", "Own", "a", "a", model.Requested), need("d2", "Gone", "a", "b", model.Removed), need("d3", "Done", "b", "a", model.Accepted))
	if got := dotEdges(t, board); !maps.Equal(got, map[drawnEdge]int{{"B", "A", "Open\nrequested"}: 1}) {
		t.Errorf("drew %v", got)
	}
	out := &bytes.Buffer{}
	all := exchange.ExportOptions{Include: func(model.Record) bool { return true }}
	if edges, err := exchange.ExportMermaid(out, board, all); err != nil || edges != 4 {
		t.Errorf("%d edges, %v, want all 4", edges, err)
	}
}

// dotGraph is a graph as gonum's parser of the language reads it.
type dotGraph struct{ *multi.DirectedGraph }

type attributes struct {
	graph.Node
	name   string
	values map[string]string
}

func (a *attributes) SetDOTID(id string) { a.name = id }
func (a *attributes) SetAttribute(attribute encoding.Attribute) error {
	a.values[attribute.Key] = attribute.Value
	return nil
}

type dotLine struct {
	graph.Line
	values map[string]string
}

func (l *dotLine) SetAttribute(attribute encoding.Attribute) error {
	l.values[attribute.Key] = attribute.Value
	return nil
}

func (g dotGraph) NewNode() graph.Node {
	return &attributes{Node: g.DirectedGraph.NewNode(), values: map[string]string{}}
}

func (g dotGraph) NewLine(from, to graph.Node) graph.Line {
	return &dotLine{g.DirectedGraph.NewLine(from, to), map[string]string{}}
}

func dotText(t modeltest.T, board *model.Board) string {
	out := &bytes.Buffer{}
	if err := exchange.ExportDOT(out, board, exchange.ExportOptions{}); err != nil {
		t.Fatalf("%v", err)
	}
	return out.String()
}

func dotEdges(t modeltest.T, board *model.Board) map[drawnEdge]int {
	text := dotText(t, board)
	read := dotGraph{multi.NewDirectedGraph()}
	if err := dot.UnmarshalMulti([]byte(text), read); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	edges := map[drawnEdge]int{}
	for _, edge := range graph.EdgesOf(read.Edges()) {
		for _, line := range graph.LinesOf(read.Lines(edge.From().ID(), edge.To().ID())) {
			name := func(node graph.Node) string { return dotLabel(node.(*attributes).values["label"]) }
			edges[drawnEdge{name(line.From()), name(line.To()), dotLabel(line.(*dotLine).values["label"])}]++
		}
	}
	return edges
}

// dotLabel reads a label as Graphviz does: quotes and escapes, then entities. The parser leaves the quotes where it might
// be HTML.
func dotLabel(text string) string {
	if bare, err := strconv.Unquote(text); err == nil && strings.HasPrefix(text, `"<`) {
		text = bare
	}
	return html.UnescapeString(text)
}

var (
	mermaidNode = regexp.MustCompile(`^    (team[0-9]+)\["([^"]*)"\]$`)
	mermaidEdge = regexp.MustCompile(`^    (team[0-9]+) (?:-->|-\.->|==>)\|"([^"]*)"\| (team[0-9]+)$`)
	mermaidLoop = regexp.MustCompile(`^    subgraph loop[0-9]+\["wait for each other"\]$|^        team[0-9]+$|^    end$`)
	mermaidCode = regexp.MustCompile(`#([0-9]+);`)
)

// mermaidEdges reads the part of Mermaid's grammar that a graph is written in; nothing else may be in it.
func mermaidEdges(t modeltest.T, board *model.Board) map[drawnEdge]int {
	out := &bytes.Buffer{}
	if _, err := exchange.ExportMermaid(out, board, exchange.ExportOptions{}); err != nil {
		t.Fatalf("%v", err)
	}
	lines := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
	if lines[0] != "flowchart LR" || !strings.HasPrefix(lines[1], "    %% ") {
		t.Fatalf("begins with %q", lines[:2])
	}
	names, edges := map[string]string{}, map[drawnEdge]int{}
	for _, line := range lines[2:] {
		if node := mermaidNode.FindStringSubmatch(line); node != nil {
			names[node[1]] = mermaidLabel(t, node[2])
		} else if mermaidLoop.MatchString(line) {
			continue
		} else if edge := mermaidEdge.FindStringSubmatch(line); edge != nil {
			edges[drawnEdge{names[edge[1]], names[edge[3]], mermaidLabel(t, edge[2])}]++
		} else {
			t.Fatalf("neither a team nor an edge: %q", line)
		}
	}
	return edges
}

// mermaidLabel reads a quoted label; markup of any other kind than a line break must not be in it.
func mermaidLabel(t modeltest.T, text string) string {
	lines := strings.Split(text, "<br/>")
	for i, line := range lines {
		bare := mermaidCode.ReplaceAllString(line, "")
		if strings.ContainsAny(bare, "<>&#`*_|[]{}()\\;%$:@^~=\"") || strings.Contains(bare, "--") {
			t.Fatalf("markup in %q", text)
		}
		lines[i] = mermaidCode.ReplaceAllStringFunc(line, func(code string) string {
			number, _ := strconv.Atoi(code[1 : len(code)-1])
			return string(rune(number))
		})
	}
	return strings.Join(lines, "\n")
}

// TestGraphvizDrawsIt where it is installed.
func TestGraphvizDrawsIt(t *testing.T) {
	program, err := exec.LookPath("dot")
	if err != nil {
		t.Skip("Graphviz is not installed")
	}
	command := exec.Command(program, "-Tsvg")
	command.Stdin = strings.NewReader(dotText(t, hostileBoard()))
	drawing, err := command.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, drawing)
	}
	for _, want := range []string{"&lt;script&gt;", "say &quot;no&quot;", "東京チーム", "requested"} {
		if !strings.Contains(string(drawing), want) {
			t.Errorf("the drawing lacks %q", want)
		}
	}
}

// BenchmarkGraph writes 100,000 dependencies between 300 teams, in both formats.
func BenchmarkGraph(b *testing.B) {
	var records []model.Record
	for i := range 300 {
		records = append(records, team(fmt.Sprint("t", i), fmt.Sprint("Team ", i)))
	}
	for i := range 100_000 {
		consumer, provider := fmt.Sprint("t", i%300), fmt.Sprint("t", (i*7+i/300+1)%300)
		records = append(records, need(fmt.Sprint("d", i), fmt.Sprint("Need ", i), consumer, provider, model.Requested))
	}
	board := graphBoard(records...)
	for b.Loop() {
		if _, err := exchange.ExportMermaid(io.Discard, board, exchange.ExportOptions{}); err != nil {
			b.Fatal(err)
		}
		if err := exchange.ExportDOT(io.Discard, board, exchange.ExportOptions{}); err != nil {
			b.Fatal(err)
		}
	}
}
