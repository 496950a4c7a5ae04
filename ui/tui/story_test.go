package tui

import (
	"testing"

	"moot/model"
	"moot/ui/tui/screen"
)

// TestAskingAnotherTeamAndGettingAnAnswer is the main story, told by keys: ask, counter, agree to the date, start,
// deliver, accept, and see it gone from the agenda.
func TestAskingAnotherTeamAndGettingAnAnswer(t *testing.T) {
	s := smallStore(t)
	r := newRobot(t, s, 112, 32)
	r.see("○ Payments").press("c").see("Ask another team")
	r.write("Refund webhook").press("tab").write("search").press("tab").write("payments").press("tab").write("+10d")
	r.press("ctrl+s").see("asked for: Refund webhook", "○ Search   ← Payments  Refund webhook")

	r.press("p").see("Propose a date").write("+20d").see("in 20 days").press("enter").see("◐ Search   ← Payments")
	r.press("a").see("agreed to the date: Refund webhook", "◆ Search   ← Payments")
	r.press("s").see("▶ Search   ← Payments")
	r.press("d").see("delivered: Refund webhook").press("4").see("Refund webhook", "● ")
	r.press("/").write("refund").press("enter").see("1 of 3 match").press("a").see("accepted: Refund webhook")
	for _, d := range load(t, s).Dependencies() {
		if d.Title == "Refund webhook" && (d.State != model.Accepted || !d.Closed.Known() || d.FirstNeedBy != testDay.Add(10)) {
			t.Errorf("it ended %v on %v, first needed by %v", d.State, d.Closed, d.FirstNeedBy)
		}
	}
}

// TestCheckingInTakesOneKeyAndAValue updates a goal.
func TestCheckingInTakesOneKeyAndAValue(t *testing.T) {
	s := smallStore(t)
	r := newRobot(t, s, 112, 32)
	r.see("saved").press("3").see("Guest checkout under 40 s").press("j", "i").see("value").write("48").press("ctrl+s").see("48 s")
	if goal := load(t, s).Goal("goal1"); goal.Measure.Current != model.NumberOf(48) {
		t.Errorf("the goal shows %v", goal.Measure.Current)
	}
}

// TestRemovingByALever removes a dependency with the lever that did it.
func TestRemovingByALever(t *testing.T) {
	s := smallStore(t)
	r := newRobot(t, s, 112, 32)
	r.see("○ Payments").press("r").see("Remove by which lever?").press("p").see("removed by platform self-service")
	if d := load(t, s).Dependency("dep1"); d.State != model.Removed || d.Lever != model.Platformed {
		t.Errorf("it is %v by %v", d.State, d.Lever)
	}
}

// TestOneLineMakesARecordFromAnyScreen asks another team in one line, as one would say it.
func TestOneLineMakesARecordFromAnyScreen(t *testing.T) {
	s := smallStore(t)
	r := newRobot(t, s, 112, 32)
	for i, number := range []string{"1", "2", "3", "4", "5"} {
		title := "webhook " + string(rune('a'+i))
		r.see("saved").press(number, "C").see("In one line").write("search needs pay: " + title + " by +10d").see("Search ← Payments")
		r.press("enter").see("asked for: " + title)
	}
	if got := load(t, s).Count(model.KindDependency); got != 7 {
		t.Errorf("the board has %d dependencies, want 7", got)
	}
}

func TestOneLineIsNotOfferedForReadingOnly(t *testing.T) {
	r := newRobot(t, smallStore(t), 112, 32, func(o *Options) { o.ReadOnly = true })
	r.see("○ Payments").press("C").see(screen.ReadOnly).unsee("In one line")
}
