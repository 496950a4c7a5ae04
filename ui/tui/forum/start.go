package forum

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/meeting"
	"moot/ui/tui/form"
	"moot/ui/tui/screen"
)

// pressForum starts the forum of today, or holds the one that is running. One that is due on another day asks first.
func (s *Screen) pressForum() tea.Cmd {
	switch forum, next := s.running(), s.state.Board.Settings().NextForum; {
	case s.state.ReadOnly:
		return screen.Send(screen.Say{Text: screen.ReadOnly, Tone: screen.Warn})
	case forum != nil && s.holds():
		return screen.Send(screen.Say{Text: "the forum is held from here: N goes on, esc shows the agenda", Tone: screen.Plain})
	case forum != nil && forum.On != s.state.Today && !forum.Paused && s.state.Holds != forum.ID:
		return s.askGoOn(forum)
	case forum != nil:
		return s.takeOver(forum)
	case next.Known() && next != s.state.Today:
		return s.askStart(next)
	}
	return s.start()
}

// takeOver holds the forum that is running, and looks at it.
func (s *Screen) takeOver(forum *model.Forum) tea.Cmd {
	cmd := s.enter(forum)
	s.room.phase = ""
	s.look()
	return tea.Batch(cmd, s.gather(), s.showCard())
}

// askGoOn asks of a forum that was begun on another day, and not closed, what became of the time in between.
func (s *Screen) askGoOn(forum *model.Forum) tea.Cmd {
	title := "The forum of " + shortly(forum.On, s.state.Today) + " was not closed: its clock runs"
	choices := []form.Choice{
		{Key: "g", Label: "go on from where it was left", Help: "the time since was no time of the meeting"},
		{Key: "r", Label: "go on with the clock as it is"},
	}
	left, today := s.lastTouched(forum), s.state.Today
	return screen.Send(screen.Show{Dialog: form.Choose(title, choices, func(chosen form.Choice) tea.Cmd {
		if chosen.Key == "r" {
			return s.takeOver(forum)
		}
		now := s.state.Clock()
		return tea.Batch(s.takeOver(forum), s.quietly("the clock goes on from where it stood", func(view model.View) (model.Change, error) {
			return meeting.GoOn(view, forum.ID, left, today, now)
		}))
	})})
}

// lastTouched is when somebody last did anything in a forum.
func (s *Screen) lastTouched(forum *model.Forum) time.Time {
	var last model.Instant
	for header := range s.state.Board.Log() {
		if header.Forum == forum.ID {
			last = max(last, header.At)
		}
	}
	return last.Time()
}

// askStart asks what is meant of a forum that is due on another day.
func (s *Screen) askStart(next model.Date) tea.Cmd {
	state := s.state
	title := "The forum is on " + next.InSentence(s.state.Today) + ", " + next.Relative(s.state.Today)
	choices := []form.Choice{
		{Key: "s", Label: "start it now"},
		{Key: "m", Label: "move it to another day"},
		{Key: "l", Label: "leave it out", Help: "with the reason"},
	}
	return screen.Send(screen.Show{Dialog: form.Choose(title, choices, func(chosen form.Choice) tea.Cmd {
		switch chosen.Key {
		case "m":
			return MoveNext(state)
		case "l":
			return SkipNext(state)
		}
		return s.start()
	})})
}

func (s *Screen) start() tea.Cmd {
	opening := meeting.Opening{ID: s.state.NewID(), Facilitator: meeting.InTurn(s.state.Board), Needed: s.state.Agenda.Needed}
	s.room.begun = opening.ID
	if planned := meeting.Planned(s.state.Board); planned != nil {
		s.room.begun = planned.ID
	}
	today, now := s.state.Today, s.state.Clock()
	return screen.Send(screen.Commit{
		What: "the forum has begun", Quiet: true, Failed: notStarted{},
		Edit: func(view model.View) (model.Change, error) { return meeting.Start(view, opening, today, now) },
	})
}

// notStarted comes where a start came to nothing: the next forum is somebody else's.
type notStarted struct{}

// MoveNext asks for the day to which the next forum is moved.
func MoveNext(state screen.State) tea.Cmd {
	today := state.Today
	return screen.Send(screen.Show{Dialog: form.Date("Move the next forum", "to", today, today, func(to model.Date) tea.Cmd {
		return screen.Send(screen.Commit{What: "the forum is on " + to.InSentence(today), Edit: func(view model.View) (model.Change, error) {
			return meeting.Move(view, to, today)
		}})
	})})
}

// SkipNext asks why the next forum is left out.
func SkipNext(state screen.State) tea.Cmd {
	id, next, today := state.NewID(), state.NewID(), state.Today
	return screen.Send(screen.Show{Dialog: form.Prompt(form.PromptOptions{
		Title: "Leave the next forum out: why?", Label: "reason", Placeholder: "nothing to decide; half of the teams are away",
		Submit: func(reason string) tea.Cmd {
			return screen.Send(screen.Commit{What: "the forum is left out", Edit: func(view model.View) (model.Change, error) {
				return meeting.Skip(view, id, next, reason, today)
			}})
		},
	})})
}
