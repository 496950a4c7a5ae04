package cli

import (
	"slices"
	"strings"
	"unicode"

	"github.com/spf13/cobra"

	"moot/model"
	"moot/model/quick"
)

// takesAsk takes the three arguments, or one line. The quotes around either are what people forget first.
func takesAsk(command *cobra.Command, args []string) error {
	switch {
	case len(args) == 1 && (args[0] == "" || strings.ContainsFunc(args[0], parts)):
		return nil
	case len(args) > 1 && isLine(args):
		return usage("a line goes in quotes: moot ask %s", quotedLine(args))
	case len(args) > 3:
		return usage("a title of several words goes in quotes: moot ask %s %s %s",
			quotedArgument(args[0]), quotedArgument(args[1]), quotedLine(args[2:]))
	}
	return takes(3, 3)(command, args)
}

// parts tells of signs that no single word has: what has one was meant as a line.
func parts(sign rune) bool { return unicode.IsSpace(sign) || unicode.IsPunct(sign) }

// isLine tells of arguments that are the words of a line: somebody needs something, or a colon stands behind who is meant.
func isLine(args []string) bool {
	last := len(args) - 1
	return slices.ContainsFunc(args[:last], func(word string) bool { return model.Fold(word) == "needs" || model.Fold(word) == "need" }) ||
		slices.ContainsFunc(args[:min(2, last)], func(word string) bool { return strings.HasSuffix(word, ":") })
}

// quotedLine is a line as a shell takes it in one piece: in the quotes that people use first, where those will do.
func quotedLine(words []string) string {
	line := strings.Join(words, " ")
	if strings.ContainsAny(line, "\"$`\\!") {
		return quotedArgument(line)
	}
	return `"` + line + `"`
}

// asksForSomething refuses a line that asks for nothing, and says how what it means is made. What the model refused is its
// error, so that it ends as any edit would.
func asksForSomething(view model.View, line quick.Line) error {
	switch {
	case len(line.Problems) > 0 && line.Problems[0].Err != nil:
		return line.Problems[0].Err
	case len(line.Problems) > 0:
		return usage("%s", line.Problems[0].Text)
	case line.Kind != model.KindDependency:
		return usage("that line makes %s, and ask takes what a team needs of another; write moot add %s", line.Kind.WithArticle(), addArguments(view, line))
	}
	return nil
}

// addArguments are those by which add makes what a line means.
func addArguments(view model.View, line quick.Line) string {
	words := []string{line.Kind.String()}
	for _, value := range line.Values {
		text := value.Value
		if field := model.FieldNamed(line.Kind, value.Field); field.Type == model.Reference && field.Of == model.KindTeam {
			text = teamName(view, text)
		}
		words = append(words, value.Field+"="+quotedValue(text))
	}
	return strings.Join(words, " ")
}

func quotedValue(text string) string {
	if quotedArgument(text) == text {
		return text
	}
	return quotedLine([]string{text})
}
