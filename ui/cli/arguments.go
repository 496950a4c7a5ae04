package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"moot/model"
)

// takes is how many arguments a command takes; most below 0 is any number. The names are those of its usage line.
func takes(least, most int) cobra.PositionalArgs {
	return func(command *cobra.Command, args []string) error {
		names := argumentNames(command)
		switch {
		case len(args) < least:
			return usage("%s needs %s; see %s --help", command.Name(), strings.Join(names[len(args):least], " "), command.CommandPath())
		case most == 0 && len(args) > 0:
			return usage("%s takes no arguments, and %q is one; see %s --help", command.Name(), args[0], command.CommandPath())
		case most > 0 && len(args) > most:
			return usage("%s takes %s, and %q is one more; see %s --help", command.Name(),
				plural(most, "argument", "arguments"), args[most], command.CommandPath())
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
	near, ok := model.Nearest(name, kindWords())
	if short, plural := strings.CutSuffix(name, "s"); plural && !ok { // deps
		near, ok = model.Nearest(short, kindPlurals())
	}
	if ok {
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

// day reads a date that was typed. What is no date whatever the board holds is an error of usage.
func (s *session) day(what, text string) (model.Date, error) {
	day, err := model.ParseDate(text, s.today)
	if err != nil {
		return 0, usage("%s: %s", what, sentence(err, model.ErrDate))
	}
	return day, nil
}

// sentence is an error without the words of its sentinel, which only repeat what the sentence says.
func sentence(err, sentinel error) string {
	return strings.TrimPrefix(err.Error(), sentinel.Error()+": ")
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
		if assigns(kind, list, name) {
			return nil, usage("%s is set twice; write it once", name)
		}
		list = append(list, model.Assignment{Field: name, Value: value})
	}
	return list, nil
}

// assigns tells whether a list sets a field of that name already, however the name is written.
func assigns(kind model.Kind, list []model.Assignment, name string) bool {
	field, _ := model.FieldOf(kind, name)
	return slices.ContainsFunc(list, func(before model.Assignment) bool {
		other, _ := model.FieldOf(kind, before.Field)
		return field == other
	})
}

func exampleAssignment(kind model.Kind) string {
	first := model.Fields(kind)[0]
	return first.Name + "=" + strings.ToUpper(first.Name)
}

func (s *session) checkAssignment(kind model.Kind, name, value string) error {
	field, err := model.FieldOf(kind, name)
	if err != nil {
		return usage("%w", err)
	}
	switch field.Type {
	case model.Day:
		_, err = s.optionalDay(field.Name, value)
		return err
	case model.Word, model.Quantity, model.YesNo:
		if field.Measured { // its unit is the board's to say
			return nil
		}
		if err := field.Check(value); err != nil {
			return usage("%w", err)
		}
	}
	return nil
}

func fieldNames(kind model.Kind) []string {
	var names []string
	for _, field := range model.Fields(kind) {
		names = append(names, field.Name)
	}
	return names
}
