package cli

import (
	"errors"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"moot/model"
)

// The groups of commands, as the help lists them.
const (
	groupBoard      = "board"
	groupRecords    = "records"
	groupDependency = "dependency"
	groupViews      = "views"
	groupHistory    = "history"
	groupMore       = "more"
)

var groups = []*cobra.Group{
	{ID: groupBoard, Title: "a board"},
	{ID: groupDependency, Title: "a dependency's life"},
	{ID: groupRecords, Title: "records"},
	{ID: groupViews, Title: "views"},
	{ID: groupHistory, Title: "history and safety"},
	{ID: groupMore, Title: "more"},
}

// Commands are listed in the order in which people use them.
func init() { cobra.EnableCommandSorting = false }

// newRoot is the command `moot` with all its sub-commands.
func newRoot(s *session) *cobra.Command {
	root := newOpen(s)
	root.AddGroup(groups...)
	root.PersistentPreRunE = func(command *cobra.Command, _ []string) error {
		s.ascii.given = command.Flags().Changed("ascii")
		return s.prepare()
	}
	root.SetFlagErrorFunc(flagError)
	root.SilenceErrors, root.SilenceUsage = true, true
	root.CompletionOptions.SetDefaultShellCompDirective(cobra.ShellCompDirectiveNoFileComp)
	root.SetHelpFunc(s.styledHelp)
	root.SetHelpCommand(newHelp(s))
	root.SetHelpCommandGroupID(groupMore)
	root.SetCompletionCommandGroupID(groupMore)
	root.SuggestionsMinimumDistance = 2
	globalFlags(root, s)
	commands := commandTree(s)
	for _, group := range groups {
		for _, command := range commands[group.ID] {
			command.GroupID = group.ID
			root.AddCommand(command)
		}
	}
	root.AddCommand(newCheckFile(s), newDocs(s))
	for _, command := range append(root.Commands(), root) {
		command.Long = flowing(command.Long)
	}
	return root
}

func commandTree(s *session) map[string][]*cobra.Command {
	return map[string][]*cobra.Command{
		groupBoard:      {newDemo(s), newInit(s), newImport(s), newExport(s), newConfig(s)},
		groupDependency: dependencyCommands(s),
		groupRecords:    {newList(s), newShow(s), newAdd(s), newSet(s), newRm(s), newJoin(s), newCheckin(s), newAcknowledge(s)},
		groupViews:      {newAgenda(s), newBrief(s), newMinutes(s), newAlign(s), newNetwork(s)},
		groupHistory:    {newLog(s), newUndo(s), newRedo(s), newBackup(s), newCheck(s)},
		groupMore:       {newVersion(s), newMan(s)},
	}
}

func dependencyCommands(s *session) []*cobra.Command {
	return []*cobra.Command{
		newAsk(s), newAccept(s), newPropose(s), newDecline(s), newStart(s), newDeliver(s), newRemove(s), newReopen(s),
	}
}

func globalFlags(root *cobra.Command, s *session) {
	flags := root.PersistentFlags()
	flags.StringVarP(&s.board, "board", "b", "", "the board: a file (default $MOOT_BOARD, else board.moot in your data folder)")
	flags.StringVar(&s.as, "as", "", "who you are (default $MOOT_AUTHOR, else Git's user.name, else your login)")
	flags.StringVar(&s.on, "on", "", "take this day as today")
	flags.BoolVar(&s.json, "json", false, "print JSON")
	flags.BoolVar(&s.ascii.value, "ascii", false, "draw with ASCII signs only; --ascii=false with all (default your settings, else the locale)")
	_ = root.MarkPersistentFlagFilename("board")
}

// worksWith says where the flags belong that the first help lists beside those of every command.
var worksWith = map[string]string{
	"query":    "moot itself, moot demo, moot list, moot export and moot align",
	"screen":   "moot itself and moot demo",
	"plain":    "moot itself and moot demo",
	"readonly": "moot itself and moot demo",
	"team":     "moot itself, moot demo, moot init, moot brief and moot align",
}

// flagError makes a flag that was typed wrongly an error of usage, with the flag that was probably meant.
func flagError(command *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	if errors.As(err, &unknown) {
		if where := worksWith[unknown.GetSpecifiedName()]; where != "" {
			return usage("--%s works with %s, not with %s", unknown.GetSpecifiedName(), where, command.CommandPath())
		}
		if near, ok := model.Nearest(unknown.GetSpecifiedName(), flagNames(command)); ok {
			return usage("%w of %q; did you mean --%s?", err, command.CommandPath(), near)
		}
		return usage("%w of %q; see %[2]s --help", err, command.CommandPath())
	}
	var invalid *pflag.InvalidValueError
	if errors.As(err, &invalid) {
		flag := invalid.GetFlag()
		return usage("--%s: %q is not what it takes (%s); see %s --help", flag.Name, invalid.GetValue(), flag.Value.Type(), command.CommandPath())
	}
	return usage("%w; see %s --help", err, command.CommandPath())
}

func flagNames(command *cobra.Command) []string {
	var names []string
	command.Flags().VisitAll(func(flag *pflag.Flag) {
		if !flag.Hidden {
			names = append(names, flag.Name)
		}
	})
	return names
}
