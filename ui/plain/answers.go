package plain

import (
	"errors"
	"strings"

	"moot/model"
	"moot/model/meeting"
)

// step keeps a step of a dependency's life. Where a forum is held here it is that forum's decision.
func (s *session) step(step model.Step, words string, d *model.Dependency, edit meeting.Edit) error {
	if s.holds != "" {
		inner, forum, id, today, now := edit, s.holds, s.NewID(), s.view.today, s.Now()
		edit = func(view model.View) (model.Change, error) {
			return meeting.Decide(view, forum, id, d.ID, step, inner, today, now)
		}
	}
	return s.save(words+" "+oneLine(d.Title), edit)
}

// able finds the dependency that a command is about, and refuses what cannot be done to it now before anything is asked.
func (s *session) able(typed string, step model.Step) (*model.Dependency, string, error) {
	d, rest, err := s.dependency(typed)
	if err != nil {
		return nil, "", err
	}
	if why := model.CanDo(d, step); why != "" {
		return nil, "", errors.New(oneLine(d.Title) + ": " + why)
	}
	return d, rest, nil
}

// accept is the natural yes. A request without a day to agree to asks for one.
func (s *session) accept(typed string) error {
	if done, err := s.severally(typed, model.StepAccept, "accepted", s.acceptEach); done {
		return err
	}
	d, rest, err := s.able(typed, model.StepAccept)
	if err != nil {
		return err
	}
	var by model.Date
	today := s.view.today
	if rest = strings.TrimPrefix(rest, "by "); rest != "" || d.LacksDay(today) {
		if by, err = s.day(question{title: "By when"}, today, rest); err != nil {
			return err
		}
	}
	words := map[model.State]string{model.Delivered: "accepted what was delivered of", model.Countered: "agreed to the day of"}[d.State]
	if words == "" {
		words = "accepted"
	}
	return s.step(model.StepAccept, words, d, func(view model.View) (model.Change, error) {
		return model.Accept(view, d.ID, by, today)
	})
}

func (s *session) propose(typed string) error {
	d, rest, err := s.able(typed, model.StepPropose)
	if err != nil {
		return err
	}
	title, today := "Which day can it be promised for", s.view.today
	if d.State == model.Countered {
		title = "By which day is it needed instead"
	}
	by, err := s.day(question{title: title}, today, rest)
	if err != nil {
		return err
	}
	return s.step(model.StepPropose, "proposed "+s.view.when(by)+" for", d, func(view model.View) (model.Change, error) {
		return model.Propose(view, d.ID, by, today)
	})
}

func (s *session) decline(typed string) error {
	if done, err := s.severally(typed, model.StepDecline, "declined", s.declineEach); done {
		return err
	}
	d, rest, err := s.able(typed, model.StepDecline)
	if err != nil {
		return err
	}
	reason, err := s.askReason(rest)
	if err != nil {
		return err
	}
	today := s.view.today
	return s.step(model.StepDecline, "declined", d, func(view model.View) (model.Change, error) {
		return model.Decline(view, d.ID, reason, today)
	})
}

func (s *session) start(typed string) error {
	if done, err := s.severally(typed, model.StepStart, "started", s.plainly(model.Start)); done {
		return err
	}
	d, _, err := s.able(typed, model.StepStart)
	if err != nil {
		return err
	}
	words, today := "started", s.view.today
	if d.State == model.Delivered {
		words = "not yet right, back to started:"
	}
	return s.step(model.StepStart, words, d, func(view model.View) (model.Change, error) { return model.Start(view, d.ID, today) })
}

func (s *session) deliver(typed string) error {
	if done, err := s.severally(typed, model.StepDeliver, "delivered", s.plainly(model.Deliver)); done {
		return err
	}
	d, _, err := s.able(typed, model.StepDeliver)
	if err != nil {
		return err
	}
	today := s.view.today
	return s.step(model.StepDeliver, "delivered", d, func(view model.View) (model.Change, error) { return model.Deliver(view, d.ID, today) })
}

func (s *session) reopen(typed string) error {
	if done, err := s.severally(typed, model.StepReopen, "asked again for", s.plainly(model.Reopen)); done {
		return err
	}
	d, _, err := s.able(typed, model.StepReopen)
	if err != nil {
		return err
	}
	today := s.view.today
	return s.step(model.StepReopen, "asked again for", d, func(view model.View) (model.Change, error) { return model.Reopen(view, d.ID, today) })
}

func (s *session) remove(typed string) error {
	if done, err := s.severally(typed, model.StepRemove, "removed", s.removeEach); done {
		return err
	}
	d, rest, err := s.able(typed, model.StepRemove)
	if err != nil {
		return err
	}
	lever, err := s.askLever(rest)
	if err != nil {
		return err
	}
	today := s.view.today
	return s.step(model.StepRemove, "removed "+leverWords(lever)+":", d, func(view model.View) (model.Change, error) {
		return model.Remove(view, d.ID, lever, "", today)
	})
}

func (s *session) askReason(given string) (string, error) {
	return s.ask(question{title: "Why? A sentence the other team can act on"}, given)
}

func (s *session) askLever(given string) (model.Lever, error) {
	choices := choicesOf(model.FieldNamed(model.KindDependency, "lever"))
	word, err := s.choose(question{title: "By which lever? (number or word)"}, choices, given)
	for _, one := range model.Levers {
		if err == nil && one.String() == word {
			return one, nil
		}
	}
	return model.NoLever, err
}

// risk writes down what was made of a risk, and in a line how.
func (s *session) risk(typed string) error {
	d, rest, err := s.able(typed, model.StepRisk)
	if err != nil {
		return err
	}
	risks := choicesOf(model.FieldNamed(model.KindDependency, "risk"))
	word, err := s.choose(question{title: "What was made of the risk? (number or word)"}, risks, rest)
	if err != nil {
		return err
	}
	note, err := s.ask(question{title: "A line on it", value: oneLine(d.RiskNote), optional: true}, "")
	if err != nil {
		return err
	}
	risk := model.RiskNotDiscussed
	for one := model.RiskResolved; one <= model.RiskMitigated; one++ {
		if one.String() == word {
			risk = one
		}
	}
	return s.step(model.StepRisk, "risk "+word+":", d, func(view model.View) (model.Change, error) {
		return model.SetRisk(view, d.ID, risk, note)
	})
}
