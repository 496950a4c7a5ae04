package cli

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"moot/model"
	"moot/store"
	"moot/ui/tui/preference"
)

func newConfig(s *session) *cobra.Command {
	path := false
	command := &cobra.Command{
		Use:   "config [KEY[=VALUE]…]",
		Short: "Print or change your settings, and the board's",
		Long: `Print every setting, yours and the board's, with where it comes from and what it means. With KEY print one, with KEY=VALUE set it,
with KEY= take it back to its default. Yours hold on every board, on this machine; the board's for everybody who uses it. See moot
help settings.`,
		Example: `moot config
moot config theme=contrast team=Payments
moot config cadence="2w thu 30m" horizon=56
moot config theme=`,
		Args:              takes(0, -1),
		ValidArgsFunction: s.completeConfig,
	}
	command.Flags().BoolVar(&path, "path", false, "print where your settings are kept")
	command.RunE = func(command *cobra.Command, args []string) error {
		switch {
		case path && len(args) > 0:
			return usage("--path prints where your settings are kept, and takes no %s", args[0])
		case path:
			s.print(s.preferences().path + "\n")
			return nil
		case len(args) == 0:
			return s.everySetting(command)
		}
		return s.someSettings(command, args)
	}
	return command
}

// boardKeys are the fields of the board's record that are settings. Saved views have screens of their own.
var boardKeys = []string{"name", "cadence", "next_forum", "facilitators", "horizon", "budget", "output_words"}

// settingKey is one setting: the person's or the board's.
type settingKey struct {
	own   *preference.Setting
	field *model.Field
}

func (k settingKey) name() string {
	if k.own != nil {
		return k.own.Name
	}
	return k.field.Name
}

func settingKeys() []settingKey {
	var keys []settingKey
	for _, own := range preference.All() {
		keys = append(keys, settingKey{own: own})
	}
	for _, name := range boardKeys {
		keys = append(keys, settingKey{field: model.FieldNamed(model.KindBoard, name)})
	}
	return keys
}

// settingNamed finds a setting by its name; next-forum is next_forum too.
func settingNamed(name string) (settingKey, error) {
	var names []string
	for _, key := range settingKeys() {
		if key.name() == strings.ReplaceAll(model.Fold(name), "-", "_") {
			return key, nil
		}
		names = append(names, key.name())
	}
	if near, ok := model.Nearest(name, names); ok {
		return settingKey{}, usage("there is no setting %q; did you mean %q?", name, near)
	}
	return settingKey{}, usage("there is no setting %q; there are %s", name, strings.Join(names, ", "))
}

// someSettings prints the settings that are named, or changes them: all of them, or none, unless the disk fails between the two
// places where they are kept.
func (s *session) someSettings(command *cobra.Command, args []string) error {
	var keys []settingKey
	var changes []settingChange
	for _, arg := range args {
		name, value, sets := strings.Cut(arg, "=")
		key, err := settingNamed(name)
		if err != nil {
			return err
		}
		if sets {
			changes = append(changes, settingChange{key, value})
		}
		keys = append(keys, key)
	}
	switch {
	case len(changes) == 0:
		return s.printSettings(command, keys)
	case len(changes) < len(keys):
		return usage("print settings or set them: %q has no =, and others have", firstWithout(args))
	}
	return s.configure(command, changes)
}

func firstWithout(args []string) string {
	for _, arg := range args {
		if !strings.Contains(arg, "=") {
			return arg
		}
	}
	return ""
}

// everySetting prints all settings. Where there is no board yet, those of the person.
func (s *session) everySetting(command *cobra.Command) error {
	settings, err := s.settingsOf(command, settingKeys())
	if errors.Is(err, store.ErrMissing) {
		s.note("%s", err)
		settings, err = s.settingsOf(command, settingKeys()[:len(preference.All())])
	}
	if err != nil {
		return err
	}
	if s.json {
		err = s.printJSON(settings)
	} else {
		s.settingsText(settings)
	}
	if err == nil && s.wrongOwn {
		return partial()
	}
	return err
}

// printSettings prints the values of some settings alone, for programs too: a line each.
func (s *session) printSettings(command *cobra.Command, keys []settingKey) error {
	settings, err := s.settingsOf(command, keys)
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(settings)
	}
	for _, setting := range settings {
		s.print(setting.text + "\n")
	}
	return nil
}
