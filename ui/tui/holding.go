package tui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/meeting"
	"moot/store"
	"moot/ui/tui/screen"
)

// Whoever holds a forum may be cut off: killed, without power, asleep. The board must then say where the clock stood, but
// a change of the board every second would bury its history. So the terminal that holds a forum makes a mark, once a
// second, in the memory of its machine: which forum, when, and by which process. Nobody else makes one.
//
// When moot opens a board on which a forum is running, and the mark is of that forum and of a process that is gone, the
// forum was cut off here: its clock is set going again from the moment of the mark (meeting.GoOn), and it is held as
// before. Where the process lives, the forum is held by another terminal of this machine, and is only looked at. On another
// machine there is no mark: there the clock runs on by the time of day, as it does for everybody who follows.

// markTime is how often the mark is made. asleep is how old it gets only where the machine was asleep, or the program
// stopped: the clock then goes on from before that.
const (
	markTime = time.Second
	asleep   = 15 * time.Second
)

// marked comes when it is time for the next mark, noted when one was made.
type (
	marked struct{}
	noted  struct{}
)

// closing is the forum that was held here until it was closed, and when that was seen: an undo takes it up again there.
type closing struct {
	forum string
	at    time.Time
}

// hold takes a forum into this terminal, or lets it go.
func (a *app) hold(msg screen.Hold) tea.Cmd {
	if a.state.Holds == msg.Forum {
		return nil
	}
	if msg.Forum == "" {
		return tea.Batch(a.release(), a.handOver())
	}
	a.state.Holds, a.lastSeen = msg.Forum, a.state.Clock()
	return tea.Batch(a.handOver(), a.mark(), a.keepMarking())
}

// release lets the forum go that is held here.
func (a *app) release() tea.Cmd {
	a.state.Holds = ""
	memory, board := a.options.Memory, a.board
	return func() tea.Msg {
		_ = memory.Release(board) // a mark that stays is of a process that is gone: it says when, and that is true
		return nil
	}
}

// keepMarking makes the next mark in a second, for as long as a forum is held here, running or paused.
func (a *app) keepMarking() tea.Cmd {
	if a.marking || a.state.Holds == "" {
		return nil
	}
	a.marking = true
	return tea.Tick(markTime, func(time.Time) tea.Msg { return marked{} })
}

func (a *app) marked() tea.Cmd {
	a.marking = false
	return tea.Batch(a.mark(), a.keepMarking())
}

// mark remembers that the forum is being held here now.
func (a *app) mark() tea.Cmd {
	forum, before, now := a.state.Holds, a.lastSeen, a.state.Clock()
	if forum == "" {
		return nil
	}
	a.lastSeen = now
	var cmds []tea.Cmd
	if now.Sub(before) > asleep {
		cmds = append(cmds, a.goOn(forum, before, now))
	}
	if a.noting { // one after the other, so that the newest stays: there is another in a second
		return tea.Batch(cmds...)
	}
	a.noting = true
	memory, board := a.options.Memory, a.board
	return tea.Batch(append(cmds, func() tea.Msg {
		_ = memory.Hold(board, forum, now) // forgotten, the clock goes on by the time of day
		return noted{}
	})...)
}

// goOn lets the clock go on from where it stood when the forum was last seen being held.
func (a *app) goOn(forum string, seen, now time.Time) tea.Cmd {
	return a.enqueue(intent{Commit: screen.Commit{
		What: "the forum's clock goes on from where it stood", Edit: goingOn(forum, seen, a.state.Today, now), Quiet: true,
	}})
}

// clockAuthor signs what nobody did: an undo takes back a person's last change, never the clock's.
const clockAuthor = "moot"

func goingOn(forum string, seen time.Time, today model.Date, now time.Time) meeting.Edit {
	return func(view model.View) (model.Change, error) {
		change, err := meeting.GoOn(view, forum, seen, today, now)
		change.Author, change.About = clockAuthor, "the clock goes on from where it stood"
		return change, err
	}
}

// resumed lets the clock of a forum that was cut off go on before anybody sees it run through the time in between. It is
// called in a command. Where that cannot be kept now, it is tried again, and told, as every change is.
func resumed(ctx context.Context, in store.Store, board *model.Board, rev store.Rev, mark Mark, today model.Date, now time.Time) (*model.Board, store.Rev, bool) {
	if _, _, err := in.Commit(ctx, goingOn(mark.Forum, mark.At, today, now)); err != nil {
		return board, rev, false
	}
	newer, newerRev, err := catchUp(ctx, in, board, rev)
	if err != nil {
		return board, rev, true // the next read has it
	}
	return newer, newerRev, true
}

// resume takes up again what was held here when moot ended.
func (a *app) resume(kept remembered) tea.Cmd {
	if !kept.resumes || a.running() == nil {
		return nil
	}
	now := a.state.Clock()
	a.state.Holds, a.lastSeen = kept.mark.Forum, now
	cmds := []tea.Cmd{a.mark(), a.keepMarking()}
	if !kept.goesOn {
		cmds = append(cmds, a.goOn(kept.mark.Forum, kept.mark.At, now))
	}
	return tea.Batch(cmds...)
}

// letGo ends the holding of a forum that is not running any more, whoever closed it; and takes one up again whose closing
// was undone.
func (a *app) letGo() tea.Cmd {
	forum, now := a.running(), a.state.Clock()
	switch {
	case a.state.Holds != "" && (forum == nil || forum.ID != a.state.Holds):
		a.closed = closing{a.state.Holds, now}
		return a.release()
	case a.state.Holds == "" && forum != nil && forum.ID == a.closed.forum:
		before := a.closed.at
		a.closed, a.state.Holds, a.lastSeen = closing{}, forum.ID, now
		return tea.Batch(a.goOn(forum.ID, before, now), a.mark(), a.keepMarking())
	}
	return nil
}
