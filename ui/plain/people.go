package plain

import (
	"errors"

	"moot/model"
	"moot/model/meeting"
)

// forumHere ticks teams as here: those that are named, else all that are needed.
func (s *session) forumHere(typed string) error {
	forum, err := s.running()
	if err != nil {
		return err
	}
	teams := forum.Needed
	if typed != "" {
		if teams, err = s.teamsNamed(typed); err != nil {
			return err
		}
	}
	if len(teams) == 0 {
		return errors.New("no team is needed: name those that are here, with commas between them")
	}
	return s.presence("here: "+s.view.names(teams), teams, true)
}

// forumAway takes the ticks of teams away.
func (s *session) forumAway(typed string) error {
	if _, err := s.running(); err != nil {
		return err
	}
	typed, err := s.ask(question{title: "Which teams are not here, with commas between them"}, typed)
	if err != nil {
		return err
	}
	teams, err := s.teamsNamed(typed)
	if err != nil {
		return err
	}
	return s.presence("not here: "+s.view.names(teams), teams, false)
}

func (s *session) presence(what string, teams []string, here bool) error {
	today := s.view.today
	return s.carryOn(what, func(view model.View, forum *model.Forum) (model.Change, error) {
		return meeting.Presence(view, forum.ID, teams, here, today)
	})
}

func (s *session) teamsNamed(typed string) ([]string, error) {
	var teams []string
	for _, name := range splitNames(typed) {
		ref, err := model.Find(s.view.board, model.KindTeam, name)
		if err != nil {
			return nil, err
		}
		teams = append(teams, ref.ID)
	}
	return teams, nil
}

// facilitator names who facilitates the forum that is running.
func (s *session) facilitator(typed string) error {
	if _, err := s.running(); err != nil {
		return err
	}
	name, err := s.ask(question{title: "Who facilitates"}, typed)
	if err != nil {
		return err
	}
	today := s.view.today
	return s.carryOn(name+" facilitates", func(view model.View, forum *model.Forum) (model.Change, error) {
		return meeting.Facilitate(view, forum.ID, name, today)
	})
}

// forumMove puts the next forum on another day.
func (s *session) forumMove(typed string) error {
	today := s.view.today
	to, err := s.day(question{title: "To which day"}, today, typed)
	if err != nil {
		return err
	}
	return s.save("the next forum is on "+s.view.when(to), func(view model.View) (model.Change, error) {
		return meeting.Move(view, to, today)
	})
}

// forumSkip leaves the next forum out.
func (s *session) forumSkip(typed string) error {
	reason, err := s.ask(question{title: "Why is it left out"}, typed)
	if err != nil {
		return err
	}
	id, next, today := s.NewID(), s.NewID(), s.view.today
	return s.save("the next forum is left out", func(view model.View) (model.Change, error) {
		return meeting.Skip(view, id, next, reason, today)
	})
}
