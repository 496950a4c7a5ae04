package plain

import "moot/model"

// checkIn asks where a goal or an outcome stands today: a figure, a health, a line. "No progress" is a good line.
func (s *session) checkIn(typed string) error {
	found, rest, err := s.named(typed, model.KindGoal, model.KindOutcome)
	if err != nil {
		return err
	}
	s.say("Check in on " + s.titleOf(found) + ". " + sentence(measureWords(model.MeasureOf(found))))
	value, err := s.figure(model.MeasureOf(found), rest)
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
	said.Of, said.On, said.Value = ref, today, value
	edit := func(view model.View) (model.Change, error) {
		return model.CheckInOn(view, ref, value, said.Health, note, author, id, today)
	}
	if change, err := edit(s.view.board); err == nil && value.Known {
		s.say(sentence(model.StandingAfter(s.view.board, change, said, today)))
	}
	return s.save("checked in on "+s.titleOf(found), edit)
}

// figure asks for where a measure stands, in its unit or one that converts into it.
func (s *session) figure(measure model.Measure, given string) (model.Number, error) {
	read := func(answer string) (string, error) {
		number, err := model.ParseQuantity(answer, measure.Unit)
		return number.String(), err
	}
	title := "Where does it stand, as a number"
	if measure.Unit != "" {
		title = "Where does it stand, in " + oneLine(measure.Unit)
	}
	answer, err := s.ask(question{title: title, optional: true, read: read}, given)
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
