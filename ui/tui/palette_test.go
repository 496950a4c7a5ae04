package tui

import "testing"

func TestThePaletteGoesAnywhereByName(t *testing.T) {
	r := newRobot(t, smallStore(t), 112, 32)
	r.see("○ Payments").press(":").write("goals").see("Go to Goals").press("enter").see("1 goal, 1 outcome")
	r.press(":").write("forum").see("Go to Forum").press("enter").see("Decide")
}

func TestThePaletteMakesChangesAndDeletesATeam(t *testing.T) {
	r := newRobot(t, smallStore(t), 112, 32)
	r.see("○ Payments").press(":").write("new team").see("New team").press("enter").see("name")
	r.write("Growth").press("ctrl+s").see("saved").unsee("ctrl+s save")
	r.press(":").write("edit a team").press("enter").see("Edit which team?", "Growth", "Search")
	r.press("esc")
	r.press(":").write("delete a team").press("enter").see("Delete which team?").press("enter").see("Delete")
}

func TestThePaletteSaysWhenNothingIsCalledThat(t *testing.T) {
	r := newRobot(t, smallStore(t), 112, 32)
	r.see("○ Payments").press(":").write("qqqqq").see("Nothing is called that").press("enter").see("Nothing is called that")
}

func TestUndoNamesTheRecord(t *testing.T) {
	r := newRobot(t, smallStore(t), 112, 32)
	r.see("○ Payments").press("a").see("◆ Payments").press("u").see("undone: state, commit-by of token exchange")
}

func TestNothingToUndoOnAnEmptyBoard(t *testing.T) {
	r := newRobot(t, emptyStore(t), 112, 32)
	r.see("No dependencies yet").press("u").see("nothing was changed yet")
}
