package tui

import (
	"context"
	"errors"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/meeting"
	"moot/store"
	"moot/ui/tui/screen"
)

// intent is an edit that is not saved yet.
type intent struct {
	screen.Commit
	// done says in words what was done, from the change that was kept; nil takes What.
	done func(change model.Change) string
}

// saves is the queue of intents, kept in the order in which they were made. The first one is being saved, or failed.
type saves struct {
	queue    []intent
	running  bool
	failed   error // of the first one; nil when it did not fail
	selected model.Ref
	quit     bool // leave once the queue is empty
}

// committed tells what became of the first intent.
type committed struct {
	change  model.Change
	rev     store.Rev
	refused error // the edit itself said no: there is nothing to try again
	err     error // it could not be saved
}

func (a *app) enqueue(next intent) tea.Cmd {
	if a.state.ReadOnly {
		return a.say(screen.ReadOnly, screen.Warn)
	}
	if a.state.Holds != "" { // what is done while a forum is held here is that forum's
		next.Edit = meeting.Tied(a.state.Holds, next.Edit)
	}
	a.saves.queue = append(a.saves.queue, next)
	if a.saves.failed != nil {
		return a.say("waiting behind a change that is not saved: ctrl+s tries again", screen.Bad)
	}
	return a.save()
}

// save keeps the first intent of the queue.
func (a *app) save() tea.Cmd {
	if a.saves.running || len(a.saves.queue) == 0 {
		return nil
	}
	a.saves.running, a.saves.failed = true, nil
	ctx, into, first, author := a.ctx, a.store, a.saves.queue[0], a.options.Author
	return func() tea.Msg { return commit(ctx, into, first, author()) }
}

func commit(ctx context.Context, into store.Store, first intent, author string) committed {
	change, rev, err := store.Attempt(ctx, into, author, first.Edit)
	var refused *store.RefusedError
	if errors.As(err, &refused) {
		return committed{refused: refused.Err}
	}
	return committed{change: change, rev: rev, err: err}
}

func (a *app) committed(msg committed) tea.Cmd {
	a.saves.running = false
	if msg.err != nil {
		a.saves.failed, a.saves.quit = msg.err, false
		return a.saveFailed(msg.err)
	}
	first := a.saves.queue[0]
	a.saves.queue = a.saves.queue[1:]
	cmds := []tea.Cmd{a.save()}
	if a.saves.quit && len(a.saves.queue) == 0 {
		return tea.Quit
	}
	if msg.refused != nil {
		return tea.Batch(append(cmds, a.refuse(msg.refused), a.failed(first))...)
	}
	a.saves.selected = first.Select
	if first.Kept != nil {
		cmds = append(cmds, a.toAll(first.Kept))
	}
	if !first.Quiet {
		cmds = append(cmds, a.sayDone(first, msg.change))
	}
	if msg.change.ID != 0 && first.done == nil { // who undoes knows
		cmds = append(cmds, a.hint(hintUndo))
	}
	return tea.Batch(append(cmds, a.read())...)
}

// backBy is the key that takes a change back; "" where nothing was changed.
func backBy(change model.Change) string {
	switch {
	case change.ID == 0:
		return ""
	case change.Undoes != 0:
		return "redo"
	}
	return "undo"
}

// sayDone says what was done, and which keys are wanted next.
func (a *app) sayDone(did intent, change model.Change) tea.Cmd {
	text, tone, next := did.What, screen.Good, []string(nil)
	switch {
	case change.ID == 0:
		text = "nothing to change"
	case did.done != nil:
		text = did.done(change)
	case did.Words != nil:
		partly := false
		if text, partly = did.Words(); partly {
			tone, next = screen.Warn, []string{"why"}
		}
	}
	cmd := a.say(text, tone)
	if back := backBy(change); back != "" {
		a.message.next = append(next, back)
	}
	return cmd
}

// selectAfter puts the cursor on what the last intent was about, once the board shows it.
func (s *saves) selectAfter(a *app) tea.Cmd {
	ref := s.selected
	s.selected = model.Ref{}
	if ref.ID == "" {
		return nil
	}
	return a.screen().Update(screen.Select{Ref: ref})
}

// saveFailed tells that a change is not saved, why, and offers to try again. The change stays in the queue.
func (a *app) saveFailed(err error) tea.Cmd {
	if len(a.dialogs) > 0 {
		return a.say("not saved: "+sentence(err)+". ctrl+s tries again", screen.Bad)
	}
	return a.show(&unsaved{app: a})
}

// retry tries the first intent again.
func (a *app) retry() tea.Cmd {
	if len(a.saves.queue) == 0 {
		return a.say("everything is saved", screen.Good)
	}
	return a.save()
}

// giveUp throws the first intent away, which the person asked for.
func (a *app) giveUp() tea.Cmd {
	if len(a.saves.queue) == 0 || a.saves.failed == nil {
		return nil
	}
	dropped := a.saves.queue[0]
	a.saves.queue, a.saves.failed = a.saves.queue[1:], nil
	return tea.Batch(a.save(), a.say("given up: "+dropped.What, screen.Warn), a.failed(dropped))
}

// failed tells the screens that an intent came to nothing.
func (a *app) failed(was intent) tea.Cmd {
	if was.Failed == nil {
		return nil
	}
	return a.toAll(was.Failed)
}

func (a *app) undoIntent(msg screen.Undo, author func() string) intent {
	next := intent{Commit: screen.Commit{What: "undone"}}
	var skipped []model.Skipped
	next.Edit = func(view model.View) (change model.Change, err error) {
		change, skipped, err = model.Undo(view, author(), msg.Change)
		return change, err
	}
	next.done = func(change model.Change) string { return "undone: " + a.describe(change) + skippedWords(skipped) }
	return next
}

func (a *app) redoIntent(author func() string) intent {
	next := intent{Commit: screen.Commit{What: "done again"}}
	var skipped []model.Skipped
	next.Edit = func(view model.View) (change model.Change, err error) {
		change, skipped, err = model.Redo(view, author())
		return change, err
	}
	next.done = func(change model.Change) string { return "done again: " + a.describe(change) + skippedWords(skipped) }
	return next
}

func skippedWords(skipped []model.Skipped) string {
	if len(skipped) == 0 {
		return ""
	}
	return fmt.Sprintf("; %d left, changed since", len(skipped))
}

// sentence is what an error says to people, without what programs added around it.
func sentence(err error) string {
	if errors.Is(err, context.Canceled) {
		return "moot was asked to stop"
	}
	return err.Error()
}

// unsaved is the dialog that tells of a change that is not saved.
type unsaved struct {
	app           *app
	state         screen.State
	width, height int
}

func (u *unsaved) Init() tea.Cmd               { return nil }
func (u *unsaved) SetState(state screen.State) { u.state = state }
func (u *unsaved) SetSize(width, height int)   { u.width, u.height = width, height }
func (u *unsaved) Title() string               { return "Not saved" }

func (u *unsaved) Update(msg tea.Msg) (bool, tea.Cmd) {
	if press, ok := msg.(tea.KeyPressMsg); ok {
		switch press.String() {
		case "enter", "ctrl+s":
			return true, u.app.retry()
		case "D":
			return true, u.app.giveUp()
		}
	}
	return false, nil
}

func (u *unsaved) View() string {
	if u.app.saves.failed == nil || len(u.app.saves.queue) == 0 {
		return "It is saved now."
	}
	lines := wrap(upperFirst(sentence(u.app.saves.failed))+".", min(60, u.width-8))
	lines = append(lines, "", "Waiting: "+u.app.saves.queue[0].What)
	if more := len(u.app.saves.queue) - 1; more > 0 {
		lines = append(lines, fmt.Sprintf("and %d more after it", more))
	}
	return strings.Join(append(lines, "", "Nothing is lost: it stays here until it is saved or you give it up."), "\n")
}

func (u *unsaved) Hints() []screen.Hint {
	return []screen.Hint{{Key: "enter", Verb: "try again"}, {Key: "D", Verb: "give it up"}, {Key: "esc", Verb: "later"}}
}
