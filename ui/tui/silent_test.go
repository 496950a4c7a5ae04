package tui

import (
	"context"
	"fmt"
	"testing"

	"moot/model"
	"moot/store"
)

// longSilence is the small board, and so many forums held since anybody said a word of it.
func longSilence(t *testing.T, forums int) (store.Store, model.Date) {
	t.Helper()
	s := smallStore(t)
	_, _, err := s.Commit(context.Background(), func(view model.View) (model.Change, error) {
		draft := model.NewDraft(view, testDay)
		for i := range forums {
			draft.Put(&model.Forum{
				Entry: model.Entry{ID: fmt.Sprintf("f%d", i)}, On: testDay.Add(4 + 14*i), State: model.ForumClosed,
			})
		}
		return draft.Change(), nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return s, testDay.Add(4 + 14*forums - 7)
}

func TestWhatIsSilentForTwoForumsAsksForAHand(t *testing.T) {
	s, today := longSilence(t, 2)
	r := newRobot(t, s, 112, 32, func(o *Options) { o.Today = func() model.Date { return today } })
	r.see("token exchange").press("=").see("Why here", "silent for two forums: asks for a hand")
}

// TestAGoalIsPausedUntilItIsConfirmed shows a goal as paused on every screen where it stands, and takes that back with one
// key.
func TestAGoalIsPausedUntilItIsConfirmed(t *testing.T) {
	s, today := longSilence(t, 3)
	r := newRobot(t, s, 112, 32, func(o *Options) {
		o.Today, o.Team = func() model.Date { return today }, "payments"
	})
	r.see("Goals to check in on", "Guest checkout under 40 s", "paused").press("3").see("paused")
	r.press("down", "enter").see("Paused until confirmed").press("esc", "1").see("Guest checkout under 40 s")
	for i := 0; i < 12 && r.app.screen().Selected().Kind != model.KindGoal; i++ {
		r.press("down")
	}
	r.see("a it goes on").press("a").see("confirmed: it goes on").unsee("paused").press("3").see("Guest checkout").unsee("paused")
}
