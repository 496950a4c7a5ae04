package cli

import (
	"io"
	"strings"

	"charm.land/fang/v2"
	"github.com/spf13/cobra"
)

// styledHelp prints the help of a command in colours. Fang asks the terminal for its ground to choose them, which takes
// its time: so it has the word only here, and never when a command runs or fails.
func (s *session) styledHelp(command *cobra.Command, _ []string) {
	root := command.Root()
	if s.wanted() {
		root.SetOut(shownWriter{s, root.OutOrStdout()})
	}
	path := strings.Fields(command.CommandPath())[1:]
	root.SetArgs(append(path, "--help"))
	_ = fang.Execute(command.Context(), root, fang.WithVersion(versionText()), fang.WithoutManpage()) // help cannot fail
}

// shownWriter passes text on with signs that can be seen where it is read. Help is written to it a part at a time, never
// half a sign.
type shownWriter struct {
	*session
	to io.Writer
}

func (w shownWriter) Write(data []byte) (int, error) {
	if _, err := io.WriteString(w.to, w.shown(string(data))); err != nil {
		return 0, err
	}
	return len(data), nil
}

// flowing joins the lines of each paragraph, so that help can break them anew. Indented lines stay as they are.
func flowing(text string) string {
	var out strings.Builder
	before := ""
	for i, line := range strings.Split(text, "\n") {
		switch {
		case i == 0:
		case line == "", before == "", strings.HasPrefix(line, "  "):
			out.WriteByte('\n')
		default:
			out.WriteByte(' ')
		}
		out.WriteString(line)
		before = line
	}
	return out.String()
}
