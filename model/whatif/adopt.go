package whatif

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"moot/model"
)

// Adopt are the fields of the action that takes the steps on: its text, the steps, and the figures before. Those are a line
// for each step, with what it would do away with, and one for all teams, with what is expected of it.
func (t *Trial) Adopt() []model.Assignment {
	steps, lines := make([]string, len(t.Steps)), StepWords(t.start, t.Steps)
	for i, step := range Resolve(t.start, t.Steps) {
		steps[i] = step.String()
		lines[i] += ": " + t.savings[i].words(step.Kind)
	}
	lines = append(lines, "all teams: "+t.Before.Words()+"; expected: "+t.After.briefly())
	return []model.Assignment{
		{Field: "text", Value: t.Briefly()},
		{Field: "what_if", Value: strings.Join(steps, ";")},
		{Field: "before", Value: strings.Join(lines, "\n")},
	}
}

// mostSaid is how many steps the text of an action says.
const mostSaid = 3

// Words say the steps to people in one sentence, without a full stop: "Join Search into Data, then make auth tokens
// self-service".
func (t *Trial) Words() string {
	return upperFirst(strings.Join(StepWords(t.start, t.Steps), ", then "))
}

// Briefly are the words of the first steps: "Join Search into Data, then make auth tokens self-service, then move fare cache
// to Search, and 12 more".
func (t *Trial) Briefly() string {
	words := StepWords(t.start, t.Steps)
	if more := len(words) - mostSaid; more > 0 {
		return upperFirst(strings.Join(words[:mostSaid], ", then ") + ", and " + model.Grouped(more) + " more")
	}
	return t.Words()
}

func upperFirst(sentence string) string {
	first, size := utf8.DecodeRuneInString(sentence)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + sentence[size:]
}
