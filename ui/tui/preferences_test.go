package tui

import (
	"errors"
	"image/color"
	"reflect"
	"strings"
	"sync"
	"testing"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/preference"
)

// drawer keeps settings as a file of a person would.
type drawer struct {
	lock   sync.Mutex
	values preference.Values
	kept   []model.Assignment
	unread error
	full   error
}

func (d *drawer) Load() (preference.Values, error) { return d.values, d.unread }

func (d *drawer) Keep(changed []model.Assignment) error {
	d.lock.Lock()
	defer d.lock.Unlock()
	if d.full != nil {
		return d.full
	}
	d.kept = append(d.kept, changed...)
	for _, change := range changed {
		preference.Named(change.Field).Set(&d.values, change.Value)
	}
	return nil
}

// with opens the program for a person with these settings, in an environment.
func (d *drawer) with(environment ...string) func(*Options) {
	return func(o *Options) {
		o.Preferences = d
		o.Env = func(name string) string {
			for i := 0; i < len(environment); i += 2 {
				if environment[i] == name {
					return environment[i+1]
				}
			}
			return ""
		}
	}
}

// ground is which palette the program draws with.
func (r *robot) ground() [2]bool { return [2]bool{r.app.theme.Dark, r.app.theme.HighContrast} }

func TestTheThemeIsWhatIsSaidClosest(t *testing.T) {
	for _, c := range []struct {
		name      string
		file, run string
		light     bool // the terminal says that its ground is light
		want      [2]bool
	}{
		{"a dark terminal", "", "", false, [2]bool{true, false}},
		{"a light terminal", "", "", true, [2]bool{false, false}},
		{"the file says light", "light", "", false, [2]bool{false, false}},
		{"the file says contrast, on light", "contrast", "", true, [2]bool{false, true}},
		{"the environment is stronger", "light", "dark", true, [2]bool{true, false}},
		{"contrast for this run", "", "contrast", false, [2]bool{true, true}},
		{"a ground that is not the terminal's", "", "contrast-light", false, [2]bool{false, true}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := &drawer{values: preference.Values{Theme: c.file}}
			r := newRobot(t, smallStore(t), 80, 24, d.with("MOOT_THEME", c.run))
			r.see("saved")
			if c.light {
				r.update(tea.BackgroundColorMsg{Color: color.White})
			}
			if got := r.ground(); got != c.want {
				t.Errorf("dark, contrast %v; want %v", got, c.want)
			}
		})
	}
}

func TestAThemeOfThePaletteHoldsAtOnceAndIsKept(t *testing.T) {
	d := &drawer{}
	r := newRobot(t, smallStore(t), 80, 24, d.with("MOOT_THEME", "dark"))
	r.see("saved").press(":").write("theme light").press("enter")
	if r.ground() != [2]bool{false, false} {
		t.Errorf("the theme is %v", r.ground())
	}
	r.see("kept: theme light")
	if d.values.Theme != preference.Light {
		t.Errorf("kept is %+v", d.values)
	}
}

func TestYourSettingsAreSeenWhileTheyAreChosen(t *testing.T) {
	d := &drawer{}
	r := newRobot(t, smallStore(t), 80, 24, d.with())
	r.see("saved").press(",").see("Whose settings?", "yours", "the board's").press("y").see("Your settings", "my team")
	r.press("right", "right").rest()
	if r.ground() != [2]bool{false, false} || d.values.Theme != "" {
		t.Errorf("while it is chosen the theme is %v, and kept is %+v", r.ground(), d.values)
	}
	r.press("esc", "y").unsee("Your settings").rest()
	if r.ground() != [2]bool{true, false} {
		t.Errorf("after it was thrown away the theme is %v", r.ground())
	}
	r.press(",", "y", "tab", "tab").press("right").rest()
	r.press("tab", "right", "ctrl+s").see("kept: ascii yes, motion reduced")
	if !r.app.theme.ASCII || !r.app.state.Still {
		t.Errorf("ASCII %v, still %v; want both", r.app.theme.ASCII, r.app.state.Still)
	}
	if want := (preference.Values{ASCII: preference.Yes, Motion: preference.Reduced}); d.values != want {
		t.Errorf("kept is %+v, want %+v", d.values, want)
	}
}

func TestTheBoardsSettingsAreAForm(t *testing.T) {
	r := newRobot(t, smallStore(t), 112, 32)
	r.see("saved").press(",", "b").see("Settings of the board", "name", "cadence", "next forum", "facilitators", "horizon", "budget")
	r.press("tab").see("how often the forum meets").press("pgdown").see("output words", "in your language")
	r.press("esc").unsee("Settings of the board")
}

func TestTheBoardsSettingsAreOnlyLookedAtOnABoardForReading(t *testing.T) {
	r := newRobot(t, smallStore(t), 112, 32, func(o *Options) { o.ReadOnly = true })
	r.see("read-only").press(",", "b").see("open for reading only")
}

func TestSettingsThatCannotBeKeptHoldUntilMootEnds(t *testing.T) {
	d := &drawer{full: errors.New("the disk is full")}
	r := newRobot(t, smallStore(t), 112, 32, d.with())
	r.see("saved").press(":").write("theme contrast light").press("enter").see("it holds until moot ends", "the disk is full")
	if r.ground() != [2]bool{false, true} {
		t.Errorf("the theme is %v", r.ground())
	}
}

func TestSettingsAreKeptInTheOrderInWhichTheyWereSaid(t *testing.T) {
	d := &drawer{}
	r := newRobot(t, smallStore(t), 112, 32, d.with())
	r.see("saved")
	for _, theme := range []string{"light", "dark", "contrast", "auto", "light"} {
		r.run(r.app.prefer([]model.Assignment{{Field: "theme", Value: theme}}))
	}
	r.until("all kept", func() bool { return len(r.app.settings.waiting) == 0 && !r.app.settings.keeping })
	var themes []string
	for _, change := range d.kept {
		themes = append(themes, change.Value)
	}
	if want := []string{"light", "dark", "contrast", "auto", "light"}; !reflect.DeepEqual(themes, want) {
		t.Errorf("kept were %v, want %v", themes, want)
	}
}

func TestWhatCannotBeReadIsToldAsMootOpens(t *testing.T) {
	d := &drawer{values: preference.Values{Motion: preference.Reduced}, unread: errors.New(`config.yaml:2: theme: "drak" is none of auto, dark`)}
	r := newRobot(t, smallStore(t), 80, 24, d.with())
	r.see("Your settings", `config.yaml:2: theme: "drak" is none of`, "moot config shows").press("esc").see("saved", "Decide")
	if !r.app.state.Still {
		t.Error("what could be read does not hold")
	}
	r = newRobot(t, smallStore(t), 80, 24, (&drawer{}).with("MOOT_THEME", "drak"))
	r.see(`MOOT_THEME: "drak" is none of auto, dark`, `did you mean "dark"?`)
}

func TestTheUsualTeamIsMineWhereNoOtherWasChosen(t *testing.T) {
	book := elsewhere()
	d := &drawer{values: preference.Values{Team: "identity"}}
	withBoth := func(o *Options) { d.with()(o); o.Memory = book }
	r := newRobot(t, smallStore(t), 112, 32, withBoth)
	r.see("Waits for Identity")
	r.run(r.app.prefer([]model.Assignment{{Field: "team", Value: "Data"}}))
	r.see("Waits for Data", "kept: team Data")
	if book.Team("") != "" {
		t.Errorf("the board remembers %q, which was not chosen on it", book.Team(""))
	}
	r.press(":").write("team choose").press("enter").see("Which team is yours?").press("n").unsee("Waits for Data")
	r.until("none remembered", func() bool { return book.Team("") == NoTeam })

	again := newRobot(t, smallStore(t), 112, 32, withBoth)
	again.see("saved", "Decide").rest()
	if strings.Contains(again.screen(), "Waits for") {
		t.Errorf("no team was chosen on this board, and yet\n%s", again.screen())
	}
}

func TestATeamThatThisBoardHasNotIsNobodys(t *testing.T) {
	d := &drawer{values: preference.Values{Team: "Elsewhere"}}
	r := newRobot(t, smallStore(t), 112, 32, d.with())
	r.see("saved", "Decide").unsee("Waits for", "Elsewhere")
}
