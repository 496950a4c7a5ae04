package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"moot/model"
)

// takes is how many arguments a command takes; the names are those of its usage line.
func takes(least, most int) cobra.PositionalArgs {
	return func(command *cobra.Command, args []string) error {
		names := argumentNames(command)
		switch {
		case len(args) < least:
			return usage("%s needs %s; see %[1]s --help", command.CommandPath(), strings.Join(names[len(args):least], " "))
		case most >= 0 && len(args) > most:
			return usage("%s takes no argument %q after %d; see %[1]s --help", command.CommandPath(), args[most], most)
		}
		return nil
	}
}

// argumentNames are the words of the usage line that stand for arguments, then blanks for what it leaves unsaid.
func argumentNames(command *cobra.Command) []string {
	var names []string
	for _, word := range strings.Fields(command.Use)[1:] {
		names = append(names, strings.Trim(word, "[]…"))
	}
	return append(names, "more", "more", "more")
}

// kindNamed reads the name of a kind.
func kindNamed(name string) (model.Kind, error) {
	if kind, ok := model.ParseKind(name); ok {
		return kind, nil
	}
	if near, ok := model.Nearest(name, kindWords()); ok {
		return 0, usage("%q is no kind of record; did you mean %q?", name, near)
	}
	return 0, usage("%q is no kind of record; there are %s", name, strings.Join(kindPlurals(), ", "))
}

func kindWords() []string {
	var words []string
	for _, kind := range model.Kinds {
		words = append(words, kind.String(), kind.Plural())
	}
	return words
}

func kindPlurals() []string {
	var words []string
	for _, kind := range model.Kinds {
		words = append(words, kind.Plural())
	}
	return words
}

// day reads a date that was typed.
func (s *session) day(what, text string) (model.Date, error) {
	day, err := model.ParseDate(text, s.today)
	if err != nil {
		return 0, usage("%s: %w", what, err)
	}
	return day, nil
}

// assignments reads the arguments field=value of a kind. What could be no value of the field, whatever the board
// holds, is an error of usage.
func (s *session) assignments(kind model.Kind, args []string) ([]model.Assignment, error) {
	var list []model.Assignment
	for _, arg := range args {
		name, value, found := strings.Cut(arg, "=")
		if !found {
			return nil, usage("%q sets nothing; write field=value, e.g. %s", arg, exampleAssignment(kind))
		}
		if err := s.checkAssignment(kind, name, value); err != nil {
			return nil, err
		}
		list = append(list, model.Assignment{Field: name, Value: value})
	}
	return list, nil
}

func exampleAssignment(kind model.Kind) string {
	first := model.Fields(kind)[0]
	return first.Name + "=" + strings.ToUpper(first.Name)
}

func (s *session) checkAssignment(kind model.Kind, name, value string) error {
	field := model.FieldNamed(kind, name)
	if field == nil || field == model.DeletedField(kind) {
		return unknownField(kind, name)
	}
	switch field.Type {
	case model.Day:
		if value == "" {
			return nil
		}
		_, err := s.day(name, value)
		return err
	case model.Word, model.Quantity, model.YesNo:
		if err := field.Check(value); err != nil {
			return usage("%w", err)
		}
	}
	return nil
}

func unknownField(kind model.Kind, name string) error {
	names := fieldNames(kind)
	if near, ok := model.Nearest(name, names); ok {
		return usage("%s has no field %q; did you mean %q?", article(kind), name, near)
	}
	return usage("%s has no field %q; it has %s", article(kind), name, strings.Join(names, ", "))
}

func fieldNames(kind model.Kind) []string {
	var names []string
	for _, field := range model.Fields(kind) {
		names = append(names, field.Name)
	}
	return names
}

func article(kind model.Kind) string {
	if strings.ContainsAny(kind.String()[:1], "aeiou") {
		return "an " + kind.String()
	}
	return "a " + kind.String()
}
