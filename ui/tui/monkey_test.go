package tui

import (
	"math/rand/v2"
	"testing"

	tea "charm.land/bubbletea/v2"

	"moot/ui/tui/keys"
)

// TestAnythingMayBePressed presses keys at random, resizes, clicks and pastes: whatever is on the screen then, the frame
// is whole and the program goes on. The seeds are fixed; one that once found a fault stays.
func TestAnythingMayBePressed(t *testing.T) {
	for _, seed := range []uint64{1, 2, 3} {
		random := rand.New(rand.NewPCG(seed, seed))
		r := newRobot(t, exampleStore(t), 112, 32)
		r.see("saved")
		for range 300 {
			r.anything(random)
			if r.left {
				r.left = false // q: the program would be gone; here it is asked to go on
			}
			if random.IntN(8) == 0 {
				r.rest()
			}
			if t.Failed() {
				return
			}
			checkFrame(t, r.screen(), r.app.width, r.app.height)
		}
	}
}

// pressed are the keys of every binding, and what is typed into forms.
func pressed() []string {
	all := []string{"esc", "esc", "enter", "enter", "tab", "up", "down", "backspace", "ctrl+s", "2", "x", " ", "é", "日", ":", "/"}
	for _, binding := range keys.All() {
		if binding.Name != "quit-now" {
			all = append(all, binding.Keys...)
		}
	}
	return all
}

func (r *robot) anything(random *rand.Rand) {
	all := pressed()
	switch random.IntN(20) {
	case 0:
		r.update(tea.WindowSizeMsg{Width: 40 + random.IntN(160), Height: 12 + random.IntN(50)})
	case 1:
		r.update(tea.PasteMsg{Content: "state:requested \x1b[31m\u202e pasted\nlines"})
	case 2:
		r.update(tea.MouseClickMsg{X: random.IntN(r.app.width), Y: random.IntN(r.app.height), Button: tea.MouseLeft})
	case 3:
		r.update(tea.MouseWheelMsg{X: random.IntN(r.app.width), Y: random.IntN(r.app.height), Button: tea.MouseWheelDown})
	default:
		r.update(keyPress(all[random.IntN(len(all))]))
	}
}
