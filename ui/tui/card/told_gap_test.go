package card

import (
	"testing"

	"moot/model"
	"moot/ui/tui/uitest"
)

// TestToldOfAnAcceptedGap tells of accepting a gap, and of taking that back, whose gap it is.
func TestToldOfAnAcceptedGap(t *testing.T) {
	store := uitest.Board(t)
	of := model.Ref{Kind: model.KindGoal, ID: "push"}
	accepted := store.Do(model.Acknowledge(store, model.GoalWithoutMeasure, of, "known", "Ana", store.Today(), "k", store.Today()))
	gap := "the gap of " + model.Title(store.Board(), of) + " (goals without a measure) "
	if got := Told(store.Board(), accepted); got != gap+"is accepted for now" {
		t.Errorf("accepting it is %q", got)
	}
	back := store.Do(model.TakeBack(store, model.GoalWithoutMeasure, of))
	if got := Told(store.Board(), back); got != gap+"is shown again" {
		t.Errorf("taking it back is %q", got)
	}
}
