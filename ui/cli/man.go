package cli

import (
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
			s.printf("%s", page.Build(roff.NewDocument()))
			return nil
		},
	}
}
