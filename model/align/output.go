package align

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"moot/model"
)

// builtInOutputWords are what goals begin with that name a thing to make instead of a change to bring about.
var builtInOutputWords = []string{
	"build", "complete", "create", "deliver", "deploy", "develop", "finish", "implement", "install", "introduce", "launch",
	"migrate", "refactor", "release", "rewrite", "roll out", "roll-out", "rollout", "ship", "upgrade",
}

// outputUnits are measures of work done, not of what came of it.
var outputUnits = []string{"task", "tasks", "ticket", "tickets", "story", "stories", "point", "points"}

// BuiltInOutputWords are the words that a goal worded as output begins with, on a board that adds none, in their order.
func BuiltInOutputWords() []string { return slices.Clone(builtInOutputWords) }

// OutputUnits are the words of a measure or its unit that tell of work done.
func OutputUnits() []string { return slices.Clone(outputUnits) }

// outputWords are moot's own words and the board's; one of the board's that begins with a minus takes a word away.
func outputWords(s *model.Settings) []string {
	words := BuiltInOutputWords()
	for _, word := range s.OutputWords {
		word = model.Fold(word)
		if away, takes := strings.CutPrefix(word, "-"); takes {
			away = model.Fold(away)
			words = slices.DeleteFunc(words, func(known string) bool { return known == away })
		} else if word != "" {
			words = append(words, word)
		}
	}
	return words
}

// wordedAsOutput is why a goal is worded as output, "" when it is not: it begins with such a word and has no measure,
// or is measured in output.
func (f *Finder) wordedAsOutput(g *model.Goal) string {
	if g.Measure.Name == "" {
		if word := firstOf(f.output, g.Title); word != "" {
			return "it starts with “" + word + "” and has no measure"
		}
		return ""
	}
	for _, text := range []string{g.Measure.Name, g.Measure.Unit} {
		if word := outputUnit(text); word != "" {
			return "it is measured in " + word
		}
	}
	return ""
}

// pointsOf are what points are of where they are a share and tell of no work: percentage points.
var pointsOf = []string{"percentage", "percent", "basis"}

// outputUnit is the word of a measure that tells of work done; "" where none does.
func outputUnit(text string) string {
	before := ""
	for _, word := range strings.FieldsFunc(model.Fold(text), func(r rune) bool { return !unicode.IsLetter(r) }) {
		share := strings.HasPrefix(word, "point") && slices.Contains(pointsOf, before)
		if slices.Contains(outputUnits, word) && !share {
			return word
		}
		before = word
	}
	return ""
}

// firstOf is the one of some words that a text begins with, whatever its case and whatever signs stand before it; "" where
// it begins with none.
func firstOf(words []string, text string) string {
	text = strings.Join(strings.Fields(model.Fold(text)), " ")
	text = strings.TrimLeftFunc(text, func(r rune) bool { return !isOfWord(r) })
	for _, word := range words {
		if rest, begins := strings.CutPrefix(text, word); begins && ends(word, rest) {
			return word
		}
	}
	return ""
}

// ends tells whether a word ends before the rest of a text: "build" does in "build: it", not in "building" and not in
// "build-time". Words in a script that sets no spaces between them end anywhere.
func ends(word, rest string) bool {
	if last, _ := utf8.DecodeLastRuneInString(word); unicode.In(last, unspaced...) {
		return true
	}
	rest = strings.TrimLeft(rest, "-_")
	next, _ := utf8.DecodeRuneInString(rest)
	return rest == "" || !isOfWord(next)
}

// unspaced are the scripts that set no spaces between words.
var unspaced = []*unicode.RangeTable{
	unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar,
}

func isOfWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }
