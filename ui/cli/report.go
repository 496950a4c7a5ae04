package cli

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"moot/model"
	"moot/ui/report"
)

// reporting is what the flags of a command that writes a report say.
type reporting struct {
	format string // "" before resolve
	out    string
	force  bool
}

// reportFormats are what a report can be written as, by the flag and by the endings of files.
var (
	reportFormats = []string{"md", "text", "json"}
	reportEndings = map[string]string{".md": "md", ".markdown": "md", ".txt": "text", ".json": "json"}
)

// widestText is how wide the lines of a report are at most: longer ones are hard to read.
const widestText = 100

func (r *reporting) flags(command *cobra.Command, byDefault string) {
	flags := command.Flags()
	flags.StringVarP(&r.format, "format", "f", "", "md, text or json (default "+byDefault+")")
	flags.StringVarP(&r.out, "output", "o", "", "the file to write (default standard output)")
	flags.BoolVar(&r.force, "force", false, "replace what is there")
	_ = command.MarkFlagFilename("output")
	_ = command.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(reportFormats, cobra.ShellCompDirectiveNoFileComp))
}

// resolve settles the format: what -f or --json say, else what the ending of the file says, else what is usual.
func (r *reporting) resolve(s *session, usual string) error {
	switch {
	case r.format != "" && !slices.Contains(reportFormats, r.format):
		if near, ok := model.Nearest(r.format, reportFormats); ok {
			return usage("-f: there is no format %q; did you mean %q?", r.format, near)
		}
		return usage("-f: there is no format %q; there are md, text and json", r.format)
	case s.json && r.format != "" && r.format != "json":
		return usage("-f %s and --json ask for two things: leave one out", r.format)
	case r.force && r.out == "":
		return usage("--force replaces a file: say which with -o FILE")
	case s.json:
		r.format = "json"
	case r.format == "":
		r.format = cmp.Or(reportEndings[strings.ToLower(filepath.Ext(r.out))], usual)
	}
	if r.out == "" {
		return nil
	}
	board, err := s.path()
	if err != nil {
		return err
	}
	return sparesBoard(board, r.out)
}

// write prints a report, or writes it to a file and says where. The JSON of it is made only where it is asked for.
func (r *reporting) write(s *session, what string, document *report.Document, asJSON func() object) error {
	var text string
	switch r.format {
	case "json":
		if r.out == "" {
			return s.printJSON(asJSON())
		}
		lines, err := indentedJSON(asJSON())
		if err != nil {
			return err
		}
		text = lines
	case "md":
		text = document.Markdown()
	default:
		text = document.Text(min(widestText, s.width(pageWidth)))
	}
	if r.out == "" {
		s.printf("%s", text)
		return nil
	}
	err := replaceFile(r.out, r.force, func(file *os.File) error {
		_, err := file.WriteString(text)
		return err
	})
	if err != nil {
		return err
	}
	return s.made(what, r.out)
}
