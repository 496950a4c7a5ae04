package exchange

import (
	"fmt"
	"strings"

	"moot/model"
)

// read makes a column's canonical text of what a file says; "" is not known. References stay as written: planning
// resolves them. dropped counts the characters that were dropped. The error is a sentence that begins with the column.
func (c *column) read(raw string) (text string, dropped int, err error) {
	if err := model.CheckText(raw); err != nil {
		return "", 0, c.wrong(err)
	}
	if c.shape == shapeNote {
		text, dropped = model.CleanNote(raw)
		return text, dropped, nil
	}
	text, dropped = model.Clean(raw)
	if text == "" {
		return "", dropped, nil
	}
	text, err = c.canonical(text)
	if err != nil {
		return "", dropped, c.wrong(err)
	}
	return text, dropped, nil
}

// canonical is a value that is not empty, as Field.Get would give it back.
func (c *column) canonical(text string) (string, error) {
	switch c.shape {
	case shapeID:
		return text, model.CheckID(text)
	case shapeDay:
		_, err := model.ParseISO(text)
		return text, err
	case shapeMoment:
		return canonicalMoment(text)
	case shapeMoments:
		return canonicalMoments(text)
	case shapeNumber:
		return canonicalNumber(text)
	case shapeWord:
		return c.word(text)
	case shapeTexts, shapeReferences:
		return strings.Join(model.SplitList(text), ";"), nil
	case shapeYesNo:
		return canonicalYesNo(text)
	}
	return text, nil
}

// wrong is what is wrong with a value of the column. The kinds of error are for programs and stay out of the sentence.
func (c *column) wrong(err error) error {
	sentence := strings.TrimPrefix(err.Error(), c.name+": ") // where the field has named itself
	for _, kind := range []error{model.ErrDate, model.ErrInstant, model.ErrID, model.ErrTooLong} {
		sentence = strings.TrimPrefix(sentence, kind.Error()+": ")
	}
	return fmt.Errorf("%s: %s", c.name, sentence)
}

func (c *column) word(text string) (string, error) {
	if c.field != nil {
		return c.field.Canonical(text)
	}
	folded := model.Fold(text)
	for _, word := range c.words() {
		if word == folded {
			return word, nil
		}
	}
	return "", fmt.Errorf("%q is none of %s", text, strings.Join(c.words(), ", "))
}

func canonicalNumber(text string) (string, error) {
	number, err := model.ParseNumber(text)
	if err != nil {
		return "", err
	}
	if canonical := number.String(); canonical != text {
		return canonical, nil
	}
	return text, nil // shares the row's memory
}

func canonicalMoment(text string) (string, error) {
	moment, err := model.ParseInstant(text)
	return moment.String(), err
}

func canonicalMoments(text string) (string, error) {
	var moments []string
	for _, part := range model.SplitList(text) {
		moment, err := canonicalMoment(part)
		if err != nil {
			return "", err
		}
		moments = append(moments, moment)
	}
	return strings.Join(moments, ";"), nil
}

func canonicalYesNo(text string) (string, error) {
	switch model.Fold(text) {
	case "yes", "true", "1", "y":
		return "yes", nil
	case "no", "false", "0", "n":
		return "no", nil
	}
	return "", fmt.Errorf("%q is neither yes nor no", text)
}
