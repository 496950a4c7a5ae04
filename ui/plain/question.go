package plain

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"charm.land/huh/v2"

	"moot/model"
)

// What ends a question without an answer.
var (
	errCancelled = errors.New("cancelled: nothing was changed")
	errEnded     = errors.New("the input ended before everything was answered: nothing was changed")
)

// question is what is asked for in one line.
type question struct {
	title    string
	value    string // what Enter keeps, as people would write it; "" for nothing
	unit     string // of a value of a measure
	optional bool   // Enter, where there is nothing to keep, and a dash leave it empty
	// read understands an answer, in the form in which it is kept; nil takes every text.
	read func(answer string) (string, error)
}

// bare is a theme without colours.
var bare = huh.ThemeFunc(func(bool) *huh.Styles { return &huh.Styles{} })

// ask puts a question until it is answered. given is an answer that came with the command: where it cannot be understood
// nothing is asked, and the error says why.
func (s *session) ask(q question, given string) (string, error) {
	if given != "" {
		return q.understand(given)
	}
	answer := ""
	field := huh.NewInput().Title(q.prompt()).CharLimit(0).Value(&answer).WithTheme(bare).(*huh.Input)
	field.Validate(func(typed string) error {
		if isCancel(typed) {
			return nil
		}
		if _, err := q.understand(typed); err != nil {
			return errors.New(sentences(err.Error(), leaving(typed)))
		}
		return nil
	})
	if err := field.RunAccessible(s.out, s.lines); err != nil {
		return "", err
	}
	switch {
	case s.ctx.Err() != nil:
		return "", s.ctx.Err()
	case s.lines.ended:
		return "", errEnded
	case isCancel(answer):
		return "", errCancelled
	}
	return q.understand(answer)
}

// leaving says how a question is left, where a command was typed for an answer.
func leaving(typed string) string {
	if found, _, ok := commandOf(typed); ok {
		return "this is a question: cancel leaves it, then " + found.names[0] + " is understood"
	}
	return ""
}

func isCancel(typed string) bool { return model.Fold(strings.TrimSpace(typed)) == "cancel" }

// prompt is the question with what Enter does.
func (q question) prompt() string {
	switch {
	case q.value != "" && q.optional:
		return q.title + " (Enter keeps " + q.value + "; a dash clears it):"
	case q.value != "":
		return q.title + " (Enter keeps " + q.value + "):"
	case q.optional:
		return q.title + " (Enter for none):"
	}
	return q.title + ":"
}

// understand reads an answer; the empty one keeps what there is.
func (q question) understand(answer string) (string, error) {
	answer, _ = model.Clean(answer)
	switch {
	case answer == "" && q.value != "":
		answer = q.value
	case answer == "" && !q.optional:
		return "", errors.New("something is needed here; cancel leaves everything as it is")
	case answer == "" || answer == "-" && q.optional:
		return "", nil
	}
	if err := model.CheckText(answer); err != nil {
		return "", err
	}
	if q.read == nil {
		return answer, nil
	}
	return q.read(answer)
}

// yes asks for a yes or a no.
func (s *session) yes(title string) (bool, error) {
	answer, err := s.ask(question{title: title, read: func(answer string) (string, error) {
		switch model.Fold(answer) {
		case "y", "yes":
			return "yes", nil
		case "n", "no":
			return "no", nil
		}
		return "", fmt.Errorf("%q is neither yes nor no", answer)
	}}, "")
	return answer == "yes", err
}

// choice is one of a few answers, and what it means.
type choice struct{ word, means string }

// choose lists the choices with their numbers, and asks for one, by its number or its word.
func (s *session) choose(q question, choices []choice, given string) (string, error) {
	words := make([]string, len(choices))
	for i, one := range choices {
		words[i] = one.word
		if given == "" {
			s.say(strconv.Itoa(i+1) + ". " + listed(": ", spaced(one.word), one.means))
		}
	}
	q.read = func(answer string) (string, error) { return chosen(answer, words) }
	return s.ask(q, given)
}

func chosen(answer string, words []string) (string, error) {
	folded := strings.ReplaceAll(model.Fold(answer), " ", "-")
	if slices.Contains(words, folded) {
		return folded, nil
	}
	if number, err := strconv.Atoi(answer); err == nil && number >= 1 && number <= len(words) {
		return words[number-1], nil
	}
	if one, ok := begun(folded, words); ok {
		return one, nil
	}
	shown := make([]string, len(words))
	for i, word := range words {
		shown[i] = spaced(word)
	}
	sentence := fmt.Sprintf("%q is none of %s", answer, strings.Join(shown, ", "))
	if near, ok := model.Nearest(folded, words); ok {
		sentence += "; did you mean " + spaced(near) + "?"
	}
	return "", errors.New(sentence)
}

// begun is the one word that begins so.
func begun(beginning string, words []string) (string, bool) {
	var found []string
	for _, word := range words {
		if beginning != "" && strings.HasPrefix(word, beginning) {
			found = append(found, word)
		}
	}
	if len(found) != 1 {
		return "", false
	}
	return found[0], true
}

// day asks for a day, and says which one was understood.
func (s *session) day(q question, from model.Date, given string) (model.Date, error) {
	today := s.view.today
	q.title += ", for example 2 dec, fri, +2w"
	q.read = func(answer string) (string, error) {
		day, err := model.ParseDate(answer, today)
		if err == nil && day < from {
			return "", fmt.Errorf("%s has passed: today or later", day.InSentence(today))
		}
		return day.String(), err
	}
	answer, err := s.ask(q, given)
	if err != nil || answer == "" {
		return 0, err
	}
	return model.ParseISO(answer)
}
