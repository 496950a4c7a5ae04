package plain

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"moot/model"
)

// askTeam makes a dependency: what one team needs from another. With a line it takes that for all there is to say.
func (s *session) askTeam(typed string) error {
	switch {
	case typed != "":
		return s.line(typed)
	case s.view.board.Count(model.KindTeam) < 2:
		return errors.New("a dependency stands between two teams: make them first, with new team")
	}
	return s.make(model.KindDependency)
}

// made are the kinds of record that people make.
var made = []model.Kind{
	model.KindDependency, model.KindGoal, model.KindOutcome, model.KindTeam, model.KindGuardrail, model.KindAction,
}

// inALine are the kinds that a line can make: "new team Loyalty".
var inALine = []string{"dependency", "goal", "outcome", "team", "action"}

func (s *session) makeAny(typed string) error {
	if kind, told, _ := strings.Cut(typed, " "); told != "" && slices.Contains(inALine, kind) {
		return s.line(strings.TrimPrefix(typed, model.KindDependency.String()+" "))
	}
	choices := make([]choice, len(made))
	for i, kind := range made {
		choices[i] = choice{word: kind.String()}
	}
	word, err := s.choose(question{title: "What is new? (number or word)"}, choices, typed)
	if err != nil {
		return err
	}
	kind, _ := model.ParseKind(word)
	if kind == model.KindDependency {
		return s.askTeam("")
	}
	return s.make(kind)
}

// make asks for the fields of a new record, and keeps it. Where the rules refuse it as a whole, the answers are offered
// again.
func (s *session) make(kind model.Kind) error {
	return s.makeFrom(kind, map[string]string{"consumer": s.view.team, "team": s.view.team})
}

// makeFrom is make with answers that Enter keeps.
func (s *session) makeFrom(kind model.Kind, answers map[string]string) error {
	s.say("A new " + kindWord(kind) + ". Cancel leaves without making it.")
	for {
		values, err := s.answered(kind, forms[kind], answers)
		if err != nil {
			return err
		}
		id := s.NewID()
		if _, err = model.Add(s.view.board, kind, id, values, s.view.today); err == nil {
			return s.keepNew(kind, id, values)
		}
		s.say("Not done: " + refusal(err))
		if again, failed := s.yes("Answer again? (yes or no)"); failed != nil || !again {
			return errCancelled
		}
	}
}

// answered asks for every field of a form; answers holds what was answered so far, and is filled.
func (s *session) answered(kind model.Kind, form []wanted, answers map[string]string) ([]model.Assignment, error) {
	var values []model.Assignment
	offered := map[model.Kind]bool{0: true}
	for _, want := range form {
		field := model.FieldNamed(kind, want.field)
		if !offered[field.Of] {
			offered[field.Of] = true
			s.offer(field)
		}
		q := question{title: want.title, optional: !want.needed, value: s.view.typed(field, answers[want.field])}
		if field.Measured {
			q.unit = answers["unit"]
		}
		answer, err := s.askField(field, q, "")
		if err != nil {
			return nil, err
		}
		if answers[want.field] = answer; answer != "" {
			values = append(values, model.Assignment{Field: want.field, Value: answer})
		}
	}
	return values, nil
}

// edit asks which fields of a record to change, one after the other, and keeps all of it as one change.
func (s *session) edit(typed string) error {
	ref, _, err := s.target(typed)
	if err != nil {
		return err
	}
	s.it = ref
	return s.editRecord(ref, s.view.board.Get(ref))
}

func (s *session) settings(string) error {
	return s.editRecord(model.Ref{Kind: model.KindBoard, ID: model.BoardID}, s.view.board.Settings())
}

func (s *session) editRecord(ref model.Ref, before model.Record) error {
	for i, field := range model.Fields(ref.Kind) {
		value := s.view.shown(field, before)
		if value == "" {
			value = "nothing"
		}
		s.say(fmt.Sprintf("%d. %s: %s", i+1, upperFirst(field.Label()), value))
	}
	var values []model.Assignment
	for {
		field, err := s.whichField(ref.Kind, len(values) > 0)
		if err != nil || field == nil {
			return s.keepEdit(ref, before, values, err)
		}
		s.offer(field)
		q := question{title: upperFirst(field.Label()), optional: true, value: s.view.typed(field, field.Get(before))}
		if field.Measured {
			q.unit = model.UnitAfter(s.view.board, before, values)
		}
		answer, err := s.askField(field, q, "")
		if err != nil {
			return err
		}
		with := append(slices.Clip(values), model.Assignment{Field: field.Name, Value: answer})
		if _, err := model.Set(s.view.board, ref, with, s.view.today); err != nil {
			s.say("That cannot be kept: " + refusal(err))
			continue
		}
		values = with
	}
}

// whichField asks what to change next; nil when that was all.
func (s *session) whichField(kind model.Kind, more bool) (*model.Field, error) {
	title := "Change what? (number or name)"
	if more {
		title = "Change what else? (number or name)"
	}
	var field *model.Field
	answer, err := s.ask(question{title: title, optional: true, read: func(answer string) (string, error) {
		found, err := fieldNamed(kind, answer)
		if field = found; err != nil {
			return "", err
		}
		return field.Name, nil
	}}, "")
	if err != nil || answer == "" {
		return nil, err
	}
	return field, nil
}

func (s *session) keepEdit(ref model.Ref, before model.Record, values []model.Assignment, err error) error {
	switch {
	case err != nil:
		return err
	case len(values) == 0:
		s.say("Nothing to change.")
		return nil
	}
	if sure, err := s.overwrites(ref, before, values); err != nil || !sure {
		return cmp.Or(err, errCancelled)
	}
	what, today := "changed "+oneLine(model.Title(s.view.board, model.RefOf(before))), s.view.today
	if ref.Kind == model.KindBoard {
		what = "changed the settings of the board"
	}
	return s.save(what, func(view model.View) (model.Change, error) { return model.Set(view, ref, values, today) })
}

// overwrites asks, where somebody else changed one of the fields while the questions were answered, whether that is meant.
func (s *session) overwrites(ref model.Ref, before model.Record, values []model.Assignment) (bool, error) {
	if err := s.catchUp(0); err != nil {
		return false, err
	}
	now := s.view.board.Get(ref)
	for _, value := range values {
		field := model.FieldNamed(ref.Kind, value.Field)
		if now == nil || field.Get(now) == field.Get(before) {
			continue
		}
		set := "taken back"
		if text := s.view.shown(field, now); text != "" {
			set = "set to " + text
		}
		return s.yes("The " + field.Label() + " was " + set + " meanwhile. Overwrite that? (yes or no)")
	}
	return true, nil
}
