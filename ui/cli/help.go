package cli

import (
	"embed"
	"strings"

	"github.com/spf13/cobra"

	"moot/model"
)

// topic is a page of help that belongs to no command.
type topic struct{ name, about string }

// topics are the pages, in the order in which help lists them. Each is topics/NAME.txt.
var topics = []topic{
	{"first-steps", "the first five minutes: look around, make a board, hold a forum"},
	{"query", "how to choose records: list --query, export --query, the filter bar"},
	{"quick", "one line as one would say it: C on the screens, moot ask LINE"},
	{"states", "the states of a dependency, who is to move, and the levers"},
	{"forum", "how a forum is held: before, during, after, between"},
	{"keys", "the keys of the screens"},
	{"plain", "linear text and questions, for screen readers, simple terminals and pipes"},
	{"settings", "your settings and the board's, and where they are kept"},
	{"gaps", "where goals and outcomes do not hang together, what mends it, how a gap is accepted"},
	{"what-if", "what pulling a lever would change, tried on a copy: w on the screens"},
	{"import", "the files that import reads, and maps for files of other shapes"},
	{"okr", "objectives and key results from a spreadsheet, with maps to copy"},
	{"export", "what export writes: files, a page to read, graphs"},
	{"calendar", "what export -f ics writes"},
	{"formulas", "how the agenda, margins, the network and chances are computed"},
	{"json", "the form of every --json"},
}

//go:embed topics/*.txt
var topicPages embed.FS

func newHelp(s *session) *cobra.Command {
	return &cobra.Command{
		Use:               "help [COMMAND|TOPIC]",
		Short:             "Explain a command or a topic",
		Long:              "Explain a command or a topic. Topics: " + strings.Join(topicNames(), ", ") + ".",
		ValidArgsFunction: completeHelp,
		RunE: func(command *cobra.Command, args []string) error {
			if len(args) == 0 {
				if err := command.Root().Help(); err != nil {
					return err
				}
				s.topicList()
				return nil
			}
			return s.explainWord(command.Root(), args)
		},
	}
}

func (s *session) topicList() {
	s.printf("  More with moot help TOPIC\n\n")
	for _, topic := range topics {
		s.printf("    %-12s %s\n", topic.name, topic.about)
	}
	s.printf("\n")
}

func (s *session) explainWord(root *cobra.Command, args []string) error {
	if page, known := topicText(args[0]); known {
		s.printf("%s", page)
		return nil
	}
	command, rest, err := root.Find(args)
	if err == nil && command != root && len(rest) == 0 {
		return command.Help()
	}
	if near, ok := model.Nearest(args[0], append(commandNames(root), topicNames()...)); ok {
		return usage("there is no help on %q; did you mean: moot help %s?", args[0], near)
	}
	return usage("there is no help on %q; topics are %s", args[0], strings.Join(topicNames(), ", "))
}

// tables are what stands in a page in place of {{its name}}: what the screens, the queries, the import and the gaps work
// with.
var tables = map[string]func() string{
	"columns": columnsPage, "keys": queryPage, "gaps": gapsPage, "trend": trendPage, "output-words": outputWordsPage, "output-units": outputUnitsPage,
}

// topicText is the page of a topic with its tables.
func topicText(name string) (string, bool) {
	if name == "keys" {
		return keysPage(), true
	}
	page, err := topicPages.ReadFile("topics/" + name + ".txt")
	text := string(page)
	for name, table := range tables {
		if mark := "{{" + name + "}}\n"; strings.Contains(text, mark) {
			text = strings.Replace(text, mark, table(), 1)
		}
	}
	return text, err == nil
}

func topicNames() []string {
	names := make([]string, len(topics))
	for i, topic := range topics {
		names[i] = topic.name
	}
	return names
}

func commandNames(root *cobra.Command) []string {
	var names []string
	for _, command := range root.Commands() {
		if !command.Hidden {
			names = append(names, command.Name())
		}
	}
	return names
}
