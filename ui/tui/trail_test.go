package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"moot/model"
	"moot/ui/tui/screen"
	"moot/ui/tui/widget"
)

// find gives the cell at which a text stands on the screen.
func (r *robot) find(text string) (x, y int) {
	r.t.Helper()
	for y, line := range strings.Split(r.screen(), "\n") {
		if before, _, found := strings.Cut(line, text); found {
			return widget.Width(before), y
		}
	}
	r.t.Fatalf("%q is not on the screen:\n%s", text, r.screen())
	return 0, 0
}

// click presses the mouse on a text.
func (r *robot) click(text string) *robot {
	r.t.Helper()
	x, y := r.find(text)
	r.update(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
	r.update(tea.MouseReleaseMsg{X: x, Y: y, Button: tea.MouseLeft})
	return r
}

// TestFromRecordToRecord goes from a dependency to a team's card, answers there another dependency, and comes back.
func TestFromRecordToRecord(t *testing.T) {
	s := exampleStore(t)
	r := newRobot(t, s, 112, 32)
	r.see("saved", "Decide").press("j").see("Token exchange").press("enter").see("enter open Payments", "esc list")
	r.press("tab").see("enter open Identity").press("enter").see("Token exchange › Identity", "Provides", "esc back to Token")
	for range 20 {
		if !strings.Contains(r.screen(), "enter open Device tokens") {
			r.press("down")
		}
	}
	r.press("enter").see("› Device tokens", "a agree").press("a").see("agreed: Device tokens").rest()
	r.see("› Device tokens", "◆ committed")
	for _, d := range load(t, s).Dependencies() {
		if d.Title == "Device tokens" && d.State != model.Committed {
			t.Errorf("what the card showed was not answered: %v", d.State)
		}
	}
	r.press("esc").see("enter open Device tokens").press("esc").see("enter open Identity").press("esc").unsee("esc list")
}

// TestTheMouseGoesFromRecordToRecord does the same by clicks, and moves the rule between list and card.
func TestTheMouseGoesFromRecordToRecord(t *testing.T) {
	r := newRobot(t, exampleStore(t), 112, 32)
	r.see("saved", "Decide").click("Token exchange  ").see("Payments needs it from Identity")
	r.click("Identity, blocking").see("› Identity", "Provides")
	r.click("Fresh fares feed").unsee("›").see("Search needs it from Data")

	x, y := r.find("│")
	r.update(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
	r.update(tea.MouseMotionMsg{X: x + 12, Y: y, Button: tea.MouseLeft})
	r.update(tea.MouseReleaseMsg{X: x + 12, Y: y, Button: tea.MouseLeft})
	r.update(tea.MouseMotionMsg{X: x - 9, Y: y, Button: tea.MouseLeft})
	checkFrame(t, r.screen(), 112, 32)
	if got, _ := r.find("│"); got != x+12 {
		t.Errorf("the rule stands at %d, want %d", got, x+12)
	}
	r.press("(").press("(")
	if got, _ := r.find("│"); got != x+4 {
		t.Errorf("after two steps back the rule stands at %d, want %d", got, x+4)
	}
}

// TestOpenShowsACardOnEveryScreen asks for a team's card, also where the list is empty.
func TestOpenShowsACardOnEveryScreen(t *testing.T) {
	for _, size := range sizes {
		for _, number := range []string{"1", "2", "3", "4", "5"} {
			r := newRobot(t, exampleStore(t), size[0], size[1])
			r.see("saved").press(number).rest()
			var team model.Ref
			for _, one := range r.app.state.Board.Teams() {
				if one.Name == "Mobile" {
					team = model.RefOf(one)
				}
			}
			before := r.screen()
			r.update(screen.Open{Ref: team})
			r.rest()
			r.see("component team")
			checkFrame(t, r.screen(), size[0], size[1])
			r.press("esc").rest()
			if after := r.screen(); after != before {
				t.Errorf("screen %s at %d×%d: esc leads to\n%s\nwant\n%s", number, size[0], size[1], after, before)
			}
			r.press("/").write("nothingiscalledthis").press("enter").rest()
			empty := r.screen()
			r.update(screen.Open{Ref: team})
			r.see("component team")
			checkFrame(t, r.screen(), size[0], size[1])
			if r.press("esc").rest(); r.screen() != empty {
				t.Errorf("screen %s at %d×%d: from an empty list esc leads to\n%s", number, size[0], size[1], r.screen())
			}
		}
	}
}

func TestAClickTakesASuggestionOfTheFilter(t *testing.T) {
	r := newRobot(t, exampleStore(t), 112, 32)
	r.see("saved").press("/").write("stat").see("state:").click("where it stands").see("/ state:", "countered")
	r.click("countered").see("filter state:countered")
}

// TestTheMouseInTheMeeting ticks a team by a click, goes to a phase by a click on its name, and leaves both alone while
// one only follows.
func TestTheMouseInTheMeeting(t *testing.T) {
	h := newHall(t)
	r := h.open()
	r.see("Decide", "F start the forum").press("F").see("Who facilitates").rest()
	if strings.Contains(r.screen(), "✓ Loyalty") {
		t.Fatal("Loyalty is here already")
	}
	r.click("Loyalty  ").settled().see("✓ Loyalty")
	x, y := r.find("dependencies")
	r.update(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
	r.settled().see("At hand", "Push gateway")
	r.click("who is here").settled().see("Who facilitates").press("f").see("following").rest()
	before := r.screen()
	r.click("goals")
	r.rest()
	if strings.Contains(r.screen(), "Goals to talk about") {
		t.Errorf("who follows turned the phase; before it was\n%s", before)
	}
}
