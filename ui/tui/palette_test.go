package tui

import (
	"strings"
	"testing"

	"moot/model"
	"moot/ui/tui/keys"
)

func TestThePaletteGoesAnywhereByName(t *testing.T) {
	r := newRobot(t, smallStore(t), 112, 32)
	r.see("○ Payments").press(":").write("goals").see("Go to Goals").press("enter").see("1 goal, 1 outcome")
	r.press(":").write("go to forum").see("Go to Forum").press("enter").see("Decide")
}

func TestThePaletteMakesChangesAndDeletesATeam(t *testing.T) {
	r := newRobot(t, smallStore(t), 112, 32)
	r.see("○ Payments").press(":").write("new team").see("New team").press("enter").see("name")
	r.write("Growth").press("ctrl+s").see("saved").unsee("ctrl+s save")
	r.press(":").write("edit a team").press("enter").see("Edit a team: which?", "Growth", "Search")
	r.press("esc")
	r.press(":").write("delete a team gro").see("Delete a team  Growth").press("enter").see("Delete Growth?")
}

func TestThePaletteSaysWhenNothingIsCalledThat(t *testing.T) {
	r := newRobot(t, smallStore(t), 112, 32)
	r.see("○ Payments").press(":").write("qqqqq").see("Nothing is called that").press("enter").see("Nothing is called that")
}

// TestThePaletteCompletesWhatACommandAsksFor gives the answer of a dialog that is never opened: a lever, a day, a team.
func TestThePaletteCompletesWhatACommandAsksFor(t *testing.T) {
	s := smallStore(t)
	r := newRobot(t, s, 112, 32)
	r.see("○ Payments").press(":").write("propose +20d").see("Propose date  +20d", "in 20 days").press("enter").see("◐ Payments")
	if d := load(t, s).Dependency("dep1"); d.Proposed != testDay.Add(20) {
		t.Errorf("it is proposed for %v", d.Proposed)
	}
	r.press(":").write("remove").press("tab").see("Remove  team boundary", "Remove  stub").write("pl").unsee("Remove  stub")
	r.press("enter").see("removed by platform self-service")
	if d := load(t, s).Dependency("dep1"); d.Lever != model.Platformed {
		t.Errorf("it was removed by %v", d.Lever)
	}
	r.press(":").write("my team sea").see("My team  Search").press("enter").see("Search")
	r.until("my team", func() bool { return r.app.state.Team == "search" })
}

func TestWhatWasUsedLastStandsFirstAlsoNextTime(t *testing.T) {
	book := &notebook{}
	remember := func(o *Options) { o.Memory = &seat{book: book} }
	r := newRobot(t, smallStore(t), 112, 32, remember)
	r.see("○ Payments").press(":").write("go to dep").press("enter").see("open")
	r.press(":").write("go to goals").press("enter").see("1 goal, 1 outcome").rest()

	again := newRobot(t, smallStore(t), 112, 32, remember)
	again.see("○ Payments").press(":").see("what do you want to do?")
	screen := again.screen()
	first, second, third := strings.Index(screen, "Go to Goals"), strings.Index(screen, "Go to Dependencies"), strings.Index(screen, "Agree")
	if first < 0 || first > second || second > third {
		t.Errorf("the order is not Goals, Dependencies, Agree:\n%s", screen)
	}
}

// TestEveryBindingIsInThePalette: by its key, with a reason where it cannot act, on every screen.
func TestEveryBindingIsInThePalette(t *testing.T) {
	r := newRobot(t, smallStore(t), 112, 32)
	r.see("○ Payments")
	for _, number := range []string{"1", "2", "3", "4", "5"} {
		r.press(number).rest()
		shown, titles := map[string]bool{}, map[string]bool{}
		for _, command := range r.app.commands() {
			for _, key := range append(strings.Fields(command.key), command.key) { // "[ ]" is two keys
				shown[key] = true
			}
			if titles[command.title] || command.title == "" {
				t.Errorf("screen %s: %q is there twice, or empty", number, command.title)
			}
			titles[command.title] = true
		}
		for _, binding := range keys.All() {
			if binding.Name != "screen" && !shown[binding.Show] {
				t.Errorf("screen %s: %s (%s) is not in the palette", number, binding.Show, binding.Name)
			}
		}
		for _, tab := range r.app.tabs {
			if !titles["Go to "+tab.title] {
				t.Errorf("screen %s: no command goes to %s", number, tab.title)
			}
		}
	}
}

func TestUndoNamesTheRecord(t *testing.T) {
	r := newRobot(t, smallStore(t), 112, 32)
	r.see("○ Payments").press("a").see("◆ Payments").press("u").see("undone: state, commit-by of token exchange")
}

func TestNothingToUndoOnAnEmptyBoard(t *testing.T) {
	r := newRobot(t, emptyStore(t), 112, 32)
	r.see("No dependencies yet").press("u").see("nothing was changed yet")
}

// TestThePaletteKnowsOtherWords: what people call a command, and what it asks for where it cannot act.
func TestThePaletteKnowsOtherWords(t *testing.T) {
	r := newRobot(t, smallStore(t), 112, 32)
	r.see("○ Payments")
	for typed, want := range map[string]string{
		"accept": "Agree", "help": "Keys", "search": "Filter", "brief": "Pre-read", "preferences": "Settings", "reject": "No",
	} {
		r.press(":").write(typed).see(": " + typed)
		if found := r.app.dialogs[0].(*palette).found; len(found) == 0 || found[0].title != want {
			t.Errorf("%q finds %q first, want %q", typed, words(found), want)
		}
		r.press("esc")
	}
	r.press("r").see("Remove by which lever?").press("p").see("removed by platform").rest()
	r.press("/").write("token").press("enter", "4").rest()
	r.press(":").write("propose 9 dec").see("Propose date", "it is removed")
}

func TestUndoOfADeletionSaysWhatIsBack(t *testing.T) {
	r := newRobot(t, smallStore(t), 112, 32)
	r.see("○ Payments").press("D").see("Delete token exchange?").press("y").see("deleted: token exchange").unsee("○ Payments")
	r.press("u").see("undone: token exchange, which is back").press("U").see("done again: token exchange, which is deleted")
}
