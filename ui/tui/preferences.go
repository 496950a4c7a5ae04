package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/form"
	"moot/ui/tui/preference"
	"moot/ui/tui/screen"
	"moot/ui/tui/theme"
	"moot/ui/tui/widget"
)

// Preferences keeps the settings of a person from one run to the next, whatever board they look at.
type Preferences interface {
	// Load reads them. It is asked once, before the screens open: their first frame has the person's colours. What cannot
	// be read is left out, and the error says of each what would be right.
	Load() (preference.Values, error)
	// Keep changes settings, by name; "" takes one back to its default. It is called off the screen's loop, one call at a
	// time.
	Keep(changed []model.Assignment) error
}

// settings are a person's own, and what follows from them.
type settings struct {
	own     preference.Values // kept
	thisRun preference.Values // said by a flag or the environment, stronger
	trying  preference.Values // looked at in the form, strongest

	unread       error // why some are not what they should be
	darkTerminal bool
	teamChosen   bool // my team was chosen on this board, so the settings' one is not asked

	keeping bool               // some are being kept
	waiting []model.Assignment // others wait
}

// startingSettings are those of a person as moot begins.
func startingSettings(options Options) settings {
	said, wrongTheme := preference.Environment(options.Env)
	own, unread := options.Preferences.Load()
	if unread == nil {
		unread = wrongTheme
	}
	return settings{
		own: own, thisRun: options.ThisRun.Over(said), unread: unread, darkTerminal: darkGround(options.Env),
	}
}

// preferences are the settings that hold now; "" is one that nobody set.
func (a *app) preferences() preference.Values {
	return a.settings.trying.Over(a.settings.thisRun).Over(a.settings.own)
}

// dress makes the theme by the settings and what is known of the terminal.
func (a *app) dress() {
	values := a.preferences()
	a.theme.Dark, a.theme.HighContrast = preference.Ground(values.Theme, a.settings.darkTerminal)
	a.theme.ASCII = preference.DrawsASCII(values.ASCII, a.options.ASCII)
	a.state.Theme = theme.New(a.theme)
	a.state.Still = values.Motion == preference.Reduced
}

// tellUnread tells as moot opens which settings could not be read.
func (a *app) tellUnread() tea.Cmd {
	if a.settings.unread == nil {
		return nil
	}
	text := a.settings.unread.Error() + "\n\nmoot goes on with the defaults of these. moot config shows what holds, and from where."
	return a.show(form.Tell("Your settings", func(_ screen.State, width int) []string {
		return widget.Wrap(text, width)
	}))
}

// chooseSettings asks whose settings are meant.
func (a *app) chooseSettings() tea.Cmd {
	choices := []form.Choice{
		{Key: "y", Label: "yours", Help: "theme, my team, signs, motion: on every board, on this machine"},
		{Key: "b", Label: "the board's", Help: "name, forum, horizon, budget: for everybody who uses it"},
	}
	return a.show(form.Choose("Whose settings?", choices, func(chosen form.Choice) tea.Cmd {
		if chosen.Key == "y" {
			return a.ownSettings()
		}
		return a.boardSettings()
	}))
}

// ownSettings opens the form of the person's settings. Its colours are seen while they are chosen.
func (a *app) ownSettings() tea.Cmd {
	return a.show(form.Preferences(a.state, a.settings.thisRun.Over(a.settings.own), a.try, a.prefer))
}

func (a *app) boardSettings() tea.Cmd {
	if a.state.ReadOnly {
		return a.say(screen.ReadOnly, screen.Warn)
	}
	return a.show(form.Record(a.state, model.KindBoard, a.state.Board.Settings(), nil))
}

// try shows what settings look like; no values at all end that.
func (a *app) try(values preference.Values) tea.Cmd {
	a.settings.trying = values
	return a.setTheme()
}

// prefer changes settings at once, and keeps them. What is said now is stronger than what was said as moot began.
func (a *app) prefer(changed []model.Assignment) tea.Cmd {
	a.settings.trying = preference.Values{}
	var look []tea.Cmd
	for _, change := range changed {
		setting := preference.Named(change.Field)
		setting.Set(&a.settings.own, change.Value)
		setting.Set(&a.settings.thisRun, "")
		if setting.Name == "team" {
			look = append(look, a.usualTeam())
		}
	}
	a.settings.waiting = append(a.settings.waiting, changed...)
	return tea.Batch(append(look, a.setTheme(), a.keepPreferences())...)
}

// usualTeam makes the team of the settings mine, where no other was chosen on this board.
func (a *app) usualTeam() tea.Cmd {
	if a.settings.teamChosen || a.state.Board == nil {
		return nil
	}
	a.state.Team = teamOf(a.state.Board, a.settings.own.Team)
	return a.read()
}

// preferencesKept tells what became of settings that were to be kept.
type preferencesKept struct {
	changed []model.Assignment
	err     error
}

// keepPreferences keeps what waits, one write after the other: the last word counts.
func (a *app) keepPreferences() tea.Cmd {
	if a.settings.keeping || len(a.settings.waiting) == 0 {
		return nil
	}
	a.settings.keeping = true
	into, changed := a.options.Preferences, a.settings.waiting
	a.settings.waiting = nil
	return func() tea.Msg { return preferencesKept{changed, into.Keep(changed)} }
}

func (a *app) preferencesKept(msg preferencesKept) tea.Cmd {
	a.settings.keeping = false
	next := a.keepPreferences()
	if msg.err != nil {
		return tea.Batch(next, a.say("it holds until moot ends, and cannot be kept: "+sentence(msg.err), screen.Warn))
	}
	var words []string
	for _, change := range msg.changed {
		value := strings.ReplaceAll(change.Value, "-", " ")
		if value == "" {
			value = "none"
		}
		words = append(words, change.Field+" "+value)
	}
	said := "kept: " + strings.Join(words, ", ")
	if a.settings.teamChosen && len(msg.changed) == 1 && msg.changed[0].Field == "team" {
		said += "; this board has one of its own, chosen with : My team"
	}
	return tea.Batch(next, a.say(said, screen.Good))
}
