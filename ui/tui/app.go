package tui

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"moot/store"
	"moot/ui/tui/dependencies"
	"moot/ui/tui/forum"
	"moot/ui/tui/goals"
	"moot/ui/tui/keys"
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
	loadErr error

	tabs    []tab
	current int
	welcome *welcome.Screen // instead of the tabs, while there is no board

	dialogs []screen.Dialog
	filter  *filterBar
	saves   saves
	message message

	now     time.Time // that the forum's clock shows
	ticking bool      // a tick is under way

	board    string    // id of the board, also while it is away
	lastSeen time.Time // when the forum was last marked as held here
	marking  bool      // the next mark is under way
	noting   bool      // one is being made
	closed   closing

	width, height int
	theme         theme.Options
	frame         frame // what was drawn last, for the mouse
	lastClick     click
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
	a := &app{ctx: ctx, options: options, store: options.Store}
	a.theme = theme.Options{Dark: darkGround(options.Env), ASCII: options.ASCII, NoColor: theme.NoColor(options.Env)}
	a.state = screen.State{
		Today: options.Today(), Theme: theme.New(a.theme), ReadOnly: options.ReadOnly, NewID: options.NewID,
		// The time of day alone: what else a moment carries stands still while a machine sleeps.
		Clock: func() time.Time { return options.Now().Round(0) }, Still: options.Env("MOOT_REDUCED_MOTION") != "",
	}
	a.tabs = []tab{
		{number: 1, name: "forum", title: "Forum", Screen: forum.New(a.sources())},
		{number: 3, name: "goals", title: "Goals", Screen: goals.New(a.history)},
		{number: 4, name: "dependencies", title: "Dependencies", Screen: dependencies.New(a.history)},
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
	return tea.Batch(tea.RequestBackgroundColor, a.read(), midnight(a.options.Now()))
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
		if a.options.Env("MOOT_THEME") == "" {
			a.theme.Dark = msg.IsDark()
		}
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

// ownMessage handles results of the app's commands and what screens ask of it.
func (a *app) ownMessage(msg tea.Msg) (tea.Cmd, bool) {
	switch msg := msg.(type) {
	case boardRead:
		return a.boardRead(msg), true
	case ticked:
		return a.tick(), true
	case marked:
		return a.marked(), true
	case noted:
		a.noting = false
		return nil, true
	case watchBegan:
		return a.listen(msg.channel), true
	case newsCame:
		return tea.Batch(a.read(), a.listen(msg.channel)), true
	case lookedAway:
		return a.lookAgain(), true
	case watchEnded:
		return a.watchEnded(), true
	case committed:
		return a.committed(msg), true
	case leaving:
		return a.quit(), true
	case messageFaded:
		a.message.fade(msg)
		return nil, true
	case screen.Commit:
		return a.enqueue(intent{Commit: msg}), true
	case screen.Undo:
		return a.enqueue(a.undoIntent(msg, a.options.Author)), true
	case screen.Redo:
		return a.enqueue(a.redoIntent(a.options.Author)), true
	case screen.Say:
		return a.say(msg.Text, msg.Tone), true
	case screen.Goto:
		return a.goTo(msg), true
	case screen.Filter:
		return a.setQueryText(msg.Text), true
	case screen.Copy:
		return tea.Batch(tea.SetClipboard(msg.Text), a.say("copied "+msg.What, screen.Good)), true
	case screen.Browse:
		return a.browse(msg.Address), true
	case screen.Show:
		return a.show(msg.Dialog), true
	case screen.Hold:
		return a.hold(msg), true
	case screen.Team:
		return a.setTeam(msg), true
	case screen.Write:
		return a.write(msg), true
	case welcome.Opened:
		return a.opened(msg), true
	}
	return nil, false
}

// toAll passes a message on to whoever it is for: screens' own messages are of types that only they know.
func (a *app) toAll(msg tea.Msg) tea.Cmd {
	var cmds []tea.Cmd
	if n := len(a.dialogs); n > 0 {
		cmds = append(cmds, a.toDialog(msg))
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
	for i := range a.tabs {
		a.tabs[i].stale = true
	}
	cmds = append(cmds, a.refresh())
	if a.welcome != nil {
		cmds = append(cmds, a.welcome.SetState(a.state))
	}
	for _, dialog := range a.dialogs {
		dialog.SetState(a.state)
	}
	if a.filter != nil {
		a.filter.setState(a.state)
	}
	return tea.Batch(cmds...)
}

// darkGround guesses the terminal's ground until it answers: MOOT_THEME says it, else COLORFGBG, whose last number is
// the ground's; 7 and 15 are light. Without either it is dark.
func darkGround(env func(string) string) bool {
	switch env("MOOT_THEME") {
	case "light":
		return false
	case "dark":
		return true
	}
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
	a.state.Theme = theme.New(a.theme)
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
		a.filter.input.SetSize(width-2, suggestions)
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

// opened takes over the board that the first-run screen made.
func (a *app) opened(msg welcome.Opened) tea.Cmd {
	a.store, a.welcome = msg.Store, nil
	a.options.Demo = a.options.Demo || msg.Example
	a.resize(a.width, a.height)
	return a.read()
}

// offers are the keys that work now, the screen's first.
func (a *app) offers() []keys.Offer {
	if a.welcome == nil && a.state.Board == nil {
		return []keys.Offer{keys.Can("quit")} // nothing else works before there is a board
	}
	offers := a.screen().Offers()
	if a.welcome != nil {
		return offers
	}
	for _, name := range []string{"filter", "create", "undo", "redo", "screen", "do", "help", "quit"} {
		if _, offered := keys.Find(offers, keys.ByName(name).Key()); !offered {
			offers = append(offers, a.offerOf(name))
		}
	}
	return canFirst(offers)
}

// canFirst puts the keys that act before those that are dimmed, each in their order.
func canFirst(offers []keys.Offer) []keys.Offer {
	sorted := slices.Clone(offers)
	slices.SortStableFunc(sorted, func(a, b keys.Offer) int { return min(1, len(a.Why)) - min(1, len(b.Why)) })
	return sorted
}

func (a *app) offerOf(name string) keys.Offer {
	switch {
	case a.state.ReadOnly && (name == "create" || name == "undo" || name == "redo"):
		return keys.Cannot(name, screen.ReadOnly)
	case (name == "undo" || name == "redo") && !a.edited():
		return keys.Cannot(name, "nothing was changed yet")
	case name == "screen":
		offer := keys.Can(name)
		offer.Show = a.screenNumbers()
		return offer
	}
	return keys.Can(name)
}

// edited tells whether the board has any change at all.
func (a *app) edited() bool {
	for range a.state.Board.Log() {
		return true
	}
	return false
}

// screenNumbers are the keys of the screens there are: "1 3 4".
func (a *app) screenNumbers() string {
	var numbers []string
	for _, tab := range a.tabs {
		numbers = append(numbers, fmt.Sprint(tab.number))
	}
	return strings.Join(numbers, " ")
}
