package plain

import (
	"errors"

	"moot/model"
	"moot/model/meeting"
	"moot/store"
)

// errReadOnly is why nothing is changed on a board that is only looked at.
var errReadOnly = errors.New("the board is open to be read only: nothing can be changed")

// save keeps an edit and tells so. what says it in words: "accepted Token exchange". Where the edit itself is refused the
// error says why; where it cannot be kept it is told, and can be tried again.
func (s *session) save(what string, edit meeting.Edit) error {
	return s.keep(what, func(model.Change) string { return what }, edit)
}

// keep is save where only the change that was kept knows what was done.
func (s *session) keep(what string, done func(model.Change) string, edit meeting.Edit) error {
	if s.ReadOnly {
		return errReadOnly
	}
	if s.holds != "" { // what is done while a forum is held here is that forum's
		edit = meeting.Tied(s.holds, edit)
	}
	for {
		var refused *store.RefusedError
		change, _, err := store.Attempt(s.ctx, s.Store, s.Author(), edit)
		switch {
		case errors.As(err, &refused):
			return refused.Err
		case err == nil:
			return s.saved(done(change), change)
		}
		s.say("Not saved: " + sentence(err.Error()))
		again, failed := s.yes("Try again? (yes or no)")
		if failed != nil || !again {
			s.inParts = true
			s.say("Given up: " + what + ". Nothing of it was changed.")
			return nil
		}
	}
}

func (s *session) saved(what string, change model.Change) error {
	if change.ID == 0 {
		s.say("Nothing to change: it is so already.")
		return nil
	}
	s.say("Saved: " + what)
	if err := s.catchUp(change.ID); err != nil {
		s.say("It is saved, but the board cannot be read again: " + sentence(err.Error()))
	}
	return nil
}

// refusal is why something was not done, without the id of the record that it begins with.
func refusal(err error) string {
	var rule *model.RuleError
	if errors.As(err, &rule) {
		return sentence(model.Sentence(err, rule.Ref))
	}
	return sentence(err.Error())
}
