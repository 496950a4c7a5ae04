package cli

import (
	"context"
	"io"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"moot/model"
	"moot/model/query"
	"moot/store"
	"moot/store/exchange"
)

// exporting is what the flags of an export say.
type exporting struct {
	format  string
	out     string
	query   string
	view    string
	history bool
	force   bool
}

// formats are what export can write.
var formats = []string{"json", "csv", "ics", "md", "html", "mermaid", "dot"}

// exportEndings are the formats that the ending of a file says.
var exportEndings = map[string]string{
	".json": "json", ".ics": "ics", ".md": "md", ".markdown": "md", ".html": "html", ".htm": "html",
	".mmd": "mermaid", ".mermaid": "mermaid", ".dot": "dot", ".gv": "dot",
}

// formatNames are what those formats are called that hold no history.
var formatNames = map[string]string{"ics": "a calendar", "md": "a Markdown page", "html": "a page", "mermaid": "a graph", "dot": "a graph"}

func newExport(s *session) *cobra.Command {
	chosen := exporting{}
	command := &cobra.Command{
		Use:   "export -f FORMAT",
		Short: "Write the board as JSON, CSV, calendar, Markdown, a page of map and board, or a graph",
		Long: `Export: json is everything in one file, with --history also how it came to be; importing it into an empty board gives an
equal board. csv is a folder of files, one per kind, as moot import reads them. With --query only the dependencies that it chooses are written, with all
other records. ics is a calendar that any calendar program reads: need-by and commit-by dates of what is open, check-ins, actions, the forums; see
moot help calendar. md is the board to read: outcomes, goals, agenda, gaps. html is a page to show and to print: the map, who needs whom, and the board,
what is needed by when; it holds what is open alone, whatever the query asks for. mermaid and dot are graphs of who needs what of whom, for pull
requests and Graphviz: what is open between two teams, or all that the query asks for, closed too; an edge may stand for several; with --view board they are what is needed by when. See moot help export. Nothing that exists is replaced without --force.`,
		Example: `moot export -f json -o board.json --history
moot export -f csv -o ./planning
moot export -f json --query "is:open from:Payments"
moot export -f ics -o forum.ics
moot export -f md -o board.md
moot export -o board.html
moot export -f mermaid --view board -o board.mmd
moot export -f dot --query "team:Payments" | dot -Tsvg > needs.svg`,
		Args: takes(0, 0),
	}
	s.exportFlags(command, &chosen)
	command.RunE = func(command *cobra.Command, _ []string) error { return s.export(command, chosen) }
	return command
}

func (s *session) exportFlags(command *cobra.Command, chosen *exporting) {
	flags := command.Flags()
	flags.StringVarP(&chosen.format, "format", "f", "", "json, csv, ics, md, html, mermaid or dot")
	flags.StringVarP(&chosen.out, "output", "o", "", "the file, or the folder for csv (default, but for csv: standard output)")
	flags.StringVarP(&chosen.query, "query", "q", "", "only the dependencies that this query chooses")
	flags.StringVar(&chosen.view, "view", "", "map: who needs whom, or board: what is needed by when (html: both; mermaid, dot: map)")
	flags.BoolVar(&chosen.history, "history", false, "with every change ever made")
	flags.BoolVar(&chosen.force, "force", false, "replace what is there")
	_ = command.MarkFlagFilename("output")
	_ = command.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(formats, cobra.ShellCompDirectiveNoFileComp))
	_ = command.RegisterFlagCompletionFunc("view", cobra.FixedCompletions(viewNames(), cobra.ShellCompDirectiveNoFileComp))
	s.completeQuery(command)
}

func (s *session) export(command *cobra.Command, chosen exporting) error {
	if err := chosen.check(); err != nil {
		return err
	}
	asked, err := parseQuery(chosen.query)
	if err != nil {
		return err
	}
	if err := s.sparesBoard(chosen); err != nil {
		return err
	}
	return s.withLoaded(command, func(ctx context.Context, kept store.Store, board *model.Board) error {
		return s.writeOut(ctx, kept, board, asked, chosen)
	})
}

func (e *exporting) check() error {
	if e.format == "" {
		e.format = exportEndings[strings.ToLower(filepath.Ext(e.out))]
	}
	switch {
	case e.format == "":
		return usage("which format? Add -f json, -f csv, -f ics, -f md, -f html, -f mermaid or -f dot")
	case e.format == "csv" && e.out == "":
		return usage("csv is a folder of files: say where with -o FOLDER")
	case e.history && e.format != "json" && e.format != "csv":
		return usage("%s holds no history: leave out --history, or take -f json", formatNames[e.format])
	}
	if slices.Contains(formats, e.format) {
		return e.checkView()
	}
	if near, ok := model.Nearest(e.format, formats); ok {
		return usage("-f: there is no format %q; did you mean %q?", e.format, near)
	}
	return usage("-f: there is no format %q; there are %s", e.format, strings.Join(formats, ", "))
}

// sparesBoard refuses an export to the place of the board, also with --force.
func (s *session) sparesBoard(chosen exporting) error {
	board, err := s.path()
	switch {
	case err != nil || chosen.out == "":
		return err
	case chosen.format == "csv":
		return sparesBoardIn(board, chosen.out)
	}
	return sparesBoard(board, chosen.out)
}

func (s *session) writeOut(ctx context.Context, kept store.Store, board *model.Board, asked query.Query, chosen exporting) error {
	var changes iter.Seq2[store.Kept, error]
	if chosen.history {
		changes = kept.Changes(ctx, 0)
	}
	facts := kept.Facts(ctx, model.FactQuery{})
	include, err := s.included(board, asked)
	if err != nil {
		return err
	}
	options := exchange.ExportOptions{Include: include, Force: chosen.force}
	if chosen.format == "csv" {
		return s.told(chosen.out, cannotWrite(chosen.out, exchange.ExportCSV(chosen.out, board, changes, facts, options)))
	}
	write := s.writers(ctx, board, asked, chosen, options)[chosen.format]
	if chosen.format == "json" {
		write = func(to io.Writer) error { return exchange.ExportJSON(to, board, changes, facts, options) }
	}
	if chosen.out == "" {
		return write(s.out)
	}
	return s.told(chosen.out, replaceFile(chosen.out, chosen.force, func(file *os.File) error { return write(file) }))
}

// writers write what needs the board alone, by format.
func (s *session) writers(
	ctx context.Context, board *model.Board, asked query.Query, chosen exporting, options exchange.ExportOptions,
) map[string]func(io.Writer) error {
	drawn := options
	drawn.Include = drawnOf(asked, options.Include)
	view := exchange.View(chosen.view)
	return map[string]func(io.Writer) error{
		"ics":     func(to io.Writer) error { return exchange.ExportICS(to, board, options) },
		"md":      func(to io.Writer) error { return s.writePlan(to, board, options.Include) },
		"html":    func(to io.Writer) error { return s.writePage(ctx, to, board, view, asked, options.Include) },
		"dot":     func(to io.Writer) error { return s.writeDOT(to, board, view, drawn) },
		"mermaid": func(to io.Writer) error { return s.writeMermaid(to, board, view, drawn) },
	}
}

// told says where the export went.
func (s *session) told(path string, err error) error {
	if err != nil {
		return err
	}
	return s.made("export", path)
}

// included chooses the records that are exported: all, but of dependencies those that the query chooses.
func (s *session) included(board *model.Board, asked query.Query) (func(model.Record) bool, error) {
	if asked.Empty() {
		return nil, nil
	}
	records, err := s.selected(board, model.KindDependency, asked)
	if err != nil {
		return nil, err
	}
	chosen := map[string]bool{}
	for _, record := range records {
		chosen[record.Base().ID] = true
	}
	return func(r model.Record) bool { return r.Kind() != model.KindDependency || chosen[r.Base().ID] }, nil
}
