package plain

import (
	"errors"
	"fmt"
	"strconv"

	"moot/model"
)

// note writes the note of a record anew. What was said in a forum that is held here is its own.
func (s *session) note(typed string) error {
	ref, rest, err := s.target(typed)
	if err != nil {
		return err
	}
	field, found := model.FieldNamed(ref.Kind, "note"), s.view.board.Get(ref)
	if field == nil || ref.Kind == model.KindCheckIn {
		return fmt.Errorf("%s has no note; edit changes what it has", article(ref.Kind))
	}
	s.it = ref
	if d, is := found.(*model.Dependency); is && s.holds != "" {
		return s.noteDecision(d, rest)
	}
	answer, err := s.ask(question{title: "Note", optional: true, value: oneLine(field.Get(found))}, rest)
	if err != nil {
		return err
	}
	return s.set("noted: "+oneLine(model.Title(s.view.board, ref)), ref, model.Assignment{Field: "note", Value: answer})
}

func (s *session) set(what string, ref model.Ref, values ...model.Assignment) error {
	today := s.view.today
	return s.save(what, func(view model.View) (model.Change, error) { return model.Set(view, ref, values, today) })
}

// erase deletes a record, after asking.
func (s *session) erase(typed string) error {
	ref, _, err := s.target(typed)
	if err != nil {
		return err
	}
	title := oneLine(model.Title(s.view.board, ref))
	if ref.Kind == model.KindDependency {
		s.say("If it was a real dependency that went away, remove it with its lever instead: that is counted.")
	}
	sure, err := s.yes("Delete the " + kindWord(ref.Kind) + " " + title + "? (yes or no)")
	switch {
	case err != nil:
		return err
	case !sure:
		return errCancelled
	}
	return s.save("deleted "+title, func(view model.View) (model.Change, error) { return model.Delete(view, ref) })
}

// done, carry and drop say what became of an action. A goal or an outcome can be dropped too.
func (s *session) done(typed string) error {
	action, _, err := s.named(typed, model.KindAction)
	if err != nil {
		return err
	}
	ref, today := model.RefOf(action), s.view.today
	return s.save("done: "+s.titleOf(action), func(view model.View) (model.Change, error) { return model.Done(view, ref, today) })
}

func (s *session) carry(typed string) error {
	action, rest, err := s.named(typed, model.KindAction)
	if err != nil {
		return err
	}
	due, err := s.day(question{title: "Until which day"}, s.view.today, rest)
	if err != nil {
		return err
	}
	return s.set("carried on: "+s.titleOf(action), model.RefOf(action),
		model.Assignment{Field: "state", Value: model.ActionCarried.String()}, model.Assignment{Field: "due", Value: due.String()})
}

func (s *session) drop(typed string) error {
	found, rest, err := s.named(typed, model.KindAction, model.KindGoal, model.KindOutcome)
	if err != nil {
		return err
	}
	reason, err := s.ask(question{title: "Why? What was learned, or what matters more"}, rest)
	if err != nil {
		return err
	}
	ref, id, author, today := model.RefOf(found), s.NewID(), s.Author(), s.view.today
	return s.save("dropped: "+s.titleOf(found), func(view model.View) (model.Change, error) {
		return model.Drop(view, ref, reason, author, id, today)
	})
}

// settle asks which of the values holds on which two copies of the board disagree.
func (s *session) settle(typed string) error {
	ref, rest, err := s.target(typed)
	if err != nil {
		return err
	}
	clashes := model.Clashes(s.view.board.Get(ref))
	if len(clashes) == 0 {
		return errors.New("there is nothing to settle: no two copies of the board disagree on it")
	}
	clash := clashes[0]
	var choices []choice
	for i, head := range clash.Heads {
		choices = append(choices, choice{strconv.Itoa(i + 1), s.view.headWords(head)})
	}
	label := model.FieldNumbered(ref.Kind, clash.Register).Label()
	word, err := s.choose(question{title: "Which " + label + " holds? (number)"}, choices, rest)
	if err != nil {
		return err
	}
	number, _ := strconv.Atoi(word)
	return s.save("settled the "+label+" of "+oneLine(model.Title(s.view.board, ref)), func(view model.View) (model.Change, error) {
		return model.SettleNow(view, clash, number-1)
	})
}
