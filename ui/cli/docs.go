package cli

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"moot/ui/tui/keys"
)

// newDocs is the hidden command that keeps the generated sections of the README as they should be.
func newDocs(s *session) *cobra.Command {
	check := false
	command := &cobra.Command{
		Use:    "docs README",
		Short:  "Write the generated sections of a Markdown file",
		Hidden: true,
		Args:   takes(1, 1),
	}
	command.Flags().BoolVar(&check, "check", false, "change nothing; fail where a section is stale")
	command.RunE = func(command *cobra.Command, args []string) error {
		before, err := os.ReadFile(args[0])
		if err != nil {
			return err
		}
		after, err := renewSections(before, sections(command.Root()))
		switch {
		case err != nil:
			return fmt.Errorf("%s: %w", args[0], err)
		case bytes.Equal(before, after):
			return nil
		case check:
			s.note("%s is stale; renew it with: go run . docs %[1]s", args[0])
			return partial()
		}
		return os.WriteFile(args[0], after, 0o644)
	}
	return command
}

// sections are the generated parts, by the name in their marks.
func sections(root *cobra.Command) map[string]string {
	return map[string]string{"commands": commandsMarkdown(root), "keys": keys.Markdown()}
}

// errNoSection: a file lacks the marks of a section.
var errNoSection = errors.New("a section is missing")

// renewSections puts each text between <!-- begin:NAME --> and <!-- end:NAME -->.
func renewSections(page []byte, texts map[string]string) ([]byte, error) {
	for name, text := range texts {
		begin, end := "<!-- begin:"+name+" -->\n", "<!-- end:"+name+" -->"
		before, rest, found := bytes.Cut(page, []byte(begin))
		_, after, closed := bytes.Cut(rest, []byte(end))
		if !found || !closed {
			return nil, fmt.Errorf("%w: %s … %s", errNoSection, strings.TrimSpace(begin), end)
		}
		page = bytes.Join([][]byte{before, []byte(begin), []byte(text), []byte(end), after}, nil)
	}
	return page, nil
}

// commandsMarkdown is the table of commands, a heading per group.
func commandsMarkdown(root *cobra.Command) string {
	var page strings.Builder
	page.WriteString("| command | does |\n| --- | --- |\n| `moot [PATH]` | open the board; without a terminal, print the agenda |\n")
	for _, group := range root.Groups() {
		fmt.Fprintf(&page, "| | **%s** |\n", group.Title)
		for _, command := range root.Commands() {
			if command.GroupID == group.ID && !command.Hidden {
				use := strings.ReplaceAll(command.Use, "|", "\\|")
				fmt.Fprintf(&page, "| `moot %s` | %s |\n", use, lowerFirst(command.Short))
			}
		}
	}
	return page.String()
}

func lowerFirst(text string) string { return strings.ToLower(text[:1]) + text[1:] }
