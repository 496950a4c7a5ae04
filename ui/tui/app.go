package tui

import (
	"context"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"moot/store"
	"moot/ui/tui/board"
	"moot/ui/tui/dependencies"
	"moot/ui/tui/forum"
	"moot/ui/tui/goals"
	"moot/ui/tui/network"
	"moot/ui/tui/screen"
	"moot/ui/tui/theme"
	"moot/ui/tui/welcome"
)

// app is the only tea.Model. It routes messages; what it does is in the files named after it: load.go, save.go,
// frame.go, press.go, filter.go, palette.go.
type app struct {
	ctx     context.Context
	options Options
	store   store.Store

	state   screen.State
	rev     store.Rev // of state.Board
	reading bool      // a read is under way
	again   bool      // something came meanwhile
	anew    bool      // the next read begins from the beginning
	loadErr error

	tabs    []tab
	current int
	welcome *welcome.Screen // instead of the tabs, while there is no board

	dialogs []screen.Dialog
	filter  *filterBar
	saves   saves
	message message
	hints   hints

	now     time.Time // that the forum's clock shows
	ticking bool      // a tick is under way

	recent  []string // titles of the commands that were used last, newest first
	filters []string // queries that were used last on this board, newest first
	lists   lists
	view    string // name of the saved view that the query is; "" for none

	board    string    // id of the board, also while it is away
	lastSeen time.Time // when the forum was last marked as held here
	marking  bool      // the next mark is under way
	noting   bool      // one is being made
	closed   closing

	settings settings

	width, height int
	theme         theme.Options
	frame         frame // what was drawn last, for the mouse
	lastClick     click
	pressed       bool // the mouse's button went down on the screen, and is down still
}

// tab is a screen and where it stands: its number is its key, and stays the same whatever other screens there are.
type tab struct {
	number int
	name   string
	title  string
	screen.Screen
	stale bool // it has not seen the newest state: it gets it when it is looked at
}

func newApp(ctx context.Context, options Options) *app {
	if options.Now == nil {
		options.Now = time.Now
	}
	if options.Author == nil {
		options.Author = func() string { return "" }
	}
	if options.Env == nil {
		options.Env = func(string) string { return "" }
	}
	if options.Memory == nil {
		options.Memory = forgetful{}
	}
	if options.Preferences == nil {
		options.Preferences = forgetful{}
	}
	a := &app{ctx: ctx, options: options, store: options.Store}
	a.theme = theme.Options{NoColor: theme.NoColor(options.Env)}
	a.state = screen.State{
		Today: options.Today(), ReadOnly: options.ReadOnly, NewID: options.NewID,
		// The time of day alone: what else a moment carries stands still while a machine sleeps.
		Clock: func() time.Time { return options.Now().Round(0) },
	}
	a.hints.wanted = options.Hints
	a.settings = startingSettings(options)
	a.dress()
	a.tabs = []tab{
		{number: 1, name: "forum", title: "Forum", Screen: forum.New(a.sources())},
		{number: 2, name: "board", title: "Board", Screen: board.New(a.history)},
		{number: 3, name: "goals", title: "Goals", Screen: goals.New(a.history)},
		{number: 4, name: "dependencies", title: "Dependencies", Screen: dependencies.New(a.history)},
		{number: 5, name: "network", title: "Map", Screen: network.New(a.history)},
	}
	if a.store == nil {
		a.welcome = welcome.New(welcome.Options{
			Path: options.Path, Create: options.Create, Example: options.Example, Import: options.Import,
		})
	}
	a.handOver()
	return a
}

// Init implements tea.Model.
func (a *app) Init() tea.Cmd {
	return tea.Batch(tea.RequestBackgroundColor, a.read(), midnight(a.options.Now()), a.tellUnread())
}

// dayPassed comes after midnight: what is late changes with the day.
type dayPassed struct{}

func midnight(now time.Time) tea.Cmd {
	next := time.Date(now.Year(), now.Month(), now.Day()+1, 0, 0, 1, 0, now.Location())
	return tea.Tick(next.Sub(now), func(time.Time) tea.Msg { return dayPassed{} })
}

// Update implements tea.Model: each message goes to the method that is named for it.
func (a *app) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.resize(msg.Width, msg.Height)
		return a, nil
	case tea.BackgroundColorMsg:
		a.settings.darkTerminal = msg.IsDark()
		return a, a.setTheme()
	case tea.ColorProfileMsg:
		a.theme.NoColor = a.theme.NoColor || msg.Profile <= colorprofile.ASCII
		a.theme.Sixteen = msg.Profile == colorprofile.ANSI
		return a, a.setTheme()
	case tea.KeyPressMsg:
		return a, a.press(msg)
	case tea.PasteMsg:
		return a, a.toInput(msg)
	case tea.MouseClickMsg:
		return a, a.click(msg.Mouse())
	case tea.MouseMotionMsg:
		return a, a.drag(msg.Mouse())
	case tea.MouseReleaseMsg:
		return a, a.buttonUp()
	case tea.MouseWheelMsg:
		return a, a.wheel(msg.Mouse())
	case dayPassed:
		a.state.Today = a.options.Today()
		return a, tea.Batch(a.read(), midnight(a.options.Now()))
	}
	if cmd, known := a.ownMessage(msg); known {
		return a, cmd
	}
	return a, a.toAll(msg)
}

// toAll passes a message on to whoever it is for: screens' own messages are of types that only they know.
func (a *app) toAll(msg tea.Msg) tea.Cmd {
	var cmds []tea.Cmd
	for _, dialog := range slices.Backward(slices.Clone(a.dialogs)) { // also one that another covers meanwhile
		cmds = append(cmds, a.giveDialog(dialog, msg))
	}
	if a.filter != nil {
		cmds = append(cmds, a.filter.update(msg))
	}
	if a.welcome != nil {
		return tea.Batch(append(cmds, a.welcome.Update(msg))...)
	}
	for _, tab := range a.tabs {
		cmds = append(cmds, tab.Update(msg))
	}
	return tea.Batch(cmds...)
}

// handOver gives the newest state to the screen that is looked at, and to every dialog; other screens get it once they
// are looked at, so that a key costs what one screen costs.
func (a *app) handOver() tea.Cmd {
	var cmds []tea.Cmd
	a.view = a.viewNamed(a.state.Query.String())
	for i := range a.tabs {
		a.tabs[i].stale = true
	}
	cmds = append(cmds, a.refresh())
	if a.welcome != nil {
		cmds = append(cmds, a.welcome.SetState(a.state))
	}
	for _, dialog := range a.dialogs {
		dialog.SetState(a.state)
		if computes, does := dialog.(screen.Refresher); does {
			cmds = append(cmds, computes.Refresh())
		}
	}
	if a.filter != nil {
		a.filter.setState(a.state)
	}
	return tea.Batch(cmds...)
}

// darkGround guesses the terminal's ground until it answers: the last number of COLORFGBG is the ground's; 7 and 15 are
// light. Without it the ground is dark.
func darkGround(env func(string) string) bool {
	colours := env("COLORFGBG")
	ground := colours[strings.LastIndexByte(colours, ';')+1:]
	return ground != "7" && ground != "15"
}

// refresh gives the screen that is looked at the newest state, if it has not seen it.
func (a *app) refresh() tea.Cmd {
	tab := &a.tabs[a.current]
	if !tab.stale {
		return nil
	}
	tab.stale = false
	return tab.SetState(a.state)
}

func (a *app) setTheme() tea.Cmd {
	a.dress()
	return a.handOver()
}

func (a *app) resize(width, height int) {
	a.width, a.height = width, height
	body := a.layout().body
	for _, tab := range a.tabs {
		tab.SetSize(body.W, body.H)
	}
	if a.welcome != nil {
		a.welcome.SetSize(body.W, body.H)
	}
	for _, dialog := range a.dialogs {
		dialog.SetSize(width, height)
	}
	if a.filter != nil {
		a.filter.setSize(width, height)
	}
}

func (a *app) screen() screen.Screen {
	if a.welcome != nil {
		return a.welcome
	}
	return a.tabs[a.current].Screen
}

func (a *app) goTo(to screen.Goto) tea.Cmd {
	for i, tab := range a.tabs {
		if tab.name == to.Screen {
			a.current = i
			cmd := a.refresh()
			if to.Ref.ID != "" {
				cmd = tea.Batch(cmd, tab.Update(screen.Select{Ref: to.Ref}))
			}
			return cmd
		}
	}
	return nil
}

// openCard shows the card of a record on the screen that is looked at.
func (a *app) openCard(msg screen.Open) tea.Cmd {
	if a.welcome != nil || a.state.Board == nil {
		return nil
	}
	return a.screen().Update(msg)
}

// opened takes over the board that the first-run screen made.
func (a *app) opened(msg welcome.Opened) tea.Cmd {
	a.store, a.welcome = msg.Store, nil
	a.options.Demo = a.options.Demo || msg.Example
	a.resize(a.width, a.height)
	return a.read()
}
