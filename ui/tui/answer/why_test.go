package answer

import (
	"fmt"
	"strings"
	"testing"

	"moot/model"
	"moot/ui/tui/uitest"
)

// TestWhyTellsHowTheProjectionIsComputed, and nothing of it where there is none.
func TestWhyTellsHowTheProjectionIsComputed(t *testing.T) {
	store := uitest.Board(t)
	ref := model.Ref{Kind: model.KindGoal, ID: "fresh"}
	why := func() string {
		state := uitest.State(store)
		return strings.Join(explain(state, ref, model.MeasureOf(state.Board.Get(ref))), "\n")
	}
	for i, said := range [][2]string{{"2026-10-05", "22"}, {"2026-10-12", "20"}, {"2026-10-19", "18"}, {"2026-10-26", "16"}, {"2026-11-02", "14"}} {
		if text := why(); strings.Contains(text, "Theil–Sen") {
			t.Errorf("%d check-ins have a pace:\n%s", i, text)
		}
		store.Add(model.KindCheckIn, fmt.Sprintf("pace%d", i), "of", "goal:fresh", "on", said[0], "value", said[1])
	}
	if text := why(); !strings.Contains(text, "Theil–Sen") || !strings.Contains(text, "= −2 min a week, from n = 5 check-ins") {
		t.Errorf("the pace is not told in\n%s", text)
	}
}
