package tui

import (
	"testing"

	tea "charm.land/bubbletea/v2"
)

// TestADateIsDraggedWithTheMouse presses the button on a card, moves it to the week after and lets go: that is one change.
func TestADateIsDraggedWithTheMouse(t *testing.T) {
	s := exampleStore(t)
	r := newRobot(t, s, 112, 32)
	r.see("saved").press("2").rest()
	x, y := r.find("Split payment")
	before := load(t, s)
	r.update(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
	r.update(tea.MouseMotionMsg{X: x + 6, Y: y, Button: tea.MouseLeft})
	r.update(tea.MouseReleaseMsg{X: x + 6, Y: y, Button: tea.MouseLeft})
	r.see("✓ saved").rest()
	after := load(t, s)
	var moved []string
	for _, d := range after.Dependencies() {
		if was := before.Dependency(d.ID); was.NeedBy != d.NeedBy {
			moved = append(moved, d.ID)
			if d.Title != "Split payment" || d.NeedBy <= was.NeedBy {
				t.Errorf("%s moved from %s to %s", d.Title, was.NeedBy, d.NeedBy)
			}
		}
	}
	if len(moved) != 1 {
		t.Fatalf("the need-by of %v moved, want one", moved)
	}
	r.press("u").until("the need-by is back", func() bool {
		return load(t, s).Dependency(moved[0]).NeedBy == before.Dependency(moved[0]).NeedBy
	})
}

// TestADateThatIsBeingMovedIsNotLost: u and q come before the hand has rested, and wait for what it did.
func TestADateThatIsBeingMovedIsNotLost(t *testing.T) {
	for _, key := range []string{"q", "u"} {
		s := exampleStore(t)
		r := newRobot(t, s, 112, 32)
		r.see("saved").press("2").rest()
		before := load(t, s)
		r.click("Split payment").rest()
		selected := r.app.screen().Selected().ID
		want := map[string]int{"q": 2, "u": 0}[key]
		changes := map[string]int{"q": 1, "u": 2}[key]
		_, rev := loaded(t, s)
		r.press("L", "L", key).until("what was held is kept", func() bool { _, now := loaded(t, s); return int(now-rev) == changes })
		moved := load(t, s).Dependency(selected).NeedBy.Sub(before.Dependency(selected).NeedBy)
		if moved != want {
			t.Errorf("after L L %s the need-by stands %d days later, want %d", key, moved, want)
		}
	}
}
