// Package screen says what a screen of moot is, what it is given, and which messages screens and dialogs send to the
// app around them. The app (package tui) is the only tea.Model; screens are plain structs that it owns.
//
// Screens import this package, the widgets, theme, keys, form, card and answer; they never import each other.
package screen

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/model/agenda"
	"moot/model/align"
	"moot/model/chance"
	"moot/model/inbox"
	"moot/model/lever"
	"moot/model/query"
	"moot/model/whatif"
	"moot/ui/tui/keys"
	"moot/ui/tui/theme"
)

// State is what every screen looks at: one board, computed once for all. It is handed over anew whenever a part of it
// changed; nothing in it may be altered.
type State struct {
	Board    *model.Board // nil until it was loaded
	Revision uint64       // grows with every new Board
	Agenda   *agenda.Agenda
	Matcher  *query.Context // shared, for Query.Match
	Query    query.Query    // the filter bar's; empty shows everything
	Today    model.Date
	Team     string // id of "my team", or ""
	Theme    *theme.Theme
	ReadOnly bool
	NewID    func() string // a fresh id for a record that is about to be made; also in commands
	// Gaps finds the alignment gaps of single records, Chance how likely dependencies and goals come on time; nil without a
	// Board.
	Gaps   *align.Finder
	Chance *chance.Record
	// Levers finds where pulling a lever would save waiting; nil without a Board.
	Levers *lever.Finder
	// Inbox is what waits for my team; nil without one.
	Inbox *inbox.Inbox
	// Clock gives the moment it is. Screens ask it when they are given a state, a Tick or a key, never while they draw.
	Clock func() time.Time
	// Holds is the id of the forum that this terminal holds: what is decided here is that forum's. "" for none.
	Holds string
	// Still: nothing moves that need not: clocks show whole minutes.
	Still bool
}

// Screen is one face of the board. Update, View and the rest run on the program's only loop: no input or output in
// them; what takes long goes into the command that SetState or Update returns.
type Screen interface {
	// SetState gives the screen a new state. It keeps the selection on the same record where that is still there.
	SetState(State) tea.Cmd
	// SetSize says how many cells the screen may draw.
	SetSize(width, height int)
	// Update handles messages of the screen's own, and the shared ones below: Press, Click, Drag,
	// Release, Wheel, Select, Open.
	Update(tea.Msg) tea.Cmd
	// View is exactly height lines of width cells.
	View() string
	// Offers are the keys that work here now, the likeliest first; a dimmed one says why.
	Offers() []keys.Offer
	// Selected is the record the keys act on; the zero Ref for none.
	Selected() model.Ref
}

// Press is a key, already matched: Binding.Name says which ("accept", "down", "explain" …). Keys that no binding of
// the offered scopes knows never reach a screen.
type Press struct{ Name string }

// Click is a mouse press within the screen, zero-based; Double is the second one at the same place in a short time.
type Click struct {
	X, Y   int
	Double bool
}

// Wheel scrolls at a place; Lines is negative for up.
type Wheel struct{ X, Y, Lines int }

// Drag is the mouse moved with its button down, within the screen: from the place of the last Click.
type Drag struct{ X, Y int }

// Release is the mouse's button let go, after a Click on the screen.
type Release struct{}

// Open asks for the card of a record, whatever stands under the cursor: esc goes back from it.
type Open struct{ Ref model.Ref }

// Leave says that something is about to be done apart from the screen: another screen is shown, a change undone, moot left.
// What the screen has not sent yet, it sends now.
type Leave struct{}

// Tick says, once a second while a forum is running, what time it is.
type Tick struct{ Now time.Time }

// Select asks a screen to put its selection on a record, if it shows it.
type Select struct{ Ref model.Ref }

// Commit is an intent: an edit that the app keeps in the store, and tries again on demand if that fails.
type Commit struct {
	// What says in the past tense what was done, for the message once it is saved: "accepted token exchange".
	What string
	// Edit makes the change against the newest records. It may be called more than once.
	Edit func(model.View) (model.Change, error)
	// Select is put under the cursor afterwards, where it is not the zero Ref.
	Select model.Ref
	// Words says what was done where that is known only once it is saved, and whether some could not be done, which "why" then
	// tells; nil takes What.
	Words func() (text string, partly bool)
	// Kept is sent to the screens once it is saved; nil sends nothing.
	Kept tea.Msg
	// Failed is sent to the screens where it came to nothing: it was refused, or given up. nil sends nothing.
	Failed tea.Msg
	// Quiet: the screen shows what was done, so nothing needs to be said.
	Quiet bool
}

// Undo and Redo ask the app to take back, or put back, the author's newest change; a Change that is not 0 names one.
type (
	Undo struct{ Change model.ChangeID }
	Redo struct{}
)

// Tone is how a message is meant.
type Tone uint8

// The tones of a message.
const (
	Plain Tone = iota
	Good
	Warn
	Bad
)

// Say shows a message on the bottom line for four seconds.
type Say struct {
	Text string
	Tone Tone
}

// Hold says that this terminal holds a forum from now on, or none any more where the id is "".
type Hold struct{ Forum string }

// Team sets my team by its id, to be remembered; "" for none.
type Team struct{ ID string }

// Write writes a text to a file of that name; Force replaces one that is there.
type Write struct {
	Path, Text, What string
	Force            bool
}

// Goto changes the screen ("forum", "goals", "dependencies") and puts its selection on a record.
type Goto struct {
	Screen string
	Ref    model.Ref
}

// Filter puts a query into the filter bar, as if it had been typed.
type Filter struct{ Text string }

// Copy puts text on the clipboard and says so.
type Copy struct{ Text, What string }

// Show opens a dialog over the screen.
type Show struct{ Dialog Dialog }

// Dialog is a box over the screen that takes every key until it is done.
type Dialog interface {
	// Init starts it: it is called once, after SetState and SetSize.
	Init() tea.Cmd
	// SetState gives it the newest state, e.g. to check input against.
	SetState(State)
	// SetSize says how large the terminal is; the dialog chooses its own size within it.
	SetSize(width, height int)
	// Update takes every message, keys included (tea.KeyPressMsg, tea.PasteMsg). done closes it; esc closes it too, without
	// being asked, unless it is an EscTaker.
	Update(tea.Msg) (done bool, cmd tea.Cmd)
	// Title stands in the box's upper edge.
	Title() string
	// View is the content of the box, lines of equal width.
	View() string
	// Hints are the keys that work in it, for the bottom line: {"enter", "save"}.
	Hints() []Hint
}

// EscTaker is a Dialog that decides itself what esc does.
type EscTaker interface{ TakesEsc() bool }

// Refresher is a Dialog that computes what it shows. Refresh is called after SetState with a newer state, and gives the command
// that computes it again, nil where nothing it depends on has changed.
type Refresher interface{ Refresh() tea.Cmd }

// Asker is a Dialog that asks for one thing. Whoever has heard the answer already, as the palette has, gives it without
// opening the dialog.
type Asker interface {
	Dialog
	// Answers are the answers that fit what is typed, the likeliest first: few enough to be listed.
	Answers(typed string) []Answer
}

// Answer is one answer to what a Dialog asks.
type Answer struct {
	Words string // the answer itself: "platform self-service", "Fri 27 Nov"
	Help  string // what it means
	Give  func() tea.Cmd
}

// MostAnswers is how many answers an Asker gives at most.
const MostAnswers = 50

// Hint is a key and what it does within a dialog.
type Hint struct{ Key, Verb string }

// ReadOnly says why nothing can be changed on a board that was opened for looking.
const ReadOnly = "this board is open for reading only"

// Send is a command that sends one message.
func Send(msg tea.Msg) tea.Cmd { return func() tea.Msg { return msg } }

// Cursorer is a Dialog with the terminal's cursor in it, counted from the first cell of its View; nil hides it.
type Cursorer interface{ Cursor() *tea.Cursor }

// WhatIf opens the dialog that tries levers on a copy of the board, with these steps taken already.
type WhatIf struct {
	Steps []whatif.Step
	// About is the record that it is opened from: where there are no steps, the levers that touch it are offered first.
	About model.Ref
}

// Browse opens a web address outside moot, or copies it where nothing can open it.
type Browse struct{ Address string }
