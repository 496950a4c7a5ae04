package tui

import (
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/exp/golden"

	"moot/model/meeting"
)

// looks are the ways in which a terminal may want to be written on, by what the environment says.
var looks = []struct {
	name string
	env  map[string]string
}{
	{"dark", map[string]string{"MOOT_THEME": "dark"}},
	{"light", map[string]string{"MOOT_THEME": "light"}},
	{"contrast dark", map[string]string{"MOOT_THEME": "contrast-dark"}},
	{"contrast light", map[string]string{"MOOT_THEME": "contrast-light"}},
	{"no colour", map[string]string{"NO_COLOR": "1"}},
	{"ascii", nil},
}

// inLook opens the program in one of the looks.
func inLook(look int) func(*Options) {
	return func(o *Options) {
		o.ASCII = looks[look].name == "ascii"
		o.Env = func(name string) string { return looks[look].env[name] }
	}
}

// shown are the screens, each opened as somebody comes to see it.
var shown = []struct {
	name string
	open func(t *testing.T, change func(*Options)) *robot
}{
	{"welcome", func(t *testing.T, change func(*Options)) *robot {
		return firstRun(t, 112, 32, change).see("Start a board")
	}},
	{"forum", screenOfExample("1")},
	{"goals", screenOfExample("3")},
	{"goals matrix", screenOfExample("3", "v", "right", "right")},
	{"goals gaps", screenOfExample("3", "v", "v")},
	{"dependencies", screenOfExample("4")},
	{"board", screenOfExample("2")},
	{"map", screenOfExample("5")},
	{"map around", screenOfExample("5", "enter")},
	{"map structure", screenOfExample("5", "v", "v")},
	{"what if", screenOfExample("5", "w", "enter")},
	{"meeting", func(t *testing.T, change func(*Options)) *robot {
		h := newHall(t)
		r := h.open(change)
		begun(h, r, meeting.Dependencies)
		return r
	}},
}

func screenOfExample(keys ...string) func(*testing.T, func(*Options)) *robot {
	return func(t *testing.T, change func(*Options)) *robot {
		r := newRobot(t, exampleStore(t), 112, 32, change)
		r.see("saved")
		for _, key := range keys {
			r.press(key).rest()
		}
		return r
	}
}

// TestEveryScreenInEveryLook compares each screen, with its colours, with the one that was looked at and found good.
func TestEveryScreenInEveryLook(t *testing.T) {
	for _, screen := range shown {
		for look := range looks {
			r := screen.open(t, inLook(look)).whileAgo()
			for _, size := range sizes {
				t.Run(fmt.Sprintf("%s/%s %dx%d", screen.name, looks[look].name, size[0], size[1]), func(t *testing.T) {
					r.update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
					r.rest()
					checkFrame(t, r.screen(), size[0], size[1])
					golden.RequireEqual(t, []byte(r.app.View().Content))
				})
			}
		}
	}
}

// TestEveryDialogInEveryLook does the same for what opens over a screen, on a terminal of the usual size.
func TestEveryDialogInEveryLook(t *testing.T) {
	for _, dialog := range []struct {
		name, seen string
		keys       []string
		typed      string
	}{
		{"palette", "what do you want to do?", []string{":"}, ""},
		{"palette asks", "Remove  stub", []string{":"}, "remove "},
		{"filter", "words, team:payments", []string{"/"}, ""},
		{"filter wrong", "did you mean", []string{"/"}, "state:requestet"},
		{"views", "Late or at risk", []string{"'"}, ""},
		{"help", "Keys", []string{"?"}, ""},
		{"quick", "In one line", []string{"C"}, "search needs data: fares by fri"},
		{"form", "Ask another team", []string{"c"}, ""},
		{"settings", "theme", []string{",", "y"}, ""},
		{"marks", "3 marked", []string{"space", "space", "space"}, ""},
		{"card", "Pursues", []string{"j", "enter", "enter"}, ""},
	} {
		for look := range looks {
			r := newRobot(t, exampleStore(t), 80, 24, inLook(look))
			r.see("saved").press(dialog.keys...).write(dialog.typed).see(dialog.seen).whileAgo()
			t.Run(dialog.name+"/"+looks[look].name, func(t *testing.T) {
				checkFrame(t, r.screen(), 80, 24)
				golden.RequireEqual(t, []byte(r.app.View().Content))
			})
		}
	}
}
