package plain

import (
	"fmt"
	"strconv"

	"moot/model"
)

// undo takes back my newest change, or one by its number in the log or by its id.
func (s *session) undo(typed string) error {
	id, err := s.changeNamed(typed)
	if err != nil {
		return err
	}
	author := s.Author()
	return s.putBack("taken back", func(view model.View) (model.Change, []model.Skipped, error) { return model.Undo(view, author, id) })
}

func (s *session) redo(string) error {
	author := s.Author()
	return s.putBack("done again", func(view model.View) (model.Change, []model.Skipped, error) { return model.Redo(view, author) })
}

func (s *session) changeNamed(typed string) (model.ChangeID, error) {
	if typed == "" {
		return 0, nil
	}
	number, err := strconv.Atoi(typed)
	switch {
	case err != nil || len(typed) == len(model.ChangeID(1).String()):
		return model.ParseChangeID(typed)
	case number < 1 || number > len(s.logged):
		return 0, fmt.Errorf("no change is numbered %d: log lists them with their numbers", number)
	}
	return s.logged[number-1], nil
}

// putBack keeps an undo or a redo, and names what it left alone.
func (s *session) putBack(word string, revert func(model.View) (model.Change, []model.Skipped, error)) error {
	var skipped []model.Skipped
	done := func(change model.Change) string {
		change.Undoes = 0
		return word + ": " + s.view.told(change)
	}
	err := s.keep(word, done, func(view model.View) (change model.Change, err error) {
		change, skipped, err = revert(view)
		return change, err
	})
	if err != nil {
		return err
	}
	for _, skip := range skipped {
		s.say("Left as it is: " + sentence(skip.Field.Label()+" of "+oneLine(model.Title(s.view.board, skip.Ref))+" was changed since"))
	}
	return nil
}
