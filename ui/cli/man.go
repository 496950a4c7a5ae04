package cli

import (
	"strings"

	mango "github.com/muesli/mango-cobra"
	"github.com/muesli/roff"
	"github.com/spf13/cobra"
)

func newMan(s *session) *cobra.Command {
	return &cobra.Command{
		Use:     "man",
		Short:   "Print the manual page",
		Example: "moot man > ~/.local/share/man/man1/moot.1",
		Args:    takes(0, 0),
		RunE: func(command *cobra.Command, _ []string) error {
			page, err := mango.NewManPage(1, command.Root())
			if err != nil {
				return err
			}
			for _, section := range manualSections {
				page = page.WithSection(section.title, section.text)
			}
			s.printf("%s", strings.ReplaceAll(page.Build(roff.NewDocument()), `\fB--b `, `\fB-b `)) // mango writes -b as --b
			return nil
		},
	}
}

// manualSections are the parts of the manual page that no command holds.
var manualSections = []struct{ title, text string }{
	{"Environment", `MOOT_BOARD: the board, where -b does not say.
MOOT_AUTHOR: who you are, where --as does not say.
NO_COLOR: no colours, with any value.
MOOT_REDUCED_MOTION: no motion on the screens.
COLUMNS: how wide printed lines may be.`},
	{"Files", `board.moot in your data folder ($XDG_DATA_HOME/moot) is the board where nothing names another. Beside every board, ` +
		`in a folder of its name and .backups, are the copies of the last ten days on which it changed.`},
	{"Exit status", `0: done. 1: done in part, or found something. 2: used wrongly. 3: refused or failed.`},
}
