package align

import (
	"slices"
	"strings"
	"unicode"

	"moot/model"
)

// builtInOutputWords are what goals start with that name a thing to make instead of a change to bring about.
var builtInOutputWords = []string{
	"ship", "build", "launch", "deliver", "implement", "migrate", "release", "roll out", "rollout", "deploy", "create",
	"develop", "finish", "complete", "introduce", "install", "refactor", "rewrite", "upgrade",
}

// outputUnits are measures of work done, not of what came of it.
var outputUnits = []string{"task", "tasks", "ticket", "tickets", "story", "stories", "point", "points"}

func outputWords(s *model.Settings) []string {
	words := slices.Clone(builtInOutputWords)
	for _, word := range s.OutputWords {
		if word = model.Fold(word); word != "" {
			words = append(words, word)
		}
	}
	return words
}

// wordedAsOutput is why a goal is worded as output, "" when it is not: it starts with such a word and has no measure,
// or is measured in output.
func (f *finder) wordedAsOutput(g *model.Goal) string {
	if g.Measure.Name == "" {
		title := model.Fold(g.Title)
		for _, word := range f.output {
			if rest, starts := strings.CutPrefix(title, word); starts && (rest == "" || !inWord(rest)) {
				return "it starts with “" + word + "” and has no measure"
			}
		}
		return ""
	}
	for _, text := range []string{g.Measure.Name, g.Measure.Unit} {
		for _, word := range strings.FieldsFunc(model.Fold(text), func(r rune) bool { return !unicode.IsLetter(r) }) {
			if slices.Contains(outputUnits, word) {
				return "it is measured in " + word
			}
		}
	}
	return ""
}

// inWord tells whether text goes on with the word before it.
func inWord(text string) bool {
	for _, r := range text {
		return unicode.IsLetter(r) || unicode.IsDigit(r)
	}
	return false
}
