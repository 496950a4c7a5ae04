package plain

import (
	"strings"

	"moot/model"
)

// checkIn asks where a goal or an outcome stands today: a figure, a health, a line. "No progress" is a good line.
func (s *session) checkIn(typed string) error {
	found, rest, err := s.named(typed, model.KindGoal, model.KindOutcome)
	if err != nil {
		return err
	}
	s.say("Check in on " + s.titleOf(found) + ". " + sentence(measureWords(model.MeasureOf(found))))
	value, err := s.figure(rest)
	if err != nil {
		return err
	}
	said := &model.CheckIn{}
	if goal, is := found.(*model.Goal); is {
		if said.Health, err = s.health(goal.Health); err != nil {
			return err
		}
	}
	note, err := s.ask(question{title: "A line: what moved, or why nothing did", optional: true}, "")
	if err != nil {
		return err
	}
	ref, id, author, today := model.RefOf(found), s.NewID(), s.Author(), s.view.today
	return s.save("checked in on "+s.titleOf(found), func(view model.View) (model.Change, error) {
		return model.CheckInOn(view, ref, value, said.Health, note, author, id, today)
	})
}

// figure asks for where the measure stands.
func (s *session) figure(given string) (model.Number, error) {
	read := func(answer string) (string, error) {
		number, err := model.ParseNumber(strings.ReplaceAll(answer, " ", ""))
		return number.String(), err
	}
	answer, err := s.ask(question{title: "Where does it stand, as a number", optional: true, read: read}, given)
	if err != nil {
		return model.Number{}, err
	}
	return model.ParseNumber(answer)
}

func (s *session) health(now model.Health) (model.Health, error) {
	field, said := model.FieldNamed(model.KindCheckIn, "health"), &model.CheckIn{}
	word, err := s.askField(field, question{title: "How does it stand?", value: spaced(now.String()), optional: true}, "")
	if err == nil {
		err = field.Set(said, word)
	}
	return said.Health, err
}
