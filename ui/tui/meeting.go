package tui

import (
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/meeting"
	"moot/ui/tui/screen"
)

// ticked comes once a second while a forum is running.
type ticked struct{}

// running is the forum that is being held on the board, whoever holds it; nil when none is.
func (a *app) running() *model.Forum {
	if a.state.Board == nil {
		return nil
	}
	return meeting.Running(a.state.Board)
}

// keepTime starts the ticking where a forum's clock runs. One tick is under way at a time.
func (a *app) keepTime() tea.Cmd {
	a.now = a.state.Clock()
	forum := a.running()
	if forum == nil || a.ticking || !meeting.ClockOf(forum, a.now).Running {
		return nil
	}
	a.ticking = true
	return tea.Tick(untilNext(forum, a.now, a.step()), func(time.Time) tea.Msg { return ticked{} })
}

// step is how often the clock is drawn anew: every second, or every minute where nothing is to move.
func (a *app) step() time.Duration {
	if a.state.Still {
		return time.Minute
	}
	return time.Second
}

// untilNext is how long it takes until the forum's clock shows the next whole step.
func untilNext(forum *model.Forum, now time.Time, step time.Duration) time.Duration {
	since, err := model.ParseInstant(forum.Since)
	if err != nil {
		return step
	}
	gone := now.Sub(since.Time()) + time.Duration(forum.Elapsed.Int(0))*time.Second
	return step - max(0, gone)%step
}

func (a *app) tick() tea.Cmd {
	a.ticking = false
	return tea.Batch(a.keepTime(), a.tabs[a.current].Update(screen.Tick{Now: a.now}))
}

// clockWords is the forum's clock for the frame: "forum 12:03 of 30:00", in reverse video once it is over.
func (a *app) clockWords(forum *model.Forum) string {
	inks, minutes := a.state.Theme, meeting.Minutes(a.state.Board.Settings())
	clock := meeting.ClockOf(forum, a.now)
	shown, ink := screen.ClockTime(clock.Elapsed, a.state.Still), inks.Tab
	if clock.Elapsed > minutes*60 {
		ink = inks.Alert
	}
	words := inks.Accent.Paint("forum ") + ink.Paint(shown) + inks.Muted.Paint(fmt.Sprintf(" of %s", screen.ClockTime(minutes*60, a.state.Still)))
	if forum.Paused {
		words += inks.Warn.Paint("  paused")
	}
	return words
}
