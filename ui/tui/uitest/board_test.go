package uitest

import (
	"testing"

	"moot/model"
)

func TestTheBoardHasEveryStateAndAllThatScreensShow(t *testing.T) {
	store := Board(t)
	if got := store.Today().String(); got != Today {
		t.Errorf("its today is %s, want %s", got, Today)
	}
	seen := map[model.State]bool{}
	for _, d := range store.Board().Dependencies() {
		seen[d.State] = true
	}
	for _, state := range model.States {
		if !seen[state] {
			t.Errorf("no dependency is %s", state)
		}
	}
	if state := State(store); len(state.Agenda.Items) == 0 {
		t.Error("nothing is on its agenda")
	}
}
