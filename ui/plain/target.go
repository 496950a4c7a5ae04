package plain

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"moot/model"
)

var errWhich = errors.New("which one? Say the number printed beside it, its id or its name")

// target is the record that a command is about, and what was typed behind it: a number that was printed last, an id, a
// name, or, where nothing is typed, what was shown or changed last.
func (s *session) target(typed string) (model.Ref, string, error) {
	if typed == "" {
		if s.it.ID == "" || s.view.board.Get(s.it) == nil {
			return model.Ref{}, "", errWhich
		}
		return s.it, "", nil
	}
	first, rest, _ := strings.Cut(typed, " ")
	number, notNumber := strconv.Atoi(first)
	if notNumber == nil && number >= 1 && number <= len(s.items) {
		return s.still(s.items[number-1], rest)
	}
	if ref, err := model.FindAny(s.view.board, typed); err == nil {
		return ref, "", nil
	}
	ref, err := model.FindAny(s.view.board, first)
	switch {
	case err != nil && notNumber == nil && len(s.items) == 0:
		return model.Ref{}, "", fmt.Errorf("nothing is numbered %d: forum, goals and dependencies print items with numbers", number)
	case err != nil && notNumber == nil:
		return model.Ref{}, "", fmt.Errorf("nothing is numbered %d: the numbers go from 1 to %d", number, len(s.items))
	}
	return ref, rest, err
}

// still is a record whose number was printed, if it is there by now.
func (s *session) still(ref model.Ref, rest string) (model.Ref, string, error) {
	if s.view.board.Get(ref) == nil {
		return ref, "", errors.New("it is not on the board any more")
	}
	return ref, rest, nil
}

// named is target for commands that are about records of certain kinds. It is what commands are about from now on.
func (s *session) named(typed string, kinds ...model.Kind) (model.Record, string, error) {
	ref, rest, err := s.target(typed)
	if err != nil {
		return nil, "", err
	}
	for _, kind := range kinds {
		if ref.Kind == kind {
			s.it = ref
			return s.view.board.Get(ref), rest, nil
		}
	}
	var wanted []string
	for _, kind := range kinds {
		wanted = append(wanted, article(kind))
	}
	return nil, "", fmt.Errorf("%s is %s; this command is about %s", model.Title(s.view.board, ref), article(ref.Kind), strings.Join(wanted, " or "))
}

func (s *session) dependency(typed string) (*model.Dependency, string, error) {
	found, rest, err := s.named(typed, model.KindDependency)
	if err != nil {
		return nil, "", err
	}
	return found.(*model.Dependency), rest, nil
}

func (s *session) titleOf(found model.Record) string { return s.view.titleOf(model.RefOf(found)) }
