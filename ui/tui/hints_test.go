package tui

import (
	"fmt"
	"strings"
	"testing"

	"moot/model"
	"moot/model/modeltest"
)

func withHints(memory Memory) func(*Options) {
	return func(o *Options) { o.Hints, o.Memory = true, memory }
}

func TestThreeHintsEachOnce(t *testing.T) {
	for _, size := range sizes {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			memory := elsewhere()
			r := newRobot(t, exampleStore(t), size[0], size[1], withHints(memory))
			r.see("saved").see("? shows every key")
			checkFrame(t, r.screen(), size[0], size[1])
			r.press("j").unsee("shows every key").press("a").see("undoes")
			checkFrame(t, r.screen(), size[0], size[1])
			r.press("j").unsee("undoes")
			r.rest()

			again := newRobot(t, exampleStore(t), size[0], size[1], withHints(memory))
			again.see("saved").rest()
			again.unsee("shows every key").press("j", "a").see("◆ Payme").rest()
			again.press("j").unsee("undoes", "shows every key")
		})
	}
}

func TestALargeBoardTellsOfTheFilter(t *testing.T) {
	r := newRobot(t, exampleStore(t), 40, 12, withHints(nil))
	many := len(r.see("saved").app.state.Board.Dependencies())
	if many < 12 {
		t.Fatalf("%d dependencies are not more than the lines", many)
	}
	r.see("shows every key").press("j").unsee("filters:").press("4").see("/ filters: team:", "is:late")
	r.press("j").unsee("filters:").press("1", "4").unsee("filters:")
}

func TestNoHintsUnlessTheyAreWanted(t *testing.T) {
	r := newRobot(t, smallStore(t), 80, 24)
	r.see("saved").rest()
	r.unsee("every key").press("4").rest()
	r.unsee("filters:")
}

// TestAHintNamesATeamThatCanBeTyped: quoted where it must be, none where it is too long.
func TestAHintNamesATeamThatCanBeTyped(t *testing.T) {
	for name, want := range map[string]string{
		"Payments": "team:Payments", "A & B": `team:"A & B"`, strings.Repeat("long ", 9) + "name": "team:NAME",
	} {
		board := modeltest.New(t)
		board.Add(model.KindTeam, "t", "name", name)
		a := &app{}
		a.state.Board = board.Board()
		if got := a.hintFilter().text; !strings.Contains(got, want+" ") {
			t.Errorf("%q for a team called %q", got, name)
		}
	}
}
