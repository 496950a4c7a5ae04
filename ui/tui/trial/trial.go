// Package trial is the dialog that tries levers on a copy of the board: before and after side by side, nothing altered until
// it is adopted as an action or applied.
//
// It imports the model, the screen contract, the widgets, the theme, cards and forms. The app opens it.
package trial

import (
	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/whatif"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// Trial is the dialog.
type Trial struct {
	state         screen.State
	about         model.Ref // what it was opened from
	steps         []whatif.Step
	width, height int // that its content may take

	seen       sight         // what was asked for last is of this
	generation int           // grows with all that is asked for: older answers are dropped
	result     *whatif.Trial // of the steps; nil until it was tried
	refused    error         // why the steps cannot be tried
	dropped    []string      // which steps were left out, and why
	begin      []suggestion  // to begin with, while there is no step
	begun      bool          // they were looked for
	applying   *whatif.Trial // what is being saved
	list       widget.List   // of the suggestions
	scroll     widget.Scroll // of what may not fit
	top        []string      // lines above it, which stay in sight
	sections   []section     // of what may not fit
	room       room          // what the rows to begin with take
}

// sight is what a trial depends on beside its steps.
type sight struct {
	revision uint64
	today    model.Date
}

// New makes the dialog, with some steps taken already, or to begin from a record.
func New(opened screen.WhatIf) *Trial {
	t := &Trial{steps: opened.Steps, about: opened.About}
	t.list.Row = t.suggestionRow
	t.list.Selectable = func(i int) bool { return t.begin[i].heading == "" }
	t.scroll.Instead = t.headingOver
	t.list.Key = func(i int) string { return t.begin[i].key() }
	return t
}

// Init implements screen.Dialog.
func (t *Trial) Init() tea.Cmd { return t.Refresh() }

// Title implements screen.Dialog.
func (t *Trial) Title() string { return "What if" }

// SetState implements screen.Dialog.
func (t *Trial) SetState(state screen.State) {
	t.state = state
	t.scroll.Hint = state.Theme.Faint
	t.lay()
}

// Refresh implements screen.Refresher: on a board that changed it is tried again.
func (t *Trial) Refresh() tea.Cmd {
	now := sight{t.state.Revision, t.state.Today}
	if t.generation > 0 && t.seen == now {
		return nil
	}
	return t.ask()
}

// Update implements screen.Dialog.
func (t *Trial) Update(msg tea.Msg) (done bool, cmd tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return false, t.press(msg.String())
	case screen.Click:
		return false, t.click(msg)
	case screen.Wheel:
		t.wheel(msg.Lines)
	case tried:
		t.answered(msg)
	case found:
		t.foundToBegin(msg)
	case kept:
		return msg.of == t, nil
	case failed:
		return false, t.failed(msg)
	}
	return false, nil
}

// Hints implements screen.Dialog.
func (t *Trial) Hints() []screen.Hint {
	add := []screen.Hint{{Key: "j", Verb: "join"}, {Key: "s", Verb: "serve"}, {Key: "m", Verb: "move"}}
	esc := screen.Hint{Key: "esc", Verb: "leave"}
	switch {
	case t.applying != nil:
		return []screen.Hint{esc}
	case len(t.steps) == 0 && t.list.Cursor() >= 0:
		return append([]screen.Hint{{Key: "enter", Verb: "try it"}, esc}, add...)
	case len(t.steps) == 0:
		return append(add[:1:1], append([]screen.Hint{esc}, add[1:]...)...)
	case t.result == nil:
		return append([]screen.Hint{{Key: "backspace", Verb: "back"}, esc}, add...)
	}
	return append([]screen.Hint{{Key: "a", Verb: "adopt"}, {Key: "enter", Verb: "apply"}, {Key: "backspace", Verb: "back"}, esc}, add...)
}

// press does what a key does.
func (t *Trial) press(key string) tea.Cmd {
	if t.applying != nil {
		return nil
	}
	switch key {
	case "j":
		return t.addJoin()
	case "s":
		return t.addSelfService()
	case "m":
		return t.addMove()
	case "backspace", "delete":
		return t.takeBack()
	case "a":
		return t.adopt()
	case "A":
		return t.apply()
	case "enter":
		if len(t.steps) == 0 {
			return t.takeSuggestion()
		}
		return t.apply()
	}
	t.move(key)
	return nil
}

// move moves the cursor among the suggestions, or scrolls.
func (t *Trial) move(key string) {
	if len(t.steps) > 0 {
		t.scroll.Press(key)
		return
	}
	switch key {
	case "up":
		t.list.Move(-1)
	case "down":
		t.list.Move(1)
	case "pgup":
		t.list.Page(-1)
	case "pgdown":
		t.list.Page(1)
	case "home":
		t.list.First()
	case "end":
		t.list.Last()
	}
	if t.covered(t.list.Cursor()) {
		t.list.Wheel(-1)
	}
}

func (t *Trial) wheel(lines int) {
	if len(t.steps) > 0 {
		t.scroll.By(lines)
		return
	}
	if t.list.Wheel(lines); t.covered(t.list.Cursor()) {
		t.list.Move(1)
	}
}

// click selects a suggestion; on the selected one it takes it.
func (t *Trial) click(msg screen.Click) tea.Cmd {
	if len(t.steps) > 0 || t.applying != nil || !t.begun {
		return nil
	}
	if row := t.list.RowAt(msg.Y); row >= 0 && t.begin[row].heading == "" && !t.covered(row) {
		if t.list.SetCursor(row); msg.Double {
			return t.takeSuggestion()
		}
	}
	return nil
}
