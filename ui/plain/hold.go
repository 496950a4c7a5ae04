package plain

import (
	"errors"
	"time"

	"moot/model"
	"moot/model/meeting"
)

// running is the forum that is running; an error where none is.
func (s *session) running() (*model.Forum, error) {
	forum := meeting.Running(s.view.board)
	if forum == nil {
		return nil, errors.New("no forum is running: forum start begins one")
	}
	return forum, nil
}

// forumStart begins the forum of today, or holds the one that is running.
func (s *session) forumStart(string) error {
	if forum := meeting.Running(s.view.board); forum != nil {
		return s.hold(forum)
	}
	v := s.view
	if next := v.board.Settings().NextForum; next.Known() && next != v.today {
		sure, err := s.yes("The forum is on " + v.when(next) + ". Start it now? (yes or no)")
		switch {
		case err != nil:
			return err
		case !sure:
			return errCancelled
		}
	}
	opening := meeting.Opening{ID: s.NewID(), Facilitator: meeting.InTurn(v.board), Needed: v.agenda.Needed}
	today, now := v.today, s.Now()
	err := s.save("the forum has begun", func(view model.View) (model.Change, error) {
		return meeting.Start(view, opening, today, now)
	})
	if forum := meeting.Running(s.view.board); err == nil && forum != nil {
		s.holds = forum.ID
		return s.show("forum")
	}
	return err
}

// hold goes on with a forum that is running. Of one that was left on another day it asks what became of the time since.
func (s *session) hold(forum *model.Forum) error {
	s.holds = forum.ID
	if forum.On == s.view.today || forum.Paused {
		s.say("The forum is held from here now: what you decide is decided in it.")
		return s.show("forum")
	}
	sure, err := s.yes("It was begun on " + s.view.when(forum.On) + " and not closed. Leave out the time since it was left? (yes or no)")
	if err != nil {
		s.holds = ""
		return err
	}
	if sure {
		left, today, now := s.lastTouched(forum), s.view.today, s.Now()
		if err := s.save("the clock goes on from where it stood", func(view model.View) (model.Change, error) {
			return meeting.GoOn(view, forum.ID, left, today, now)
		}); err != nil {
			return err
		}
	}
	return s.show("forum")
}

// lastTouched is when somebody last did anything in a forum.
func (s *session) lastTouched(forum *model.Forum) time.Time {
	var last model.Instant
	for header := range s.view.board.Log() {
		if header.Forum == forum.ID {
			last = max(last, header.At)
		}
	}
	return last.Time()
}

// carryOn is a step of the forum that is running; whoever takes one holds it.
func (s *session) carryOn(what string, edit func(model.View, *model.Forum) (model.Change, error)) error {
	forum, err := s.running()
	if err != nil {
		return err
	}
	s.holds = forum.ID
	return s.save(what, func(view model.View) (model.Change, error) { return edit(view, forum) })
}

// forumNext goes on: to the next item of the phase, after the last to the next phase.
func (s *session) forumNext(string) error {
	return s.move("went on", func(view model.View, forum *model.Forum, steps meeting.Steps) (model.Change, error) {
		return meeting.Advance(view, forum.ID, steps, s.view.today, s.Now())
	})
}

func (s *session) forumBack(string) error {
	return s.move("went back a phase", func(view model.View, forum *model.Forum, steps meeting.Steps) (model.Change, error) {
		return meeting.Turn(view, forum.ID, -1, steps, s.view.today, s.Now())
	})
}

// move is a step through the phases and their items. The screen that comes of it is shown.
func (s *session) move(what string, edit func(model.View, *model.Forum, meeting.Steps) (model.Change, error)) error {
	forum, err := s.running()
	if err != nil {
		return err
	}
	steps := s.view.steps(forum)
	err = s.carryOn(what, func(view model.View, forum *model.Forum) (model.Change, error) { return edit(view, forum, steps) })
	if err != nil {
		return err
	}
	if now, err := s.running(); err == nil && now.Item.ID != "" {
		s.it = now.Item
	}
	return s.show("forum")
}

func (s *session) forumPause(string) error {
	forum, err := s.running()
	if err != nil {
		return err
	}
	what := "the clock stands still"
	if forum.Paused {
		what = "the clock goes on"
	}
	today, now, pause := s.view.today, s.Now(), !forum.Paused
	return s.carryOn(what, func(view model.View, forum *model.Forum) (model.Change, error) {
		return meeting.Pause(view, forum.ID, pause, today, now)
	})
}

// forumPark puts a dependency off until the next forum: the one at hand, where none is named.
func (s *session) forumPark(typed string) error {
	forum, err := s.running()
	if err != nil {
		return err
	}
	if typed == "" && forum.Item.Kind == model.KindDependency {
		typed = forum.Item.String()
	}
	d, _, err := s.dependency(typed)
	if err != nil {
		return err
	}
	steps, today, now := s.view.steps(forum), s.view.today, s.Now()
	return s.carryOn("parked "+oneLine(d.Title), func(view model.View, forum *model.Forum) (model.Change, error) {
		return meeting.Park(view, forum.ID, d.ID, true, steps, today, now)
	})
}

// forumNote writes down what was said on flow and health.
func (s *session) forumNote(typed string) error {
	forum, err := s.running()
	if err != nil {
		return err
	}
	note, err := s.ask(question{title: "What was said", optional: true, value: oneLine(forum.Note)}, typed)
	if err != nil {
		return err
	}
	today := s.view.today
	return s.carryOn("noted", func(view model.View, forum *model.Forum) (model.Change, error) {
		return meeting.Remark(view, forum.ID, note, today)
	})
}

// noteDecision writes down what the forum said of a dependency.
func (s *session) noteDecision(d *model.Dependency, given string) error {
	note, err := s.ask(question{title: "What was said of it"}, given)
	if err != nil {
		return err
	}
	forum, id, today, now := s.holds, s.NewID(), s.view.today, s.Now()
	return s.save("noted what was said of "+oneLine(d.Title), func(view model.View) (model.Change, error) {
		return meeting.Note(view, forum, id, d.ID, meeting.Words{Note: note}, today, now)
	})
}

// forumClose ends the forum; its minutes are read back.
func (s *session) forumClose(string) error {
	forum, err := s.running()
	if err != nil {
		return err
	}
	sure, err := s.yes("Close the forum? What it decided stays. (yes or no)")
	switch {
	case err != nil:
		return err
	case !sure:
		return errCancelled
	}
	next, today, now := s.NewID(), s.view.today, s.Now()
	err = s.carryOn("the forum is closed", func(view model.View, forum *model.Forum) (model.Change, error) {
		return meeting.Finish(view, forum.ID, next, today, now)
	})
	if err != nil || meeting.Running(s.view.board) != nil {
		return err
	}
	s.holds = ""
	return s.readMinutes(forum.ID)
}
