package demo

import (
	"testing"

	"moot/model"
	"moot/model/chance"
)

// TestThereAreChancesToTalkAbout: goals that will likely be late, one that is, and one that looks well; and dates enough to hold
// the chance against what came.
func TestThereAreChancesToTalkAbout(t *testing.T) {
	onEachDay(t, func(t *testing.T, today model.Date, b *model.Board, _ []model.Change) {
		record, waiting := chance.NewRecord(b, today), 0
		var failed, low, high bool
		for _, goal := range b.Goals() {
			if p, known := record.OfGoal(goal.ID).P(); known && goal.Active() {
				waiting++
				failed, low, high = failed || p == 0, low || p > 0 && p < .5, high || p >= .5
			}
		}
		if !failed || !low || !high || waiting < 5 {
			t.Errorf("of %d goals one has failed %v, one is unlikely %v, one is likely %v", waiting, failed, low, high)
		}
		past := chance.NewBackTest(b, today).Dependencies
		if past.N < 8 {
			t.Errorf("only %d can be judged: %+v", past.N, past)
		}
		t.Log(past.Sentence())
	})
}
