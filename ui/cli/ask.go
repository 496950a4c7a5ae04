package cli

import (
	"crypto/rand"

	"github.com/spf13/cobra"

	"moot/model"
	"moot/model/quick"
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
later day, or declines. One argument is a line as one would say it; moot help quick tells what it understands.`,
		Example: `moot ask Payments Identity "Token exchange" --need-by "2 dec" --impact blocking
moot ask "payments needs identity: token exchange by 2 dec #checkout"`,
		Args:              takesAsk,
		ValidArgsFunction: s.completeTeams(2),
	}
	for i, flag := range asked {
		command.Flags().StringVar(&values[i], flag.flag, "", flag.help)
		s.completeFlag(command, flag.flag, model.FieldNamed(model.KindDependency, flag.field))
	}
	command.Flags().StringVar(&id, "id", "", "the id it gets (default a random one)")
	command.RunE = func(command *cobra.Command, args []string) error {
		var typed []string
		for i, flag := range asked {
			if command.Flags().Changed(flag.flag) {
				typed = append(typed, flag.field+"="+values[i])
			}
		}
		return s.ask(command, id, args, typed)
	}
	return command
}

// ask makes a dependency of an id, of what stands between the flags, or of one line.
func (s *session) ask(command *cobra.Command, id string, args, typed []string) error {
	if id == "" {
		id = model.NewID(rand.Reader)
	} else if err := model.CheckID(id); err != nil {
		return usage("--id: %s", sentence(err, model.ErrID))
	}
	ref := model.Ref{Kind: model.KindDependency, ID: id}
	if len(args) == 1 {
		return s.askLine(command, ref, args[0], typed)
	}
	return s.addRecord(command, ref, append([]string{"consumer=" + args[0], "provider=" + args[1], "title=" + args[2]}, typed...))
}

// askLine asks for what a line says, with what the flags add.
func (s *session) askLine(command *cobra.Command, ref model.Ref, text string, typed []string) error {
	added, err := s.assignments(model.KindDependency, typed)
	if err != nil {
		return err
	}
	return s.addTelling(command, ref, func(view model.View) ([]model.Assignment, []string, error) {
		line := quick.Read(view, text, quick.Options{Today: s.today})
		if err := asksForSomething(view, line); err != nil {
			return nil, nil, err
		}
		for _, value := range added {
			if line.Value(value.Field) != "" {
				return nil, nil, usage("%s is set twice, by the line and by a flag; write it once", value.Field)
			}
		}
		return append(line.Values, added...), line.Notices, nil
	})
}
