package plain

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"moot/model"
)

// wanted is a field that is asked for when a record is made, and the question.
type wanted struct {
	field, title string
	needed       bool
}

// forms are what is asked for when a record of a kind is made. Editing reaches every field.
var forms = map[model.Kind][]wanted{
	model.KindDependency: {
		{"consumer", "Which team needs something", true}, {"provider", "From which team", true},
		{"title", "What is needed, in a few words", true}, {"need_by", "By which day is it needed, for example 2 dec, fri, +2w", false},
		{"goal", "For which goal, by its name or id", false}, {"impact", "What does waiting do", false},
		{"size", "How much is asked", false}, {"why", "Why, in a line", false},
	},
	model.KindGoal: {
		{"title", "What will be different", true}, {"team", "Which team pursues it", false},
		{"outcomes", "Which outcome does it serve; several with semicolons between them", false},
		{"by", "By which day, for example 29 jan, eoq", false}, {"measure", "What will show it", false}, {"unit", "In which unit, for example %, days, s", false},
		{"baseline", "Where did it stand, as a number", false}, {"target", "Where should it be, as a number", false},
		{"current", "Where does it stand now, as a number", false},
	},
	model.KindOutcome: {
		{"title", "What will be better, for whom", true}, {"why", "Why, in a line", false}, {"measure", "What will show it", false},
		{"unit", "In which unit, for example %, days, s", false}, {"baseline", "Where did it stand, as a number", false},
		{"target", "Where should it be, as a number", false}, {"current", "Where does it stand now, as a number", false},
		{"by", "By which day, for example 29 jan, eoq", false}, {"owner", "Who answers for it", false},
	},
	model.KindTeam: {
		{"name", "What does everybody call it", true}, {"kind", "What kind of team", false},
		{"owns", "Which capability does it own", false}, {"lead", "Whom to ask", false},
	},
	model.KindGuardrail: {
		{"title", "The rule, in a few words", true}, {"kind", "What kind of rule", false}, {"text", "The rule at length, in a line", false},
	},
	model.KindAction: {
		{"text", "What will be done", true}, {"owner", "Who does it", false}, {"due", "By which day, for example fri, +2w", false},
	},
}

// askField asks for the value of a field, read by the rule of the model's field.
func (s *session) askField(field *model.Field, q question, given string) (string, error) {
	if field.Type == model.Word {
		q.title += " (number or word)"
		return s.choose(q, choicesOf(field), given)
	}
	q.read = func(answer string) (string, error) { return s.view.read(field, answer, q.unit) }
	return s.ask(q, given)
}

// choicesOf are the words that a field may have.
func choicesOf(field *model.Field) []choice {
	var choices []choice
	for _, word := range field.Words[1:] {
		choices = append(choices, choice{word, field.Meaning(word)})
	}
	return choices
}

// read understands a value as people write it: as the model does, so that it says the same of what is wrong. unit is that of
// the measure whose value it is.
func (v *view) read(field *model.Field, answer, unit string) (string, error) {
	switch field.Type {
	case model.Day:
		day, err := model.ParseDate(answer, v.today)
		return day.String(), err
	case model.Reference:
		ref, err := model.Find(v.board, field.Of, answer)
		return ref.ID, err
	case model.References:
		var ids []string
		for _, one := range model.SplitList(answer) {
			ref, err := model.Find(v.board, field.Of, one)
			if err != nil {
				return "", err
			}
			ids = append(ids, ref.ID)
		}
		return strings.Join(ids, ";"), nil
	case model.AnyReference:
		ref, err := model.FindAny(v.board, answer)
		return ref.String(), err
	case model.Quantity:
		number, err := model.ParseQuantity(answer, unit)
		return number.String(), err
	}
	if field.Kind == model.KindBoard && field.Name == "cadence" {
		cadence, err := model.ParseCadence(answer)
		return cadence.String(), err
	}
	return field.Canonical(answer)
}

// typed is a field's value as people would write it: records by their names, where those are enough.
func (v *view) typed(field *model.Field, text string) string {
	if field.Type != model.Reference && field.Type != model.References {
		return oneLine(text)
	}
	var names []string
	for _, id := range model.SplitList(text) {
		name := v.title(field.Of, id)
		if ref, err := model.Find(v.board, field.Of, name); err != nil || ref.ID != id {
			name = id
		}
		names = append(names, name)
	}
	return strings.Join(names, "; ")
}

// mostNamed is how many names a question offers.
const mostNamed = 30

// offer lists the names that a reference may have, where they are few.
func (s *session) offer(field *model.Field) {
	board := s.view.board
	if field.Of != model.KindTeam && field.Of != model.KindOutcome || board.Count(field.Of) > mostNamed || board.Count(field.Of) == 0 {
		return
	}
	var names []string
	for i := range board.Count(field.Of) {
		names = append(names, s.view.title(field.Of, board.At(field.Of, i).Base().ID))
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Compare(model.Fold(a), model.Fold(b)) })
	s.say(upperFirst(field.Of.Plural()) + ": " + strings.Join(names, "; ") + ".")
}

// fieldNamed is a field by the number that was printed beside it, its label or its name in files.
func fieldNamed(kind model.Kind, answer string) (*model.Field, error) {
	fields := model.Fields(kind)
	if number, err := strconv.Atoi(answer); err == nil && number >= 1 && number <= len(fields) {
		return fields[number-1], nil
	}
	for _, field := range fields {
		if model.Fold(answer) == field.Label() {
			return field, nil
		}
	}
	return model.FieldOf(kind, strings.ReplaceAll(model.Fold(answer), " ", "_"))
}
