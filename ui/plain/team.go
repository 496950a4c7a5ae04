package plain

import (
	"cmp"

	"moot/model"
	"moot/ui/tui/preference"
)

// myTeam finds out which team of a board is mine. One that was named for this run is remembered.
func (s *session) myTeam(board *model.Board) string {
	chosen := ""
	if s.Memory != nil {
		chosen = s.Memory.Team(board.ID())
	}
	ref, err := model.Find(board, model.KindTeam, preference.MyTeam(s.Team, chosen, s.Own.Team))
	if err != nil {
		return ""
	}
	if s.Team != "" {
		s.remember(board, ref.ID)
	}
	return ref.ID
}

// remember keeps the id of my team, or that I have none.
func (s *session) remember(board *model.Board, team string) {
	if s.Memory == nil {
		return
	}
	if err := s.Memory.KeepTeam(board.ID(), team); err != nil {
		s.say("It is your team until moot ends: it cannot be remembered. " + sentence(err.Error()))
	}
}

// announceTeam tells of a name of "my team" that is none.
func (s *session) announceTeam() {
	if s.Team == "" || s.Team == preference.NoTeam || s.view.team != "" {
		return
	}
	if _, err := model.Find(s.view.board, model.KindTeam, s.Team); err != nil {
		s.say(sentence(err.Error()))
	}
}

// chooseTeam asks which team is mine; none is a choice too.
func (s *session) chooseTeam(typed string) error {
	field := model.FieldNamed(model.KindGoal, "team")
	if typed == "" {
		s.offer(field)
	}
	answer, err := s.ask(question{title: "Which team is yours? None for no team", read: func(answer string) (string, error) {
		if model.Fold(answer) == "none" {
			return "", nil
		}
		return s.view.read(field, answer, "")
	}}, typed)
	if err != nil {
		return err
	}
	s.Team = cmp.Or(answer, preference.NoTeam)
	s.remember(s.view.board, s.Team)
	s.view = newView(s.view.board, s.view.today, s.Now(), answer, s.view.query)
	if answer == "" {
		s.say("No team is yours now.")
		return nil
	}
	s.say(s.view.name(answer) + " is your team now.")
	return s.show("forum")
}
