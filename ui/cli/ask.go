package cli

import (
	"crypto/rand"

	"github.com/spf13/cobra"

	"moot/model"
)

// asked are the fields of a dependency that ask takes as flags, in the order of its help.
var asked = []struct{ flag, field, help string }{
	{"need-by", "need_by", "the day on which CONSUMER needs it"},
	{"why", "why", "why it is needed"},
	{"goal", "goal", "CONSUMER's goal that needs it"},
	{"provider-goal", "provider_goal", "PROVIDER's goal that delivers it"},
	{"capability", "capability", "what is being asked for, again and again"},
	{"impact", "impact", "blocking or slowing"},
	{"size", "size", "of the ask: small, medium or large"},
	{"note", "note", "a note"},
	{"link", "link", "where more is written"},
	{"tags", "tags", `words to find it by, separated by ";"`},
}

func newAsk(s *session) *cobra.Command {
	id := ""
	values := make([]string, len(asked))
	command := &cobra.Command{
		Use:   "ask CONSUMER PROVIDER TITLE",
		Short: "Ask a team for something",
		Long: `Ask: CONSUMER needs TITLE from PROVIDER. It stands as requested until the provider's side accepts it, proposes a
later day, or declines.`,
		Example:           `moot ask Payments Identity "Token exchange" --need-by "2 dec" --impact blocking`,
		Args:              takes(3, 3),
		ValidArgsFunction: s.completeTeams(2),
	}
	for i, flag := range asked {
		command.Flags().StringVar(&values[i], flag.flag, "", flag.help)
		s.completeFlag(command, flag.flag, model.FieldNamed(model.KindDependency, flag.field))
	}
	command.Flags().StringVar(&id, "id", "", "the id it gets (default a random one)")
	command.RunE = func(command *cobra.Command, args []string) error {
		typed := []string{"consumer=" + args[0], "provider=" + args[1], "title=" + args[2]}
		for i, flag := range asked {
			if command.Flags().Changed(flag.flag) {
				typed = append(typed, flag.field+"="+values[i])
			}
		}
		return s.ask(command, id, typed)
	}
	return command
}

func (s *session) ask(command *cobra.Command, id string, typed []string) error {
	if id == "" {
		id = model.NewID(rand.Reader)
	} else if err := model.CheckID(id); err != nil {
		return usage("--id: %s", sentence(err, model.ErrID))
	}
	return s.addRecord(command, model.Ref{Kind: model.KindDependency, ID: id}, typed)
}
