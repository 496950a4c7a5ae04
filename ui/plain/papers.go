package plain

import (
	"errors"
	"fmt"
	"strconv"

	"moot/model"
	"moot/model/align"
	"moot/model/chance"
	"moot/model/inbox"
	"moot/model/meeting"
	"moot/store"
	"moot/ui/report"
)

// minutesCommand reads the minutes of a forum: the one that is running, else the newest that was held, or one by its day.
func (s *session) minutesCommand(typed string) error {
	if typed != "" {
		return s.minutesNamed(typed)
	}
	forum := meeting.Running(s.view.board)
	if forum == nil {
		forum = meeting.LastClosed(s.view.board)
	}
	if forum == nil {
		return errors.New("no forum was held on this board yet: forum start begins one")
	}
	return s.readMinutes(forum.ID)
}

func (s *session) minutesNamed(typed string) error {
	if ref, err := model.Find(s.view.board, model.KindForum, typed); err == nil {
		return s.readMinutes(ref.ID)
	}
	day, err := model.ParseDate(typed, s.view.today)
	if err != nil {
		return fmt.Errorf("%q is neither the id of a forum nor a day on which one was held", typed)
	}
	for _, forum := range s.view.board.Forums() {
		if forum.On == day && (forum.State == model.ForumClosed || forum.State == model.ForumRunning) {
			return s.readMinutes(forum.ID)
		}
	}
	return errors.New("no forum was held on " + day.InSentence(s.view.today))
}

func (s *session) readMinutes(id string) error {
	forum := model.Named[*model.Forum](s.view.board, model.KindForum, id)
	document, err := s.minutesOf(forum)
	if err != nil {
		return err
	}
	s.read(document)
	return nil
}

func (s *session) read(document *report.Document) {
	p := &page{}
	p.document(document)
	if len(p.lines) > 0 && p.lines[0] == "" { // a title needs no empty line before it
		p.lines = p.lines[1:]
	}
	s.print(p)
}

// brief reads the pre-read of the next forum: of a team, else of mine, else of everybody.
func (s *session) brief(typed string) error {
	v := s.view
	team := v.team
	if typed != "" {
		ref, err := model.Find(v.board, model.KindTeam, typed)
		if err != nil {
			return err
		}
		team = ref.ID
	}
	news, err := s.happened()
	if err != nil {
		return err
	}
	gaps := align.Compute(v.board, v.today)
	in := report.BriefInput{
		Board: v.board, Agenda: v.agenda, Today: v.today, Team: team, News: news,
		Focus: meeting.GoalsInFocus(v.board, v.agenda, gaps), Gaps: gaps, Chance: chance.NewRecord(v.board, v.today),
	}
	if team != "" {
		in.Inbox = inbox.Compute(v.board, v.agenda, team)
	}
	s.read(report.Brief(in))
	return nil
}

// log lists changes, the newest first, with the numbers by which undo takes them.
func (s *session) log(typed string) error {
	most := mostChanges
	if typed != "" {
		number, err := strconv.Atoi(typed)
		if err != nil || number < 1 {
			return fmt.Errorf("%q: how many changes? Write a number, for example log 50", typed)
		}
		most = number
	}
	p := newPage("Changes, the newest first")
	s.logged = nil
	for kept, err := range s.Store.History(s.ctx, store.Query{MostEdits: loadAgain}) {
		if err != nil {
			return err
		}
		s.logged = append(s.logged, kept.ID)
		p.line(strconv.Itoa(len(s.logged)) + ". " + s.view.changeHead(kept.Change) + ": " + sentence(s.view.told(kept.Change)))
		if len(s.logged) == most {
			break
		}
	}
	p.line("Undo and a number takes one back.")
	s.print(p)
	return nil
}
