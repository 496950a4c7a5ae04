package cli

import (
	"os"
	"path/filepath"
	"strings"

	mango "github.com/muesli/mango-cobra"
	"github.com/muesli/roff"
	"github.com/spf13/cobra"
)

func newMan(s *session) *cobra.Command {
	folder, force := "", false
	command := &cobra.Command{
		Use:   "man",
		Short: "Print the manual page, or write all pages to a folder",
		Long: `Print moot(1), the manual page. --dir DIR writes all pages into a folder as man reads them, with sub-folders man1 and man7: a page
per command, such as moot-ask(1), and one per topic, such as moot-query(7).`,
		Example: `moot man > ~/.local/share/man/man1/moot.1
moot man --dir ~/.local/share/man`,
		Args: takes(0, 0),
	}
	command.Flags().StringVar(&folder, "dir", "", "write every page into this folder")
	command.Flags().BoolVar(&force, "force", false, "replace pages that are there")
	_ = command.MarkFlagDirname("dir")
	command.RunE = func(command *cobra.Command, _ []string) error {
		page, err := mainPage(command.Root())
		switch {
		case err != nil:
			return err
		case folder == "" && force:
			return usage("--force replaces pages in a folder: say which with --dir DIR")
		case folder == "":
			s.printf("%s", page)
			return nil
		}
		return s.writeManual(command.Root(), page, folder, force)
	}
	return command
}

// mainPage is moot(1), with all commands in short.
func mainPage(root *cobra.Command) (string, error) {
	page, err := mango.NewManPage(1, root)
	if err != nil {
		return "", err
	}
	for _, section := range manualSections {
		page = page.WithSection(section.title, section.text)
	}
	return roffSigns(strings.ReplaceAll(page.Build(roff.NewDocument()), `\fB--b `, `\fB-b `)), nil // mango writes -b as --b
}

// writeManual writes all pages, and prints where.
func (s *session) writeManual(root *cobra.Command, main, folder string, force bool) error {
	first := &manPage{name: "moot", section: 1}
	first.text.WriteString(main)
	pages := []*manPage{first}
	for _, command := range root.Commands() {
		if !command.Hidden {
			pages = append(pages, commandPage(command, s.today))
		}
	}
	for _, topic := range topics {
		pages = append(pages, topicPage(topic, s.today))
	}
	for _, page := range pages {
		below := filepath.Join(folder, "man"+string(rune('0'+page.section)))
		if err := os.MkdirAll(below, 0o755); err != nil {
			return cannotWrite(below, err)
		}
		path := filepath.Join(below, page.file())
		err := replaceFile(path, force, func(file *os.File) error {
			_, err := file.WriteString(page.text.String())
			return err
		})
		if err != nil {
			return err
		}
	}
	return s.made("man", folder)
}

const exitStatus = `0: done. 1: done in part, or found something. 2: used wrongly. 3: refused or failed.`

// manualSections are the parts of the manual page that no command holds.
var manualSections = []struct{ title, text string }{
	{"Environment", `MOOT_BOARD: the board, where -b does not say.
MOOT_AUTHOR: who you are, where --as does not say.
MOOT_THEME: the colours of the screens for one run: auto, dark, light, contrast, contrast-dark or contrast-light.
MOOT_PLAIN: linear text and questions in the place of the screens, as --plain, with any value but 0.
MOOT_REDUCED_MOTION: no motion on the screens, with any value.
NO_COLOR: no colours, with any value.
LC_ALL, LC_CTYPE, LANG: the first that is set says whether the terminal knows UTF-8; where it does not, moot draws with ASCII signs.
COLUMNS: how wide printed lines may be.
XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_STATE_HOME: where your settings, your board, and what moot remembers are kept.`},
	{"Files", `board.moot in your data folder ($XDG_DATA_HOME/moot) is the board where nothing names another. Beside every board, ` +
		`in a folder of its name and .backups, are the copies of the last ten days on which it changed.
config.yaml in your settings folder ($XDG_CONFIG_HOME/moot) holds your settings, a line for each: theme, team, ascii and motion. ` +
		`moot config writes it, and leaves what else stands there as it is.`},
	{"Exit status", exitStatus},
	{"See also", `moot help; moot man --dir writes a page per command and per topic.`},
}
