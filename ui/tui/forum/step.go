package forum

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/meeting"
	"moot/ui/tui/form"
	"moot/ui/tui/screen"
)

// commit is the intent to carry the meeting on. The clock is read now: whatever a save takes, this is when it was done.
func (s *Screen) commit(what string, edit func(view model.View) (model.Change, error)) tea.Cmd {
	return screen.Send(screen.Commit{What: what, Edit: edit})
}

// quietly is commit of what the screen shows at once.
func (s *Screen) quietly(what string, edit func(view model.View) (model.Change, error)) tea.Cmd {
	return screen.Send(screen.Commit{What: what, Edit: edit, Quiet: true})
}

// steps are what the meeting goes through, as it is seen here.
func (s *Screen) steps() meeting.Steps {
	return meeting.StepsOf(s.queue(), s.room.known.goalIDs(), meeting.Minutes(s.state.Board.Settings()))
}

// queue is what the forum takes up in its dependency phase. It is found when the rows are made: keys and frames only look.
func (s *Screen) queue() []meeting.Entry { return s.room.queue }

// step does the keys that every phase has: to go on, back, to pause.
func (s *Screen) step(name string) (tea.Cmd, bool) {
	forum, today, now := s.running(), s.state.Today, s.state.Clock()
	phase := meeting.PhaseOf(forum.Phase)
	switch name {
	case "next":
		if phase == meeting.Close {
			return s.finish(), true
		}
		if phase == meeting.Goals && !s.room.known.goalsFound {
			return screen.Send(screen.Say{Text: "the goals are still being looked at: a moment", Tone: screen.Plain}), true
		}
		steps := s.steps()
		return s.quietly("went on", func(view model.View) (model.Change, error) {
			return meeting.Advance(view, forum.ID, steps, today, now)
		}), true
	case "left":
		return s.turn(-1), true
	case "right":
		return s.turn(1), true
	case "pause":
		return s.quietly("the clock stopped, or went on", func(view model.View) (model.Change, error) {
			return meeting.Toggle(view, forum.ID, today, now)
		}), true
	}
	return nil, false
}

// turn goes a phase forward or back.
func (s *Screen) turn(by int) tea.Cmd {
	forum, steps, today, now := s.running(), s.steps(), s.state.Today, s.state.Clock()
	to := meeting.PhaseOf(forum.Phase) + meeting.Phase(by)
	if to < meeting.Here || to > meeting.Close {
		return screen.Send(screen.Say{Text: "there is no phase beyond this one", Tone: screen.Plain})
	}
	return s.quietly(to.Title(), func(view model.View) (model.Change, error) {
		return meeting.Turn(view, forum.ID, by, steps, today, now)
	})
}

// finish asks, then closes the forum.
func (s *Screen) finish() tea.Cmd {
	forum, next, today, clock := s.running(), s.state.NewID(), s.state.Today, s.state.Clock
	text := "What it decided stays as it is. u takes the closing back."
	return screen.Send(screen.Show{Dialog: form.Confirm("Close the forum?", text, "close it", func() tea.Cmd {
		now := clock()
		return s.commit("the forum is closed", func(view model.View) (model.Change, error) {
			return meeting.Finish(view, forum.ID, next, today, now)
		})
	})})
}

// newAction opens the form of an action that comes of the forum, about what is selected.
func (s *Screen) newAction() tea.Cmd {
	preset := []model.Assignment{{Field: "forum", Value: s.running().ID}}
	if title := model.Title(s.state.Board, s.Selected()); title != "" && s.Selected().Kind != model.KindAction {
		preset = append(preset, model.Assignment{Field: "text", Value: title + ": "})
	}
	return screen.Send(screen.Show{Dialog: form.Record(s.state, model.KindAction, nil, preset)})
}
